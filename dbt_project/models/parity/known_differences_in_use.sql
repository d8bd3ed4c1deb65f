with known as (

    select * from {{ known_differences_of_run() }}{{ ' as entries' if shops_with_legacy() }}

),

differences as (

    select * from {{ ref('parity_differences') }}

),

odd_carts as (

    select * from {{ ref('odd_carts') }}

),

uses as (

    select
        known.entity,
        known.key_or_rule,
        known.column_name
    from known
    inner join differences
        on {{ is_explained_by(
            'known', 'differences.entity', 'differences.key', 'differences.column_name',
            'differences.verdict'
        ) }}

    union all

    select
        known.entity,
        known.key_or_rule,
        known.column_name
    from known
    inner join odd_carts
        on {{ is_explained_by(
            'known', "'transaction_items'", 'odd_carts.transaction_id', "'cart_sum'", finding_of_cart('odd_carts')
        ) }}

    {%- for each in checks_of_legacy()
        if each['gap'] is not none and each['gap']['status'] == 'NOT_APPLICABLE' %}

    union all

    select
        known.entity,
        known.key_or_rule,
        known.column_name
    from known
    where
        (known.entity, known.key_or_rule, known.column_name)
        = ('{{ each["entity"] }}', 'not_applicable', '{{ each["check"] }}')
    {%- endfor %}

    union all

    -- An accepted snapshot is what later ones are held against.
    select
        known.entity,
        known.key_or_rule,
        known.column_name
    from known
    where known.entity = 'all' and known.column_name = 'snapshot'

),

counted as (

    select
        entity,
        key_or_rule,
        column_name,
        count(*) as differences
    from uses
    group by entity, key_or_rule, column_name

)

select
    known.entity,
    known.key_or_rule,
    known.column_name,
    known.reason,
    known.owner,
    known.expires_on,
    coalesce(counted.differences, 0) as differences,
    case
        when not {{ is_in_force('known') }} then 'expired'
        when counted.differences is null then 'unused'
        else 'in use'
    end as state
from known
left join counted
    on
        known.entity = counted.entity
        and known.key_or_rule = counted.key_or_rule
        and known.column_name = counted.column_name
