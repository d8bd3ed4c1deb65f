{# Fails for every row that there is. #}
{% test empty(model) %}
    select * from {{ model }}
{% endtest %}
