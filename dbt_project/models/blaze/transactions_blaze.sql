{{ config(unique_key='transaction_id', pre_hook='{{ queue_touched_customers() }}') }}

{%- set sync_error -%}
nullif(concat_ws('; ', row_errors, {{ amount_missing() }}), '')
{%- endset %}

with transactions as (

    select * from {{ ref('stg_blaze__transactions') }}

),

landed as (

    select
        transaction_id,
        customer_id,
        date,
        total_amount,
        total_tax,
        discounts,
        payment_type,
        blaze_status,
        trans_type,
        shop_id,
        seller_id,
        terminal_id,
        start_time,
        end_time,
        completed_time,
        blaze_created,
        blaze_modified,
        {{ sync_status(sync_error) }} as sync_status,
        trans_no,
        parent_transaction_id,
        refund_status,
        subtotal,
        fees,
        points_earned,
        points_spent,
        deleted_at,
        {{ sync_error }} as sync_error,
        delivery_fee,
        after_tax_discount,
        adjustment,
        {{ zone_of_landed_sale() }} as time_zone
    from transactions
    where {{ landed() }}

)

select * from landed
