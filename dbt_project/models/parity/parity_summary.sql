-- The checks stand in macros/parity/checks and, counts and amounts, in models/parity/checks: a kind
-- in each file.
with measured as (

    {% for kind in [
        'count_checks',
        'key_checks',
        'snapshot_checks',
        'amount_checks',
        'match_checks',
        'duplicate_key_checks',
        'cart_checks',
        'reading_checks',
        'freshness_checks',
        'known_difference_checks',
    ] -%}
    {{ judged(kind) }}
    {{ 'union all' if not loop.last }}
    {% endfor %}

)

select * from measured
