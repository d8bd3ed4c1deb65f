with verdicts as (

    {% for entity in parity_entities() %}
    {{ verdict_rows(entity) }}
    {{ 'union all' if not loop.last }}
    {% endfor %}

)

select
    verdicts.entity,
    verdicts.key,
    verdicts.column_name,
    verdicts.status,
    verdicts.verdict,
    verdicts.legacy_value,
    verdicts.mirror_value,
    verdicts.is_judged,
    verdicts.is_changed_since,
    verdicts.verdict <> 'match' and exists (
        select 1
        from {{ ref('known_differences') }} as known
        where
            {{ is_explained_by(
                'known', 'verdicts.entity', 'verdicts.key', 'verdicts.column_name', 'verdicts.verdict'
            ) }}
            and {{ is_in_force('known') }}
    ) as is_known
from verdicts
