{{ config(severity='warn') }}

-- The arithmetic of a cart, as it held on every captured one. A cart that breaks it was read from
-- the wrong fields, or the vendor has changed what they mean.
with carts as (

    select
        id as transaction_id,
        sub_total - total_discount - sub_total_discount as discount_gap,
        sub_total_discount + total_calc_tax - total_before_tax_rounding as tax_gap,
        total_before_tax_rounding + round_amount - total_after_tax_rounding as rounding_gap,
        total_after_tax_rounding
        + coalesce(nullif(credit_card_fee, 0), total_fees, credit_card_fee, 0)
        - total as fee_gap
    from {{ source('raw', 'transactions') }}
    where _gone_at is null and deleted is not true

)

select *
from carts
where
    greatest(abs(discount_gap), abs(tax_gap), abs(rounding_gap), abs(fee_gap))
    > {{ var('cart_tolerance') }}
