{#
    The checks of parity_summary, one select each. Every one gives: entity, check_name, legacy_value,
    mirror_value, difference, percent, threshold, holds (null: cannot be told), samples (failing
    rows), not_applicable_because.

    Each stands on its own, so that a gate can plan and read its own check alone.
    A match rate needs no code here: there is one for every column that parity_match_checks names.
#}
{% macro parity_checks() %}
    {%- set checks = [] -%}
    {%- for entity, check in parity_check_names() -%}
        {%- do checks.append(parity_check(entity, check)) -%}
    {%- endfor -%}
    {{ checks | join('\n\n    union all\n\n') }}
{% endmacro %}


{# Which checks there are, as (entity, check name). #}
{% macro parity_check_names() %}
    {%- set names = [] -%}
    {%- for entity in parity_entities() -%}
        {%- do names.extend([(entity, 'count'), (entity, 'duplicate_keys')]) -%}
    {%- endfor -%}
    {%- for entity, columns in var('parity_match_checks').items() -%}
        {%- for column in columns -%}
            {%- do names.append((entity, column ~ '_match')) -%}
        {%- endfor -%}
    {%- endfor -%}
    {% do return(names + [
        ('transactions', 'total_amount'),
        ('transaction_items', 'cart_sums'),
        ('all', 'raw_complete'),
        ('all', 'windows_read'),
        ('all', 'freshness'),
        ('all', 'known_differences'),
    ]) %}
{% endmacro %}


{# The select of one of these checks. #}
{% macro parity_check(entity, check) %}
    {%- if check == 'count' -%}
    {{ count_check(entity) }}
    {%- elif check == 'duplicate_keys' -%}
    {{ duplicate_keys_check(entity) }}
    {%- elif check == 'total_amount' -%}
    {{ total_amount_check() }}
    {%- elif check == 'cart_sums' -%}
    {{ cart_sums_check() }}
    {%- elif check == 'raw_complete' -%}
    {{ raw_complete_check() }}
    {%- elif check == 'windows_read' -%}
    {{ windows_read_check() }}
    {%- elif check == 'freshness' -%}
    {{ freshness_check() }}
    {%- elif check == 'known_differences' -%}
    {{ known_differences_check() }}
    {%- else -%}
    {{ match_check(entity, check.removesuffix('_match')) }}
    {%- endif -%}
{% endmacro %}


{#
    Whether a gate can ask a check without the view. Not where the check finds out by itself what
    legacy lacks: the answer stands in the view, which follows a table that is renamed under it, and
    cannot be had anew, as the name is gone.
#}
{% macro stands_alone(entity, check) %}
    {% do return(
        (entity, check) in parity_check_names() and check not in ('count', 'total_amount')
    ) %}
{% endmacro %}


{# What parity_summary says of the checks of a relation. #}
{% macro judged_checks(relation) %}
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
    from {{ relation }}
{% endmacro %}


{#
    Rows of both sides, of the mirror those of the snapshot. Where legacy has no such table, nothing
    is counted.
#}
{% macro count_check(entity) %}
    {%- set gap = legacy_gap(entity, keyed=false) -%}
    select
        '{{ entity }}'::text as entity,
        'count'::text as check_name,
        legacy_value,
        mirror_value,
        mirror_value - legacy_value as difference,
        100.0 * abs(mirror_value - legacy_value) / nullif(legacy_value, 0) as percent,
        {{ var('parity_count_percent') }} as threshold,
        100.0 * abs(mirror_value - legacy_value)
        <= {{ var('parity_count_percent') }} * legacy_value as holds,
        abs(mirror_value - legacy_value) as samples,
        {{ not_applicable(entity, [], 'legacy_value = 0', 'legacy ' ~ entity ~ ' is empty') }}
            as not_applicable_because
    from (
        select
            (select count(*) from {{ ref('legacy_' ~ entity) }})::numeric(18, 4) as legacy_value,
            (
                select {{ 'count(*)' if gap is none else 'null' }}
                from {{ ref('mirror_' ~ entity) }} as mirror
                where {{ 'mirror.is_in_snapshot' if gap is none else 'false' }}
            )::numeric(18, 4) as mirror_value
    ) as counts
{% endmacro %}


{# Keys that occur more than once in the mirror's tables: (column, key, occurrences) as text. #}
{% macro duplicate_keys(entity) %}
    {%- set model = entity ~ '_blaze' -%}
    {%- set keys = {
        'customers': ['member_id'],
        'transactions': ['transaction_id', var('parity_transaction_key')],
        'transaction_items': ['transaction_id, item_id'],
        'products': ['product_id', 'sku'],
    } -%}
    {%- for key in keys[entity] | unique %}
    {%- set columns = key.split(', ') %}
    select
        '{{ key }}'::text as column_name,
        {{ columns | join(" || '/' || ") }} as key,
        count(*)::text as occurrences
    from {{ ref(model) }}
    where {{ columns | join(' is not null and ') }} is not null
    group by {{ key }}
    having count(*) > 1
    {{ 'union all' if not loop.last }}
    {%- endfor %}
{% endmacro %}


{# How many keys of the mirror are not unique. #}
{% macro duplicate_keys_check(entity) %}
    select
        '{{ entity }}'::text as entity,
        'duplicate_keys'::text as check_name,
        null as legacy_value,
        duplicates as mirror_value,
        duplicates as difference,
        null as percent,
        {{ var('parity_duplicate_keys') }} as threshold,
        duplicates <= {{ var('parity_duplicate_keys') }} as holds,
        duplicates as samples,
        null::text as not_applicable_because
    from (
        select count(*) as duplicates
        from (
            {{ duplicate_keys(entity) }}
        ) as repeated
    ) as counts
{% endmacro %}


{# The share of judged rows whose column matches; known differences are left out of both. #}
{% macro match_check(entity, column) %}
    {%- set entry = parity_columns_of(entity) | selectattr('column', 'equalto', column) | first -%}
    select
        '{{ entity }}'::text as entity,
        '{{ column }}_match'::text as check_name,
        rows_judged as legacy_value,
        judged_matches as mirror_value,
        judged_matches - rows_judged as difference,
        100.0 - match_percent as percent,
        {{ var('parity_mismatch_percent') }} as threshold,
        100.0 - match_percent <= {{ var('parity_mismatch_percent') }} as holds,
        rows_judged - judged_matches as samples,
        coalesce(
            not_compared_because,
            case
                when rows_judged = 0
                    then 'no row has a {{ column }} to judge{{ " in legacy" if entry["judged"] == "where_legacy_has" }}{{ " on both sides" if entry["judged"] == "where_both_have" }}'
            end
        ) as not_applicable_because
    from {{ ref('parity_columns') }}
    where entity = '{{ entity }}' and column_name = '{{ column }}'
{% endmacro %}


{# Dollars of all transactions of the snapshot. Where legacy has no amounts, nothing is added up. #}
{% macro total_amount_check() %}
    {%- set gap = legacy_gap('transactions', ['total_amount'], keyed=false) -%}
    select
        'transactions'::text as entity,
        'total_amount'::text as check_name,
        legacy_value,
        mirror_value,
        mirror_value - legacy_value as difference,
        100.0 * abs(mirror_value - legacy_value) / nullif(abs(legacy_value), 0) as percent,
        {{ var('parity_total_percent') }} as threshold,
        100.0 * abs(mirror_value - legacy_value)
        <= {{ var('parity_total_percent') }} * abs(legacy_value) as holds,
        null as samples,
        {{ not_applicable(
            'transactions', ['total_amount'], 'legacy_value is null',
            'legacy transactions has no amounts'
        ) }} as not_applicable_because
    from (
        select
            (select sum(total_amount) from {{ ref('legacy_transactions') }}) as legacy_value,
            (
                select {{ 'coalesce(sum(mirror.total_amount), 0)' if gap is none else 'null::numeric' }}
                from {{ ref('mirror_transactions') }} as mirror
                where {{ 'mirror.is_in_snapshot' if gap is none else 'false' }}
            ) as mirror_value
    ) as totals
{% endmacro %}


{# Carts whose lines do not add up to their amount after discounts. #}
{% macro cart_sums_check() %}
    select
        'transaction_items'::text as entity,
        'cart_sums'::text as check_name,
        null as legacy_value,
        odd_carts as mirror_value,
        odd_carts as difference,
        null as percent,
        {{ var('parity_carts_off') }} as threshold,
        odd_carts <= {{ var('parity_carts_off') }} as holds,
        odd_carts as samples,
        null::text as not_applicable_because
    from (
        select count(*) as odd_carts
        from {{ ref('odd_carts') }} as odd
        where
            not exists (
                select 1 from {{ ref('known_differences') }} as known
                where
                    {{ is_explained_by(
                        'known', "'transaction_items'", 'odd.transaction_id', "'cart_sum'",
                        "'differs'"
                    ) }}
                    and {{ is_in_force('known') }}
            )
    ) as counts
{% endmacro %}


{# Records that the API counted and raw does not hold. #}
{% macro raw_complete_check() %}
    select
        'all'::text as entity,
        'raw_complete'::text as check_name,
        null as legacy_value,
        missing as mirror_value,
        missing as difference,
        null as percent,
        {{ var('parity_missing_records') }} as threshold,
        missing <= {{ var('parity_missing_records') }} as holds,
        missing as samples,
        null::text as not_applicable_because
    from (
        select coalesce(sum(missing), 0) as missing
        from {{ ref('missing_records') }}
    ) as counts
{% endmacro %}


{# Windows that were not read to their end. #}
{% macro windows_read_check() %}
    select
        'all'::text as entity,
        'windows_read'::text as check_name,
        null as legacy_value,
        undone as mirror_value,
        undone as difference,
        null as percent,
        0 as threshold,
        undone = 0 as holds,
        undone as samples,
        null::text as not_applicable_because
    from (
        select count(*) as undone
        from {{ source('raw', 'windows') }}
        where status <> 'done'
    ) as counts
{% endmacro %}


{# Hours since the entity that lags most was synced; a sync that failed or never ended counts. #}
{% macro freshness_check() %}
    select
        'all'::text as entity,
        'freshness'::text as check_name,
        null as legacy_value,
        hours as mirror_value,
        hours - {{ var('parity_stale_hours') }} as difference,
        null as percent,
        {{ var('parity_stale_hours') }} as threshold,
        stale = 0 and synced = 3 as holds,
        greatest(stale, 3 - synced) as samples,
        null::text as not_applicable_because
    from (
        select
            count(*) as synced,
            max(hours) as hours,
            count(*) filter (
                where hours is null or hours > {{ var('parity_stale_hours') }} or sync_status = 'error'
            ) as stale
        from (
            select
                sync_status,
                extract(epoch from {{ now_utc() }} - last_sync_end) / 3600 as hours
            from {{ source('blaze', 'blaze_sync_state') }}
            where entity_type in ('members', 'transactions', 'products')
        ) as ages
    ) as counts
{% endmacro %}


{# Entries of the seed that have expired or that no difference needs. #}
{% macro known_differences_check() %}
    select
        'all'::text as entity,
        'known_differences'::text as check_name,
        null as legacy_value,
        failed as mirror_value,
        failed as difference,
        null as percent,
        0 as threshold,
        failed = 0 as holds,
        failed as samples,
        null::text as not_applicable_because
    from (
        select count(*) filter (where state <> 'in use') as failed
        from {{ ref('known_differences_in_use') }}
    ) as counts
{% endmacro %}


{# Why a check does not apply: what legacy lacks, else a reason that the data itself gives. #}
{% macro not_applicable(entity, columns, condition, reason) -%}
    {%- set gap = legacy_gap(entity, columns, keyed=false) -%}
    {%- if gap is not none -%}
        {{ literal_or_null(gap) }}
    {%- else -%}
        case when {{ condition }} then {{ literal_or_null(reason) }} end
    {%- endif -%}
{%- endmacro %}
