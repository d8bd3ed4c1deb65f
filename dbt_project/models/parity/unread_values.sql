-- Each value of legacy's copies that is there and could not be read, as legacy has it. A date is
-- read as a day and as a moment, and named once.
with unread as (

    {% for entity in parity_entities() -%}
    select
        '{{ entity }}'::text as entity,
        {{ column_read_as(entity, 'said.name') }} as column_name,
        copies.parity_key as key,
        copies.row_id as legacy_id,
        copies.ctid as place,
        said.written
    from {{ ref('legacy_' ~ entity) }} as copies
    cross join lateral jsonb_each_text(copies.unread) as said (name, written)
    where copies.unread is not null
    {{ 'union all' if not loop.last }}
    {% endfor %}

)

select
    entity,
    column_name,
    key,
    legacy_id,
    min(written) as written
from unread
group by entity, column_name, key, legacy_id, place
