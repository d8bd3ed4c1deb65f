{# Fails for every row in which one of the columns is null, and says which, in one pass over the table. #}
{% test filled(model, columns) %}
    select
        array_remove(array[
            {%- for column in columns %}
            case when {{ column }} is null then '{{ column }}' end{{ ',' if not loop.last }}
            {%- endfor %}
        ], null) as columns_without_value,
        *
    from {{ model }}
    where {{ columns | join(' is null or ') }} is null
{% endtest %}
