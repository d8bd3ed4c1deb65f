-- Legacy knows shops by name and the mirror by id. A shop's name is the one that most of its
-- transactions carry in legacy; a shop without any goes by the name that readers are served.
with legacy as (

    select * from {{ ref('legacy_transactions') }}

),

mirror as (

    select * from {{ ref('mirror_transactions') }}
    where is_in_snapshot and is_reported

),

shop_names as (

    select
        mirror.shop_id,
        mode() within group (order by legacy.shop_location_none) as shop
    from mirror
    inner join legacy on mirror.parity_key = legacy.parity_key
    group by mirror.shop_id

),

legacy_sales as (

    select
        date_trunc('month', date)::date as month,
        coalesce(shop_location_none, '') as shop,
        nullif(total_amount, 'NaN') as total_amount
    from legacy

),

legacy_months as (

    select
        month,
        shop,
        count(*) as transaction_count,
        coalesce(sum(total_amount), 0) as revenue
    from legacy_sales
    group by month, shop

),

mirror_sales as (

    select
        date_trunc('month', mirror.date)::date as month,
        coalesce(shop_names.shop, {{ name_of('shop', 'mirror.shop_id') }}, '') as shop,
        mirror.total_amount
    from mirror
    left join shop_names on mirror.shop_id = shop_names.shop_id

),

-- A part that is unknown makes the sum unknown.
mirror_months as (

    select
        month,
        shop,
        count(*) as transaction_count,
        case when bool_and(total_amount is not null) then sum(total_amount) end as revenue
    from mirror_sales
    group by month, shop

)

select
    coalesce(legacy_months.month, mirror_months.month) as month,
    coalesce(legacy_months.shop, mirror_months.shop) as shop,
    coalesce(legacy_months.transaction_count, 0) as legacy_transactions,
    coalesce(mirror_months.transaction_count, 0) as mirror_transactions,
    coalesce(mirror_months.transaction_count, 0) - coalesce(legacy_months.transaction_count, 0)
        as transactions_difference,
    coalesce(legacy_months.revenue, 0)::numeric(18, 2) as legacy_revenue,
    case when mirror_months.shop is null then 0 else mirror_months.revenue end::numeric(18, 2)
        as mirror_revenue,
    (
        case when mirror_months.shop is null then 0 else mirror_months.revenue end
        - coalesce(legacy_months.revenue, 0)
    )::numeric(18, 2) as revenue_difference
from legacy_months
full outer join mirror_months
    on
        coalesce(legacy_months.month, '-infinity') = coalesce(mirror_months.month, '-infinity')
        and legacy_months.shop = mirror_months.shop
