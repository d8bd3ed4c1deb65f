{#
    Whether the two sides speak of the same things: how many of legacy's keys are in the mirror, and
    how many of the mirror's, as of the snapshot, are in legacy. A row of legacy without a key is found nowhere; one
    of the mirror is in no report, for reports know things by their key.

    Without it, a legacy whose keys are written in another form would have no row in common with the
    mirror, and nothing to compare.
#}
{% macro key_checks() %}
    {%- set catalog = legacy_catalog() %}
    with found as (

        {% for entity in parity_entities() -%}
        select
            '{{ entity }}'::text as entity,
            '{{ called(entity) }}'::text as called,
            sides.*
        from (
            select
                count(*) filter (where legacy_rows > 0) as legacy_keys,
                count(*) filter (where mirror_rows > 0 and is_expected) as mirror_keys,
                count(*) filter (where legacy_rows > 0 and mirror_rows > 0) as common_to_legacy,
                count(*) filter (where legacy_rows > 0 and mirror_rows > 0 and is_expected)
                    as common_to_mirror,
                min(key) filter (where legacy_rows > 0) as legacy_example,
                min(key) filter (where mirror_rows > 0 and is_expected) as mirror_example
            from (
                select
                    key,
                    legacy_rows,
                    mirror_rows,
                    -- One that legacy has although it would not have to counts for legacy's side alone.
                    key is not null and mirror_is_reported and mirror_is_in_snapshot as is_expected
                from {{ ref(entity ~ '_comparison') }}
                -- Where legacy has no such table, neither side is read.
                {{ 'where false' if legacy_gap(catalog, entity) is not none }}
            ) as keys
        ) as sides
        {{ 'union all' if not loop.last }}
        {% endfor %}

    ),

    shares as (

        select
            *,
            100.0 - 100.0 * common_to_legacy / nullif(legacy_keys, 0) as legacy_missing,
            100.0 - 100.0 * common_to_mirror / nullif(mirror_keys, 0) as mirror_missing
        from found

    )

    select
        entity,
        'keys'::text as check_name,
        legacy_keys as legacy_value,
        common_to_legacy as mirror_value,
        common_to_legacy - legacy_keys as difference,
        greatest(legacy_missing, mirror_missing) as percent,
        {{ var('parity_keys_percent') }} as threshold,
        greatest(legacy_missing, mirror_missing) <= {{ var('parity_keys_percent') }} as holds,
        (legacy_keys - common_to_legacy) + (mirror_keys - common_to_mirror) as samples,
        case
            when legacy_keys = 0 then 'legacy ' || entity || ' is empty'
            when mirror_keys = 0 then 'the mirror has no ' || called || ' as of the snapshot'
            when common_to_legacy = 0
                then
                    'no key of legacy ' || entity || ' is in the mirror: legacy writes '
                    || coalesce('"' || legacy_example || '"', 'none') || ', the mirror '
                    || coalesce('"' || mirror_example || '"', 'none')
        end as error_because,
        {{ said_number('common_to_legacy') }} || ' of legacy''s ' || {{ said_number('legacy_keys') }}
        || ' ' || called || ' are in the mirror (' || {{ said_share('common_to_legacy', 'legacy_keys') }}
        || '), and ' || {{ said_number('common_to_mirror') }} || ' of the mirror''s '
        || {{ said_number('mirror_keys') }} || ' in legacy ('
        || {{ said_share('common_to_mirror', 'mirror_keys') }} || '; {{
            100 - var("parity_keys_percent")
        }} % needed)' as finding
    from shares
{% endmacro %}
