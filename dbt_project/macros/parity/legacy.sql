{#
    Legacy's tables as they are at this site. Columns and whole tables may be missing; what is
    there is asked of the catalog whenever dbt runs. Before that (dbt parse) nothing is known, and
    everything counts as missing.
#}

{# The names of the entities that are compared. #}
{% macro parity_entities() %}
    {% do return(var('parity').keys() | list) %}
{% endmacro %}


{#
    The entries of an entity's mapping, with everything that they leave out filled in.

    Two of them are more than a comparison, and no mapping goes without: the gate of revenue and the
    report's months add up amounts, and the number of lines alone shows a line that was loaded twice.
#}
{% macro parity_columns_of(entity) %}
    {%- set entries = [] -%}
    {%- set needed = {'transactions': 'total_amount', 'transaction_items': 'lines'}.get(entity) -%}
    {%- if needed and needed not in var('parity')[entity]['columns'] | map(attribute='column') -%}
        {%- do exceptions.raise_compiler_error(
            'var parity: the mapping of ' ~ entity ~ ' has no column ' ~ needed ~ ', by which gates '
            ~ 'judge; put it back. A difference that is known belongs into '
            ~ 'seeds/known_differences.csv'
        ) -%}
    {%- endif -%}
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


{# What is read of an entity's legacy beside the mapping, {column: how}. #}
{% macro legacy_extras(entity) %}
    {% do return({
        'customers': {'updated_at': 'instant'},
        'transactions': {'date': 'wall_clock', 'shop_location': 'none'},
    }.get(entity, {})) %}
{% endmacro %}


{#
    What was found of legacy when it was copied at the start of the run (legacy_copies.sql), by
    entity; an entity without a table is left out.

    because       why the table could not be read; none where it was copied
    columns       by name in lower case: why each could not be read; none where it was copied
#}
{% macro legacy_catalog() %}
    {#- Asked of the catalog: dbt knows nothing of tables that this run has made by itself. -#}
    {%- set copies = source('parity_copies', 'legacy_copies').include(database=false) -%}
    {%- if execute and run_query("select to_regclass('" ~ copies ~ "') is not null").rows[0][0] -%}
        {% do return(legacy_catalog_of(
            source('parity_copies', 'legacy_copies'), source('parity_copies', 'legacy_columns')
        )) %}
    {%- endif -%}
    {% do return({}) %}
{% endmacro %}


{# The same of what a look at legacy has found: tables like those two. #}
{% macro legacy_catalog_of(copies, columns) %}
    {%- set found = {} -%}
    {%- if execute -%}
        {%- set query -%}
            select
                copies.entity,
                copies.reason as table_reason,
                columns.column_name,
                columns.reason as column_reason
            from {{ copies }} as copies
            left join {{ columns }} as columns
                on copies.entity = columns.entity and columns.status <> 'absent'
            where copies.status <> 'absent'
        {%- endset -%}
        {%- for row in run_query(query).rows -%}
            {%- if row['entity'] not in found -%}
                {%- do found.update({
                    row['entity']: {'because': row['table_reason'], 'columns': {}}
                }) -%}
            {%- endif -%}
            {%- if row['column_name'] is not none -%}
                {%- do found[row['entity']]['columns'].update({
                    row['column_name']: row['column_reason']
                }) -%}
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
        {%- if is_without_own_legacies() and env_var('BLAZE_JUDGES_SHOPS', 'false') != 'true' -%}
            {#- Whoever runs dbt by hand would take it for the shops' word, and nobody judges them now. -#}
            {% do return({
                'status': 'ERROR', 'because': 'legacy is judged shop by shop: run `make parity`'
            }) %}
        {%- endif -%}
        {% do return({
            'status': 'NOT_APPLICABLE',
            'because': 'legacy is judged shop by shop' if is_without_own_legacies()
                else 'legacy has no table ' ~ entity,
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
    {%- if found['because'] -%}
        {% do return({'status': 'ERROR', 'because': found['because']}) %}
    {%- endif -%}
    {%- for name in needed if found['columns'][name] -%}
        {% do return({'status': 'ERROR', 'because': found['columns'][name]}) %}
    {%- endfor -%}
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
    A query of the rows that were taken of legacy: their key, their id, and every column of the mapping
    in the type of its normalisation, null where the site lacks it or this role may not read it. What
    `legacy_extras` names comes with them, and last what of the row could not be read, {column: text}.

    Args:
        entity: whose.
        has: the columns that were taken (taken_columns).
#}
{% macro legacy_rows(entity, has) %}
    {%- set key = var('parity')[entity]['key'] -%}
    {%- set is_keyed = key | reject('in', has.keys() | list) | list | length == 0 -%}
    {%- set read = legacy_columns_read(entity, has) -%}
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
        {%- for name, normalise in legacy_extras(entity).items() %}
        {% if name in has -%}
        {{ legacy_value('readings.read_' ~ name ~ '_' ~ normalise, normalise) }}
        {%- else -%}
        null::{{ parity_type(normalise) }}
        {%- endif %} as {{ name }}_{{ normalise }},
        {%- endfor %}
        {%- for entry in parity_columns_of(entity) %}
        {% if entry['legacy_expression'] -%}
        ({{ entry['legacy_expression'] }})::{{ parity_type(entry['normalise']) }}
        {%- elif entry['legacy'] | lower in has -%}
        {{ legacy_value('readings.read_' ~ entry['column'], entry['normalise']) }}
        {%- else -%}
        null::{{ parity_type(entry['normalise']) }}
        {%- endif %} as {{ entry['column'] }},
        {%- endfor %}
        {{ unread_values(read) }} as unread
    from pg_temp.taken_{{ entity }}
    {%- if read %}
    -- Kept whole by its offset, or each reading would be done as often as it is asked for.
    cross join lateral (
        select
            {%- for name, how in read.items() %}
            {{ legacy_reading(how['column'], how['normalise']) }} as read_{{ name }}{{ ',' if not loop.last }}
            {%- endfor %}
        offset 0
    ) as readings
    {%- endif %}
{% endmacro %}


{# What is read of an entity's rows, by the name that the copy has for it: {column, normalise}. #}
{% macro legacy_columns_read(entity, has) %}
    {%- set read = {} -%}
    {%- for name, normalise in legacy_extras(entity).items() if name in has -%}
        {%- do read.update({name ~ '_' ~ normalise: {'column': has[name], 'normalise': normalise}}) -%}
    {%- endfor -%}
    {%- for entry in parity_columns_of(entity)
        if not entry['legacy_expression'] and entry['legacy'] | lower in has -%}
        {%- do read.update({entry['column']: {
            'column': has[entry['legacy'] | lower], 'normalise': entry['normalise']
        }}) -%}
    {%- endfor -%}
    {% do return(read) %}
{% endmacro %}


{# What of a row could not be read, as jsonb {column: its text}; null where all was. #}
{% macro unread_values(read) %}
    {%- set values = [] -%}
    {%- for name, how in read.items() if unread_mark(how['normalise']) -%}
        {%- do values.append(
            "('" ~ name ~ "', case when readings.read_" ~ name ~ ' = ' ~ unread_mark(how['normalise'])
            ~ ' then left(' ~ how['column']['name'] ~ '::text, 200) end)'
        ) -%}
    {%- endfor -%}
    {%- if values -%}
        (
            select jsonb_object_agg(each.name, each.said)
            from (values {{ values | join(', ') }}) as each (name, said)
            where each.said is not null
        )
    {%- else -%}
        null::jsonb
    {%- endif -%}
{% endmacro %}


{# The columns of the mapping over the columns of a mirror view's last CTE, as a select list. #}
{% macro mirror_columns(entity) -%}
    {%- for entry in parity_columns_of(entity) %}
    {{ mirror_value(
        entry['mirror'], entry['normalise'], zone_of_sale() if entity == 'transactions' else none
    ) }} as {{ entry['column'] }}
    {{- ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
