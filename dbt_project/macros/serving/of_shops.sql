{#
    Serving views of a chain whose shops have a legacy each: of each shop either its legacy's rows or the
    mirror's, by its rows of serving.cutover_by_shop. A shop that nobody has switched reads legacy.

    A customer is the company's and one row: from the mirror where the home shop is served from it, else
    from the first legacy of the file that has it. A row of the mirror that is no shop's is served once no
    shop is read from legacy.
#}

{# The legacy tables of an entity as they are now: [{shop, relation, types}]; empty where shops have none of their own. #}
{% macro legacies_of_shops(entity) %}
    {%- set legacies = [] -%}
    {%- for shop, schema in legacy_schemas().items() if execute -%}
        {%- set relation = legacy_relation(entity, schema) -%}
        {%- if relation is not none -%}
            {%- do legacies.append({
                'shop': shop, 'relation': relation, 'types': columns_with_types(relation)
            }) -%}
        {%- endif -%}
    {%- endfor -%}
    {% do return(legacies) %}
{% endmacro %}


{# Whether shops have a legacy each, and all together none. #}
{% macro has_own_legacies() %}
    {% do return(legacy_schemas() | length > 0) %}
{% endmacro %}


{#
    All columns of those tables with their types, in order, {name: type}, as the first that has one spells
    it. One name of two types cannot be one column.
#}
{% macro types_of_legacies(entity, legacies) %}
    {%- set types = {} -%}
    {%- for each in legacies -%}
        {%- for name, type in each['types'].items() -%}
            {%- set known = types.keys() | select('equalto', name) | first
                or name_without_case(types, name) -%}
            {%- if not known -%}
                {%- do types.update({name: type}) -%}
            {%- elif types[known] != type -%}
                {% do exceptions.raise_compiler_error(
                    each['relation'] ~ '.' ~ name ~ ' is ' ~ type ~ ', and in the legacy of another shop it '
                    ~ 'is ' ~ types[known] ~ ': one view cannot show both. Have its owner give it that type.'
                ) %}
            {%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {% do return(types) %}
{% endmacro %}


{# The name among some that is the same but for capitals and blanks around it; none without one. #}
{% macro name_without_case(names, name) %}
    {%- for each in names if each | trim | lower == name | trim | lower -%}
        {% do return(each) %}
    {%- endfor -%}
    {% do return(none) %}
{% endmacro %}


{# A column of a serving view in one shop's legacy. #}
{% macro served_of_legacy(name, column, types) -%}
    {%- set own = name if name in types else name_without_case(types, name) -%}
    {%- if column.get('legacy') and not own -%}
        null::{{ column.get('kept_type') or column['type'] }}
    {%- else -%}
        {{ served_value(dict(column, legacy=quoted(own)) if column.get('legacy') else column, 'legacy') }}
    {%- endif -%}
{%- endmacro %}


{# The names of the shops of which an entity is read from legacy, as a query. #}
{% macro shops_on_legacy(entity, legacies) -%}
    select own.shop
    from (values {% for each in legacies %}('{{ each["shop"] }}'::text){{ ', ' if not loop.last }}{% endfor %})
        as own (shop)
    left join {{ source('serving', 'cutover_by_shop') }} as chosen
        on own.shop = chosen.shop and chosen.entity = '{{ entity }}'
    where coalesce(chosen.source, 'legacy') = 'legacy'
{%- endmacro %}


{#
    The API's ids of the shops of which an entity is read from legacy, or not, as an SQL array. A shop that
    was read under two names has one id.
#}
{% macro ids_of_shops(entity, legacies, on_legacy) -%}
    (
        select coalesce(array_agg(shops.api_shop_id), '{}')
        from {{ source('raw', 'shops') }} as shops
        where
            shops.api_shop_id is not null
            and shops.api_shop_id {{ '' if on_legacy else 'not ' }}in (
                select read.api_shop_id from {{ source('raw', 'shops') }} as read
                where
                    read.api_shop_id is not null
                    and read.shop in ({{ shops_on_legacy(entity, legacies) }})
            )
    )::text[]
{%- endmacro %}


{# The halves that are read: the names of shops on legacy, and an empty one where any row is the mirror's. #}
{% macro halves_read(entity, legacies) -%}
    (
        select array_agg(halves.half)
        from (
            {{ shops_on_legacy(entity, legacies) }}
            union all
            select '' as half
            where
                exists (
                    select 1 from {{ source('raw', 'shops') }} as shops
                    where shops.shop not in ({{ shops_on_legacy(entity, legacies) }})
                )
                or not exists ({{ shops_on_legacy(entity, legacies) }})
        ) as halves (half)
    )::text[]
{%- endmacro %}


{#
    The view. Each half names itself in a constant column, as those of `serving_view` do.

    Args:
        entity, mirror, mirror_tables, alias: of `serving_view`.
        legacies: of legacies_of_shops.
        ordered: the columns by name, in their order.
#}
{% macro serving_view_of_shops(entity, mirror, mirror_tables, alias, legacies, ordered) %}
    {%- set taken = ordered.keys() | list -%}
    {%- set deleted_at = free_name(['_blaze_deleted_at', '_blaze_deleted_at_'], taken) -%}
    {%- set half = free_name(['_blaze_half', '_blaze_half_'], taken) -%}
    {%- set shop_id = free_name(['_blaze_shop_id', '_blaze_shop_id_'], taken) -%}
    {%- do require_known_shops(legacies) %}
    select
        {%- for name in ordered %}
        sides.{{ quoted(name) }}{{ ',' if not loop.last }}
        {%- endfor %}
    from (
    {%- for each in legacies %}
    select
        {%- for name, column in ordered.items() %}
        {{ served_of_legacy(name, column, each['types']) }} as {{ quoted(name) }},
        {%- endfor %}
        null::timestamptz as {{ deleted_at }},
        '{{ each["shop"] }}'::text as {{ half }},
        null::text as {{ shop_id }}
    from {{ each['relation'] }} as of_legacy
    {%- if entity == 'customers' %}
    where
        not exists (
            select 1 from {{ mirror }} as of_mirror
            where
                of_mirror.member_id = {{ member_of(each, 'of_legacy') }}
                and of_mirror.deleted_at is null
                and of_mirror.shop_id = any ({{ ids_of_shops(entity, legacies, false) }})
        )
        {%- for earlier in legacies[:loop.index0] %}
        and not {{ is_customer_of(earlier, member_of(each, 'of_legacy'), legacies) }}
        {%- endfor %}
    {%- endif %}
    union all
    {%- endfor %}
    select
        {%- for name, column in ordered.items() %}
        {{ served_value(column, 'mirror') }} as {{ quoted(name) }},
        {%- endfor %}
        {{ alias }}.deleted_at as {{ deleted_at }},
        ''::text as {{ half }},
        {{ alias }}.shop_id as {{ shop_id }}
    from {{ mirror_tables }}
    {%- if entity == 'customers' %}
    where
        coalesce({{ alias }}.shop_id = any ({{ ids_of_shops(entity, legacies, false) }}), false)
        or (
            not coalesce({{ alias }}.shop_id = any ({{ ids_of_shops(entity, legacies, true) }}), false)
            {%- for each in legacies %}
            and not {{ is_customer_of(each, alias ~ '.member_id', legacies) }}
            {%- endfor %}
        )
    {%- endif %}
    ) as sides
    where
        sides.{{ half }} = any ({{ halves_read(entity, legacies) }})
        and sides.{{ deleted_at }} is null
        {%- if entity != 'customers' %}
        and (
            sides.{{ half }} <> ''
            or coalesce(
                sides.{{ shop_id }} <> all ({{ ids_of_shops(entity, legacies, true) }}),
                not exists ({{ shops_on_legacy(entity, legacies) }})
            )
        )
        {%- endif %}
{% endmacro %}


{# A customer's member id in a legacy, as SQL text. #}
{% macro member_of(each, alias) -%}
    {%- set key = name_without_case(each['types'], 'member_id') -%}
    {%- if not key -%}
        {% do exceptions.raise_compiler_error(
            each['relation'] ~ ' has no member_id, by which customers of several shops are told apart: one '
            ~ 'view would show some of them twice.'
        ) %}
    {%- endif -%}
    {{ alias }}.{{ quoted(key) }}::text
{%- endmacro %}


{# Whether a shop whose customers are read from legacy has a member there, as SQL. #}
{% macro is_customer_of(each, member_id, legacies) -%}
    exists (
        select 1 from {{ each['relation'] }} as others
        where
            {{ member_of(each, 'others') }} = {{ member_id }}
            and '{{ each["shop"] }}' in ({{ shops_on_legacy('customers', legacies) }})
    )
{%- endmacro %}


{# Stop where a shop with a legacy cannot be told in the mirror: its rows would be served twice. #}
{% macro require_known_shops(legacies) %}
    {%- set query -%}
        select shop from {{ source('raw', 'shops') }} where api_shop_id is not null
    {%- endset -%}
    {%- set known = run_query(query).columns[0].values() -%}
    {%- for each in legacies if each['shop'] not in known -%}
        {% do exceptions.raise_compiler_error(
            'Blaze does not say which of its shops ' ~ each['shop'] ~ ' is, so that rows of the mirror '
            ~ 'could not be told from those of its legacy: both would be served. Have the permission for '
            ~ "shops added to that shop's key, and run `make sync`."
        ) %}
    {%- endfor -%}
{% endmacro %}
