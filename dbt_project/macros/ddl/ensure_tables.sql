{#
    On run start: make the tables that outlive every run, and add to older ones what they lack.

    Reads the catalog first and returns only the statements that are needed: `create index if not
    exists` and `alter table` lock the table even when there is nothing to do, and readers must not
    wait on a quiet night.
#}
{% macro ensure_tables() %}
    {%- if execute -%}
        {%- do require_present_names() -%}
        {%- set blaze = {
            'customers_blaze': customers_blaze_ddl,
            'transactions_blaze': transactions_blaze_ddl,
            'transaction_items_blaze': transaction_items_blaze_ddl,
            'products_blaze': products_blaze_ddl,
        } -%}
        {%- set state = {
            bookkeeping('processed_batches'): processed_batches_ddl,
            bookkeeping('touched_customers'): touched_customers_ddl,
            bookkeeping('standing_verdicts'): standing_verdicts_ddl,
            bookkeeping('gate_history', 'parity'): gate_history_ddl,
            bookkeeping('cutover', 'serving'): cutover_ddl,
            bookkeeping('cutover_audit', 'serving'): cutover_audit_ddl,
            bookkeeping('finalizations', 'serving'): finalizations_ddl,
        } -%}
        {%- set tables = [] -%}
        {%- for name, ddl in blaze.items() -%}
            {%- set relation = api.Relation.create(
                database=target.database,
                schema=target.schema,
                identifier=present_name(name),
                type='table'
            ) -%}
            {%- do tables.append((relation, ddl(relation))) -%}
        {%- endfor -%}
        {%- for relation, ddl in state.items() -%}
            {%- do tables.append((relation, ddl(relation))) -%}
        {%- endfor -%}

        {%- set catalog = catalog_of(tables | map(attribute=0) | list) -%}
        {%- set statements = [] -%}
        {%- for relation, ddl in tables -%}
            {%- do statements.extend(missing_parts(relation, ddl, catalog)) -%}
            {%- if relation.schema ~ '.' ~ relation.identifier not in catalog -%}
                {#- dbt read the schemas before this hook: tell it about the new table. -#}
                {%- do adapter.cache_added(relation) -%}
            {%- endif -%}
        {%- endfor -%}

        {%- if statements -%}
            begin;
            {{ statements | join(';\n') }};
            commit;
        {%- endif -%}
    {%- endif -%}
{% endmacro %}


{#
    What exists of some tables: a list of names with `schema.`, `schema.table`,
    `schema.table.column` and `schema.table.index` entries.
#}
{% macro catalog_of(relations) %}
    {%- set wanted -%}
        {%- for relation in relations -%}
            ('{{ relation.schema }}', '{{ relation.identifier }}'){{ ', ' if not loop.last }}
        {%- endfor -%}
    {%- endset -%}
    {%- set query -%}
        with wanted (schema_name, table_name) as (values {{ wanted }}),
        found as (
            select wanted.schema_name, wanted.table_name, pg_class.oid
            from wanted
            inner join pg_namespace on wanted.schema_name = pg_namespace.nspname
            inner join pg_class
                on pg_namespace.oid = pg_class.relnamespace
                and wanted.table_name = pg_class.relname
        )
        select nspname || '.' from pg_namespace
        union all
        select schema_name || '.' || table_name from found
        union all
        select schema_name || '.' || table_name || '.' || attname
        from found
        inner join pg_attribute on found.oid = pg_attribute.attrelid
        where attnum > 0 and not attisdropped
        union all
        select schema_name || '.' || table_name || '.' || relname
        from found
        inner join pg_index on found.oid = pg_index.indrelid
        inner join pg_class on pg_index.indexrelid = pg_class.oid
    {%- endset -%}
    {% do return(run_query(query).columns[0].values() | list) %}
{% endmacro %}


{# The statements that bring one table from what the catalog holds to what its DDL says. #}
{% macro missing_parts(relation, ddl, catalog) %}
    {%- set table = relation.schema ~ '.' ~ relation.identifier -%}
    {%- set statements = [] -%}
    {%- if relation.schema ~ '.' not in catalog -%}
        {%- do statements.append(
            'create schema if not exists ' ~ adapter.quote(relation.schema)
        ) -%}
    {%- endif -%}
    {%- if table not in catalog -%}
        {%- do statements.append(ddl['create']) -%}
    {%- endif -%}
    {%- for column, type in ddl['added_columns'].items() if table ~ '.' ~ column not in catalog -%}
        {%- do statements.append(
            'alter table ' ~ relation ~ ' add column if not exists ' ~ column ~ ' ' ~ type
        ) -%}
    {%- endfor -%}
    {%- for name, columns in ddl['added_uniques'].items()
        if table ~ '.' ~ present_name(name) not in catalog -%}
        {%- do statements.append(
            'alter table ' ~ relation
            ~ ' add constraint ' ~ present_name(name) ~ ' unique (' ~ columns ~ ')'
        ) -%}
    {%- endfor -%}
    {%- for name, columns in ddl['indexes'].items()
        if table ~ '.' ~ present_name(name) not in catalog -%}
        {%- do statements.append(
            'create index if not exists ' ~ present_name(name)
            ~ ' on ' ~ relation ~ ' (' ~ columns ~ ')'
        ) -%}
    {%- endfor -%}
    {% do return(statements) %}
{% endmacro %}
