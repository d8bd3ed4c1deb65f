{# A list of strings as SQL: 'Completed', 'RefundWithInventory'. #}
{% macro quoted_list(values) -%}
    '{{ values | join("', '") }}'
{%- endmacro %}


{# Whether a row of transactions_blaze is a completed sale: a visit that earned money. #}
{% macro is_completed_sale() -%}
    trans_type in ({{ quoted_list(var('sale_types')) }})
    and blaze_status in ({{ quoted_list(var('sale_statuses')) }})
{%- endmacro %}


{# Whether a row of transactions_blaze is a refund that was paid out. #}
{% macro is_refund() -%}
    trans_type in ({{ quoted_list(var('refund_types')) }})
    and blaze_status in ({{ quoted_list(var('refund_statuses')) }})
{%- endmacro %}
