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
    Whether a row of transactions_blaze is a sale that says itself that it was given back as a whole,
    not deleted: it was sold once and refunded once, and is no visit.
#}
{% macro is_refunded_sale() -%}
    trans_type in ({{ quoted_list(var('sale_types')) }})
    and blaze_status in ({{ quoted_list(var('refunded_sale_statuses')) }})
    and deleted_at is null
{%- endmacro %}


{# Whether there is a refund of its own for a sale, by the sale's id: then the sale is not the refund. #}
{% macro has_refund_document(sale_id) -%}
    exists (
        select 1
        from (
            select * from {{ ref('transactions_blaze') }} as documents
            where documents.parent_transaction_id = {{ sale_id }}
        ) as documents_of_sale
        where {{ is_refund() }}
    )
{%- endmacro %}


{#
    Whether it cannot be told if a row of transactions_blaze counts: its type, its status or its mark of
    deletion could not be read, and what could be read does not rule it out.
#}
{% macro may_count() -%}
    {%- set types = var('sale_types') + var('refund_types') -%}
    {%- set statuses = var('sale_statuses') + var('refund_statuses') + var('refunded_sale_statuses') -%}
    deleted_at is null
    and {{ is_unread('sync_error', ['trans_type', 'status', 'deleted']) }}
    and (trans_type in ({{ quoted_list(types) }}) or {{ is_unread('sync_error', ['trans_type']) }})
    and (blaze_status in ({{ quoted_list(statuses) }}) or {{ is_unread('sync_error', ['status']) }})
{%- endmacro %}


{#
    What a customer's transactions add up to: the select list of an aggregate over rows of
    transactions_blaze. `amount` is the dollars of a row, `sale_id` its transaction_id.

    A part that is unknown makes the sum unknown: null, where the amount of a row that counts is not
    known, its points or its date could not be read, or it cannot be told whether a row counts.
    `unknown_because` says so, with an example. As of a snapshot (`by_date`), a row whose date could
    not be read may be in it or not.
#}
{% macro customer_sums(amount, sale_id, by_date=false) -%}
    {%- set is_gross = '((' ~ is_completed_sale() ~ ') or (' ~ is_refunded_sale() ~ '))' -%}
    {%- set is_returned -%}
        (({{ is_refund() }}) or ({{ is_refunded_sale() }} and not {{ has_refund_document(sale_id) }}))
    {%- endset -%}
    {%- set is_undated = 'date is null and ' ~ is_unread('sync_error', times_of_sale()) -%}
    {%- set is_pointless = is_unread('sync_error', ['points_earned', 'points_spent', 'cart']) -%}
    {%- set is_doubtful -%}
        (({{ may_count() }}){% if by_date %} or ({{ is_undated }} and ({{ is_gross }} or {{ is_returned }})){% endif %})
    {%- endset -%}
    {%- set is_told = 'not coalesce(bool_or(' ~ is_doubtful ~ '), false)' -%}
    count(*) as parts,
    case
        when {{ is_told }} then count(*) filter (where {{ is_completed_sale() }})
    end::integer as total_visits,
    case when {{ is_told }} then count(*) filter (where {{ is_returned }}) end::integer as total_refunds,
    case
        when {{ is_told }} and bool_and({{ amount }} is not null) filter (where {{ is_gross }}) is not false
            then coalesce(sum({{ amount }}) filter (where {{ is_gross }}), 0)
    end as gross_sales,
    case
        when {{ is_told }} and bool_and({{ amount }} is not null) filter (where {{ is_returned }}) is not false
            then coalesce(sum(abs({{ amount }})) filter (where {{ is_returned }}), 0)
    end as gross_refunds,
    case
        when {{ is_told }} and bool_or({{ is_pointless }}) filter (where {{ is_completed_sale() }}) is not true
            then coalesce(
                sum(coalesce(points_earned, 0) - coalesce(points_spent, 0))
                filter (where {{ is_completed_sale() }}),
                0
            )
    end as loyalty_points,
    {{ day_of_last_sale() }} as last_visited,
    {{ is_told }}
    and bool_or({{ is_undated }}) filter (where {{ is_completed_sale() }}) is not true as is_dated,
    nullif(concat_ws(
        '; ',
        'transactions: cannot be told whether ' || min({{ sale_id }}) filter (where {{ is_doubtful }}) || ' counts',
        'amounts: that of ' || min({{ sale_id }}) filter (
            where {{ amount }} is null and ({{ is_gross }} or {{ is_returned }})
        ) || ' is not known',
        'points: those of ' || min({{ sale_id }}) filter (
            where {{ is_pointless }} and {{ is_completed_sale() }}
        ) || ' are not known',
        'dates: that of ' || min({{ sale_id }}) filter (
            where {{ is_undated }} and {{ is_completed_sale() }}
        ) || ' is not known'
    ), '') as unknown_because
{%- endmacro %}


{#
    The day of the latest completed sale, an aggregate over rows of transactions_blaze. In a chain it is
    the day where that sale was, and not the latest of all days: east of it it may be tomorrow.
#}
{% macro day_of_last_sale() -%}
    {%- set is_counted = 'filter (where ' ~ is_completed_sale() ~ ')' -%}
    {%- set zone -%}
        {%- if is_chain() -%}
        (array_agg(time_zone order by date desc nulls last, time_zone) {{ is_counted }})[1]
        {%- endif -%}
    {%- endset -%}
    {{ shop_day('max(date) ' ~ is_counted, zone) }}
{%- endmacro %}


{#
    The figures that follow from those sums: a select list over columns of theirs under `sums`, and
    the day `member_visited_on` of which the member's own record tells. A customer without
    transactions may have no row of sums. Nothing is known of one who `has_unread_sales`.
#}
{% macro customer_figures(sums, member_visited_on, has_unread_sales) -%}
    {%- set has_none = sums ~ '.parts is null' -%}
    {%- for column in ['total_visits', 'total_refunds', 'gross_sales', 'gross_refunds', 'loyalty_points'] %}
    case
        when {{ has_unread_sales }} then null
        when {{ has_none }} then 0
        else {{ sums }}.{{ column }}
    end as {{ column }},
    {%- endfor %}
    case
        when {{ has_unread_sales }} then null
        when {{ has_none }} then 0
        else {{ sums }}.gross_sales - {{ sums }}.gross_refunds
    end as lifetime_value,
    case
        when {{ has_unread_sales }} then null
        when {{ has_none }} or {{ sums }}.is_dated then coalesce({{ sums }}.last_visited, {{ member_visited_on }})
    end as last_visited
{%- endmacro %}


{# The raw fields that may say when a transaction counts as sold, the first that does. #}
{% macro times_of_sale() -%}
    {%- do return(['completed_time', 'processed_time', 'created']) -%}
{%- endmacro %}


{# When a raw transaction counts as sold; null where the field that would say so could not be read. #}
{% macro time_of_sale() -%}
    case
        {%- for field in times_of_sale() %}
        when {{ field }} is not null then {{ field }}
        when {{ is_unread('_row_errors', [field]) }} then null
        {%- endfor %}
    end
{%- endmacro %}


{# What is wrong with a transaction that counts and has no amount, as text; null where nothing is. #}
{% macro amount_missing() -%}
    case
        when
            total_amount is null
            and (({{ is_completed_sale() }}) or ({{ is_refund() }}) or ({{ is_refunded_sale() }}))
            and not {{ is_unread('row_errors', ['total', 'cart']) }}
            then 'total: missing'
    end
{%- endmacro %}
