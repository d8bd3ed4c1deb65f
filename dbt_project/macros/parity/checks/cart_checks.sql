{# Carts whose lines do not add up to their amount after discounts, known differences left out. #}
{% macro cart_checks() %}
    with found as (

        select
            count(*) filter (where odd.difference is not null) as carts,
            count(*) filter (where odd.difference is null) as unknown,
            min(odd.transaction_id) filter (where odd.difference is null) as example
        from {{ ref('odd_carts') }} as odd
        where not {{ is_known_cart('odd') }}

    )

    select
        'transaction_items'::text as entity,
        'cart_sums'::text as check_name,
        null::bigint as legacy_value,
        carts as mirror_value,
        carts as difference,
        null::numeric as percent,
        {{ var('parity_carts_off') }} as threshold,
        carts <= {{ var('parity_carts_off') }} as holds,
        carts as samples,
        case
            when unknown > {{ var('parity_carts_off') }}
                then
                    'nobody can tell of ' || {{ said_count('unknown', 'cart', 'carts') }}
                    || ' whether the lines add up, for an amount is not known, such as in '
                    || example
        end as error_because,
        {{ said_count('carts', 'cart whose lines do', 'carts whose lines do') }}
        || ' not add up to it ({{ said_allowed(var("parity_carts_off")) }})' as finding
    from found
{% endmacro %}


{# Whether a row of odd_carts is a known difference, by the clock of the run. #}
{% macro is_known_cart(odd) -%}
    exists (
        select 1
        from {{ known_differences_of_run() }} as known
        where
            {{ is_explained_by(
                'known', "'transaction_items'", odd ~ '.transaction_id', "'cart_sum'",
                finding_of_cart(odd)
            ) }}
            and {{ is_in_force('known') }}
    )
{%- endmacro %}


{# What was found of a row of odd_carts, as rules of known_differences call it. #}
{% macro finding_of_cart(odd) -%}
    case when {{ odd }}.difference is null then 'unreadable' else 'differs' end
{%- endmacro %}
