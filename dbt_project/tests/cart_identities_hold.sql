{{ config(severity='warn') }}

-- The arithmetic of a cart, as it held on every captured one; none of them had a delivery fee, a
-- discount after tax or an adjustment, which the vendor adds to the total. A cart that breaks it
-- was read from the wrong fields, or the vendor has changed what they mean.
with carts as (

    select
        id as transaction_id,
        sub_total - total_discount - sub_total_discount as discount_gap,
        sub_total_discount + total_calc_tax - total_before_tax_rounding as tax_gap,
        total_before_tax_rounding + round_amount - total_after_tax_rounding as rounding_gap,
        total_after_tax_rounding
        + coalesce(nullif(credit_card_fee, 0), total_fees, credit_card_fee, 0)
        + coalesce(delivery_fee, 0)
        - coalesce(after_tax_discount, 0)
        + coalesce(adjustment, 0)
        - total as fee_gap,
        -- Whether the sum of the fees holds that of delivery is not documented.
        total_after_tax_rounding
        + coalesce(total_fees, 0)
        - coalesce(after_tax_discount, 0)
        + coalesce(adjustment, 0)
        - total as all_fees_gap
    from {{ source('raw', 'transactions') }}
    where _gone_at is null and deleted is not true

)

select *
from carts
where
    greatest(
        abs(discount_gap), abs(tax_gap), abs(rounding_gap), least(abs(fee_gap), abs(all_fees_gap))
    )
    > {{ var('cart_tolerance') }}
