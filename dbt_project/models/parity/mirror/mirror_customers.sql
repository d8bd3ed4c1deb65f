with as_of as (

    select * from {{ ref('as_of') }}

),

customers as (

    select * from {{ ref('customers_blaze') }}
    where deleted_at is null

),

members as (

    select * from {{ ref('stg_blaze__members') }}

),

transactions as (

    select
        transactions_blaze.*,
        {{ var('parity_money_basis') }} as legacy_amount
    from {{ ref('transactions_blaze') }} as transactions_blaze
    {%- if judged_shop() %}
    -- What a shop's reports say of a customer is what there was in that shop.
    where transactions_blaze.shop_id = {{ judged_shop_id() }}
    {%- endif %}

),

{% if is_chain() -%}
zones as (

    {{ zones_of_shop_ids() }}

),

{% endif -%}
-- Figures that depend on the day are frozen in legacy at the row's last update.
legacy_updates as (

    select
        parity_key,
        {{ shop_day('max(updated_at_instant)') }} as updated_on
    from {{ ref('legacy_customers') }}
    group by parity_key

),

sums as (

    select
        transactions.customer_id,
        {{ customer_sums(
            'transactions.legacy_amount', 'transactions.transaction_id', by_date=true
        ) | indent }}
    from transactions
    -- What could not be dated may be of the snapshot, and makes its customer's figures unknown.
    where
        transactions.date < (select as_of.as_of from as_of)
        or (
            transactions.date is null
            and {{ is_unread('transactions.sync_error', times_of_sale()) }}
        )
    group by transactions.customer_id

),

reported as (

    select
        transactions.shop_id,
        transactions.customer_id
    from transactions
    where
        {{ is_reported_transaction('transactions') }}
        and transactions.deleted_at is null
        and coalesce(transactions.date < (select as_of.as_of from as_of), true)

),

figures as (

    select
        customers.id,
        customers.member_id,
        customers.name,
        customers.phone,
        customers.email,
        customers.state,
        customers.zip_code,
        customers.street_address,
        customers.city,
        customers.is_medical,
        customers.date_joined,
        customers.member_group,
        customers.marketing_source,
        customers.blaze_loyalty_points,
        customers.blaze_modified,
        coalesce(customers.blaze_created < as_of.as_of, true) as is_in_snapshot,
        {{ is_reported_customer('customers', 'reported') }} as is_reported,
        coalesce(customers.blaze_modified >= as_of.as_of, false) as is_changed_since,
        coalesce(legacy_updates.updated_on, as_of.as_of_day) as figures_day,
        nullif(concat_ws(
            '; ',
            members.row_errors,
            sums.unknown_because,
            {{ unread_sales_said('members.has_unread_sales') }}
        ), '') as sync_error,
        -- Of the figures: a phone that could not be read says nothing of a visit.
        sums.unknown_because is not null
        or coalesce(members.has_unread_sales, false)
        or {{ is_unread('members.row_errors', ['last_visit_date']) }} as is_unknown,
        {{ customer_figures('sums', shop_day(
            'case when members.last_visited_at < as_of.as_of then members.last_visited_at end',
            zone_of_home('home')
        ), 'members.has_unread_sales') | indent }}
    from customers
    cross join as_of
    left join members on customers.member_id = members.member_id
    left join sums on customers.member_id = sums.customer_id
    left join legacy_updates on customers.member_id = legacy_updates.parity_key
    {%- if is_chain() %}
    left join zones as home on customers.shop_id = home.shop_id
    {%- endif %}

),

snapshot as (

    select
        *,
        {{ vip_status('total_visits') }} as vip_status,
        {{ churn_risk('(figures_day - last_visited)', 'sync_error') }} as churn_risk,
        figures_day - last_visited as days_since_last_visit
    from figures

)

select
    {{ trimmed('member_id') }} as parity_key,
    id::text as row_id,
    is_in_snapshot,
    is_reported,
    is_changed_since,
    is_unknown,
    {{ mirror_columns('customers') | indent }}
from snapshot
