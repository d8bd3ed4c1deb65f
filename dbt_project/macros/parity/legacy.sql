{#
    Legacy's tables as they are at this site. Columns and whole tables may be missing; what is
    there is asked of the catalog whenever dbt runs. Before that (dbt parse) nothing is known, and
    everything counts as missing.
#}

{# The names of the entities that are compared. #}
{% macro parity_entities() %}
    {% do return(var('parity').keys() | list) %}
{% endmacro %}


{# The entries of an entity's mapping, with everything that they leave out filled in. #}
{% macro parity_columns_of(entity) %}
    {%- set entries = [] -%}
    {%- for entry in var('parity')[entity]['columns'] -%}
        {%- do entries.append({
            'column': entry['column'],
            'legacy': entry.get('legacy', entry['column']),
            'legacy_expression': entry.get('legacy_expression'),
            'mirror': entry.get('mirror', entry['column']),
            'normalise': entry['normalise'],
            'tolerance': entry.get('tolerance'),
            'judged': entry.get('judged', 'all'),
            'weight': entry.get('weight', 1),
            'aggregate': entry.get('aggregate', 'min'),
        }) -%}
    {%- endfor -%}
    {% do return(entries) %}
{% endmacro %}


{# Legacy's columns of an entity, {name: type}; none where it has no such table. #}
{% macro legacy_columns(entity) %}
    {%- set source_relation = source('legacy', entity) -%}
    {%- if not execute -%}
        {% do return(none) %}
    {%- endif -%}
    {%- set relation = load_relation(source_relation) -%}
    {%- if relation is none -%}
        {% do return(none) %}
    {%- endif -%}
    {%- set columns = {} -%}
    {%- for column in adapter.get_columns_in_relation(relation) -%}
        {%- do columns.update({column.name: column.dtype}) -%}
    {%- endfor -%}
    {% do return(columns) %}
{% endmacro %}


{#
    Why some of legacy's columns cannot be compared, as a sentence; none where they can. Row by row
    (`keyed`) that needs the columns of the key as well; counts and sums do not.
#}
{% macro legacy_gap(entity, columns=[], keyed=true) %}
    {%- set found = legacy_columns(entity) -%}
    {%- if found is none -%}
        {% do return('legacy has no table ' ~ entity) %}
    {%- endif -%}
    {%- set needed = (var('parity')[entity]['key'] if keyed else []) + columns -%}
    {%- set missing = needed | reject('in', found.keys() | list) | list -%}
    {%- if missing -%}
        {% do return('legacy ' ~ entity ~ ' has no column ' ~ missing | join(', ')) %}
    {%- endif -%}
    {% do return(none) %}
{% endmacro %}


{# The same for one entry of the mapping. #}
{% macro legacy_gap_of(entity, entry, keyed=true) %}
    {%- set columns = [] if entry['legacy_expression'] else [entry['legacy']] -%}
    {% do return(legacy_gap(entity, columns, keyed)) %}
{% endmacro %}


{# Text as an SQL literal, null for none. #}
{% macro literal_or_null(text) -%}
    {%- if text is none -%} null::text {%- else -%} '{{ text | replace("'", "''") }}'::text {%- endif -%}
{%- endmacro %}


{#
    One row per row of a legacy table: its key, its id, and every column of the mapping in the type
    of its normalisation, null where the site lacks it. `also` names further columns and how to
    read them. A table that is missing gives the same columns and no row.
#}
{% macro legacy_rows(entity, also={}) %}
    {%- set found = legacy_columns(entity) -%}
    {%- set has = found or {} -%}
    {%- set key = var('parity')[entity]['key'] -%}
    {%- set is_keyed = key | reject('in', has.keys() | list) | list | length == 0 -%}
    select
        {% if not is_keyed -%}
        null::text
        {%- elif key | length == 1 -%}
        {{ trimmed(key[0] ~ '::text') }}
        {%- else -%}
        {{ trimmed(key[0] ~ '::text') }} || '/' || coalesce({{ trimmed(key[1] ~ '::text') }}, '')
        {%- endif %} as parity_key,
        {{ 'id::text' if 'id' in has else 'null::text' }} as row_id,
        {%- for name, normalise in also.items() %}
        {% if name in has -%}
        {{ legacy_value(name, has[name], normalise) }}
        {%- else -%}
        null::{{ parity_type(normalise) }}
        {%- endif %} as {{ name }}_{{ normalise }},
        {%- endfor %}
        {%- for entry in parity_columns_of(entity) %}
        {% if entry['legacy_expression'] and found is not none -%}
        ({{ entry['legacy_expression'] }})::{{ parity_type(entry['normalise']) }}
        {%- elif entry['legacy'] in has -%}
        {{ legacy_value(entry['legacy'], has[entry['legacy']], entry['normalise']) }}
        {%- else -%}
        null::{{ parity_type(entry['normalise']) }}
        {%- endif %} as {{ entry['column'] }}{{ ',' if not loop.last }}
        {%- endfor %}
    {% if found is none -%}
    where false
    {%- else -%}
    from {{ source('legacy', entity) }}
    {%- endif %}
{% endmacro %}


{# The columns of the mapping over the columns of a mirror view's last CTE, as a select list. #}
{% macro mirror_columns(entity) -%}
    {%- for entry in parity_columns_of(entity) %}
    {{ mirror_value(entry['mirror'], entry['normalise']) }} as {{ entry['column'] }}
    {{- ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
