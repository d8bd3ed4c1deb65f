{% set verdicts %}
    {%- for entity in parity_entities() %}
    {{ verdict_rows(entity) }}
    {{ 'union all' if not loop.last }}
    {%- endfor %}
{% endset %}
{{ with_known(verdicts) }}
