{#
    Whether legacy's reports hold a transaction: a completed sale, one that was refunded since, or a
    refund. Open, held, voided and draft documents, transfers and manifests are in no report.

    Args:
        t: alias of transactions_blaze.
#}
{% macro is_reported_transaction(t) -%}
    {%- if var('parity_reported_transactions') is not none -%}
    coalesce(({{ var('parity_reported_transactions') }}), true)
    {%- else -%}
    coalesce(
        (
            {{ t }}.trans_type in ({{ quoted_list(var('sale_types')) }})
            and {{ t }}.blaze_status
            in ({{ quoted_list((var('sale_statuses') + var('refunded_sale_statuses')) | unique) }})
        )
        or (
            {{ t }}.trans_type in ({{ quoted_list(var('refund_types')) }})
            and {{ t }}.blaze_status in ({{ quoted_list(var('refund_statuses')) }})
        ),
        false
    )
    {%- endif -%}
{%- endmacro %}


{#
    Whether they hold a member: the API lists the company's, and reports those of this shop and those
    who have bought here. A member whose shop is not known may be one; where shops are judged by
    themselves it is one of those where it has bought.

    Args:
        c: alias of customers_blaze.
        t: a relation with shop_id and customer_id of the transactions that reports hold so far.
#}
{% macro is_reported_customer(c, t) -%}
    {%- if var('parity_reported_customers') is not none -%}
    coalesce(({{ var('parity_reported_customers') }}), true)
    {%- elif judged_shop() -%}
    (
        coalesce({{ c }}.shop_id = {{ judged_shop_id() }}, false)
        or {{ c }}.member_id in (select t.customer_id from {{ t }} as t where t.customer_id is not null)
    )
    {%- else -%}
    (
        {{ c }}.shop_id is null
        or {{ c }}.shop_id in (select t.shop_id from {{ t }} as t where t.shop_id is not null)
        or {{ c }}.member_id in (select t.customer_id from {{ t }} as t where t.customer_id is not null)
    )
    {%- endif -%}
{%- endmacro %}
