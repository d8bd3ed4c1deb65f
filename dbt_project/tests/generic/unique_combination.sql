{#
    Fails for every combination of the columns that occurs more than once.

    Args:
        columns: that make the combination.
        optional: further ones, which the table of a seed has where the site's file has them.
#}
{% test unique_combination(model, columns, optional=[]) %}
    select
        {{ columns | join(', ') }},
        {%- for name in optional %}
        nullif(to_jsonb(combined) ->> '{{ name }}', '') as {{ name }},
        {%- endfor %}
        count(*) as occurrences
    from {{ model }} as combined
    group by {{ (columns + optional) | join(', ') }}
    having count(*) > 1
{% endtest %}
