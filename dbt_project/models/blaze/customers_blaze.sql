{{
    config(
        unique_key='member_id',
        pre_hook='{{ hold_touched_customers() }}',
        post_hook=['{{ clear_touched_customers() }}', '{{ refresh_day_figures() }}'],
    )
}}

with members as not materialized (

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
    {% endif %}

),

-- Lateral, so that each customer is one look into the index of customer_id and the cost of a night
-- grows with the customers touched, whatever the planner believes about their number.
figures as (

    select
        stale_customers.member_id,
        sums.*
    from stale_customers
    cross join lateral (
        select
            {{ customer_sums() }}
        from transactions
        where transactions.customer_id = stale_customers.member_id
    ) as sums

),

dated as (

    select
        members.*,
        {{ customer_figures('figures', 'members.last_visited_at') }},
        {{ shop_day('coalesce(members.joined_at, members.blaze_created)') }} as date_joined
    from figures
    inner join members on figures.member_id = members.member_id

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
        case
            when row_errors is not null then 'error'
            when {{ money('gross_sales') }} is null then 'error'
            when {{ money('gross_refunds') }} is null then 'error'
            when {{ money('lifetime_value') }} is null then 'error'
            when {{ money('loyalty_points') }} is null then 'error'
            else 'synced'
        end as sync_status,
        {{ money('loyalty_points') }} as loyalty_points,
        total_visits,
        {{ money('lifetime_value') }} as lifetime_value,
        {{ today() }} - last_visited as days_since_last_visit,
        {{ vip_status('total_visits') }} as vip_status,
        {{ churn_risk('(' ~ today() ~ ' - last_visited)') }} as churn_risk,
        shop_id,
        member_group,
        marketing_source,
        blaze_loyalty_points,
        {{ money('gross_sales') }} as gross_sales,
        {{ money('gross_refunds') }} as gross_refunds,
        total_refunds,
        is_deleted,
        deleted_at
    from dated

)

select * from computed
