with as_of as (

    select * from {{ ref('as_of') }}

),

transactions as (

    select * from {{ ref('transactions_blaze') }}

),

items as (

    select * from {{ ref('transaction_items_blaze') }}
    where deleted_at is null{{ and_of_judged_shop('shop_id') }}

),

sold as (

    select
        items.*,
        transactions.{{ var('parity_transaction_key') }} as transaction_key,
        transactions.date,
        {{ is_reported_transaction('transactions') }} as is_reported,
        transactions.blaze_modified
    from items
    left join transactions on items.transaction_id = transactions.transaction_id

)

select
    {{ trimmed('sold.transaction_key') }} || '/' || coalesce({{ trimmed('sold.product_sku') }}, '')
        as parity_key,
    sold.transaction_id || '/' || coalesce(sold.item_id, '') as row_id,
    coalesce(sold.date < as_of.as_of, true) as is_in_snapshot,
    coalesce(sold.is_reported, true) as is_reported,
    coalesce(sold.blaze_modified >= as_of.as_of, false) as is_changed_since,
    sold.sync_error is not null as is_unknown,
    {{ mirror_columns('transaction_items') | indent }}
from sold
cross join as_of
