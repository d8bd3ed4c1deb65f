{%- set catalog = legacy_catalog() -%}
with values_of_legacy as (

    {% for entity in parity_entities() -%}
    select
        '{{ entity }}'::text as entity,
        reading.column_name,
        count(*) as legacy_rows,
        count(*) filter (where reading.is_there or reading.unread is not null) as legacy_values,
        count(reading.unread) as unread,
        min(reading.unread) as example
    from {{ column_readings(entity, catalog) }}
    where reading.column_name is not null
    group by reading.column_name
    {{ 'union all' if not loop.last }}
    {% endfor %}

)

select
    entity,
    column_name,
    legacy_rows,
    legacy_values,
    unread,
    example,
    case
        when legacy_values = 0
            then
                'legacy ' || entity || '.' || column_name || ' has no value in any of '
                || {{ said_number('legacy_rows') }} || ' rows'
        when unread > 0
            then
                {{ said_number('unread') }} || ' of ' || {{ said_number('legacy_values') }}
                || ' values of legacy ' || entity || '.' || column_name
                || ' cannot be read, such as "' || example || '"'
    end as finding
from values_of_legacy
