-- Rows of both sides, of the mirror those of the snapshot. Where legacy has no such table, the
-- mirror is not read.
with counted as (

    {% for entity in parity_entities() -%}
    {%- set gap = legacy_gap(entity, keyed=false) -%}
    select
        '{{ entity }}'::text as entity,
        sides.legacy_rows,
        {{ 'sides.mirror_rows' if gap is none else 'null::bigint as mirror_rows' }},
        {{ literal_or_null(gap) }} as gap
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
            where {{ 'is_in_snapshot' if gap is none else 'false' }}
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
    100.0 * abs(mirror_rows - legacy_rows) / nullif(legacy_rows, 0) as percent,
    {{ var('parity_count_percent') }} as threshold,
    100.0 * abs(mirror_rows - legacy_rows)
    <= {{ var('parity_count_percent') }} * legacy_rows as holds,
    abs(mirror_rows - legacy_rows) as samples,
    coalesce(gap, case when legacy_rows = 0 then 'legacy ' || entity || ' is empty' end)
        as not_applicable_because
from counted
