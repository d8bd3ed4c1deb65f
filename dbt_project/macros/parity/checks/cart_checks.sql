{# Carts whose lines do not add up to their amount after discounts, known differences left out. #}
{% macro cart_checks() %}
    with found as (

        select count(*) as carts
        from {{ ref('odd_carts') }}
        where not is_known

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
        null::text as not_applicable_because
    from found
{% endmacro %}
