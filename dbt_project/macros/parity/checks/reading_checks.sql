{#
    What was not read: records that the API counted and raw does not hold, and windows that were not
    read to their end.
#}
{% macro reading_checks() %}
    with found as (

        select
            'raw_complete'::text as check_name,
            {{ var('parity_missing_records') }} as allowed,
            records.missing,
            case
                when records.counted = 0
                    then
                        'the API has counted the sales of no window of time, so that nothing tells '
                        'whether all are here: run `make sync`'
                when records.uncounted > 0
                    then
                        {{ said_count('records.uncounted', 'window', 'windows') }}
                        || ' of sales came to the end without a count of the API, so that nothing '
                        'tells whether all are here: run `make backfill`'
            end as error_because
        from (
            -- What came and could not be read is not here either: it may be among those that are
            -- missing of their windows, or hide behind a boundary day that counts twice.
            select
                greatest(
                    coalesce(sum(missing), 0),
                    (
                        select count(*) from {{ ref('unread_records') }}
                        where entity = 'transactions'{{ " and shop = '" ~ judged_shop() ~ "'" if judged_shop() }}
                    )
                )::bigint as missing,
                {{ fewest_windows("entity = 'transactions' and records is not null") | indent(16) }} as counted,
                (
                    select count(*) from {{ windows_of_listed() }}
                    where entity = 'transactions' and records is null and status = 'done'
                ) as uncounted
            from {{ ref('missing_records') }}
        ) as records

        union all

        select
            'windows_read' as check_name,
            0 as allowed,
            windows.missing,
            case
                when windows.known = 0
                    then 'no window of time is on record, so that nothing tells what was read: run `make sync`'
            end as error_because
        from (
            select
                count(*) filter (where status <> 'done') as missing,
                {{ fewest_windows('true') | indent(16) }} as known
            from {{ windows_of_listed() }}
        ) as windows

    )

    select
        'all'::text as entity,
        check_name,
        null::bigint as legacy_value,
        missing as mirror_value,
        missing as difference,
        null::numeric as percent,
        allowed as threshold,
        missing <= allowed as holds,
        missing as samples,
        error_because,
        case check_name
            when 'raw_complete'
                then {{ said_count('missing', 'transaction that the API counted is', 'transactions that the API counted are') }} || ' not here'
            else {{ said_count('missing', 'window of time was', 'windows of time were') }} || ' not read to the end'
        end || case allowed when 0 then ' (none allowed)' else ' (' || allowed || ' allowed)' end as finding
    from found
{% endmacro %}


{# The windows of the shops that are listed: nobody reads again what a shop that has left still lacks. #}
{% macro windows_of_listed() -%}
    {%- if is_chain() -%}
        (
            select windows.*
            from {{ source('raw', 'windows') }} as windows
            inner join {{ source('raw', 'shops') }} as shops on windows.shop = shops.shop
            where shops.left_at is null{{ " and shops.shop = '" ~ judged_shop() ~ "'" if judged_shop() }}
        ) as windows
    {%- else -%}
        {{ source('raw', 'windows') }}
    {%- endif -%}
{%- endmacro %}


{# How many windows there are of a kind; in a chain those of the shop that has the fewest. #}
{% macro fewest_windows(condition) -%}
    {%- if is_chain() -%}
        (
            -- Of a shop that was never read there is not even a row.
            select coalesce(min(windows.number), 0)
            from (
                select count(*) filter (where windows.shop is not null and {{ condition }}) as number
                from {{ source('raw', 'shops') }} as shops
                left join {{ source('raw', 'windows') }} as windows on shops.shop = windows.shop
                where shops.left_at is null{{ " and shops.shop = '" ~ judged_shop() ~ "'" if judged_shop() }}
                group by shops.shop
            ) as windows
        )
    {%- else -%}
        (select count(*) from {{ source('raw', 'windows') }} where {{ condition }})
    {%- endif -%}
{%- endmacro %}
