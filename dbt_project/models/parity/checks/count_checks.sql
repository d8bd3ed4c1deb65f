-- Rows of both sides, of the mirror those of the snapshot. Where legacy has no such table, the
-- mirror is not read.
{%- set catalog = legacy_catalog() %}
{%- set percent = '100.0 * abs(mirror_rows - legacy_rows) / nullif(legacy_rows, 0)' %}

with counted as (

    {% for entity in parity_entities() -%}
    {%- set gap = legacy_gap(catalog, entity, keyed=false) -%}
    select
        '{{ entity }}'::text as entity,
        sides.legacy_rows,
        {{ 'sides.mirror_rows' if gap is none else 'null::bigint as mirror_rows' }},
        '{{ called(entity) }}'::text as noun
    from (
        select
            count(*) filter (where is_legacy) as legacy_rows,
            count(*) filter (where not is_legacy) as mirror_rows
        from (
            select true as is_legacy
            from {{ ref('legacy_' ~ entity) }}

            union all

            select false as is_legacy
            from {{ ref('mirror_' ~ entity) }}
            where {{ 'is_in_snapshot and is_reported' if gap is none else 'false' }}
        ) as rows_of_both
    ) as sides
    {{ 'union all' if not loop.last }}
    {% endfor %}

)

select
    entity,
    'count'::text as check_name,
    legacy_rows as legacy_value,
    mirror_rows as mirror_value,
    mirror_rows - legacy_rows as difference,
    {{ percent }} as percent,
    {{ var('parity_count_percent') }} as threshold,
    100.0 * abs(mirror_rows - legacy_rows)
    <= {{ var('parity_count_percent') }} * legacy_rows as holds,
    abs(mirror_rows - legacy_rows) as samples,
    case
        when legacy_rows = 0 then 'legacy ' || entity || ' is empty'
        when mirror_rows = 0 then 'the mirror has no ' || noun || ' as of the snapshot'
    end as error_because,
    {{ said_number('legacy_rows') }} || ' ' || noun || ' in legacy, '
    || {{ said_number('mirror_rows') }} || ' in the mirror ('
    || {{ said_gap(percent) }}
    || ' off, {{ var("parity_count_percent") }} % allowed)' as finding
from counted
