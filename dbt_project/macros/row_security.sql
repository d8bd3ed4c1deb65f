{#
    Row security of the mirror, off until somebody asks for it: a role reads the rows of the shops that
    blaze_shop_readers gives it, and no others. docs/chain.md says what to grant.

        blaze-mirror dbt run-operation row_security
        blaze-mirror dbt run-operation row_security --args '{enabled: false}'

    Which shops a role reads is a table and no setting of the session, which whoever reads could change.
    The owner of the tables, and who is a member of it, is bound by no policy: the tool reads everything.

    Args:
        enabled: false takes it away again.
#}
{% macro row_security(enabled=true) %}
    {%- if execute -%}
        {%- set statements = [] -%}
        {%- do statements.append(shops_read_by_function() if enabled) -%}
        {%- for table, shop in tables_by_shop().items() -%}
            {%- do statements.append('drop policy if exists rows_of_shops_read on ' ~ table) -%}
            {%- if enabled -%}
                {%- do statements.append(
                    'create policy rows_of_shops_read on ' ~ table ~ ' for select using ('
                    ~ may_read(shop) ~ ')'
                ) -%}
            {%- endif -%}
            {%- do statements.append(
                'alter table ' ~ table ~ (' enable' if enabled else ' disable') ~ ' row level security'
            ) -%}
        {%- endfor -%}
        {%- set with_legacy = [] -%}
        {%- for entity in parity_entities() -%}
            {%- set view = api.Relation.create(schema=source('serving', 'cutover').schema, identifier=entity) -%}
            {%- if enabled and reads_tables_of_others(view) -%}
                {%- do with_legacy.append(view | string) -%}
            {%- elif columns_with_types(view) -%}
                {%- do statements.append(
                    'alter view ' ~ view
                    ~ (' set (security_invoker = true)' if enabled else ' reset (security_invoker)')
                ) -%}
            {%- endif -%}
        {%- endfor -%}
        {%- if not enabled -%}
            {%- do statements.append('drop function if exists ' ~ shops_read_by() ~ '(name)') -%}
        {%- endif -%}
        {% do run_query('begin; ' ~ statements | select | join('; ') ~ '; commit') %}
        {% do log('Row security of the mirror is ' ~ ('on' if enabled else 'off'), info=true) %}
        {%- if with_legacy -%}
            {% do log(
                'Left as they are, for legacy says of no row whose it is: ' ~ with_legacy | join(', ')
                ~ '. Do not grant them to who may read some shops alone', info=true
            ) %}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}


{#
    Whether a serving view reads a table that is not the mirror's, as legacy's are: by what the view is,
    for who may read it depends on no setting.

    Args:
        view: a relation, which need not be there.
#}
{% macro reads_tables_of_others(view) %}
    {%- set found = run_query(
        "select 1 from pg_catalog.pg_depend as d"
        " inner join pg_catalog.pg_rewrite as w on w.oid = d.objid"
        " inner join pg_catalog.pg_class as c on c.oid = d.refobjid"
        " where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass"
        " and w.ev_class = to_regclass('" ~ view.include(database=false) ~ "')"
        " and c.oid <> all (array['" ~ tables_by_shop().keys() | map('string') | join("', '") ~ "']::regclass[])"
        " and c.relnamespace <> (select v.relnamespace from pg_catalog.pg_class as v where v.oid = w.ev_class)"
        " limit 1"
    ) -%}
    {% do return(found.rows | length > 0) %}
{% endmacro %}


{# The tables with rows of shops that are there, and what says in each whose a row is: (table: column). #}
{% macro tables_by_shop() %}
    {%- set tables = {} -%}
    {%- for name in ['customers_blaze', 'transactions_blaze', 'transaction_items_blaze', 'products_blaze'] -%}
        {%- do tables.update({api.Relation.create(schema=target.schema, identifier=present_name(name)): 'shop_id'}) -%}
    {%- endfor -%}
    {%- set by_shop = api.Relation.create(schema=target.schema, identifier='customers_by_shop') -%}
    {%- if is_chain() and columns_with_types(by_shop) -%}
        {%- do tables.update({by_shop: 'shop_id'}) -%}
    {%- endif -%}
    {#- Names of staff and tills, which the serving views show. -#}
    {%- do tables.update({source('blaze', 'blaze_names').include(database=false): 'shop'}) -%}
    {% do return(tables) %}
{% endmacro %}


{#
    Whether whoever reads may read a row, by the column that says whose it is. Asked once a query, and
    not once a row.
#}
{% macro may_read(column) -%}
    (
        {{ column }} = any ((select {{ shops_read_by() }}(current_user))::text[])
        or '*' = any ((select {{ shops_read_by() }}(current_user))::text[])
    )
{%- endmacro %}


{# The name of the function below, with its schema. #}
{% macro shops_read_by() -%}
    "{{ target.schema }}".blaze_shops_read_by
{%- endmacro %}


{#
    The function that says which shops a role reads, by their names and by the API's ids of them; * is all
    rows. By the owner's rights: who reads needs none on the table of readers, nor on the raw schema.
#}
{% macro shops_read_by_function() -%}
    create or replace function {{ shops_read_by() }}(reader name) returns text[]
    language sql stable security definer parallel safe
    set search_path = pg_catalog, pg_temp
    as $function$
        select array_agg(places.place)
        from {{ source('blaze', 'blaze_shop_readers') }} as readers
        inner join pg_catalog.pg_roles as roles on roles.rolname = readers.role_name
        left join {{ source('raw', 'shops') }} as shops on shops.shop = readers.shop
        cross join lateral (values (readers.shop), (shops.api_shop_id)) as places (place)
        where
            places.place is not null
            and pg_catalog.pg_has_role(reader, roles.oid, 'usage')
    $function$
{%- endmacro %}
