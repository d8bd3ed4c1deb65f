-- The last judgement of a day speaks for it, the last by the order in which they were noted: a
-- clock may have been wrong. NOT_APPLICABLE neither adds a night nor ends the row; FAIL, ERROR and
-- a day without a judgement end it. A night to come is none yet, and one that was judged with other
-- settings (another legacy, another mirror, other thresholds) is no proof of these. A shop of a
-- chain that is judged by itself has a row of nights of its own, which are days of its own zone.
--
-- A PASS that was noted after one of a later night was judged by a clock that lagged: it mends no
-- night that is over. A gate that the project has no more is no obstacle any more.
{%- set zone = 'coalesce(zones.time_zone, ' ~ common_zone() ~ ')' %}
{%- set night = shop_day('history.judged_at', zone) %}
with zones as (

    {{ zones_of_judged_shops() }}

),

noted as (

    select
        history.id,
        history.shop,
        history.entity,
        history.gate,
        history.status,
        history.judged_at,
        coalesce(history.judged_with::text, '') as judged_with,
        {{ night }} as night,
        {{ today(zone) }} as today
    from {{ source('parity', 'gate_history') }} as history
    left join zones on history.shop = zones.shop
    where
        history.gate = any({{ names_of_gates() }})
        and {{ is_judged_still('history.shop', 'zones.shop') }}

),

in_order as (

    select
        *,
        -- Not of nights to come: what was noted of one was judged by a clock that was ahead.
        max(night) filter (where night <= today) over (
            partition by shop, entity, gate
            order by id
            rows between unbounded preceding and 1 preceding
        ) as latest_before
    from noted

),

judgements as (

    select
        *,
        row_number() over (partition by shop, entity, gate, night order by id desc) as recency
    from in_order
    where
        latest_before is null
        or night >= latest_before
        or status not in ('PASS', 'NOT_APPLICABLE')

),

nights as (

    select
        shop,
        entity,
        gate,
        status,
        night,
        today,
        judged_with,
        first_value(judged_with) over (
            partition by shop, entity, gate
            order by night desc
        ) as last_judged_with,
        max(night) over (partition by shop, entity, gate) - night as age,
        row_number() over (partition by shop, entity, gate order by night desc) - 1 as place
    from judgements
    where recency = 1 and night <= today

),

-- A night is held as long as no younger one failed or is missing.
rows_of_nights as (

    select
        *,
        bool_and(
            status in ('PASS', 'NOT_APPLICABLE') and age = place and judged_with = last_judged_with
        ) over (
            partition by shop, entity, gate
            order by night desc
        ) as is_held
    from nights

),

held as (

    select
        shop,
        entity,
        gate,
        case
            when max(night) >= max(today) - 1
                then count(*) filter (where is_held and status = 'PASS')
            else 0
        end as nights_held
    from rows_of_nights
    group by shop, entity, gate

),

latest as (

    select
        shop,
        entity,
        gate,
        (array_agg(status order by id desc))[1] as last_status,
        (array_agg(judged_at order by id desc))[1] as last_judged_at
    from judgements
    group by shop, entity, gate

)

select
    latest.entity,
    latest.gate,
    coalesce(held.nights_held, 0)::integer as nights_held,
    latest.last_status,
    latest.last_judged_at,
    latest.shop
from latest
left join held
    on
        latest.entity = held.entity
        and latest.gate = held.gate
        and latest.shop is not distinct from held.shop
