{# Keys of the mirror that are not unique. #}
{% macro duplicate_key_checks() %}
    with found as (

        {% for entity in parity_entities() -%}
        select
            '{{ entity }}'::text as entity,
            repeated.keys
        from (
            select count(*) as keys
            from {{ ref('duplicate_keys') }}
            where entity = '{{ entity }}'
        ) as repeated
        {{ 'union all' if not loop.last }}
        {% endfor %}

    )

    select
        entity,
        'duplicate_keys'::text as check_name,
        null::bigint as legacy_value,
        keys as mirror_value,
        keys as difference,
        null::numeric as percent,
        {{ var('parity_duplicate_keys') }} as threshold,
        keys <= {{ var('parity_duplicate_keys') }} as holds,
        keys as samples,
        null::text as error_because,
        {{ said_count('keys', 'key is', 'keys are') }}
        || ' in the mirror more than once ({{ said_allowed(var("parity_duplicate_keys")) }})' as finding
    from found
{% endmacro %}
