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
            'label': entry.get('label', entry['column'] | replace('_', ' ')),
            'aggregate': entry.get('aggregate', 'min'),
        }) -%}
    {%- endfor -%}
    {% do return(entries) %}
{% endmacro %}


{#
    What the catalog says of legacy's tables, by entity; an entity without a table is left out.

    Tables, views, materialized views and foreign tables count, and names are compared without case:
    `"Member_ID"` is member_id. Of two that differ in nothing else the one in lower case is meant.

    relation      the table, quoted
    columns       by name in lower case: the column quoted, its base type, the category of that
                  (pg_type.typcategory), and whether this role may read it
    hides_rows    whether row level security applies to this role: nobody can tell what it hides
    role          this role
#}
{% macro legacy_catalog() %}
    {%- set sources = {} -%}
    {%- for entity in parity_entities() -%}
        {%- do sources.update({source('legacy', entity).identifier | lower: entity}) -%}
    {%- endfor -%}
    {%- set found = {} -%}
    {%- if execute -%}
        {%- set schema = source('legacy', parity_entities()[0]).schema -%}
        {%- set query -%}
            select
                pg_class.relname as table_name,
                pg_attribute.attname as column_name,
                format_type(base.oid, null) as type,
                base.typcategory as category,
                has_schema_privilege(pg_namespace.oid, 'usage')
                and has_column_privilege(pg_class.oid, pg_attribute.attnum, 'select') as is_readable,
                row_security_active(pg_class.oid) as hides_rows,
                current_user as role_name
            from pg_class
            inner join pg_namespace on pg_class.relnamespace = pg_namespace.oid
            left join pg_attribute
                on
                    pg_class.oid = pg_attribute.attrelid
                    and pg_attribute.attnum > 0
                    and not pg_attribute.attisdropped
            left join pg_type on pg_attribute.atttypid = pg_type.oid
            left join pg_type as base
                on base.oid = case when pg_type.typtype = 'd' then pg_type.typbasetype else pg_type.oid end
            where
                pg_namespace.nspname = '{{ schema }}'
                and pg_class.relkind in ('r', 'p', 'v', 'm', 'f')
                and lower(pg_class.relname) in ({{ quoted_list(sources.keys()) }})
            -- The exact name last, so that it is the one that stays.
            order by
                pg_class.relname = lower(pg_class.relname),
                pg_class.relname,
                pg_attribute.attname = lower(pg_attribute.attname),
                pg_attribute.attnum
        {%- endset -%}
        {%- for row in run_query(query).rows -%}
            {%- set entity = sources[row['table_name'] | lower] -%}
            {%- set relation = adapter.quote(schema) ~ '.' ~ adapter.quote(row['table_name']) -%}
            {%- if found.get(entity, {}).get('relation') != relation -%}
                {%- do found.update({entity: {
                    'relation': relation,
                    'hides_rows': row['hides_rows'],
                    'role': row['role_name'],
                    'columns': {},
                }}) -%}
            {%- endif -%}
            {%- if row['column_name'] is not none -%}
                {%- do found[entity]['columns'].update({row['column_name'] | lower: {
                    'name': adapter.quote(row['column_name']),
                    'type': row['type'],
                    'category': row['category'],
                    'is_readable': row['is_readable'],
                }}) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif -%}
    {% do return(found) %}
{% endmacro %}


{#
    Why some of legacy's columns cannot be compared, {status, because}; none where they can.

    NOT_APPLICABLE where the catalog has no such table or column, ERROR where it has and this role
    cannot see all of it. Row by row (`keyed`) a comparison needs the columns of the key as well;
    counts and sums do not.

    Args:
        catalog: of legacy_catalog.
#}
{% macro legacy_gap(catalog, entity, columns=[], keyed=true) %}
    {%- set found = catalog.get(entity) -%}
    {%- if found is none -%}
        {% do return({
            'status': 'NOT_APPLICABLE', 'because': 'legacy has no table ' ~ entity
        }) %}
    {%- endif -%}
    {%- set needed = (var('parity')[entity]['key'] if keyed else []) + columns -%}
    {%- set missing = needed | reject('in', found['columns'].keys() | list) | list -%}
    {%- if missing -%}
        {% do return({
            'status': 'NOT_APPLICABLE',
            'because': 'legacy ' ~ entity ~ ' has no column ' ~ missing | join(', '),
        }) %}
    {%- endif -%}
    {%- set hidden = [] -%}
    {%- for name in needed or found['columns'] if not found['columns'][name]['is_readable'] -%}
        {%- do hidden.append(name) -%}
    {%- endfor -%}
    {%- if hidden and (needed or hidden | length == found['columns'] | length) -%}
        {% do return({
            'status': 'ERROR',
            'because': 'the role ' ~ found['role'] ~ ' may not read '
                ~ (hidden | join(', ') ~ ' of legacy ' ~ entity if needed else 'legacy ' ~ entity)
                ~ ': grant it select',
        }) %}
    {%- endif -%}
    {%- if found['hides_rows'] -%}
        {% do return({
            'status': 'ERROR',
            'because': 'row level security may hide rows of legacy ' ~ entity ~ ' from the role '
                ~ found['role'] ~ ': let it see all (alter role … bypassrls)',
        }) %}
    {%- endif -%}
    {% do return(none) %}
{% endmacro %}


{# The same for one entry of the mapping. #}
{% macro legacy_gap_of(catalog, entity, entry, keyed=true) %}
    {%- set columns = [] if entry['legacy_expression'] else [entry['legacy'] | lower] -%}
    {% do return(legacy_gap(catalog, entity, columns, keyed)) %}
{% endmacro %}


{# Text as an SQL literal, null for none. #}
{% macro literal_or_null(text) -%}
    {%- if text is none -%} null::text {%- else -%} '{{ text | string | replace("'", "''") }}'::text {%- endif -%}
{%- endmacro %}


{#
    One row per row of a legacy table: its key, its id, and every column of the mapping in the type
    of its normalisation, null where the site lacks it or this role may not read it. `also` names
    further columns and how to read them. A table that is missing or hidden gives the same columns
    and no row.
#}
{% macro legacy_rows(entity, also={}) %}
    {%- set catalog = legacy_catalog() -%}
    {%- set is_seen = legacy_gap(catalog, entity, keyed=false) is none -%}
    {%- set has = {} -%}
    {%- if is_seen -%}
        {%- for name, column in catalog[entity]['columns'].items() if column['is_readable'] -%}
            {%- do has.update({name: column}) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- set key = var('parity')[entity]['key'] -%}
    {%- set is_keyed = key | reject('in', has.keys() | list) | list | length == 0 -%}
    select
        {% if not is_keyed -%}
        null::text
        {%- elif key | length == 1 -%}
        {{ trimmed(has[key[0]]['name'] ~ '::text') }}
        {%- else -%}
        {{ trimmed(has[key[0]]['name'] ~ '::text') }}
        || '/' || coalesce({{ trimmed(has[key[1]]['name'] ~ '::text') }}, '')
        {%- endif %} as parity_key,
        {{ has['id']['name'] ~ '::text' if 'id' in has else 'null::text' }} as row_id,
        {%- for name, normalise in also.items() %}
        {% if name in has -%}
        {{ legacy_value(has[name], normalise) }}
        {%- else -%}
        null::{{ parity_type(normalise) }}
        {%- endif %} as {{ name }}_{{ normalise }},
        {%- endfor %}
        {%- for entry in parity_columns_of(entity) %}
        {% if entry['legacy_expression'] and is_seen -%}
        ({{ entry['legacy_expression'] }})::{{ parity_type(entry['normalise']) }}
        {%- elif entry['legacy'] | lower in has -%}
        {{ legacy_value(has[entry['legacy'] | lower], entry['normalise']) }}
        {%- else -%}
        null::{{ parity_type(entry['normalise']) }}
        {%- endif %} as {{ entry['column'] }}{{ ',' if not loop.last }}
        {%- endfor %}
    {% if is_seen -%}
    from {{ catalog[entity]['relation'] }}
    {%- else -%}
    where false
    {%- endif %}
{% endmacro %}


{# The columns of the mapping over the columns of a mirror view's last CTE, as a select list. #}
{% macro mirror_columns(entity) -%}
    {%- for entry in parity_columns_of(entity) %}
    {{ mirror_value(entry['mirror'], entry['normalise']) }} as {{ entry['column'] }}
    {{- ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
