{# The kinds of checks that need something of legacy. #}
{% macro kinds_of_legacy() %}
    {% do return(['count_checks', 'key_checks', 'match_checks', 'amount_checks', 'snapshot_checks']) %}
{% endmacro %}


{#
    The rows behind a check of legacy that cannot be told: (key, column_name, finding, legacy_value,
    mirror_value), all text. First what was found of legacy's table and of its columns, then the rows
    without a value that could be judged.

    Args:
        has_rows_behind: whether the query has `behind` (rows_behind), which is empty where the catalog
            says that the check has nothing to compare.
#}
{% macro undecided_rows(entity, check, has_rows_behind) %}
    {%- set of = 'transactions' if check == 'snapshot' else entity %}
    select
        null::text as key,
        null::text as column_name,
        copies.status as finding,
        copies.relation || ', ' || copies.kind || coalesce(', ' || copies.records || ' rows', '')
            as legacy_value,
        copies.reason as mirror_value
    from {{ source('parity_copies', 'legacy_copies') }} as copies
    where copies.entity = '{{ of }}'
    union all
    select null::text, columns.column_name, columns.status, columns.found_type, columns.reason
    from {{ source('parity_copies', 'legacy_columns') }} as columns
    where columns.entity = '{{ of }}' and columns.status <> 'copied'
    {%- if check == 'keys' and has_rows_behind %}
    union all
    {{ failing_rows(entity, check) }}
    {%- elif check == 'snapshot' %}
    union all
    select
        parity_key,
        'date',
        case when unread ? 'date_wall_clock' then 'unreadable' else 'no date' end,
        unread ->> 'date_wall_clock',
        null::text
    from {{ ref('legacy_transactions') }}
    where date_wall_clock is null
    {%- elif check == 'total_amount' %}
    union all
    select parity_key, 'total_amount', 'no number', total_amount::text, null::text
    from {{ ref('legacy_transactions') }}
    where total_amount is null or total_amount = 'NaN'
    union all
    select coalesce(parity_key, row_id), 'total_amount', 'not known', null::text, null::text
    from {{ ref('mirror_transactions') }}
    where total_amount is null and is_in_snapshot and is_reported
    {%- elif check.endswith('_match') and has_rows_behind %}
    union all
    select key, column_name, verdict, legacy_value, mirror_value
    from (
        select *, bool_or(verdict = 'unreadable' and not is_known) over () as has_unreadable
        from behind
    ) as verdicts
    where case when has_unreadable then verdict = 'unreadable' else not is_judged end
    {%- endif %}
{% endmacro %}
