{{
    config(
        enabled=is_chain(),
        unique_key=['member_id', 'shop_id'],
        delete_scope='member_id',
        pre_hook='{{ hold_touched_customers_by_shop() }}',
        post_hook='{{ clear_touched_customers_by_shop() }}',
    )
}}

-- After customers_blaze, which hands on whose figures it has computed again.
-- depends_on: {{ ref('customers_blaze') }}

{%- set sums_of_sales -%}
coalesce(transactions.shop_id, '') as shop_id,
{{ customer_sums('transactions.total_amount', 'transactions.transaction_id') }},
min(transactions.date) filter (where {{ is_completed_sale() }}) as first_sale_at
{%- endset %}

with members as {{ "not materialized" if is_incremental() else "materialized" }} (

    select
        member_id,
        deleted_at,
        batch
    from {{ ref('stg_blaze__members') }}

),

transactions as (

    select * from {{ ref('transactions_blaze') }}

),

unread_sales as (

    {{ shops_of_unread_sales() }}

),

stale_customers as (

    select member_id
    from members
    where {{ landed() }}
    {% if is_incremental() %}

    union

    select customer_id from {{ source('staging', 'touched_customers_by_shop') }}

    union

    select member_id from unread_sales

    union

    select member_id from {{ this }}
    where sync_status = 'error' and sync_error like '%' || {{ unread_sales_said('true') }} || '%'
    {% endif %}

),

-- As in customers_blaze: a look into an index for each customer of a night.
sums as (

    {% if is_incremental() -%}
    select
        stale_customers.member_id,
        sums.*
    from stale_customers
    cross join lateral (
        select
            {{ sums_of_sales | indent(12) }}
        from transactions
        where transactions.customer_id = stale_customers.member_id
        group by coalesce(transactions.shop_id, '')
    ) as sums
    {%- else -%}
    select
        transactions.customer_id as member_id,
        {{ sums_of_sales | indent }}
    from transactions
    where transactions.customer_id is not null
    group by transactions.customer_id, coalesce(transactions.shop_id, '')
    {%- endif %}

),

places as (

    select
        sums.parts,
        sums.total_visits,
        sums.total_refunds,
        sums.gross_sales,
        sums.gross_refunds,
        sums.loyalty_points,
        sums.last_visited,
        sums.first_sale_at,
        sums.is_dated,
        sums.unknown_because,
        coalesce(sums.member_id, unread_sales.member_id) as member_id,
        coalesce(sums.shop_id, unread_sales.shop_id) as shop_id,
        unread_sales.member_id is not null as has_unread_sales
    from sums
    full outer join unread_sales
        on sums.member_id = unread_sales.member_id and sums.shop_id = unread_sales.shop_id

),

figures as (

    select
        places.member_id,
        places.shop_id,
        {{ customer_figures('places', 'null::date', 'places.has_unread_sales') | indent }},
        case when places.is_dated and not places.has_unread_sales then places.first_sale_at end
            as first_sale_at,
        nullif(concat_ws(
            '; ', places.unknown_because, {{ unread_sales_said('places.has_unread_sales') }}
        ), '') as unknown_because
    from places

),

checked as (

    select
        *,
        nullif(concat_ws(
            '; ',
            unknown_because,
            {{ out_of_range('gross_sales', 'gross_sales', 10, 2) }},
            {{ out_of_range('gross_refunds', 'gross_refunds', 10, 2) }},
            {{ out_of_range('lifetime_value', 'lifetime_value', 10, 2) }},
            {{ out_of_range('loyalty_points', 'loyalty_points', 10, 2) }}
        ), '') as sync_error
    from figures
    -- Where nothing counts, nothing was bought. What cannot be told makes the sum unknown.
    where (total_visits, total_refunds, gross_sales, gross_refunds) is distinct from (0, 0, 0, 0)

),

-- A member who has no row (any more) leaves one whose shop_id is null: merge_changed reads it so.
computed as (

    select
        members.member_id,
        checked.shop_id,
        checked.total_visits,
        checked.total_refunds,
        {{ money('checked.gross_sales') }} as gross_sales,
        {{ money('checked.gross_refunds') }} as gross_refunds,
        {{ money('checked.lifetime_value') }} as lifetime_value,
        {{ money('checked.loyalty_points') }} as loyalty_points,
        checked.first_sale_at,
        checked.last_visited,
        members.deleted_at,
        {{ sync_status('checked.sync_error') }} as sync_status,
        checked.sync_error
    from stale_customers
    {% if is_incremental() -%}
    cross join lateral (
        select
            one.member_id,
            one.deleted_at
        from members as one
        where one.member_id = stale_customers.member_id
        order by one.member_id
        limit 1
    ) as members
    {%- else -%}
    inner join members on stale_customers.member_id = members.member_id
    {%- endif %}
    left join checked on members.member_id = checked.member_id

)

select * from computed
