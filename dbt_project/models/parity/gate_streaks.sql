-- The last judgement of a day speaks for it. NOT_APPLICABLE neither adds a night nor ends the row;
-- FAIL, ERROR and a day without a judgement end it.
with judgements as (

    select
        entity,
        gate,
        status,
        judged_at,
        {{ shop_day('judged_at') }} as night,
        row_number() over (
            partition by entity, gate, {{ shop_day('judged_at') }}
            order by judged_at desc, id desc
        ) as recency
    from {{ source('parity', 'gate_history') }}

),

nights as (

    select
        entity,
        gate,
        status,
        judged_at,
        night,
        max(night) over (partition by entity, gate) - night as age,
        row_number() over (partition by entity, gate order by night desc) - 1 as place
    from judgements
    where recency = 1

),

-- A night is held as long as no younger one failed or is missing.
rows_of_nights as (

    select
        *,
        bool_and(status in ('PASS', 'NOT_APPLICABLE') and age = place) over (
            partition by entity, gate
            order by night desc
        ) as is_held
    from nights

)

select
    entity,
    gate,
    case
        when max(night) >= {{ today() }} - 1
            then count(*) filter (where is_held and status = 'PASS')
        else 0
    end::integer as nights_held,
    (array_agg(status order by night desc))[1] as last_status,
    max(judged_at) as last_judged_at
from rows_of_nights
group by entity, gate
