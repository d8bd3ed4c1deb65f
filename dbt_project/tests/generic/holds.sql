{# Fails for every row for which the expression is false; unknown (null) passes. #}
{% test holds(model, expression) %}
    select *
    from {{ model }}
    where not ({{ expression }})
{% endtest %}
