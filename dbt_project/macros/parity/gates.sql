{#
    The checks of a kind, with their status: PASS, FAIL, ERROR (cannot be told) or NOT_APPLICABLE.

    Counts and sums are views, because what legacy lacks is written into them when they are made, and
    they follow a table that is renamed under them. The text of the others goes into whatever judges
    them, with the clock of its own run.
#}
{% macro judged(kind) %}
    select
        entity,
        check_name,
        legacy_value::numeric(18, 4) as legacy_value,
        mirror_value::numeric(18, 4) as mirror_value,
        difference::numeric(18, 4) as difference,
        percent::numeric(18, 4) as percent,
        threshold::numeric(18, 4) as threshold,
        case
            when not_applicable_because is not null then 'NOT_APPLICABLE'
            when holds then 'PASS'
            when not holds then 'FAIL'
            else 'ERROR'
        end as status,
        samples::bigint as samples,
        not_applicable_because
    from
    {%- if kind == 'count_checks' %} {{ ref('count_checks') }}
    {%- elif kind == 'amount_checks' %} {{ ref('amount_checks') }}
    {%- else %} (
        {% if kind == 'match_checks' %}{{ match_checks() }}
        {%- elif kind == 'duplicate_key_checks' %}{{ duplicate_key_checks() }}
        {%- elif kind == 'cart_checks' %}{{ cart_checks() }}
        {%- elif kind == 'reading_checks' %}{{ reading_checks() }}
        {%- elif kind == 'freshness_checks' %}{{ freshness_checks() }}
        {%- elif kind == 'known_difference_checks' %}{{ known_difference_checks() }}
        {%- else %}{% do exceptions.raise_compiler_error('There are no checks of the kind ' ~ kind) %}
        {%- endif %}
    ) as checks
    {%- endif %}
{% endmacro %}


{#
    On run end: append how each gate of this run was judged to parity.gate_history.

    The values come from the table that the gate stored, so nothing is judged twice; it may be of an
    earlier run, if the gate's verdict stands. A gate that could not be run, or was skipped because
    something before it failed, is an ERROR: it was not seen to hold.
#}
{% macro record_gates(results) %}
    {%- if execute -%}
        {%- set judgements = [] -%}
        {%- for result in results if 'gate' in result.node.tags -%}
            {%- set node = result.node -%}
            {%- set ran = result.status | string in ('pass', 'warn', 'fail') -%}
            {%- set failures = result.failures if ran and (result.failures or 0) >= 0 else none -%}
            {%- set judgement -%}
                select
                    '{{ invocation_id }}' as run_id,
                    '{{ node.name }}' as gate,
                    '{{ node.config.meta["entity"] }}' as entity,
                    coalesce(verdict.status, 'ERROR') as status,
                    verdict.legacy_value,
                    verdict.mirror_value,
                    verdict.difference,
                    verdict.percent,
                    verdict.threshold,
                    {{ failures if failures is not none else 'null' }}::bigint as failures,
                    {{ now_utc() }} as judged_at
                from (values (1)) as always (one)
                left join lateral (
                    {% if ran and node.relation_name -%}
                    select status, legacy_value, mirror_value, difference, percent, threshold
                    from {{ node.relation_name }}
                    limit 1
                    {%- else -%}
                    select
                        'ERROR' as status,
                        null::numeric(18, 4) as legacy_value,
                        null::numeric(18, 4) as mirror_value,
                        null::numeric(18, 4) as difference,
                        null::numeric(18, 4) as percent,
                        null::numeric(18, 4) as threshold
                    {%- endif %}
                ) as verdict on true
            {%- endset -%}
            {%- do judgements.append(judgement) -%}
        {%- endfor -%}
        {%- if judgements -%}
            begin;
            insert into {{ source('parity', 'gate_history') }} (
                run_id, gate, entity, status, legacy_value, mirror_value, difference, percent,
                threshold, failures, judged_at
            )
            {{ judgements | join('\nunion all\n') }};
            commit;
        {%- endif -%}
    {%- endif -%}
{% endmacro %}


{# The rows behind a check: (key, column_name, finding, legacy_value, mirror_value), all text. #}
{% macro failing_rows(entity, check) %}
    {%- set column = 'total_amount' if check == 'total_amount' else check.removesuffix('_match') -%}
    {%- if check == 'duplicate_keys' -%}
    select key, column_name, 'duplicate_key', null as legacy_value, occurrences::text
    from {{ ref('duplicate_keys') }}
    where entity = '{{ entity }}'
    {%- elif check == 'cart_sums' -%}
    select transaction_id, 'cart_sum', 'differs', subtotal::text, line_total::text
    from {{ ref('odd_carts') }} as odd
    where not {{ is_known_cart('odd') }}
    {%- elif check in ('raw_complete', 'windows_read') -%}
    select
        entity || ' ' || window_start::text, 'records', status, records::text, landed::text
    from {{ ref('missing_records') }}
    {%- elif check == 'freshness' -%}
    select entity_type, 'last_sync_end', sync_status, null as legacy_value, last_sync_end::text
    from {{ source('blaze', 'blaze_sync_state') }}
    {%- elif check == 'known_differences' -%}
    select entity || ' ' || key_or_rule, column_name, state, expires_on::text, differences::text
    from {{ ref('known_differences_in_use') }}
    where state <> 'in use'
    {%- elif check == 'count' -%}
    select key, column_name, verdict, legacy_value, mirror_value
    from {{ ref('parity_differences') }}
    -- A line that was loaded twice is no row of its own among the items: it shows in their number.
    where entity = '{{ entity }}' and column_name in ('*', 'lines')
    {%- else -%}
    select key, column_name, verdict, legacy_value, mirror_value
    from {{ ref('parity_verdicts') }}
    where
        entity = '{{ entity }}'
        and column_name = '{{ column }}'
        and verdict <> 'match'
        and is_judged
        and not is_known
    {%- endif -%}
{% endmacro %}
