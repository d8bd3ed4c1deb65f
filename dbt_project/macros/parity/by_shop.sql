{#
    The gates of one shop of a chain, whose legacy has a schema of its own (`legacy_schema` in
    shops.toml): a run of dbt that judges that shop alone. Its views lie in schemas of their own,
    parity_of_<shop> and parity_failures_of_<shop>, and hold no row of any other shop; gates, history
    and snapshots of shops are told apart by the column `shop`.

    The runner exports BLAZE_JUDGED_SHOP to such a run, with the shop's LEGACY_SCHEMA and BLAZE_TIMEZONE,
    and to every run BLAZE_LEGACY_SHOPS, the shops that are judged so, as shop=schema,shop=schema.
#}

{# The shop that this run judges, as shops.toml has it; none where it judges all that there is together. #}
{% macro judged_shop() %}
    {% do return(env_var('BLAZE_JUDGED_SHOP', '') or none) %}
{% endmacro %}


{# The shops that are judged by themselves; none of them where all shops have one legacy. #}
{% macro shops_with_legacy() %}
    {%- set names = [] -%}
    {%- for each in env_var('BLAZE_LEGACY_SHOPS', '').split(',') if each -%}
        {%- do names.append(each.split('=')[0]) -%}
    {%- endfor -%}
    {% do return(names) %}
{% endmacro %}


{# The schemas of legacy that shops have of their own, {shop: schema}. #}
{% macro legacy_schemas() %}
    {%- set schemas = {} -%}
    {%- for each in env_var('BLAZE_LEGACY_SHOPS', '').split(',') if each.split('=')[1] -%}
        {%- do schemas.update({each.split('=')[0]: each.split('=')[1]}) -%}
    {%- endfor -%}
    {% do return(schemas) %}
{% endmacro %}


{# Whether legacy is each shop's own, and this run, which judges the rest, has none. #}
{% macro is_without_own_legacies() %}
    {% do return(env_var('LEGACY_SCHEMA', 'public') == 'pg_no_legacy' and not judged_shop()) %}
{% endmacro %}


{# What the names of the schemas of a shop's comparison end with; empty where all are compared together. #}
{% macro schema_suffix_of_shop() -%}
    {{- '_of_' ~ judged_shop() | lower | replace('-', '_') if judged_shop() -}}
{%- endmacro %}


{# The API's id of the shop that is judged, as SQL; null where it is not known. #}
{% macro judged_shop_id() -%}
    (
        select shops.api_shop_id from {{ source('raw', 'shops') }} as shops
        where shops.shop = '{{ judged_shop() }}'
    )
{%- endmacro %}


{# The zones in which judged shops count their nights, as a query (shop, time_zone); null: not known here. #}
{% macro zones_of_judged_shops() -%}
    {%- if is_chain() -%}
    select shops.shop, {{ known_zone('shops.timezone') }} as time_zone
    from {{ source('raw', 'shops') }} as shops
    where shops.left_at is null
    {%- else -%}
    select null::text as shop, null::text as time_zone
    where false
    {%- endif -%}
{%- endmacro %}


{#
    ` and <shop_id> = …` for a row that has to be the judged shop's; nothing where all are judged together.

    Args:
        shop_id: a column with the API's id of a shop.
#}
{% macro and_of_judged_shop(shop_id) -%}
    {%- if judged_shop() %} and {{ shop_id }} = {{ judged_shop_id() }}{% endif -%}
{%- endmacro %}


{# Whether a row that was noted is of what this run judges, as SQL. #}
{% macro is_of_this_run(shop) -%}
    {{ shop }} {{ "= '" ~ judged_shop() ~ "'" if judged_shop() else 'is null' }}
{%- endmacro %}


{#
    The entries of known_differences that this run may use. Receipts and SKUs of two shops are the same
    numbers, so an entry is of the shop that its column `shop` names; one that names none is of what is
    not judged by shop. One that names another excuses nothing, and a test of the seed says so.

    Args:
        relation: the seed's table; dbt wants a hook's references before it knows what there is.
#}
{% macro known_differences_of_run(relation=none) -%}
    {%- set relation = relation or ref('known_differences') -%}
    {%- if judged_shop() -%}
        (
            select entries.* from {{ relation }} as entries
            where to_jsonb(entries) ->> 'shop' = '{{ judged_shop() }}'
        )
    {%- elif shops_with_legacy() -%}
        (
            select entries.* from {{ relation }} as entries
            where coalesce(to_jsonb(entries) ->> 'shop', '') = ''
        )
    {%- else -%}
        {{ relation }}
    {%- endif -%}
{%- endmacro %}


{#
    Why nobody can tell which rows of the mirror are the judged shop's, by entity, as a query (entity,
    because): the shop's id is not known, or there are rows of no shop that is mirrored. They would be
    left out of every shop's comparison.
#}
{% macro rows_of_no_shop() -%}
    {%- for entity, of in {
        'customers': 'transactions',
        'transactions': 'transactions',
        'transaction_items': 'transaction_items',
        'products': 'products',
    }.items() %}
    select
        '{{ entity }}'::text as entity,
        case
            when {{ judged_shop_id() }} is null
                then
                    'Blaze does not say which of its shops {{ judged_shop() }} is, so that its rows '
                    'cannot be told from those of others'
            when strays.number > 0
                then
                    {{ said_count('strays.number', 'row', 'rows') }} || ' of {{ of }}_blaze '
                    || case strays.number when 1 then 'is' else 'are' end
                    || ' of no shop that is mirrored, such as that of ' || strays.example
        end as because
    from (
        select
            count(*) as number,
            min({{ 'product_id' if of == 'products' else 'transaction_id' }}) as example
        from {{ ref(of ~ '_blaze') }}
        where
            deleted_at is null
            and (
                shop_id is null
                or shop_id not in (
                    select shops.api_shop_id from {{ source('raw', 'shops') }} as shops
                    where shops.api_shop_id is not null
                )
            )
    ) as strays
    {{ 'union all' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{#
    Whether a judgement is of something that is judged still: in a chain a shop that is listed no more is
    judged no more.

    Args:
        judged: the shop of the judgement, null where all were judged together.
        listed: the same shop, null where it is listed no more.
#}
{% macro is_judged_still(judged, listed) -%}
    {%- if is_chain() -%}
        ({{ judged }} is null or {{ listed }} is not null)
    {%- else -%}
        true
    {%- endif -%}
{%- endmacro %}
