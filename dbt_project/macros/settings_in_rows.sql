{#
    What rows were computed with: the model's own SQL, with all settings written into it, and the
    staging views that it reads. Where that is no longer what it was (a setting was changed, a release
    has another rule), every row is computed again; only those that differ are written.
#}

{#
    The fingerprint of what this run computes with, as SQL. The clock and the names of tables are no
    part of it: days pass without it, and a mirror may be copied and finalised.
#}
{% macro rows_fingerprint() -%}
    {%- set text = (model.get('compiled_code') or '')
        | replace(now_utc() | string, 'now')
        | replace('"' ~ target.database ~ '".', '')
        | replace('_blaze', '') -%}
    {%- set views = [] -%}
    {%- for id in model['depends_on']['nodes'] if '.stg_blaze__' in id -%}
        {%- do views.append("pg_get_viewdef('" ~ graph.nodes[id].relation_name ~ "'::regclass)") -%}
    {%- endfor -%}
    {%- set shops = shops_in_rows() -%}
    md5('{{ local_md5(text) }}' {%- for view in views | sort %} || {{ view }}{%- endfor %}
    {%- if shops %} || coalesce({{ shops }}, ''){% endif %})
{%- endmacro %}


{# The settings by name that rows of this model may hold, as jsonb: what people are told of a change. #}
{% macro named_settings() -%}
    {%- set settings = {} -%}
    {%- if is_chain() and model.name in models_with_zones() -%}
        {%- do settings.update({
            'BLAZE_TIMEZONE': env_var('BLAZE_TIMEZONE', 'America/Los_Angeles'),
        }) -%}
    {%- endif -%}
    {%- if model.name in ['customers_blaze', 'customers_by_shop'] -%}
        {%- do settings.update({
            'BLAZE_TIMEZONE': env_var('BLAZE_TIMEZONE', 'America/Los_Angeles'),
        }) -%}
        {%- for name in [
            'sale_types', 'sale_statuses', 'refund_types', 'refund_statuses',
            'refunded_sale_statuses',
            'vip_tiers', 'vip_default', 'churn_tiers', 'churn_default',
        ] -%}
            {%- do settings.update({name: var(name)}) -%}
        {%- endfor -%}
    {%- endif -%}
    '{{ tojson(settings) | replace("'", "''") }}'::jsonb
    {%- if is_chain() and model.name in models_with_zones() %}
    || coalesce((
        select jsonb_object_agg('the time zone of ' || shops.shop, shops.timezone)
        from {{ source('raw', 'shops') }} as shops
    ), '{}')
    {%- endif -%}
{%- endmacro %}


{# Whether the rows of this model were computed with what this run computes with, as SQL. #}
{% macro rows_are_as_computed() -%}
    exists (
        select 1 from {{ source('staging', 'settings_in_rows') }} as held
        where held.model = '{{ model.name }}' and held.fingerprint = {{ rows_fingerprint() }}
    )
{%- endmacro %}


{# Post-hook: remember it. Where nothing has changed, nothing is written. #}
{% macro remember_settings() -%}
    merge into {{ source('staging', 'settings_in_rows') }} as held
    using (
        select
            '{{ model.name }}' as model,
            {{ rows_fingerprint() }} as fingerprint,
            {{ named_settings() }} as settings
    ) as run
        on held.model = run.model
    when matched and (held.fingerprint, held.settings) is distinct from (run.fingerprint, run.settings) then
        update set fingerprint = run.fingerprint, settings = run.settings, computed_at = {{ now_utc() }}
    when not matched then
        insert (model, fingerprint, settings, computed_at)
        values (run.model, run.fingerprint, run.settings, {{ now_utc() }})
{%- endmacro %}
