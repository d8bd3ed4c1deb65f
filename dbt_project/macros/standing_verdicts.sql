{#
    A verdict stands until something that the test reads has changed.

    A test is a function of the tables that it reads. Where verdicts may stand
    (BLAZE_VERDICTS_STAND=true, as the sync has it), a test whose inputs are as they were when it
    was last judged is not run again, so that a night in which nothing happened costs the same
    however long the history is. Who wrote to a table does not matter: Postgres counts the rows that
    anybody has written. Without that variable every test is run, and in the sync each one is after
    `verdict_days` at the latest.
#}

{#
    A query of one row: whether the inputs of a test can be told (`can_be_told`), and their
    fingerprint (`fingerprint`).

    The fingerprint is of the test's own SQL and of all that is behind it: which tables, where their
    rows lie (a truncation moves them), how many rows were ever inserted, updated and deleted, and
    how views are defined. A crash sets the counts to zero; when that was, is part of it.

    The inputs cannot be told
    - if the test, or a view that it reads, asks for the time,
    - if something is read whose rows Postgres does not count, such as a foreign table,
    - if somebody else was at work a moment ago: a session may keep its counts to itself for ten
      seconds. Those of this project tell them at once, see tell_row_counts.
#}
{% macro inputs_of_test(sql) %}
    {%- set clock = '(^|[^a-z_])((now|timeofday|(clock|statement|transaction)_timestamp)[(]'
        ~ '|current_(date|time)|localtime)' -%}
    {#- Which known differences are in force is all that a check may ask the calendar. -#}
    {%- set in_force = is_in_force('known') -%}
    {%- set text = sql | replace(in_force, '') | replace(invocation_id, '') -%}
    {#- Tables that every run writes: what a test can see of them, instead of what was written. -#}
    {%- set contents = {
        'known_differences':
            "string_agg(known::text || " ~ in_force ~ "::text, ' ' order by known::text)",
        'batches': "string_agg(batch::text, ' ' order by batch) filter (where completed_at is null)",
    } -%}
    {%- set roots = [] -%}
    {%- set looked_at = [] -%}
    {%- for name, relation in relations_of_test(sql).items() -%}
        {%- if name in contents -%}
            {%- do looked_at.append(
                '(select ' ~ contents[name] ~ ' from ' ~ relation ~ ' as known)'
            ) -%}
        {%- else -%}
            {%- do roots.append("(to_regclass('" ~ relation ~ "')::oid)") -%}
        {%- endif -%}
    {%- endfor -%}
    with recursive reads (oid) as (
        values {{ roots | join(', ') or '(null::oid)' }}
        union
        select found.oid
        from reads
        cross join lateral (
            select pg_depend.refobjid
            from pg_rewrite
            inner join pg_depend
                on pg_rewrite.oid = pg_depend.objid
                and pg_depend.classid = 'pg_rewrite'::regclass
                and pg_depend.refclassid = 'pg_class'::regclass
            where pg_rewrite.ev_class = reads.oid
            union all
            select pg_inherits.inhrelid
            from pg_inherits
            where pg_inherits.inhparent = reads.oid
        ) as found (oid)
    ),
    inputs as (
        select
            reads.oid,
            pg_class.relkind,
            pg_class.relfilenode,
            case when pg_class.relkind = 'v' then pg_get_viewdef(reads.oid) end as definition
        from reads
        left join pg_class on reads.oid = pg_class.oid
    )
    select
        {{ 'false' if modules.re.search(clock, text | lower) else 'true' }}
        and current_setting('track_counts')::boolean
        and bool_and(coalesce(inputs.relkind in ('r', 'p', 'v', 'm'), false))
        and not coalesce(bool_or(lower(inputs.definition) ~ '{{ clock }}'), false)
        and not exists (
            select 1
            from pg_stat_activity as other
            where
                other.datname = current_database()
                and coalesce(other.backend_type, 'client backend') = 'client backend'
                and other.application_name not like 'blaze\_mirror.%'
                and coalesce(other.state_change, 'infinity')
                > clock_timestamp() - interval '11 seconds'
        ) as can_be_told,
        md5(concat_ws(
            ' ',
            '{{ local_md5(text ~ config.get("fail_calc") ~ config.get("limit")) }}',
            {%- for rows in looked_at %}
            {{ rows }},
            {%- endfor %}
            (select pg_stat_bgwriter.stats_reset from pg_stat_bgwriter),
            (
                select pg_stat_database.stats_reset from pg_stat_database
                where pg_stat_database.datname = current_database()
            ),
            string_agg(
                concat_ws(
                    ' ',
                    inputs.oid,
                    inputs.relfilenode,
                    inputs.definition,
                    pg_stat_get_tuples_inserted(inputs.oid),
                    pg_stat_get_tuples_updated(inputs.oid),
                    pg_stat_get_tuples_deleted(inputs.oid)
                ),
                ' '
                order by inputs.oid
            )
        )) as fingerprint
    from inputs
{% endmacro %}


{#
    The relations that a test's SQL names, {name: relation}. Not all that it depends on: a gate that
    judges its check alone depends on the view of all checks, and does not read it.
#}
{% macro relations_of_test(sql) %}
    {%- set relations = {} -%}
    {%- for name in ['processed_batches', 'touched_customers'] -%}
        {%- do relations.update({name: bookkeeping(name) | string}) -%}
    {%- endfor -%}
    {%- for id in model.depends_on.nodes -%}
        {%- set node = graph.nodes.get(id) or graph.sources.get(id) -%}
        {%- do relations.update({node.name: node.relation_name}) -%}
    {%- endfor -%}
    {%- set named = {} -%}
    {%- for name, relation in relations.items() if relation and relation in sql -%}
        {%- do named.update({name: relation}) -%}
    {%- endfor -%}
    {% do return(named) %}
{% endmacro %}


{# The number of failures that a test found when its inputs had this fingerprint; none if unknown. #}
{% macro standing_failures(fingerprint) %}
    {%- set query -%}
        select failures
        from {{ bookkeeping('standing_verdicts') }}
        where
            test = '{{ model.unique_id }}'
            and inputs = '{{ fingerprint }}'
            and judged_at
            between {{ now_utc() }} - interval '{{ var("verdict_days") }} days' and {{ now_utc() }}
    {%- endset -%}
    {%- set found = run_query(query) -%}
    {% do return(found.rows[0][0] if found.rows else none) %}
{% endmacro %}


{# Remember what a test has just found. #}
{% macro save_verdict(fingerprint, failures) %}
    {%- call statement('save_verdict') -%}
        insert into {{ bookkeeping('standing_verdicts') }} (test, inputs, failures, judged_at)
        values ('{{ model.unique_id }}', '{{ fingerprint }}', {{ failures }}, {{ now_utc() }})
        on conflict (test) do update set
            inputs = excluded.inputs,
            failures = excluded.failures,
            judged_at = excluded.judged_at
    {%- endcall -%}
    {%- do adapter.commit() -%}
{% endmacro %}


{#
    Post-hook: tell the rows that this session has written as soon as they are committed. dbt ends the
    session after each node, and Postgres would tell them a moment later: perhaps after the first test.
#}
{% macro tell_row_counts() -%}
    select pg_stat_force_next_flush()
{%- endmacro %}


{# A bookkeeping table, kept beside the views it serves. #}
{% macro bookkeeping(name, schema='staging') -%}
    {%- do return(api.Relation.create(
        database=target.database,
        schema=generate_schema_name(schema, none),
        identifier=name,
        type='table'
    )) -%}
{%- endmacro %}
