-- The snapshot ends with the last transaction that legacy knows. What legacy writes of that moment
-- may be cut to the second, the minute or the day, and stands for all of it: the snapshot ends with
-- the second, minute or day, or the last sale itself would count as younger than the snapshot.
--
-- A sale that is dated in the future has not happened, and moves nothing: the gate snapshot
-- names it.
with dated as (

    select
        parity_key,
        date_wall_clock,
        {{ at_shop_clock('date_wall_clock') }} > {{ now_utc() }} as is_future
    from {{ ref('legacy_transactions') }}
    where date_wall_clock is not null

),

legacy as (

    select
        max(date_wall_clock) filter (where not is_future and isfinite(date_wall_clock))
            as last_sale,
        count(*) filter (where is_future) as future_sales,
        min(parity_key) filter (where is_future) as future_sale_key
    from dated

),

ends as (

    select
        {% if var('parity_as_of') is not none -%}
        timestamptz '{{ var("parity_as_of") }}'
        {%- else -%}
        null::timestamptz
        {%- endif %} as setting,
        case
            when last_sale = date_trunc('day', last_sale) then last_sale + interval '1 day'
            when last_sale = date_trunc('minute', last_sale) then last_sale + interval '1 minute'
            when last_sale = date_trunc('second', last_sale) then last_sale + interval '1 second'
            else last_sale + interval '1 millisecond'
        end at time zone '{{ env_var("BLAZE_TIMEZONE", "America/Los_Angeles") }}' as legacy_end,
        last_sale,
        future_sales,
        future_sale_key
    from legacy

)

select
    coalesce(setting, legacy_end, {{ now_utc() }}) as as_of,
    {{ shop_day("coalesce(setting, legacy_end - interval '1 millisecond', " ~ now_utc() ~ ")") }}
        as as_of_day,
    case
        when setting is not null then 'setting'
        when legacy_end is not null then 'legacy'
        else 'now'
    end as origin,
    (
        select min(dated.parity_key)
        from dated
        where dated.date_wall_clock = ends.last_sale
    ) as last_sale_key,
    future_sales,
    future_sale_key
from ends
