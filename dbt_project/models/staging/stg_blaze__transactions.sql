select
    -- ids
    id as transaction_id,
    trans_no,
    nullif(parent_transaction_id, '') as parent_transaction_id,
    nullif(member_id, '') as customer_id,
    {{ "coalesce(nullif(shop_id, ''), read_shop_id)" if is_chain() else 'shop_id' }} as shop_id,
    seller_id,
    coalesce(nullif(seller_terminal_id, ''), terminal_id) as terminal_id,

    -- text
    payment_option as payment_type,
    status as blaze_status,
    trans_type,
    refund_status,

    -- numerics
    {{ money('sub_total') }} as gross_amount,
    {{ money('total_discount') }} as discounts,
    {{ money('sub_total_discount') }} as subtotal,
    {{ money('total_calc_tax') }} as total_tax,
    {{ money('coalesce(nullif(credit_card_fee, 0), total_fees, credit_card_fee)') }} as fees,
    {{ money('total') }} as total_amount,
    {{ money('points_earned') }} as points_earned,
    {{ money('points_spent') }} as points_spent,

    -- booleans
    deleted as is_deleted,

    -- instants
    {{ time_of_sale() }} as date,
    start_time,
    end_time,
    completed_time,
    created as blaze_created,
    modified as blaze_modified,

    -- loading
    _batch as batch,
    {{ row_errors([
        'sub_total',
        'total_discount',
        'sub_total_discount',
        'total_calc_tax',
        'credit_card_fee',
        'total_fees',
        'delivery_fee',
        'after_tax_discount',
        'adjustment',
        'total',
        'points_earned',
        'points_spent',
    ]) }} as row_errors,

    -- after the others, so that the view is replaced in place
    {{ deleted_at() }} as deleted_at,
    {{ added_amount('delivery_fee') }} as delivery_fee,
    {{ added_amount('after_tax_discount') }} as after_tax_discount,
    {{ added_amount('adjustment') }} as adjustment,
    time_zone,
    {{ 'read_zone' if is_chain() else 'null::text' }} as shop_time_zone
from {{ rows_read('transactions') }}
