{# A list of strings as SQL: 'Completed', 'RefundWithInventory'. #}
{% macro quoted_list(values) -%}
    '{{ values | join("', '") }}'
{%- endmacro %}


{# Whether a row of transactions_blaze is a completed sale: a visit that earned money, not deleted. #}
{% macro is_completed_sale() -%}
    trans_type in ({{ quoted_list(var('sale_types')) }})
    and blaze_status in ({{ quoted_list(var('sale_statuses')) }})
    and deleted_at is null
{%- endmacro %}


{# Whether a row of transactions_blaze is a refund that was paid out, not deleted. #}
{% macro is_refund() -%}
    trans_type in ({{ quoted_list(var('refund_types')) }})
    and blaze_status in ({{ quoted_list(var('refund_statuses')) }})
    and deleted_at is null
{%- endmacro %}


{#
    What a customer's transactions add up to: the select list of an aggregate over rows of
    transactions_blaze. `amount` is the dollars of a row.
#}
{% macro customer_sums(amount='total_amount') -%}
    count(*) filter (where {{ is_completed_sale() }})::integer as total_visits,
    count(*) filter (where {{ is_refund() }})::integer as total_refunds,
    sum({{ amount }}) filter (where {{ is_completed_sale() }}) as gross_sales,
    sum(abs({{ amount }})) filter (where {{ is_refund() }}) as gross_refunds,
    sum(points_earned) filter (where {{ is_completed_sale() }}) as points_earned,
    sum(points_spent) filter (where {{ is_completed_sale() }}) as points_spent,
    {{ shop_day('max(date) filter (where ' ~ is_completed_sale() ~ ')') }} as last_visited
{%- endmacro %}


{#
    The figures that follow from those sums: a select list over columns of theirs under `sums`, and
    the instant `member_visited_at` of which the member's own record tells.
#}
{% macro customer_figures(sums, member_visited_at) -%}
    coalesce({{ sums }}.total_visits, 0) as total_visits,
    coalesce({{ sums }}.total_refunds, 0) as total_refunds,
    coalesce({{ sums }}.gross_sales, 0) as gross_sales,
    coalesce({{ sums }}.gross_refunds, 0) as gross_refunds,
    coalesce({{ sums }}.gross_sales, 0) - coalesce({{ sums }}.gross_refunds, 0) as lifetime_value,
    coalesce({{ sums }}.points_earned, 0) - coalesce({{ sums }}.points_spent, 0) as loyalty_points,
    coalesce({{ sums }}.last_visited, {{ shop_day(member_visited_at) }}) as last_visited
{%- endmacro %}
