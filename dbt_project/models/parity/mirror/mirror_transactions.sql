with as_of as (

    select * from {{ ref('as_of') }}

),

transactions as (

    select
        transactions_blaze.*,
        {{ var('parity_money_basis') }} as legacy_amount
    from {{ ref('transactions_blaze') }} as transactions_blaze
    where transactions_blaze.deleted_at is null{{ and_of_judged_shop('shop_id') }}

)

select
    {{ trimmed('transactions.' ~ var('parity_transaction_key')) }} as parity_key,
    transactions.transaction_id as row_id,
    coalesce(transactions.date < as_of.as_of, true) as is_in_snapshot,
    {{ is_reported_transaction('transactions') }} as is_reported,
    coalesce(transactions.blaze_modified >= as_of.as_of, false) as is_changed_since,
    transactions.sync_error is not null as is_unknown,
    transactions.shop_id,
    transactions.date as sold_at,
    {{ mirror_columns('transactions') | indent }}
from transactions
cross join as_of
