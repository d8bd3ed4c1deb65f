-- Only what the API's own count vouches for: transactions, whose `total` counts the window. That of
-- members counts the company, and products have no windows. Left out are sales that no time places
-- on the days they are listed under, such as imported ones. Where a window was asked for with the
-- first day of the next one, both boundary days count whole, because whether the API includes the
-- last one is undocumented: that can hide a gap there, and never invents one. What is gone is
-- counted no more by either.
with windows as (

    select * from {{ windows_of_listed() }}

),

{% if is_chain() -%}
-- Windows are of one shop's sales and by its own days.
zones as materialized (

    {{ shops_of_chain() }}

),

{% endif -%}
{%- set zone = 'coalesce(zones.time_zone, ' ~ common_zone() ~ ')' if is_chain() else none -%}
sold as (

    select
        {{ 'read_from' if is_chain() else 'null::text' }} as shop,
        {{ zone_of_shop_read() }} as day_zone,
        coalesce(processed_time, completed_time, created) as sold_at
    from {{ rows_read('transactions') }}
    where _gone_at is null

),

sales as (

    select
        shop,
        {{ shop_day('sold_at', 'day_zone') }} as day
    from sold

),

days as (

    select
        shop,
        day,
        count(*) as records
    from sales
    group by shop, day

),

history as (

    select
        min(day) as first_day,
        max(day) as last_day
    from days

),

-- Day by day, so that days are looked up: to compare each with the ends of every window takes as
-- many comparisons as there are days times windows.
days_of_windows as (

    select
        windows.shop,
        windows.window_start,
        windows.window_end,
        generate_series(
            greatest({{ shop_day('windows.window_start', zone) }}, history.first_day)::timestamp,
            least(
                {{ shop_day('windows.window_end', zone) }} - (not windows.shares_last_day)::integer,
                history.last_day
            )::timestamp,
            interval '1 day'
        )::date as window_day
    from windows
    cross join history
    {%- if is_chain() %}
    left join zones on windows.shop = zones.shop
    {%- endif %}
    where windows.entity = 'transactions'

),

landed as (

    select
        days_of_windows.shop,
        days_of_windows.window_start,
        days_of_windows.window_end,
        sum(days.records) as records
    from days_of_windows
    inner join days
        on
            days_of_windows.window_day = days.day
            and {{ 'days_of_windows.shop = days.shop' if is_chain() else 'true' }}
    group by days_of_windows.shop, days_of_windows.window_start, days_of_windows.window_end

),

counted as (

    select
        windows.shop,
        windows.entity,
        windows.window_start,
        windows.window_end,
        windows.status,
        windows.records - coalesce(windows.elsewhere, 0) as records,
        coalesce(landed.records, 0) as landed
    from windows
    left join landed
        on
            windows.shop = landed.shop
            and windows.window_start = landed.window_start
            and windows.window_end = landed.window_end
            and windows.entity = 'transactions'

)

select
    shop,
    entity,
    window_start,
    window_end,
    status,
    records,
    case when entity = 'transactions' then landed end::bigint as landed,
    case
        when entity = 'transactions' then greatest(coalesce(records, 0) - landed, 0) else 0
    end::bigint as missing
from counted
where
    status <> 'done'
    or (entity = 'transactions' and records > landed)
