{#
    Fails for every combination of the columns that occurs more than once.

    Args:
        columns: that make the combination.
        optional: further ones, which the table of a seed has where the site's file has them.
#}
{% test unique_combination(model, columns, optional=[]) %}
    select {{ (columns + optional) | join(', ') }}, count(*) as occurrences
    from {% if optional -%}
    (
        select
            {{ columns | join(', ') }},
            {%- for name in optional %}
            nullif(to_jsonb(entries) ->> '{{ name }}', '') as {{ name }}{{ ',' if not loop.last }}
            {%- endfor %}
        from {{ model }} as entries
    ) as combined
    {%- else -%}
    {{ model }}
    {%- endif %}
    group by {{ (columns + optional) | join(', ') }}
    having count(*) > 1
{% endtest %}
