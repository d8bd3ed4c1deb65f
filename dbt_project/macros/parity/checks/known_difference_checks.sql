{#
    Entries of the seed that have expired or that no difference needs.

    Args:
        in_use: what stands for known_differences_in_use.
#}
{% macro known_difference_checks(in_use=none) %}
    with found as (

        select count(*) as entries
        from {{ in_use or ref('known_differences_in_use') }}
        where state <> 'in use'

    )

    select
        'all'::text as entity,
        'known_differences'::text as check_name,
        null::bigint as legacy_value,
        entries as mirror_value,
        entries as difference,
        null::numeric as percent,
        0 as threshold,
        entries = 0 as holds,
        entries as samples,
        null::text as error_because,
        {{ said_count(
            'entries',
            'known difference has expired or is not needed',
            'known differences have expired or are not needed'
        ) | indent(8) }}
        || ' (none allowed)' as finding
    from found
{% endmacro %}
