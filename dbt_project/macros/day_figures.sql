{#
    Post-hook of customers_blaze: the figures that change because a day has passed or a threshold
    was set again, for the customers who have no other news. They follow from columns of the row
    itself, so no transaction is read for them.
#}
{% macro refresh_day_figures() -%}
    {%- set days = '(' ~ today() ~ ' - last_visited)' -%}
    {%- set risk = churn_risk(days, 'sync_error') -%}
    update {{ this }}
    set
        days_since_last_visit = {{ days }},
        churn_risk = {{ risk }},
        vip_status = {{ vip_status('total_visits') }},
        last_synced_at = {{ now_utc() }},
        updated_at = {{ now_utc() }}
    where
        (days_since_last_visit, churn_risk, vip_status)
        is distinct from ({{ days }}, {{ risk }}, {{ vip_status('total_visits') }})
{%- endmacro %}
