{{ config(severity='warn') }}

-- The lines of a cart add up to its amount after discounts. Where they do not, lines are missing
-- or were loaded twice.
with lines as (

    select
        transaction_id,
        sum(final_price) as line_total
    from {{ source('raw', 'transaction_items') }}
    group by transaction_id

),

carts as (

    select
        id as transaction_id,
        sub_total_discount
    from {{ source('raw', 'transactions') }}
    where _gone_at is null and deleted is not true

)

select
    carts.transaction_id,
    carts.sub_total_discount,
    lines.line_total
from carts
left join lines on carts.transaction_id = lines.transaction_id
where abs(carts.sub_total_discount - coalesce(lines.line_total, 0)) > {{ var('cart_tolerance') }}
