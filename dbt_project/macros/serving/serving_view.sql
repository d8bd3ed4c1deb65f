{#
    A view that reads legacy or the mirror, by the entity's row of serving.cutover.

    Each half names its side in a constant column, which is compared with the row outside of both:
    Postgres looks at the row once when a query begins, and does not execute the half that is idle.
    A `where` in each half would do the same, but then Postgres could not merge the half into the
    reader's query and would form each row in full. So what is deleted is left out there as well.
    Columns are handed through bare where their types agree, so that a reader's condition reaches
    the table's indexes.

    `from_mirror` gives, by legacy's column, the SQL over the tables of `mirror_tables`; what has
    none is null. The mirror's columns that legacy lacks come last, and are null while legacy is
    read; `consumed` names those that are served under another name.
#}
{% macro serving_view(entity, from_mirror, mirror, mirror_tables, alias, consumed=[]) %}
    {%- set legacy = legacy_relation(entity) -%}
    {%- set legacies = legacies_of_shops(entity) -%}
    {%- set legacy_types = columns_with_types(legacy) if legacy else types_of_legacies(entity, legacies) -%}
    {#- Legacy's names may have capitals; the mirror's and the usual ones have none. -#}
    {%- set plain = {} -%}
    {%- for name in legacy_types if name | trim | lower not in plain or name == name | trim | lower -%}
        {%- do plain.update({name | trim | lower: name}) -%}
    {%- endfor -%}
    {%- set columns = {} -%}
    {%- for name, type in legacy_types.items() -%}
        {%- set is_first = plain[name | trim | lower] == name -%}
        {%- do columns.update({name: {
            'type': type,
            'legacy': quoted(name),
            'mirror': from_mirror.get(name | trim | lower) if is_first else none,
        }}) -%}
    {%- endfor -%}
    {%- for name, type in usual_columns(entity).items() if name not in plain -%}
        {%- do columns.update({name: {'type': type, 'mirror': from_mirror.get(name)}}) -%}
    {%- endfor -%}
    {%- for name, type in columns_with_types(mirror).items()
        if name not in columns and name not in plain and name not in consumed
        and name not in ('deleted_at', 'sync_error') -%}
        {%- do columns.update({name: {'type': type, 'mirror': alias ~ '.' ~ quoted(name)}}) -%}
    {%- endfor -%}
    {%- set side = side_column(columns) -%}
    {#- A view that is there keeps its columns, in their places; what has come since follows them. -#}
    {%- set ordered = {} -%}
    {%- for name, type in columns_with_types(this).items() -%}
        {%- set column = columns.get(name, {}) -%}
        {%- if name == side and name not in columns -%}
            {%- set column = {'is_side': true} -%}
        {%- endif -%}
        {%- if column.get('legacy') and not goes_into(column['type'], type) -%}
            {% do exceptions.raise_compiler_error(
                this ~ '.' ~ name ~ ' is ' ~ type ~ ', and in legacy it is ' ~ column['type']
                ~ ' now, which need not fit: run `make unserve` and `make serve`.'
            ) %}
        {%- endif -%}
        {%- do ordered.update({name: dict(column, kept_type=type)}) -%}
    {%- endfor -%}
    {#- Of a later release: last in a new view, too, as they are in one that was made before them. -#}
    {%- set late = ['quantity_exact', 'delivery_fee', 'after_tax_discount', 'adjustment', 'time_zone'] -%}
    {%- if entity in ('transaction_items', 'products') -%}{%- do late.append('shop_id') -%}{%- endif -%}
    {%- for name, column in columns.items() if name not in ordered and name not in late -%}
        {%- do ordered.update({name: column}) -%}
    {%- endfor -%}
    {%- if side not in ordered -%}
        {%- do ordered.update({side: {'is_side': true}}) -%}
    {%- endif -%}
    {%- for name, column in columns.items() if name not in ordered -%}
        {%- do ordered.update({name: column}) -%}
    {%- endfor -%}
    {%- set cutover = source('serving', 'cutover') -%}
    {%- set deleted_at = free_name(['_blaze_deleted_at', '_blaze_deleted_at_'], ordered) -%}
    {%- if legacies %}
    {{- serving_view_of_shops(entity, mirror, mirror_tables, alias, legacies, ordered) }}
    {%- else %}
    {%- if legacy %}
    select
        {%- for name in ordered %}
        sides.{{ quoted(name) }}{{ ',' if not loop.last }}
        {%- endfor %}
    from (
    select
        {%- for name, column in ordered.items() %}
        {{ served_value(column, 'legacy') }} as {{ quoted(name) }},
        {%- endfor %}
        null::timestamptz as {{ deleted_at }}
    from {{ legacy }}
    union all
    {%- endif %}
    select
        {%- for name, column in ordered.items() %}
        {{ served_value(column, 'mirror') }} as {{ quoted(name) }}
        {{- ',' if legacy or not loop.last }}
        {%- endfor %}
        {%- if legacy %}
        {{ alias }}.deleted_at as {{ deleted_at }}
        {%- endif %}
    from {{ mirror_tables }}
    {%- if legacy %}
    ) as sides
    where
        sides.{{ side }} = (select source from {{ cutover }} where entity = '{{ entity }}')
        and sides.{{ deleted_at }} is null
    {%- else %}
    where {{ alias }}.deleted_at is null
    {%- endif %}
    {%- endif %}
{% endmacro %}


{#
    A column of a serving view on one side, bare where its type is the view's, else cast; null where
    the side has no such column.
#}
{% macro served_value(column, side) -%}
    {%- set type = column.get('kept_type') or column.get('type') or 'text' -%}
    {%- if column.get('is_side') -%}
        '{{ side }}'::text
    {%- elif not column.get(side) -%}
        null::{{ type }}
    {%- elif side == 'legacy' and type == column['type'] -%}
        {{ column['legacy'] }}
    {%- else -%}
        ({{ column[side] }})::{{ type }}
    {%- endif -%}
{%- endmacro %}


{# Whether every value of a type can be had in another one. #}
{% macro goes_into(type, other) -%}
    {%- set plain = modules.re.sub('[(].*', '', type) -%}
    {%- set wide = modules.re.sub('[(].*', '', other) -%}
    {%- set numbers = ['smallint', 'integer', 'bigint', 'numeric'] -%}
    {% do return(
        type == other
        or other in ('text', 'character varying')
        or (plain in numbers and wide in numbers and numbers.index(plain) <= numbers.index(wide))
    ) %}
{%- endmacro %}


{# The name of the column that says which side a row is of; legacy may have one of the usual name. #}
{% macro side_column(names) -%}
    {% do return(free_name(
        ['served_from', 'served_from_side', 'served_from_side_of_cutover', 'side_that_is_served'], names
    )) %}
{%- endmacro %}


{# The first of some names that no column has, whatever its capitals; else the last one. #}
{% macro free_name(wanted, names) -%}
    {%- set taken = names | map('lower') | list -%}
    {%- for name in wanted if name not in taken -%}
        {% do return(name) %}
    {%- endfor -%}
    {% do return(wanted | last) %}
{%- endmacro %}


{# A column's name as SQL, whatever is in it. #}
{% macro quoted(name) -%}
    "{{ name | replace('"', '""') }}"
{%- endmacro %}


{#
    Legacy's table of an entity as it is called now, whatever its capitals and kind; none without one.

    Args:
        schema: of one shop's legacy; by default that of all.
#}
{% macro legacy_relation(entity, schema=none) %}
    {%- if not execute -%}
        {% do return(none) %}
    {%- endif -%}
    {%- set legacy = source('legacy', entity) -%}
    {%- set query -%}
        select pg_class.relname
        from pg_catalog.pg_class
        inner join pg_catalog.pg_namespace on pg_class.relnamespace = pg_namespace.oid
        where
            pg_namespace.nspname = '{{ schema or legacy.schema }}'
            and pg_class.relkind in ('r', 'p', 'v', 'm', 'f')
            and lower(pg_class.relname) = '{{ legacy.identifier | lower }}'
        order by pg_class.relname = lower(pg_class.relname) desc, pg_class.relname
        limit 1
    {%- endset -%}
    {%- for row in run_query(query).rows -%}
        {% do return(api.Relation.create(
            database=target.database, schema=schema or legacy.schema, identifier=row[0]
        )) %}
    {%- endfor -%}
    {% do return(none) %}
{% endmacro %}


{#
    Whether an entity is to be read from legacy, and legacy has no such table now: its loader makes it
    again, or it has gone. Then the view stays as it was, for one of the mirror alone would show what
    nobody has switched to.
#}
{% macro has_lost_legacy(entity) %}
    {%- if legacy_relation(entity) is not none -%}
        {% do return(false) %}
    {%- endif -%}
    {%- if has_own_legacies() -%}
        {%- set there = legacies_of_shops(entity) | map(attribute='id') | list -%}
        {%- set query -%}
            select 1 from {{ source('serving', 'cutover_by_shop') }}
            where
                entity = '{{ entity }}'
                and source = 'legacy'
                and api_shop_id <> all (array[{{ quoted_list(there) }}]::text[])
        {%- endset -%}
        {% do return(run_query(query).rows | length > 0) %}
    {%- endif -%}
    {%- set query -%}
        select 1 from {{ source('serving', 'cutover') }}
        where entity = '{{ entity }}' and source = 'legacy'
    {%- endset -%}
    {% do return(run_query(query).rows | length > 0) %}
{% endmacro %}


{#
    Pre-hook: an entity that has no row yet reads legacy where there is such a table, else the
    mirror. Later only `make switch` and `make rollback` change it.
#}
{% macro open_cutover(entity) -%}
    insert into {{ source('serving', 'cutover') }} (entity, source, switched_at, switched_by)
    select
        '{{ entity }}',
        {{ "'legacy'" if legacy_relation(entity) or legacies_of_shops(entity) else "'mirror'" }},
        {{ now_utc() }},
        'first build'
    where not exists (
        select 1 from {{ source('serving', 'cutover') }} where entity = '{{ entity }}'
    )
{%- endmacro %}


{# The id by which legacy knows a transaction; of two such columns the site's setting chooses. #}
{% macro legacy_transaction_id(alias) -%}
    {%- if var('parity_transaction_key') == 'trans_no' -%}
        coalesce({{ alias }}.trans_no, {{ alias }}.transaction_id)
    {%- else -%}
        {{ alias }}.transaction_id
    {%- endif -%}
{%- endmacro %}
