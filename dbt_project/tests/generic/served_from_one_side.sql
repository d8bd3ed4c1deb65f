{#
    Fails for every row that is not read from the side that serving.cutover says, or where legacy has
    no such table from the mirror: with one side alone, no key comes from both. Postgres compares
    constants with one row of another table, so no row is read while it holds.

    Args:
        entity: whose view it is.
#}
{% test served_from_one_side(model, entity) %}
    {%- set has_legacy = columns_with_types(source('legacy', entity)) | length > 0 %}
    select served_from
    from {{ model }}
    where
        served_from is distinct from
        {% if has_legacy -%}
        (select source from {{ source('serving', 'cutover') }} where entity = '{{ entity }}')
        {%- else -%}
        'mirror'
        {%- endif %}
{% endtest %}
