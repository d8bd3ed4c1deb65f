-- The checks stand in the folder checks, a kind in each file. Nothing is judged there: what is within its
-- threshold passes here.
with measured as (

    {% for checks in [
        'count_checks',
        'amount_checks',
        'match_checks',
        'duplicate_key_checks',
        'cart_checks',
        'reading_checks',
        'freshness_checks',
        'known_difference_checks',
    ] -%}
    {{ judged(ref(checks)) }}
    {{ 'union all' if not loop.last }}
    {% endfor %}

)

select * from measured
