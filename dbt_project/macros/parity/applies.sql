{#
    Which checks do not apply at this site, or could not see what they compare, as the catalog says.

    Data never decides that: a table without rows and a column without a value are there, and what
    cannot be told from them is an ERROR.
#}

{#
    The checks that need something of legacy, each with what it lacks: [{kind, entity, check, gap}].

    Args:
        catalog: what there is of legacy; as a rule what was found when it was copied.
#}
{% macro checks_of_legacy(catalog=none) %}
    {%- set catalog = legacy_catalog() if catalog is none else catalog -%}
    {%- set checks = [] -%}
    {%- for entity in parity_entities() -%}
        {%- do checks.append({
            'kind': 'count_checks',
            'entity': entity,
            'check': 'count',
            'gap': legacy_gap(catalog, entity, keyed=false),
        }) -%}
        {%- do checks.append({
            'kind': 'key_checks',
            'entity': entity,
            'check': 'keys',
            'gap': legacy_gap(catalog, entity),
        }) -%}
        {%- for entry in parity_columns_of(entity) -%}
            {%- if entry['column'] in var('parity_match_checks').get(entity, []) -%}
                {%- do checks.append({
                    'kind': 'match_checks',
                    'entity': entity,
                    'check': entry['column'] ~ '_match',
                    'gap': legacy_gap_of(catalog, entity, entry),
                }) -%}
            {%- endif -%}
            {%- if entity == 'transactions' and entry['column'] == 'total_amount' -%}
                {%- do checks.append({
                    'kind': 'amount_checks',
                    'entity': entity,
                    'check': 'total_amount',
                    'gap': legacy_gap_of(catalog, entity, entry, keyed=false),
                }) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- do checks.append({
        'kind': 'snapshot_checks',
        'entity': 'all',
        'check': 'snapshot',
        'gap': legacy_gap(catalog, 'transactions', ['date'], keyed=false),
    }) -%}
    {% do return(checks) %}
{% endmacro %}


{# What a check of legacy lacks there; none where it lacks nothing, and of any other check. #}
{% macro gap_of_check(entity, check) %}
    {%- for each in checks_of_legacy() if (each['entity'], each['check']) == (entity, check) -%}
        {% do return(each['gap']) %}
    {%- endfor -%}
    {% do return(none) %}
{% endmacro %}


{#
    Those of a kind that have a gap, as SQL (values): entity, check_name, status, because, and whether
    the check was judged before and nobody has entered that it has gone. None where there are none.
#}
{% macro catalog_gaps(kind) %}
    {#- dbt is told by every node that may ask: which of them do is only known when they run. #}
    {%- do ref('known_differences') -%}
    {%- do source('parity', 'gate_history') -%}
    {%- set rows = [] -%}
    {%- for each in checks_of_legacy() if each['gap'] is not none and each['kind'] == kind -%}
        {%- set row -%}
            select
                '{{ each["entity"] }}'::text as entity,
                '{{ each["check"] }}'::text as check_name,
                '{{ each["gap"]["status"] }}'::text as status,
                {{ literal_or_null(each['gap']['because']) }} as because,
                {% if each['gap']['status'] == 'NOT_APPLICABLE' -%}
                {{ was_judged(each['entity'], each['check']) }}
                and not {{ is_known_gap(each['entity'], each['check']) }}
                {%- else -%}
                false
                {%- endif %} as has_gone
        {%- endset -%}
        {%- do rows.append(row) -%}
    {%- endfor -%}
    {% do return(rows | join(' union all ') if rows else none) %}
{% endmacro %}


{#
    Whether a gate of this entity and check was ever judged: it said something of values. One that
    could not even be run has no threshold in the history. Where legacy is the shops' own, what was
    judged before of all together is theirs to judge now.
#}
{% macro was_judged(entity, check_name) -%}
    {{ 'false and ' if is_without_own_legacies() }}exists (
        select 1
        from {{ source('parity', 'gate_history') }} as earlier
        where
            {#- A database that was not migrated yet has no such column. #}
            {{ is_of_this_run("(to_jsonb(earlier) ->> 'shop')") }}
            and earlier.entity = '{{ entity }}'
            and earlier.gate = '{{ check_name if entity == "all" else entity ~ "_" ~ check_name }}'
            and (
                earlier.status in ('PASS', 'FAIL')
                or (earlier.status = 'ERROR' and earlier.threshold is not null)
            )
    )
{%- endmacro %}


{# What is said of a check that was judged before, behind why it does not apply any more. #}
{% macro has_gone_because() -%}
    {%- do return(', and was compared before: enter it in known_differences if that is right') -%}
{%- endmacro %}


{# Whether somebody has entered that a check of this site does not apply any more. #}
{% macro is_known_gap(entity, check_name) -%}
    exists (
        select 1
        from {{ known_differences_of_run() }} as known
        where
            known.entity = '{{ entity }}'
            and known.key_or_rule = 'not_applicable'
            and known.column_name = '{{ check_name }}'
            and {{ is_in_force('known') }}
    )
{%- endmacro %}
