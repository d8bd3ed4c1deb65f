{#
    What a comparison is made with. Its views have thresholds, tolerances and the mapping written into
    them when they are made, so whoever judges them later must know that it was with the same.
#}

{# The project's variables by name, but for the clock and for those that nothing is written into. #}
{% macro names_of_settings() %}
    {% do return([
        'sale_types',
        'sale_statuses',
        'refund_types',
        'refund_statuses',
        'refunded_sale_statuses',
        'vip_tiers',
        'vip_default',
        'churn_tiers',
        'churn_default',
        'cart_tolerance',
        'parity_as_of',
        'parity_transaction_key',
        'parity_money_basis',
        'parity_reported_transactions',
        'parity_reported_customers',
        'parity_count_percent',
        'parity_keys_percent',
        'parity_lost_percent',
        'parity_snapshot_days',
        'parity_total_percent',
        'parity_mismatch_percent',
        'parity_duplicate_keys',
        'parity_carts_off',
        'parity_missing_records',
        'parity_stale_hours',
        'parity_match_checks',
        'parity',
        'serving_dates_are_shop_clock',
    ]) %}
{% endmacro %}


{#
    The fingerprint of this run's settings, as the comments of the comparison's views end with it. A
    judged shop is its id, as far as Blaze tells it: names may be exchanged, and another name may lead.
#}
{% macro settings_fingerprint() -%}
    {%- set leading = none if is_chain() or judged_shop() else env_var('BLAZE_SHOP_NAME', 'main') -%}
    {%- set settings = [
        env_var('BLAZE_TIMEZONE', 'America/Los_Angeles'),
        leading,
        env_var('LEGACY_SCHEMA', 'public'),
        env_var('BLAZE_RAW_SCHEMA', 'raw'),
        env_var('BLAZE_SCHEMA', 'public'),
    ] -%}
    {%- for name in names_of_settings() -%}
        {%- do settings.append(var(name)) -%}
    {%- endfor -%}
    {%- if is_chain() -%}{%- do settings.append('chain') -%}{%- endif -%}
    {%- if judged_shop() -%}
        {%- do settings.append('judged ' ~ (env_var('BLAZE_JUDGED_SHOP_ID', '') or judged_shop())) -%}
    {%- endif -%}
    {% do return('settings ' ~ local_md5(tojson(settings))) %}
{%- endmacro %}


{# What a gate is judged with, as JSON: settings by name, and all of them in one fingerprint. #}
{% macro judged_with() -%}
    {%- set settings = {
        'LEGACY_SCHEMA': env_var('LEGACY_SCHEMA', 'public'),
        'BLAZE_SCHEMA': env_var('BLAZE_SCHEMA', 'public'),
        'BLAZE_RAW_SCHEMA': env_var('BLAZE_RAW_SCHEMA', 'raw'),
        'all': settings_fingerprint(),
    } -%}
    {{- literal_or_null(tojson(settings)) -}}::jsonb
{%- endmacro %}


{# Views of the comparison that were made with other settings than this run's: (views, example). #}
{% macro views_of_other_settings(schema) %}
    {%- set views = [] -%}
    {%- for node in (graph.nodes.values() if execute else [])
        if node.resource_type == 'model' and 'parity' in node.fqn
        and node.config.materialized == 'view' -%}
        {%- do views.append("'" ~ node.alias ~ "'") -%}
    {%- endfor -%}
    select
        count(*) as views,
        min(relation.relname::text) as example
    from pg_class as relation
    where
        relation.relnamespace = to_regnamespace('{{ schema }}')
        and relation.relname in ({{ views | join(', ') or 'null' }})
        and coalesce(obj_description(relation.oid, 'pg_class'), '') not like '%{{ settings_fingerprint() }}'
{% endmacro %}
