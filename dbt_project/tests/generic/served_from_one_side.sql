{#
    Fails for every row that is not read from the side that serving.cutover says, or, where shops have a
    legacy each, that cutover_by_shop says of its shop: with one side alone, no key comes from both. Postgres compares constants with one row of another table, so no row is
    read while it holds. What is served from the mirror is read whole besides: a value that does not
    fit legacy's type of its column would end every reader's query. A view whose table legacy has
    lost stays as it was, and nobody knows here how it names its side.

    Args:
        entity: whose view it is.
#}
{% test served_from_one_side(model, entity) %}
    {%- set legacy = legacy_relation(entity) -%}
    {%- if execute and has_lost_legacy(entity) %}
    select null::text as side where false
    {%- else %}
    {%- set legacies = legacies_of_shops(entity) if execute else [] %}
    {%- set side = side_column(
        columns_with_types(legacy) if legacy else types_of_legacies(entity, legacies)
    ) %}
    select {{ side }}
    from {{ model }}
    where
        {{ side }} is distinct from
        {%- if not legacies %}
        (select source from {{ source('serving', 'cutover') }} where entity = '{{ entity }}')
        {%- elif entity == 'customers' or name_without_case(types_of_legacies(entity, legacies), 'shop_id') %}
        {#- A customer of several shops may be served from either side, as long as there are both. #}
        case
            when exists ({{ shops_on_legacy(entity, legacies) }}) then {{ side }}
            else 'mirror'
        end
        {%- else %}
        case
            when shop_id = any (array({{ shops_on_legacy(entity, legacies) }})) then 'legacy'
            else 'mirror'
        end
        {%- endif %}
    union all
    select 'unreadable' as side
    from (
        select count(row_of_view::text) as readable from {{ model }} as row_of_view
        where {{ side }} = 'mirror'
    ) as served
    where readable < 0
    {%- endif %}
{% endtest %}
