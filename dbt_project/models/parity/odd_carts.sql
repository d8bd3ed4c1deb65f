-- Both sides are rounded to cents, so half a cent a line and half a cent for the cart may show.
with carts as (

    select * from {{ ref('transactions_blaze') }}
    where deleted_at is null

),

lines as (

    select
        transaction_id,
        count(*) as line_count,
        sum(total_price) as line_total
    from {{ ref('transaction_items_blaze') }}
    group by transaction_id

)

select
    carts.transaction_id,
    carts.subtotal::numeric(14, 2) as subtotal,
    coalesce(lines.line_total, 0)::numeric(14, 2) as line_total,
    (coalesce(lines.line_total, 0) - carts.subtotal)::numeric(14, 2) as difference
from carts
left join lines on carts.transaction_id = lines.transaction_id
where
    abs(coalesce(lines.line_total, 0) - carts.subtotal)
    > 0.005 * (coalesce(lines.line_count, 0) + 1)
