{#
    Serving views of a chain whose shops have a legacy each: of each shop either its legacy's rows or the
    mirror's, by its row of serving.cutover_by_shop. A shop that nobody has switched reads legacy.

    A shop is known by the API's id: a name may be another tomorrow. One that is listed no more, or with
    which a line of shops.toml has gone, is read from the legacy that it was read from.

    A customer is the company's and one row: from the mirror where the home shop is served from it, else
    from the first legacy of the file that has it; and whom none of these has from the mirror, where they
    have bought in a shop that is served from it, or are at home nowhere. Any other row of the mirror that
    is no shop's is served once no shop is read from legacy.
#}

{#
    The legacy tables of an entity as they are now, in the order of the file: [{shop, id, relation, types}];
    empty where shops have none of their own.
#}
{% macro legacies_of_shops(entity) %}
    {%- set legacies = [] -%}
    {%- if execute and has_own_legacies() -%}
        {%- set ids = {} -%}
        {%- set query -%}
            select shop, api_shop_id from {{ source('raw', 'shops') }} where api_shop_id is not null
        {%- endset -%}
        {%- for row in run_query(query).rows -%}
            {%- do ids.update({row[0]: row[1]}) -%}
        {%- endfor -%}
        {%- for shop, schema in legacy_schemas().items() -%}
            {%- do add_legacy(legacies, entity, schema, shop, ids.get(shop)) -%}
        {%- endfor -%}
        {%- set query -%}
            select shop, api_shop_id, legacy_schema from {{ source('serving', 'cutover_by_shop') }}
            where entity = '{{ entity }}' and source = 'legacy' and legacy_schema is not null
            order by shop, api_shop_id
        {%- endset -%}
        {%- for row in run_query(query).rows
            if row[1] not in legacies | map(attribute='id') and row[2] not in legacy_schemas().values() -%}
            {%- do add_legacy(legacies, entity, row[2], row[0], row[1]) -%}
        {%- endfor -%}
    {%- endif -%}
    {% do return(legacies) %}
{% endmacro %}


{# Add a shop's legacy table to the others, if there is one. #}
{% macro add_legacy(legacies, entity, schema, shop, id) %}
    {%- set relation = legacy_relation(entity, schema) -%}
    {%- if relation is not none -%}
        {%- do legacies.append({
            'shop': shop, 'id': id, 'relation': relation, 'types': columns_with_types(relation)
        }) -%}
    {%- endif -%}
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


{#
    A column of a serving view in one shop's legacy.

    Args:
        name, column: of the view.
        legacy: of legacies_of_shops.
        is_of_shop: whether its rows are a shop's, so that the view says whose, as it does of the mirror's.
#}
{% macro served_of_legacy(name, column, legacy, is_of_shop) -%}
    {%- set types = legacy['types'] -%}
    {%- set own = name if name in types else name_without_case(types, name) -%}
    {%- if name == 'shop_id' and is_of_shop and not column.get('legacy') -%}
        '{{ legacy["id"] }}'::{{ column.get('kept_type') or 'text' }}
    {%- elif column.get('legacy') and not own -%}
        null::{{ column.get('kept_type') or column['type'] }}
    {%- else -%}
        {{ served_value(dict(column, legacy=quoted(own)) if column.get('legacy') else column, 'legacy') }}
    {%- endif -%}
{%- endmacro %}


{# The ids of the shops of which an entity is read from legacy, as a query. #}
{% macro shops_on_legacy(entity, legacies) -%}
    select own.id
    from (values {% for each in legacies %}('{{ each["id"] }}'::text){{ ', ' if not loop.last }}{% endfor %})
        as own (id)
    where
        not exists (
            select 1 from {{ source('serving', 'cutover_by_shop') }} as chosen
            where
                chosen.api_shop_id = own.id
                and chosen.entity = '{{ entity }}'
                and chosen.source = 'mirror'
        )
{%- endmacro %}


{# Whether a shop is read from the mirror, as SQL; null where the shop is not known. #}
{% macro is_on_mirror(shop_id, entity, legacies) -%}
    {{ shop_id }} <> all (array({{ shops_on_legacy(entity, legacies) }}))
{%- endmacro %}


{# The API's ids of the shops that are mirrored, as they are now. #}
{% macro mirrored_shops() %}
    {%- set query -%}
        select distinct api_shop_id from {{ source('raw', 'shops') }}
        where api_shop_id is not null
        order by api_shop_id
    {%- endset -%}
    {% do return(run_query(query).columns[0].values()) %}
{% endmacro %}


{#
    Whether a customer's home is a shop that is read from the mirror, as SQL, never null. One that is not
    mirrored is none: legacy's row of who is at home there would be in neither half.
#}
{% macro is_home_on_mirror(shop_id, entity, legacies) -%}
    coalesce(
        {{ shop_id }} in ({{ quoted_list(mirrored_shops()) }})
        and {{ is_on_mirror(shop_id, entity, legacies) }},
        false
    )
{%- endmacro %}


{#
    The halves that are read: the ids of shops on legacy, and an empty one where any row is the mirror's. A
    shop without a legacy is always read there.
#}
{% macro halves_read(entity, legacies) -%}
    {%- set query -%}
        select 1 from {{ source('raw', 'shops') }}
        where api_shop_id is null or api_shop_id not in ({{ quoted_list(legacies | map(attribute='id')) }})
        limit 1
    {%- endset -%}
    array(
        {{ shops_on_legacy(entity, legacies) }}
        union all
        select '' as half
        {%- if not run_query(query).rows %}
        where {{ legacies | length }} > (select count(*) from ({{ shops_on_legacy(entity, legacies) }}) as on_legacy)
        {%- endif %}
    )
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
    {%- set is_of_shop = entity != 'customers' -%}
    {%- do require_known_shops(legacies) %}
    select
        {%- for name in ordered %}
        sides.{{ quoted(name) }}{{ ',' if not loop.last }}
        {%- endfor %}
    from (
    {%- for each in legacies %}
    select
        {%- for name, column in ordered.items() %}
        {{ served_of_legacy(name, column, each, is_of_shop) }} as {{ quoted(name) }},
        {%- endfor %}
        null::timestamptz as {{ deleted_at }},
        '{{ each["id"] }}'::text as {{ half }},
        null::text as {{ shop_id }}
    from {{ each['relation'] }} as of_legacy
    {%- if not is_of_shop %}
    where
        not exists (
            select 1 from {{ mirror }} as of_mirror
            where
                of_mirror.member_id = {{ member_of(each, 'of_legacy') }}
                and of_mirror.deleted_at is null
                and {{ is_home_on_mirror('of_mirror.shop_id', entity, legacies) }}
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
    {%- if not is_of_shop %}
    where
        {{ is_home_on_mirror(alias ~ '.shop_id', entity, legacies) }}
        or (
            (
                not coalesce({{ alias }}.shop_id in ({{ quoted_list(mirrored_shops()) }}), false)
                or exists (
                    select 1 from {{ ref('transactions_blaze') }} as bought
                    where
                        bought.customer_id = {{ alias }}.member_id
                        and bought.deleted_at is null
                        and {{ is_on_mirror('bought.shop_id', entity, legacies) }}
                )
            )
            {%- for each in legacies %}
            and not {{ is_customer_of(each, alias ~ '.member_id', legacies) }}
            {%- endfor %}
        )
    {%- endif %}
    ) as sides
    where
        sides.{{ half }} = any ({{ halves_read(entity, legacies) }})
        and sides.{{ deleted_at }} is null
        {%- if is_of_shop %}
        and (
            sides.{{ half }} <> ''
            or coalesce(
                {{ is_on_mirror('sides.' ~ shop_id, entity, legacies) }},
                not exists ({{ shops_on_legacy(entity, legacies) }})
            )
        )
        {%- endif %}
{% endmacro %}


{# A customer's member id in a legacy, as SQL text without blanks around it, as the gates compare it. #}
{% macro member_of(each, alias) -%}
    {%- set key = name_without_case(each['types'], 'member_id') -%}
    {%- if not key -%}
        {% do exceptions.raise_compiler_error(
            each['relation'] ~ ' has no member_id, by which customers of several shops are told apart: one '
            ~ 'view would show some of them twice.'
        ) %}
    {%- endif -%}
    {{ trimmed(alias ~ '.' ~ quoted(key) ~ '::text') }}
{%- endmacro %}


{# Whether a shop whose customers are read from legacy has a member there, as SQL. #}
{% macro is_customer_of(each, member_id, legacies) -%}
    exists (
        select 1 from {{ each['relation'] }} as others
        where
            {{ member_of(each, 'others') }} = {{ member_id }}
            and '{{ each["id"] }}' in ({{ shops_on_legacy('customers', legacies) }})
    )
{%- endmacro %}


{# Stop where a shop with a legacy cannot be told in the mirror: its rows would be served twice. #}
{% macro require_known_shops(legacies) %}
    {%- for each in legacies if not each['id'] -%}
        {% do exceptions.raise_compiler_error(
            'Blaze does not say which of its shops ' ~ each['shop'] ~ ' is, so that rows of the mirror '
            ~ 'could not be told from those of its legacy: both would be served. Have the permission for '
            ~ "shops added to that shop's key, and run `make sync`."
        ) %}
    {%- endfor -%}
{% endmacro %}
