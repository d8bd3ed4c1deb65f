{#
    Fails for every value of a column that is there more than once; in a chain, more than once in one
    shop, for shops count SKUs and receipts by themselves. Null passes.
#}
{% test unique_in_shop(model, column_name) %}
    select
        {% if is_chain() %}shop_id, {% endif -%}
        {{ column_name }},
        count(*) as occurrences
    from {{ model }}
    where {{ column_name }} is not null
    group by {% if is_chain() %}shop_id, {% endif %}{{ column_name }}
    having count(*) > 1
{% endtest %}
