{#
    Post-hook of customers_blaze: the figures that change because a day has passed or a threshold
    was set again, for the customers who have no other news. They follow from columns of the row
    itself, so no transaction is read for them.
#}
{% macro refresh_day_figures() -%}
    {%- set days = '(' ~ days_since('last_visited', 'there.today' if is_chain() else today()) ~ ')' -%}
    {%- set risk = churn_risk(days, 'sync_error') -%}
    update {{ this }} as customers
    set
        days_since_last_visit = {{ days }},
        churn_risk = {{ risk }},
        vip_status = {{ vip_status('total_visits') }},
        last_synced_at = {{ now_utc() }},
        updated_at = {{ now_utc() }}
    {%- if is_chain() %}
    -- Midnight comes to each shop at its own time.
    from (
        select
            members.member_id as resident,
            {{ today(zone_of_home('home')) }} as today
        from {{ this }} as members
        left join ({{ zones_of_shop_ids() }}) as home on members.shop_id = home.shop_id
    ) as there
    {%- endif %}
    where
        {% if is_chain() %}customers.member_id = there.resident and {% endif -%}
        (days_since_last_visit, churn_risk, vip_status)
        is distinct from ({{ days }}, {{ risk }}, {{ vip_status('total_visits') }})
{%- endmacro %}
