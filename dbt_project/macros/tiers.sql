{# The first tier whose `from` the value reaches, else the default. Tiers come highest first. #}
{% macro tier(value, tiers, default) -%}
    case
        {%- for tier in tiers %}
        when {{ value }} >= {{ tier['from'] }} then '{{ tier["name"] }}'
        {%- endfor %}
        else '{{ default }}'
    end
{%- endmacro %}


{# vip_status for a number of completed sales. #}
{% macro vip_status(visits) -%}
    {{ tier(visits, var('vip_tiers'), var('vip_default')) }}
{%- endmacro %}


{# churn_risk for a number of days since the last visit; null (never visited) is the default. #}
{% macro churn_risk(days) -%}
    {{ tier(days, var('churn_tiers'), var('churn_default')) }}
{%- endmacro %}
