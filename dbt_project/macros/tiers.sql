{# The first tier whose `from` the value reaches, else the default. Tiers come highest first. #}
{% macro tier(value, tiers, default) -%}
    case
        {%- for tier in tiers %}
        when {{ value }} >= {{ tier['from'] }} then '{{ tier["name"] }}'
        {%- endfor %}
        else '{{ default }}'
    end
{%- endmacro %}


{# vip_status for a number of completed sales; null where that is not known. #}
{% macro vip_status(visits) -%}
    case when {{ visits }} is not null then {{ tier(visits, var('vip_tiers'), var('vip_default')) }} end
{%- endmacro %}


{#
    churn_risk for a number of days since the last visit. Null days are the default: never visited; but
    where `errors` says that the day could not be read, nothing is known.
#}
{% macro churn_risk(days, errors) -%}
    case
        when {{ days }} is not null or not {{ is_unread(errors, ['dates', 'transactions', 'last_visit_date']) }}
            then {{ tier(days, var('churn_tiers'), var('churn_default')) }}
    end
{%- endmacro %}
