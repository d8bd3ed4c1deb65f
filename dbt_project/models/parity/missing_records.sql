-- Only what the API's own count vouches for: transactions, whose `total` counts the window. That of
-- members counts the company, and products have no windows. Both boundary days of a window count
-- whole, because whether the API includes the last one is undocumented: that can hide a gap there,
-- and never invents one.
with windows as (

    select * from {{ source('raw', 'windows') }}

),

sales as (

    select {{ shop_day('coalesce(processed_time, completed_time, created)') }} as day
    from {{ source('raw', 'transactions') }}

),

days as (

    select
        day,
        count(*) as records
    from sales
    group by day

),

counted as (

    select
        windows.shop,
        windows.entity,
        windows.window_start,
        windows.window_end,
        windows.status,
        windows.records,
        coalesce(sum(days.records), 0) as landed
    from windows
    left join days
        on
            days.day >= {{ shop_day('windows.window_start') }}
            and days.day <= {{ shop_day('windows.window_end') }}
            and windows.entity = 'transactions'
    group by
        windows.shop,
        windows.entity,
        windows.window_start,
        windows.window_end,
        windows.status,
        windows.records

)

select
    shop,
    entity,
    window_start,
    window_end,
    status,
    records,
    case when entity = 'transactions' then landed end::bigint as landed,
    case
        when entity = 'transactions' then greatest(coalesce(records, 0) - landed, 0) else 0
    end::bigint as missing
from counted
where
    status <> 'done'
    or (entity = 'transactions' and records > landed)
