-- Both sides are rounded to cents, so half a cent a line and half a cent for the cart may show.
-- Where a cart with lines, or one of its lines, has no amount nobody can tell: difference is null.
-- Nor where a sale that is reported has neither: its cart may be what could not be read.
with transactions as (

    select * from {{ ref('transactions_blaze') }}
    where deleted_at is null{{ and_of_judged_shop('shop_id') }}

),

carts as (

    select
        *,
        {{ is_reported_transaction('transactions') }} as is_reported
    from transactions

),

lines as (

    select
        transaction_id,
        count(*) as line_count,
        case when count(total_price) = count(*) then sum(total_price) end as line_total
    from {{ ref('transaction_items_blaze') }}
    group by transaction_id

)

select
    carts.transaction_id,
    carts.subtotal::numeric(14, 2) as subtotal,
    case
        when lines.line_count is null then 0
        else lines.line_total
    end::numeric(14, 2) as line_total,
    case
        when lines.line_count is null then -carts.subtotal
        else lines.line_total - carts.subtotal
    end::numeric(14, 2) as difference
from carts
left join lines on carts.transaction_id = lines.transaction_id
where
    case
        when lines.line_count is null and carts.subtotal is null then carts.is_reported
        when lines.line_count is null then carts.subtotal not between -0.005 and 0.005
        when lines.line_total is null or carts.subtotal is null then true
        else abs(lines.line_total - carts.subtotal) > 0.005 * (lines.line_count + 1)
    end
