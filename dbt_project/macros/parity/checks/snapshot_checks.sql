{#
    Whether legacy's snapshot can be what the mirror is judged as of: it is of the past and not too
    old, it does not end before the one that was accepted last, and legacy has not lost rows of what it
    had in any that was accepted: what goes in small parts night after night has gone, too. Otherwise
    what is left of legacy could agree with what the mirror had long ago.

    Accepted is what this gate said PASS of (parity.snapshots), so a snapshot that is refused stays
    refused. Somebody may accept one by the day on which it ends: `all,2026-03-01,snapshot,…` in
    known_differences. What comes after it is held against it, also while the entry is in force: it
    excuses what somebody has seen, and that was once.
#}
{% macro snapshot_checks() %}
    {%- set catalog = legacy_catalog() %}
    with present as (

        select
            as_of.as_of,
            as_of.as_of_day,
            as_of.last_sale_key,
            as_of.future_sales,
            as_of.future_sale_key,
            as_of.origin,
            undated.unread_dates,
            undated.unread_date,
            entered.is_entered,
            entered.is_entered and not {{ was_accepted_before() }} as is_accepted_now,
            {{ snapshot_counts(catalog) }}
        from {{ ref('as_of') }} as as_of
        cross join lateral (
            select {{ is_accepted_snapshot(known_differences_of_run()) | indent(12) }} as is_entered
        ) as entered
        cross join (
            select
                count(*) as unread_dates,
                min(unread ->> 'date_wall_clock') as unread_date
            from {{ ref('legacy_transactions') }}
            where unread ? 'date_wall_clock' and not {{ is_known_date() }}
        ) as undated

    ),

    accepted as (
        {{ snapshot_accepted_last() }}
    ),

    lost as (

        select
            each.*,
            100.0 * (each.rows_then - each.rows_now) / each.rows_then as percent
        from present
        cross join accepted
        cross join lateral (
            values
            {%- for entity in parity_entities() %}
            ('{{ called(entity) }}', accepted.{{ entity }}, present.{{ entity }})
            {{- ',' if not loop.last }}
            {%- endfor %}
        ) as each (called, rows_then, rows_now)
        where each.rows_then > 0 and each.rows_now is not null and not present.is_accepted_now
        order by percent desc
        limit 1

    ),

    found as (

        select
            present.*,
            {{ today() }} - present.as_of_day as days,
            -- A demo's clock stands: nothing in it grows old.
            {{ today() }} - present.as_of_day > {{ var('parity_snapshot_days') }}
            and not {{ is_demo() }} as is_old,
            accepted.as_of_day as accepted_day,
            coalesce(present.as_of < accepted.as_of, false) and not present.is_accepted_now as is_earlier,
            lost.called as lost_rows,
            lost.rows_then,
            lost.rows_now,
            coalesce(lost.percent > {{ var('parity_lost_percent') }}, false) as has_lost
        from present
        cross join accepted
        left join lost on true

    )

    select
        'all'::text as entity,
        'snapshot'::text as check_name,
        null::bigint as legacy_value,
        days as mirror_value,
        days - {{ var('parity_snapshot_days') }} as difference,
        null::numeric as percent,
        {{ var('parity_snapshot_days') }} as threshold,
        future_sales = 0
        and days >= 0
        and not is_old
        and not is_earlier
        and not has_lost as holds,
        greatest(future_sales, 1) as samples,
        case
            when origin = 'now' and unread_dates > 0
                then 'the date of no transaction of legacy can be read, such as "' || unread_date
                    || '": parity.unread_values has them'
            when origin = 'legacy' and unread_dates > 0
                then 'the date of ' || {{ said_count('unread_dates', 'transaction', 'transactions') }}
                    || ' of legacy cannot be read, such as "' || unread_date
                    || '", so that nobody knows when it ends: parity.unread_values has them'
            when origin = 'now' then 'no transaction of legacy has a date that is past'
        end as error_because,
        {{ said_snapshot() }} as finding
    from found
{% endmacro %}


{#
    The snapshots that were noted, numbered by the entries that accepted them, as a query: those in a row
    that end on one accepted day have one number. As long as an entry is in force they are noted as
    accepted; what somebody has seen is the first of them that passed.
#}
{% macro snapshots_by_entry() %}
    select
        snapshots.*,
        count(*) filter (where not goes_on) over (order by id) as entry
    from (
        select
            *,
            coalesce(
                is_known
                and lag(is_known) over (order by id)
                and as_of_day = lag(as_of_day) over (order by id),
                false
            ) as goes_on
        from {{ source('parity', 'snapshots') }}
        where {{ is_of_this_run('shop') }}
    ) as snapshots
{% endmacro %}


{#
    What legacy had in the snapshots that were accepted, as a query of one row: from the one on that
    somebody has accepted last, for an earlier one counts no more.
#}
{% macro snapshot_accepted_last() %}
    with noted as (
        {{ snapshots_by_entry() }}
    )

    select
        max(as_of) as as_of,
        max(as_of_day) as as_of_day,
        {%- for entity in parity_entities() %}
        max({{ entity }}) as {{ entity }}{{ ',' if not loop.last }}
        {%- endfor %}
    from noted
    where
        status = 'PASS'
        and id >= (
            select coalesce(min(seen.id), 0) from noted as seen
            where
                seen.status = 'PASS'
                and seen.is_known
                and seen.entry = (select max(entry) from noted where status = 'PASS' and is_known)
        )
{% endmacro %}


{# Whether the entry that accepts the snapshot of `as_of` has accepted one already: what was seen, was then. #}
{% macro was_accepted_before() -%}
    coalesce(
        (
            select
                bool_or(noted.status = 'PASS')
                and bool_and(noted.is_known and noted.as_of_day = as_of.as_of_day)
            from ({{ snapshots_by_entry() }}) as noted
            group by noted.entry
            order by noted.entry desc
            limit 1
        ),
        false
    )
{%- endmacro %}


{# Whether somebody has accepted the snapshot of `as_of`, in a relation such as known_differences. #}
{% macro is_accepted_snapshot(known_differences) -%}
    exists (
        select 1 from {{ known_differences }} as known
        where
            known.entity = 'all'
            and known.key_or_rule = as_of.as_of_day::text
            and known.column_name = 'snapshot'
            and {{ is_in_force('known') }}
    )
{%- endmacro %}


{# Whether a row of legacy_transactions has a date that cannot be read, and that somebody knows of. #}
{% macro is_known_date() -%}
    exists (
        select 1 from {{ known_differences_of_run() }} as known
        where
            {{ is_explained_by('known', "'transactions'", 'parity_key', "'date'", "'unreadable'") }}
            and {{ is_in_force('known') }}
    )
{%- endmacro %}


{# What was found of a snapshot, in words, from the columns of `found` in snapshot_checks. #}
{% macro said_snapshot() -%}
    case
        when future_sales > 0
            then {{ said_count('future_sales', 'transaction', 'transactions') }}
                || ' of legacy dated in the future, such as ' || coalesce(future_sale_key, '?')
                || ' (none allowed)'
        when days < 0 then 'the snapshot ends on ' || as_of_day || ', which is in the future'
        when is_earlier
            then 'legacy ends on ' || as_of_day || ' with transaction '
                || coalesce(last_sale_key, '?') || ', and ended on ' || accepted_day
                || ' when it was accepted last; ' || {{ said_how_to_accept() }}
        when has_lost
            then 'legacy has ' || {{ said_number('rows_now') }} || ' of the '
                || {{ said_number('rows_then') }} || ' ' || lost_rows
                || ' that it had when it was accepted ({{
                    var("parity_lost_percent")
                }} % may go); ' || {{ said_how_to_accept() }}
        else
            'legacy ends on ' || as_of_day || ' with transaction '
            || coalesce(last_sale_key, '?') || ', ' || {{ said_count('days', 'day', 'days') }}
            || ' ago ({{ var("parity_snapshot_days") }} days allowed)'
    end
{%- endmacro %}


{# What somebody enters who finds a refused snapshot right. #}
{% macro said_how_to_accept() -%}
    'if that is right, enter all,' || as_of_day || ',snapshot in known_differences' || case
        when is_entered then ': the entry of before has accepted another one, so take it out, run `make parity`, and enter it again'
        else ''
    end
{%- endmacro %}


{# Rows of each legacy table, by the entity's name; null where there is none that could be counted. #}
{% macro snapshot_counts(catalog) -%}
    {%- for entity in parity_entities() %}
    {#- Named whatever the catalog says: dbt wants to know before it asks what a model reads. -#}
    {%- set legacy = ref('legacy_' ~ entity) %}
    {%- if legacy_gap(catalog, entity, keyed=false) is none %}
    (select count(*) from {{ legacy }}) as {{ entity }}{{ ',' if not loop.last }}
    {%- else %}
    null::bigint as {{ entity }}{{ ',' if not loop.last }}
    {%- endif %}
    {%- endfor %}
{%- endmacro %}


{#
    The statement that notes the snapshot of a run, as the gate has judged it. By the relations' names:
    dbt wants a hook's references before it knows what there is.
#}
{% macro record_snapshot(verdict_of_run) -%}
    {%- set catalog = legacy_catalog() %}
    {%- set parity = generate_schema_name('parity', none) %}
    insert into {{ source('parity', 'snapshots') }} (
        run_id, judged_at, status, as_of, as_of_day, is_known, {{ parity_entities() | join(', ') }}, shop
    )
    select
        '{{ invocation_id }}',
        {{ now_utc() }},
        verdict.status,
        as_of.as_of,
        as_of.as_of_day,
        {{ is_accepted_snapshot(known_differences_of_run(
            source('parity', 'gate_history').schema ~ '.known_differences'
        )) | indent(4) }},
        {%- for entity in parity_entities() %}
        {% if legacy_gap(catalog, entity, keyed=false) is none -%}
        (select count(*) from {{ parity }}.legacy_{{ entity }})
        {%- else -%}
        null
        {%- endif %},
        {%- endfor %}
        {{ literal_or_null(judged_shop()) }}
    from (
        select status from {{ verdict_of_run }} where run_id = '{{ invocation_id }}' limit 1
    ) as verdict
    cross join {{ parity }}.as_of as as_of;
{%- endmacro %}
