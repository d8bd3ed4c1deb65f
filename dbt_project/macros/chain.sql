{#
    Whether several shops are mirrored, those that are listed no more included. The runner asks the
    database and exports BLAZE_CHAIN; a bare dbt needs it exported.
#}
{% macro is_chain() %}
    {% do return(env_var('BLAZE_CHAIN', 'false') == 'true') %}
{% endmacro %}


{# On run start: stop before anything is made by the rules of one shop, or of several, that are not these. #}
{% macro require_number_of_shops() %}
    {%- if execute -%}
        {%- set shops = source('raw', 'shops') -%}
        {%- set query -%}
            select to_regclass('{{ shops.include(database=false) }}') is not null
        {%- endset -%}
        {%- set several = false -%}
        {%- if run_query(query).rows[0][0] -%}
            {%- set count -%}
                select count(distinct coalesce(api_shop_id, shop)) > 1 from {{ shops }}
            {%- endset -%}
            {%- set several = run_query(count).rows[0][0] -%}
        {%- endif -%}
        {%- if several and not is_chain() -%}
            {% do exceptions.raise_compiler_error(
                'Several shops are mirrored, whose tables follow rules of their own. '
                ~ 'Run `export BLAZE_CHAIN=true`, then this again.'
            ) %}
        {%- elif is_chain() and not several -%}
            {% do exceptions.raise_compiler_error(
                'BLAZE_CHAIN is true, but one shop is mirrored. '
                ~ 'Run `unset BLAZE_CHAIN`, then this again.'
            ) %}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}


{#
    The shops of a chain as a query: (shop, shop_id, time_zone), one row a shop that was ever read. A zone
    that this server does not know is BLAZE_TIMEZONE.
#}
{% macro shops_of_chain() -%}
    select
        shops.shop,
        shops.api_shop_id as shop_id,
        coalesce({{ known_zone('shops.timezone') }}, {{ common_zone() }}) as time_zone
    from {{ source('raw', 'shops') }} as shops
{%- endmacro %}


{#
    The zones of a chain's shops by the API's id, as a query: (shop_id, time_zone), one row an id, should
    two names have it.
#}
{% macro zones_of_shop_ids() -%}
    select
        shop_id,
        (array_agg(time_zone order by shop))[1] as time_zone
    from ({{ shops_of_chain() }}) as shops
    where shop_id is not null
    group by shop_id
{%- endmacro %}


{#
    A raw table, and in a chain beside each row what is known of the shop that it was read from, its
    batch's: read_from (its name), read_shop_id and read_zone. One select, so that Postgres can look a
    row up by the table's indexes.
#}
{% macro rows_read(table) -%}
    {%- if is_chain() -%}
    (
        select
            records.*,
            batches.shop as read_from,
            shops.api_shop_id as read_shop_id,
            shops.timezone as read_zone
        from {{ source('raw', table) }} as records
        left join {{ source('raw', 'batches') }} as batches on records._batch = batches.batch
        left join {{ source('raw', 'shops') }} as shops on batches.shop = shops.shop
    ) as records
    {%- else -%}
    {{ source('raw', table) }}
    {%- endif -%}
{%- endmacro %}


{#
    The API's id of the shop that a raw row was read from: of one shop it is looked up once for all rows,
    of several it is a column of rows_read.
#}
{% macro id_of_shop_read() -%}
    {%- if is_chain() -%}
        read_shop_id
    {%- else -%}
        (select max(shops.api_shop_id) from {{ source('raw', 'shops') }} as shops)
    {%- endif -%}
{%- endmacro %}


{# The zone of the shop that a raw row was read from: in a chain by a column of rows_read. #}
{% macro zone_of_shop_read() -%}
    {%- if is_chain() -%}
        coalesce({{ known_zone('read_zone') }}, {{ common_zone() }})
    {%- else -%}
        {{ common_zone() }}
    {%- endif -%}
{%- endmacro %}


{#
    What rows hold of raw.shops, as a text in SQL by which a change is found: the ids, and in a chain the
    names and the zones. Null for a model that holds nothing of it.
#}
{% macro shops_in_rows() -%}
    {%- if is_chain() -%}
        {%- set zone = 'shops.timezone' if model.name in models_with_zones() else "''" -%}
        (
            select string_agg(
                concat_ws('/', shops.shop, shops.api_shop_id, {{ zone }}),
                ', ' order by shops.shop
            )
            from {{ source('raw', 'shops') }} as shops
        )
    {%- elif model.name == 'products_blaze' -%}
        {{ id_of_shop_read() }}
    {%- endif -%}
{%- endmacro %}


{# The models whose rows hold days that are counted in a chain's zones. #}
{% macro models_with_zones() %}
    {% do return(['transactions_blaze', 'customers_blaze', 'customers_by_shop']) %}
{% endmacro %}
