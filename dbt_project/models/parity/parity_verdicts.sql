with verdicts as (

    {% for entity in parity_entities() %}
    {{ verdict_rows(entity) }}
    {{ 'union all' if not loop.last }}
    {% endfor %}

)

{{ with_known('select * from verdicts') }}
