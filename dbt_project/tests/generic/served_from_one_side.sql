{#
    Fails for every row that is not read from the side that serving.cutover says: with one side alone,
    no key comes from both. Postgres compares constants with one row of another table, so no row is
    read while it holds. A view whose table legacy has lost stays as it was, and nobody knows here how
    it names its side.

    Args:
        entity: whose view it is.
#}
{% test served_from_one_side(model, entity) %}
    {%- set legacy = legacy_relation(entity) -%}
    {%- if execute and has_lost_legacy(entity) %}
    select null::text as side where false
    {%- else %}
    {%- set side = side_column(columns_with_types(legacy) if legacy else []) %}
    select {{ side }}
    from {{ model }}
    where
        {{ side }} is distinct from
        (select source from {{ source('serving', 'cutover') }} where entity = '{{ entity }}')
    {%- endif %}
{% endtest %}
