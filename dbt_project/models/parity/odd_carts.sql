-- Both sides are rounded to cents, so half a cent a line and half a cent for the cart may show.
with carts as (

    select * from {{ ref('transactions_blaze') }}

),

lines as (

    select
        transaction_id,
        count(*) as line_count,
        sum(total_price) as line_total
    from {{ ref('transaction_items_blaze') }}
    group by transaction_id

),

odd as (

    select
        carts.transaction_id,
        carts.subtotal,
        coalesce(lines.line_total, 0) as line_total
    from carts
    left join lines on carts.transaction_id = lines.transaction_id
    where
        abs(coalesce(lines.line_total, 0) - carts.subtotal)
        > 0.005 * (coalesce(lines.line_count, 0) + 1)

)

select
    odd.transaction_id,
    odd.subtotal::numeric(14, 2) as subtotal,
    odd.line_total::numeric(14, 2) as line_total,
    (odd.line_total - odd.subtotal)::numeric(14, 2) as difference,
    case
        when
            exists (
                select 1
                from {{ ref('known_differences') }} as known
                where
                    {{ is_explained_by(
                        'known', "'transaction_items'", 'odd.transaction_id', "'cart_sum'", "'differs'"
                    ) }}
                    and {{ is_in_force('known') }}
            )
            then true
        else false
    end as is_known
from odd
