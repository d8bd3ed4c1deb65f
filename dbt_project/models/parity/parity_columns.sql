{%- set catalog = legacy_catalog() -%}
with columns as (

    select
        entity,
        column_name,
        weight,
        not_compared_because
    from (
        values
        {%- for entity in parity_entities() %}
        {%- set is_last_entity = loop.last %}
        {%- for entry in parity_columns_of(entity) %}
        (
            '{{ entity }}'::text,
            '{{ entry["column"] }}'::text,
            {{ entry['weight'] }}::numeric(6, 2),
            {{ literal_or_null((legacy_gap_of(catalog, entity, entry) or {}).get('because')) }}
        ){{ ',' if not (loop.last and is_last_entity) }}
        {%- endfor %}
        {%- endfor %}
    ) as mapped (entity, column_name, weight, not_compared_because)

),

counts as (

    select
        entity,
        column_name,
        count(*) as rows_compared,
        count(*) filter (where verdict = 'match') as matches,
        count(*) filter (where verdict = 'differs' and not is_known) as differs,
        count(*) filter (where verdict = 'null_in_legacy' and not is_known) as null_in_legacy,
        count(*) filter (where verdict = 'null_in_mirror' and not is_known) as null_in_mirror,
        count(*) filter (where verdict = 'empty_vs_null' and not is_known) as empty_vs_null,
        count(*) filter (where verdict = 'unreadable' and not is_known) as unreadable,
        min(legacy_value) filter (where verdict = 'unreadable' and not is_known)
            as unreadable_example,
        count(legacy_value) as legacy_values,
        count(*) filter (where is_known) as known_differences,
        count(*) filter (where is_judged and not is_known) as rows_judged,
        count(*) filter (where is_judged and verdict = 'match') as judged_matches
    from {{ ref('parity_verdicts') }}
    group by entity, column_name

)

select
    columns.entity,
    columns.column_name,
    columns.weight,
    columns.not_compared_because,
    coalesce(counts.rows_compared, 0) as rows_compared,
    coalesce(counts.matches, 0) as matches,
    coalesce(counts.differs, 0) as differs,
    coalesce(counts.null_in_legacy, 0) as null_in_legacy,
    coalesce(counts.null_in_mirror, 0) as null_in_mirror,
    coalesce(counts.empty_vs_null, 0) as empty_vs_null,
    coalesce(counts.known_differences, 0) as known_differences,
    coalesce(counts.rows_judged, 0) as rows_judged,
    coalesce(counts.judged_matches, 0) as judged_matches,
    coalesce(counts.unreadable, 0) as unreadable,
    counts.unreadable_example,
    coalesce(counts.legacy_values, 0) as legacy_values,
    (100.0 * counts.judged_matches / nullif(counts.rows_judged, 0))::numeric(7, 4) as match_percent
from columns
left join counts
    on columns.entity = counts.entity and columns.column_name = counts.column_name
