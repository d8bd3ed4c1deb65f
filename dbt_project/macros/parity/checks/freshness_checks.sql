{#
    Hours since the entity that lags most was synced. A sync that failed or never ended counts. A demo's
    clock stands where its dispensary's does, as its mark on the raw schema says: nothing in it grows stale.
#}
{% macro freshness_checks() %}
    with ages as (

        select
            sync_status,
            case
                when {{ is_demo() }} then 0 * extract(epoch from last_sync_end)
                else extract(epoch from {{ now_utc() }} - last_sync_end) / 3600
            end as hours
        from {{ source('blaze', 'blaze_sync_state') }}
        where entity_type in ({{ sync_keys() }})

    ),

    found as (

        select
            count(*) as synced,
            max(hours) as hours,
            count(*) filter (
                where hours is null or hours > {{ var('parity_stale_hours') }} or sync_status = 'error'
            ) as stale
        from ages

    )

    select
        'all'::text as entity,
        'freshness'::text as check_name,
        null::bigint as legacy_value,
        hours as mirror_value,
        hours - {{ var('parity_stale_hours') }} as difference,
        null::numeric as percent,
        {{ var('parity_stale_hours') }} as threshold,
        stale = 0 and synced = 3 as holds,
        greatest(stale, 3 - synced) as samples,
        null::text as error_because,
        case
            when synced < 3 then 'an entity was never synced'
            when hours is null then 'a sync has not come to its end'
            when stale > 0 and hours <= {{ var('parity_stale_hours') }} then 'the last sync of an entity failed'
            else
                'the entity that lags most was synced ' || {{ said_count('hours', 'hour', 'hours', decimals=1) | indent(16) }}
                || ' ago ({{ var("parity_stale_hours") }} hours allowed)'
        end as finding
    from found
{% endmacro %}


{# Whether the mirror is a demo's, as the mark on its raw schema says. #}
{% macro is_demo() -%}
    coalesce(
        obj_description(to_regnamespace('{{ source("raw", "batches").schema }}')::oid, 'pg_namespace')
        like 'blaze-mirror demo%',
        false
    )
{%- endmacro %}


{# The keys of the shop's entities in `blaze_sync_state`, which names the shop where it is not main. #}
{% macro sync_keys() -%}
    {%- set shop = env_var('BLAZE_SHOP_NAME', 'main') -%}
    {%- for entity in ['members', 'transactions', 'products'] -%}
        '{{ entity }}{{ '@' ~ shop if shop not in ['main', ''] }}'{{ ', ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}
