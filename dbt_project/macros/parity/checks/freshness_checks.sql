{#
    Hours since the entity that lags most was synced. A sync that failed or never ended counts. A demo's
    clock stands where its dispensary's does, as its mark on the raw schema says: nothing in it grows stale.
#}
{% macro freshness_checks() %}
    {%- set hours -%}
        case
            when {{ is_demo() }} then 0 * extract(epoch from state.last_sync_end)
            else extract(epoch from {{ now_utc() }} - state.last_sync_end) / 3600
        end as hours
    {%- endset -%}
    with ages as (

        {% if is_chain() -%}
        -- Of members that were read with several keys, the last reading counts.
        select
            (array_agg(aged.sync_status order by aged.last_sync_start desc nulls last))[1] as sync_status,
            (array_agg(aged.hours order by aged.last_sync_start desc nulls last))[1] as hours
        from (
            select
                lists.list,
                state.sync_status,
                state.last_sync_start,
                {{ hours }}
            from ({{ lists_of_chain() }}) as lists
            left join {{ source('blaze', 'blaze_sync_state') }} as state on lists.entity_type = state.entity_type
        ) as aged
        group by aged.list
        {%- else -%}
        select
            state.sync_status,
            {{ hours }}
        from {{ source('blaze', 'blaze_sync_state') }} as state
        where state.entity_type in ({{ sync_keys() }})
        {%- endif %}

    ),

    found as (

        select
            {{ 'count(*)' if is_chain() else 3 }} as wanted,
            {{ 'count(sync_status)' if is_chain() else 'count(*)' }} as synced,
            max(hours) as hours,
            min(hours) as least_hours,
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
        stale = 0 and synced = wanted and wanted >= 3 as holds,
        greatest(stale, wanted - synced, 3 - wanted) as samples,
        case
            when least_hours < -1
                then 'an entity was synced ' || {{ said_count('-least_hours', 'hour', 'hours', decimals=1) | indent(16) }}
                    || ' from now: a clock was wrong, and the next sync puts that right'
        end as error_because,
        case
            when synced < wanted or wanted < 3 then 'an entity was never synced'
            when hours is null then 'a sync has not come to its end'
            when stale > 0 and hours <= {{ var('parity_stale_hours') }} then 'the last sync of an entity failed'
            else
                'the entity that lags most was synced ' || {{ said_count('hours', 'hour', 'hours', decimals=1) | indent(16) }}
                || ' ago ({{ var("parity_stale_hours") }} hours allowed)'
        end as finding
    from found
{% endmacro %}


{#
    What is read of a chain's shops that are listed, as a query: (list, entity_type), one row for each key
    of `blaze_sync_state` under which a list may have been read. Members are the company's, unless each
    shop's key lists its own.
#}
{% macro lists_of_chain() -%}
    select
        entities.entity || ' of ' || case
            when entities.entity = 'members' and shops.members is distinct from 'own'
                then 'company ' || coalesce(shops.company, '')
            else 'shop ' || shops.shop
        end as list,
        entities.entity || case when shops.shop <> 'main' then '@' || shops.shop else '' end as entity_type
    from {{ source('raw', 'shops') }} as shops
    cross join (values ('members'), ('transactions'), ('products')) as entities (entity)
    where
        shops.left_at is null
        {%- if judged_shop() %}
        and (
            shops.shop = '{{ judged_shop() }}'
            or (
                entities.entity = 'members'
                and shops.members is distinct from 'own'
                and shops.company is not distinct from (
                    select judged.company from {{ source('raw', 'shops') }} as judged
                    where judged.shop = '{{ judged_shop() }}'
                )
            )
        )
        {%- endif %}
{%- endmacro %}


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
