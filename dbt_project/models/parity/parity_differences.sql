with column_differences as (

    select * from {{ ref('parity_verdicts') }}

),

row_differences as (

    {% for entity in parity_entities() %}
    {{ row_differences(entity) }}
    {{ 'union all' if not loop.last }}
    {% endfor %}

)

select
    entity,
    key,
    column_name,
    status,
    verdict,
    legacy_value,
    mirror_value,
    is_changed_since,
    is_known
from column_differences
where verdict <> 'match'

union all

select
    row_differences.entity,
    row_differences.key,
    row_differences.column_name,
    row_differences.status,
    row_differences.verdict,
    row_differences.legacy_value,
    row_differences.mirror_value,
    row_differences.is_changed_since,
    {{ is_known_difference('row_differences') }} as is_known
from row_differences
