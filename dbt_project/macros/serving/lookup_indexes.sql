{#
    On run start: the indexes on transactions_blaze that stand on the expressions of its serving
    view. A site's settings decide these, so they are made here and not by a migration.

    Reads the catalog first: `create index if not exists` locks the table even when there is nothing
    to do, and readers must not wait on a quiet night.
#}
{% macro ensure_lookup_indexes() %}
    {%- if execute -%}
        {%- set transactions = api.Relation.create(
            schema=target.schema, identifier=present_name('transactions_blaze')
        ) -%}
        {%- set served_date = '(' ~ shop_clock_as_utc('date', zone_of_sale()) ~ ')' -%}
        {#- An index of the one zone of one shop has the other name. -#}
        {%- set zones = '_by_zone' if is_chain() else '' -%}
        {%- set indexes = {
            'idx_transactions_blaze_legacy_id':
                '(' ~ legacy_transaction_id(transactions.identifier) ~ ')',
            'idx_transactions_blaze_served_date' ~ zones: served_date,
            'idx_transactions_blaze_customer_date' ~ zones: 'customer_id, ' ~ served_date,
        } -%}
        {%- set query -%}
            select indexname from pg_indexes
            where schemaname = '{{ transactions.schema }}'
                and tablename = '{{ transactions.identifier }}'
        {%- endset -%}
        {%- set present = run_query(query).columns[0].values() -%}
        {%- set statements = [] -%}
        {%- for name, columns in indexes.items() if present_name(name) not in present -%}
            {%- do statements.append(
                'create index if not exists ' ~ present_name(name)
                ~ ' on ' ~ transactions ~ ' (' ~ columns ~ ')'
            ) -%}
        {%- endfor -%}
        {%- if statements -%}
            begin;
            {{ statements | join(';\n') }};
            commit;
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
