-- A record has been read in the end where a later batch has landed it, or where its window was read
-- again and it did not come as it was.
with quarantine as (

    select * from {{ source('raw', 'quarantine') }}

),

landed as (

    {% for entity in ['members', 'transactions', 'products'] -%}
    select
        '{{ entity }}'::text as entity,
        records.id,
        batches.started_at
    from {{ source('raw', entity) }} as records
    inner join {{ source('raw', 'batches') }} as batches on records._batch = batches.batch
    {{ 'union all' if not loop.last }}
    {% endfor %}

),

-- Asked for each record, so that it is one look into an index however many records there are.
last_read as (

    select
        quarantine.id,
        (
            select max(landed.started_at)
            from landed
            where landed.entity = quarantine.entity and landed.id = quarantine.record_id
        ) as landed_at
    from quarantine

)

select
    quarantine.shop,
    quarantine.entity,
    quarantine.record_id,
    quarantine.reason,
    quarantine.window_start,
    quarantine.occurrences,
    quarantine.first_seen_at,
    quarantine.last_seen_at,
    quarantine.member_id
from quarantine
left join last_read on quarantine.id = last_read.id
where
    coalesce(last_read.landed_at <= quarantine.last_seen_at, true)
    and not {{ was_read_again() | indent }}
