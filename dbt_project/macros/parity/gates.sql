{#
    The checks of a kind, with their status:

    PASS             compared, and within the threshold
    FAIL             compared, and not
    ERROR            it applies and could not be told, for `reason`
    NOT_APPLICABLE   the catalog has no such table or column (macros/parity/applies.sql), and never
                     had since gates are judged here, or somebody has entered that it has gone

    What is null or NaN is within no threshold. `finding` says what was found in words.

    Counts and sums are views, because what legacy lacks is written into them when they are made, and
    they follow a table that is renamed under them. The text of the others goes into whatever judges
    them, with the clock of its own run.

    Args:
        kind: of the checks.
        in_use: what stands for known_differences_in_use; as a rule the view itself.
#}
{% macro judged(kind, in_use=none) %}
    {%- set gaps = catalog_gaps(kind) %}
    {%- set strays = rows_of_no_shop() if judged_shop()
        and kind in kinds_of_legacy() + ['duplicate_key_checks', 'cart_checks'] %}
    select
        entity,
        check_name,
        legacy_value,
        mirror_value,
        difference,
        percent,
        threshold,
        status,
        samples,
        case
            when status in ('PASS', 'FAIL') then null
            {%- if gaps %}
            when has_gone then because || {{ literal_or_null(has_gone_because()) }}
            when because is not null then because
            {%- endif %}
            {%- if strays %}
            when no_shop_because is not null then no_shop_because
            {%- endif %}
            else coalesce(error_because, 'what was found is no number that could be judged')
        end as reason,
        case when status in ('PASS', 'FAIL') then finding end as finding
    from (
        select
            measured.*,
            {%- if gaps %}
            gaps.because,
            gaps.has_gone,
            {%- endif %}
            {%- if strays %}
            strays.because as no_shop_because,
            {%- endif %}
            case
                {%- if gaps %}
                when gaps.has_gone then 'ERROR'
                when gaps.status is not null then gaps.status
                {%- endif %}
                {%- if strays %}
                when strays.because is not null then 'ERROR'
                {%- endif %}
                when measured.error_because is not null then 'ERROR'
                when
                    'NaN' in (
                        measured.legacy_value, measured.mirror_value, measured.difference,
                        measured.percent
                    )
                    then 'ERROR'
                when measured.holds then 'PASS'
                when not measured.holds then 'FAIL'
                else 'ERROR'
            end as status
        from (
            select
                checks.entity,
                checks.check_name,
                {{ kept_number('checks.legacy_value') }} as legacy_value,
                {{ kept_number('checks.mirror_value') }} as mirror_value,
                {{ kept_number('checks.difference') }} as difference,
                {{ kept_number('checks.percent') }} as percent,
                checks.threshold::numeric(18, 4) as threshold,
                checks.holds,
                checks.samples::bigint as samples,
                checks.error_because,
                checks.finding
            from
            {%- if kind == 'count_checks' %} {{ ref('count_checks') }}
            {%- elif kind == 'amount_checks' %} {{ ref('amount_checks') }}
            {%- else %} (
                {% if kind == 'key_checks' %}{{ key_checks() }}
                {%- elif kind == 'snapshot_checks' %}{{ snapshot_checks() }}
                {%- elif kind == 'match_checks' %}{{ match_checks() }}
                {%- elif kind == 'duplicate_key_checks' %}{{ duplicate_key_checks() }}
                {%- elif kind == 'cart_checks' %}{{ cart_checks() }}
                {%- elif kind == 'reading_checks' %}{{ reading_checks() }}
                {%- elif kind == 'freshness_checks' %}{{ freshness_checks() }}
                {%- elif kind == 'known_difference_checks' %}{{ known_difference_checks(in_use) }}
                {%- else %}{% do exceptions.raise_compiler_error('There are no checks of the kind ' ~ kind) %}
                {%- endif %}
            )
            {%- endif %} as checks
        ) as measured
        {%- if gaps %}
        left join ({{ gaps }}) as gaps
            on measured.entity = gaps.entity and measured.check_name = gaps.check_name
        {%- endif %}
        {%- if strays %}
        left join ({{ strays }}) as strays on measured.entity = strays.entity
        {%- endif %}
    ) as judgements
{% endmacro %}


{# A value as the history keeps it; one that is larger than it can hold is NaN, which never passes. #}
{% macro kept_number(value) -%}
    (case when abs({{ value }}) >= 1e14 then 'NaN'::numeric else {{ value }} end)::numeric(18, 4)
{%- endmacro %}


{#
    On run end: append how each gate of this run was judged to parity.gate_history.

    The values come from the table that the gate stored, so nothing is judged twice. A gate that could
    not be run, or was skipped because something before it failed, is an ERROR: it was not seen to hold.

    Only the project's own thresholds make history: a run whose variables were given by hand (--vars)
    leaves none.
#}
{% macro record_gates(results) %}
    {%- if execute -%}
        {%- set judgements = [] -%}
        {%- set snapshot = [] -%}
        {%- set settings = judged_with() -%}
        {%- for result in results if 'gate' in result.node.tags -%}
            {%- set node = result.node -%}
            {%- set verdict_of_run = node.relation_name
                if result.status | string in ('pass', 'warn', 'fail') -%}
            {%- if node.name == 'snapshot' and verdict_of_run -%}
                {%- do snapshot.append(verdict_of_run) -%}
            {%- endif -%}
            {%- set failures = result.failures if verdict_of_run and (result.failures or 0) >= 0 else none -%}
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
                    {{ now_utc() }} as judged_at,
                    case
                        when verdict.status is null
                            then {{ literal_or_null('could not be run: ' ~ (result.message or 'skipped')) }}
                        else verdict.reason
                    end as reason,
                    verdict.finding,
                    {{ settings }} as judged_with,
                    {{ literal_or_null(judged_shop()) }} as shop
                from (values (1)) as always (one)
                left join {% if verdict_of_run -%}
                lateral (
                    select * from {{ verdict_of_run }}
                    where run_id = '{{ invocation_id }}'
                    limit 1
                )
                {%- else -%}
                (
                    select
                        null::text as status,
                        null::numeric(18, 4) as legacy_value,
                        null::numeric(18, 4) as mirror_value,
                        null::numeric(18, 4) as difference,
                        null::numeric(18, 4) as percent,
                        null::numeric(18, 4) as threshold,
                        null::text as reason,
                        null::text as finding
                )
                {%- endif %} as verdict on true
            {%- endset -%}
            {%- do judgements.append(judgement) -%}
        {%- endfor -%}
        {%- if judgements and invocation_args_dict.get('vars') -%}
            {%- do log('Judged with --vars, so not noted in the history of the gates', info=true) -%}
        {%- elif judgements -%}
            begin;
            insert into {{ source('parity', 'gate_history') }} (
                run_id, gate, entity, status, legacy_value, mirror_value, difference, percent,
                threshold, failures, judged_at, reason, finding, judged_with, shop
            )
            {{ judgements | join('\nunion all\n') }};
            {{ record_unjudged_gates() }}
            {{ record_snapshot(snapshot[0]) if snapshot }}
            commit;
        {%- endif -%}
    {%- endif -%}
{% endmacro %}


{# The tests of this project that are gates; none while it is parsed, when nobody knows them all. #}
{% macro nodes_of_gates() -%}
    {%- set gates = [] -%}
    {%- for node in graph.get('nodes', {}).values() if node.resource_type == 'test' and 'gate' in node.tags -%}
        {%- do gates.append(node) -%}
    {%- endfor -%}
    {% do return(gates) %}
{%- endmacro %}


{# Their names, as an array in SQL. #}
{% macro names_of_gates() -%}
    {%- set names = [] -%}
    {%- for node in nodes_of_gates() -%}
        {%- do names.append("'" ~ node.name ~ "'") -%}
    {%- endfor -%}
    array[{{ names | join(', ') }}]::text[]
{%- endmacro %}


{#
    The statement that notes the gates of this project that were never judged here: of a part of them
    nobody can tell that all have held.
#}
{% macro record_unjudged_gates() -%}
    {%- set rows = [] -%}
    {%- for node in nodes_of_gates() -%}
        {%- do rows.append("('" ~ node.name ~ "', '" ~ node.config.meta['entity'] ~ "')") -%}
    {%- endfor -%}
    insert into {{ source('parity', 'gate_history') }} (
        run_id, gate, entity, status, judged_at, reason, shop
    )
    select
        '{{ invocation_id }}',
        gates.gate,
        gates.entity,
        'ERROR',
        {{ now_utc() }},
        'has not been judged here: run `make parity`',
        {{ literal_or_null(judged_shop()) }}
    from (values {{ rows | join(', ') }}) as gates (gate, entity)
    where not exists (
        select 1
        from {{ source('parity', 'gate_history') }} as earlier
        where
            earlier.gate = gates.gate
            and earlier.entity = gates.entity
            and {{ is_of_this_run('earlier.shop') }}
    );
{%- endmacro %}


{#
    On run end: append how each test of the data of this run ended to parity.data_test_results. What
    speaks of the code (tag by_construction) is left out. A failure stands until the test passes; of a
    test that this project no longer has it is forgotten.
#}
{% macro record_data_tests(results) %}
    {%- if execute -%}
        {%- set rows = [] -%}
        {%- for result in results
            if result.node.resource_type == 'test'
            and 'gate' not in result.node.tags and 'by_construction' not in result.node.tags -%}
            {%- set node = result.node -%}
            {%- set models = [] -%}
            {%- for id in [node.attached_node] + node.depends_on.nodes if id -%}
                {%- set tested = graph.nodes.get(id) -%}
                {%- if tested and 'blaze' in tested.fqn -%}{%- do models.append(tested.name) -%}{%- endif -%}
            {%- endfor -%}
            {%- set status = result.status | string -%}
            {%- set row -%}
                (
                    '{{ invocation_id }}',
                    '{{ data_test_name(node) }}',
                    '{{ entity_of_model(models[0]) if models else "all" }}',
                    '{{ status if status in ("pass", "warn", "fail", "skipped") else "error" }}',
                    {{ result.failures if result.failures is not none else 'null' }}::bigint,
                    {{ literal_or_null(data_test_message(result)) }},
                    {{ now_utc() }}
                )
            {%- endset -%}
            {%- do rows.append(row) -%}
        {%- endfor -%}
        {#- The data are the chain's, and tested by the run that builds them. -#}
        {%- if rows and not invocation_args_dict.get('vars') and not judged_shop() -%}
            begin;
            insert into {{ source('parity', 'data_test_results') }} (
                run_id, test, entity, status, failures, message, judged_at
            )
            values {{ rows | join(', ') }};
            delete from {{ source('parity', 'data_test_results') }}
            where test <> all (array[{{ names_of_data_tests() | join(', ') }}]);
            commit;
        {%- endif -%}
    {%- endif -%}
{% endmacro %}


{# The entity of those that are switched whose a model of the mirror is; `all` where it is no single one's. #}
{% macro entity_of_model(name) -%}
    {%- set own = name | replace('_blaze', '') -%}
    {%- do return(
        own if own in parity_entities() else {'customers_by_shop': 'customers'}.get(own, 'all')
    ) -%}
{%- endmacro %}


{# The name of a test of the data in the history: `mirrors customers_blaze`, or its own. #}
{% macro data_test_name(node) -%}
    {%- set test = node.test_metadata -%}
    {%- do return('mirrors ' ~ test['kwargs']['of'] if test and test['name'] == 'mirrors' else node.name) -%}
{%- endmacro %}


{#
    What a test found, in the words of operate/transform/results.py: how many rows, and what that means.
    dbt's own message counts them alone.
#}
{% macro data_test_message(result) -%}
    {%- set finding = (result.node.config.meta or {}).get('finding') -%}
    {%- set rule = (result.node.description or '').split() | join(' ') -%}
    {%- set number = 'one' if result.failures == 1 else 'many' -%}
    {%- set breaks = {'one': 'row breaks the rule', 'many': 'rows break the rule'}[number] -%}
    {%- if not result.failures -%}
        {%- do return(result.message) -%}
    {%- endif -%}
    {%- set said = finding[number] if finding else breaks ~ (': ' ~ rule if rule else '') -%}
    {%- do return('{:,} '.format(result.failures) ~ said) -%}
{%- endmacro %}


{# Those that a night runs, as SQL literals. #}
{% macro names_of_data_tests() -%}
    {%- set names = [] -%}
    {%- for node in graph.nodes.values()
        if node.resource_type == 'test' and 'by_construction' not in node.tags -%}
        {%- do names.append("'" ~ data_test_name(node) ~ "'") -%}
    {%- endfor -%}
    {% do return(names) %}
{%- endmacro %}


{#
    The query `behind` of a gate, for what its verdict, its failing rows and those that cannot be told
    have in common; none where they have nothing.
#}
{% macro rows_behind(entity, check) %}
    {%- if check == 'known_differences' -%}
        {% do return('select * from ' ~ ref('known_differences_in_use')) %}
    {%- elif check == 'keys' -%}
        {% do return(rows_of_one_side(entity)) %}
    {%- elif check.endswith('_match') -%}
        {% do return(with_known(verdict_rows(entity, check.removesuffix('_match')))) %}
    {%- endif -%}
{% endmacro %}


{# No rows, of the columns of `failing_rows`. #}
{% macro no_rows() %}
    select null::text, null::text, null::text, null::text, null::text where false
{% endmacro %}


{#
    The rows behind a check: (key, column_name, finding, legacy_value, mirror_value), all text. The
    query that they are a part of has `behind` (rows_behind).
#}
{% macro failing_rows(entity, check) %}
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
    {%- if check == 'raw_complete' %}
    union all
    select
        entity || ' ' || coalesce(nullif(record_id, ''), 'of ' || window_start::text),
        'record', reason, null::text, null::text
    from {{ ref('unread_records') }}
    where entity = 'transactions'{{ " and shop = '" ~ judged_shop() ~ "'" if judged_shop() }}
    {%- endif %}
    {%- elif check == 'snapshot' -%}
    select legacy.parity_key, 'date', 'in the future', legacy.date_wall_clock::text, null as mirror_value
    from {{ ref('legacy_transactions') }} as legacy
    where {{ at_shop_clock('legacy.date_wall_clock') }} > {{ now_utc() }}
    union all
    select last_sale_key, 'date', 'the last', as_of_day::text, null as mirror_value
    from {{ ref('as_of') }}
    {%- elif check == 'freshness' -%}
    select entity_type, 'last_sync_end', sync_status, null as legacy_value, last_sync_end::text
    from {{ source('blaze', 'blaze_sync_state') }}
    {%- elif check == 'known_differences' -%}
    select entity || ' ' || key_or_rule, column_name, state, expires_on::text, differences::text
    from behind
    where state <> 'in use'
    {%- elif check == 'keys' -%}
    select * from behind
    {%- elif check.endswith('_match') -%}
    select key, column_name, verdict, legacy_value, mirror_value
    from behind
    where verdict <> 'match' and is_judged and not is_known
    {%- elif check == 'count' -%}
    select key, column_name, verdict, legacy_value, mirror_value
    from ({{ row_differences(entity) }}) as differences
    union all
    {{ rows_not_reported(entity) }}
    {%- if entity == 'transaction_items' %}
    -- A line that was loaded twice is no row of its own among the items: it shows in their number.
    union all
    select key, column_name, verdict, legacy_value, mirror_value
    from ({{ verdict_rows(entity, 'lines') }}) as verdicts
    where verdict <> 'match'
    {%- endif %}
    {%- elif check == 'total_amount' -%}
    select key, column_name, verdict, legacy_value, mirror_value
    from ({{ with_known(verdict_rows(entity, check)) }}) as verdicts
    where verdict <> 'match' and is_judged and not is_known
    union all
    {{ rows_of_one_side(entity) }}
    union all
    {{ rows_not_reported(entity) }}
    {%- else -%}
    {{ no_rows() }}
    {%- endif -%}
{% endmacro %}
