{# Shares of judged rows whose column matches. Known differences are left out of both. #}
{% macro match_checks() %}
    {%- set whose = {
        'all': '',
        'where_legacy_has': ' in legacy',
        'where_both_have': ' on both sides',
    } -%}
    with rates as (

        {% for entity, names in var('parity_match_checks').items() -%}
        select
            '{{ entity }}'::text as entity,
            rate.column_name,
            case rate.column_name
                {%- for entry in parity_columns_of(entity) if entry['column'] in names %}
                when '{{ entry["column"] }}' then '{{ whose[entry["judged"]] }}'
                {%- endfor %}
            end as whose,
            case rate.column_name
                {%- for entry in parity_columns_of(entity) if entry['column'] in names %}
                when '{{ entry["column"] }}' then '{{ entry["label"] }}'
                {%- endfor %}
            end as label,
            '{{ called(entity) }}'::text as called,
            rate.rows_compared,
            rate.rows_judged,
            rate.unreadable,
            rate.unreadable_example,
            rate.known_differences,
            rate.legacy_values,
            rate.judged_matches,
            rate.match_percent
        from (
            select
                column_name,
                rows_compared,
                rows_judged,
                unreadable,
                unreadable_example,
                known_differences,
                legacy_values,
                judged_matches,
                match_percent
            from {{ ref('parity_columns') }}
            where entity = '{{ entity }}' and column_name in ({{ quoted_list(names) }})
            -- Kept whole, or Postgres would plan the rates of entities that nobody asks for.
            offset 0
        ) as rate
        {{ 'union all' if not loop.last }}
        {% else -%}
        select
            entity,
            column_name,
            '' as whose,
            '' as label,
            '' as called,
            rows_compared,
            rows_judged,
            unreadable,
            unreadable_example,
            known_differences,
            legacy_values,
            judged_matches,
            match_percent
        from {{ ref('parity_columns') }}
        where false
        {% endfor %}

    )

    select
        entity,
        column_name || '_match' as check_name,
        rows_judged as legacy_value,
        judged_matches as mirror_value,
        judged_matches - rows_judged as difference,
        100.0 - match_percent as percent,
        {{ var('parity_mismatch_percent') }} as threshold,
        -- By the counts: a share that is rounded may reach what they do not.
        100.0 * (rows_judged - judged_matches)
        <= {{ var('parity_mismatch_percent') }} * nullif(rows_judged, 0) as holds,
        rows_judged - judged_matches as samples,
        case
            when rows_compared = 0 then 'legacy and the mirror have no ' || called || ' in common'
            when unreadable > 0
                then 'the ' || label || ' of ' || {{ said_number('unreadable') }} || ' of '
                    || {{ said_number('rows_compared') }} || ' ' || called
                    || ' cannot be read in legacy, such as "' || unreadable_example
                    || '": parity.unread_values has them'
            when legacy_values = 0 and rows_judged > 0
                then 'legacy has no ' || label || ' for any of ' || {{ said_number('rows_compared') }}
                    || ' ' || called
            when rows_judged = 0
                then 'there is no ' || label || ' to judge for any of '
                    || {{ said_number('rows_compared') }} || ' ' || called || whose
        end as error_because,
        {{ said_number('judged_matches') }} || ' of ' || {{ said_number('rows_judged') }} || ' '
        || called || ' have the same ' || label || ' ('
        || {{ said_share('judged_matches', 'rows_judged') }} || ', {{
            100 - var("parity_mismatch_percent")
        }} % needed)' || case
            when known_differences > 0
                then '; ' || {{ said_count('known_differences', 'known difference', 'known differences') }}
                    || ' left out'
            else ''
        end as finding
    from rates
{% endmacro %}
