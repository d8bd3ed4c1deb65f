{#
    A gate judges one check of parity_summary, by the select from which the view has it: Postgres plans
    and reads nothing of the other kinds.

    Its query gives the verdict whatever it is, so that the table which dbt stores holds the values
    of a gate that passed as well; where it failed, one row for each row that fails, and where it could
    not be told, one for each row that could not, as far as parity_stored_rows goes.

    dbt counts failures with `fail_calc`: the failing rows, -1 for a check that does not apply.
    So FAIL and ERROR fail the test, NOT_APPLICABLE warns, and nothing but PASS passes.

    Args:
        entity, check: of parity_summary.
        checks: the kind of check that it is.
#}
{% test gate(model, entity, check, checks) %}
    {{ config(
        fail_calc="case max(status) when 'PASS' then 0 when 'NOT_APPLICABLE' then -1 else count(*) end",
        error_if='> 0',
        warn_if='< 0',
        store_failures=true,
        schema='parity_failures',
        tags=['gate'],
        meta={'entity': entity, 'check': check},
    ) }}
    {%- set gap = gap_of_check(entity, check) if execute else none %}
    {%- set behind = rows_behind(entity, check) if gap is none %}
    with
    {%- if behind %}
    -- Asked for twice under one name, so planned once, and read where somebody wants a row of it.
    behind as (
        {{ behind }}
    ),
    {%- endif %}
    verdict as materialized (
        select * from (
            {{ judged(checks, 'behind' if check == 'known_differences') }}
        ) as checks
        where entity = '{{ entity }}' and check_name = '{{ check }}'
    ),
    others as (
        {{ views_of_other_settings(model.schema) }}
    ),
    -- Whoever runs dbt beside this run has copied legacy again, maybe another one.
    foreign_copies as (
        select count(*) as copies
        from {{ source('parity_copies', 'legacy_copies') }}
        where {{ "run_id is distinct from '" ~ invocation_id ~ "'" if checks in kinds_of_legacy() else 'false' }}
    ),
    -- Even should the check itself be gone, there is a verdict: that it cannot be told.
    judged as (
        select
            case
                when others.views > 0 or foreign_copies.copies > 0 then 'ERROR'
                else coalesce(verdict.status, 'ERROR')
            end as status,
            verdict.legacy_value,
            verdict.mirror_value,
            verdict.difference,
            verdict.percent,
            verdict.threshold,
            verdict.samples,
            case
                when others.views > 0
                    then
                        'the comparison was made with other settings than these (' || others.example
                        || '): run `make parity`'
                when foreign_copies.copies > 0
                    then
                        'legacy was copied again by another run of dbt while this one judged: run '
                        '`make parity`'
                when verdict.status is null then 'there is no such check'
                else verdict.reason
            end as reason,
            case
                when others.views = 0 and foreign_copies.copies = 0 then verdict.finding
            end as finding
        from others
        cross join foreign_copies
        left join verdict on true
    )
    select
        '{{ invocation_id }}'::text as run_id,
        '{{ entity }}'::text as entity,
        '{{ check }}'::text as check_name,
        judged.*,
        failing.key,
        failing.column_name,
        failing.row_finding,
        failing.legacy_row_value,
        failing.mirror_row_value
    from judged
    left join lateral (
        select * from (
            select 'FAIL' as of_status, failing.*
            from (
                {#- What the catalog says of a check goes before what was measured: it cannot fail. #}
                {{ failing_rows(entity, check) if gap is none else no_rows() }}
            ) as failing
            {%- if checks in kinds_of_legacy() %}
            union all
            select 'ERROR', undecided.*
            from (
                {{ undecided_rows(entity, check, has_rows_behind=gap is none) }}
            ) as undecided
            {%- endif %}
        ) as found (of_status, key, column_name, row_finding, legacy_row_value, mirror_row_value)
        where judged.status = found.of_status
        limit {{ var('parity_stored_rows') }}
    ) as failing on true
{% endtest %}
