{#
    Fails for every row that is not read from the side that serving.cutover says, or where legacy has
    no such table from the mirror: with one side alone, no key comes from both. Postgres compares
    constants with one row of another table, so no row is read while it holds.

    Args:
        entity: whose view it is.
#}
{% test served_from_one_side(model, entity) %}
    {%- set legacy = legacy_relation(entity) -%}
    {%- set has_legacy = legacy is not none -%}
    {%- set side = side_column(columns_with_types(legacy) if legacy else []) %}
    select {{ side }}
    from {{ model }}
    where
        {{ side }} is distinct from
        {% if has_legacy -%}
        (select source from {{ source('serving', 'cutover') }} where entity = '{{ entity }}')
        {%- else -%}
        'mirror'
        {%- endif %}
{% endtest %}
