{{
    config(
        unique_key='member_id',
        pre_hook='{{ hold_touched_customers() }}',
        post_hook=['{{ clear_touched_customers() }}', '{{ refresh_day_figures() }}'],
    )
}}

{%- set days = days_since('last_visited', 'today_at_home') %}

-- Where all are computed, each expression once a member instead of wherever it is used.
with members as {{ "not materialized" if is_incremental() else "materialized" }} (

    select * from {{ ref('stg_blaze__members') }}

),

transactions as (

    select * from {{ ref('transactions_blaze') }}

),

stale_customers as (

    select member_id
    from members
    where {{ landed() }}
    {% if is_incremental() %}

    union

    select customer_id from {{ source('staging', 'touched_customers') }}

    union

    {{ members_of_unread_sales() | indent }}

    union

    select member_id from {{ this }}
    where sync_status = 'error' and sync_error like '%' || {{ unread_sales_said('true') }} || '%'
    {% endif %}

),

{% if is_chain() -%}
zones as materialized (

    {{ zones_of_shop_ids() }}

),

{% endif -%}
{% if not is_incremental() -%}
sums as (

    select
        transactions.customer_id,
        {{ customer_sums(
            'transactions.total_amount', 'transactions.transaction_id'
        ) | indent }}
    from transactions
    group by transactions.customer_id

),

{% endif -%}
-- Lateral on the nights, here and below, so that each customer is one look into an index and the
-- cost of a night grows with the customers touched, whatever the planner believes about their
-- number. Where all are computed, each table is read once instead.
figures as (

    select
        stale_customers.member_id,
        sums.*
    from stale_customers
    {% if is_incremental() -%}
    cross join lateral (
        select
            {{ customer_sums(
                'transactions.total_amount', 'transactions.transaction_id'
            ) | indent(12) }}
        from transactions
        where transactions.customer_id = stale_customers.member_id
    ) as sums
    {%- else -%}
    left join sums on stale_customers.member_id = sums.customer_id
    {%- endif %}

),

dated as (

    select
        members.*,
        {{ customer_figures(
            'figures', shop_day('members.last_visited_at', zone_of_home('home')), 'members.has_unread_sales'
        ) | indent }},
        nullif(concat_ws(
            '; ', figures.unknown_because, {{ unread_sales_said('members.has_unread_sales') }}
        ), '') as unknown_because,
        {{ shop_day(
            'case when members.joined_at is not null then members.joined_at '
            ~ 'when not ' ~ is_unread('members.row_errors', ['start_date'])
            ~ ' then members.blaze_created end',
            zone_of_home('home')
        ) }} as date_joined,
        {{ today(zone_of_home('home')) }} as today_at_home
    from figures
    {% if is_incremental() -%}
    cross join lateral (
        select one.*
        from members as one
        where one.member_id = figures.member_id
        order by one.member_id
        limit 1
    ) as members
    {%- else -%}
    inner join members on figures.member_id = members.member_id
    {%- endif %}
    {%- if is_chain() %}
    left join zones as home on members.shop_id = home.shop_id
    {%- endif %}

),

checked as (

    select
        *,
        nullif(concat_ws(
            '; ',
            row_errors,
            unknown_because,
            {{ out_of_range('gross_sales', 'gross_sales', 10, 2) }},
            {{ out_of_range('gross_refunds', 'gross_refunds', 10, 2) }},
            {{ out_of_range('lifetime_value', 'lifetime_value', 10, 2) }},
            {{ out_of_range('loyalty_points', 'loyalty_points', 10, 2) }}
        ), '') as sync_error
    from dated

),

computed as (

    select
        member_id,
        name,
        phone,
        email,
        state,
        zip_code,
        street_address,
        city,
        is_medical,
        text_opt_in,
        email_opt_in,
        member_status,
        last_visited,
        date_joined,
        blaze_created,
        blaze_modified,
        {{ sync_status('sync_error') }} as sync_status,
        {{ money('loyalty_points') }} as loyalty_points,
        total_visits,
        {{ money('lifetime_value') }} as lifetime_value,
        {{ days }} as days_since_last_visit,
        {{ vip_status('total_visits') }} as vip_status,
        {{ churn_risk('(' ~ days ~ ')', 'sync_error') }} as churn_risk,
        shop_id,
        member_group,
        marketing_source,
        blaze_loyalty_points,
        {{ money('gross_sales') }} as gross_sales,
        {{ money('gross_refunds') }} as gross_refunds,
        total_refunds,
        is_deleted,
        deleted_at,
        sync_error
    from checked

)

select * from computed
