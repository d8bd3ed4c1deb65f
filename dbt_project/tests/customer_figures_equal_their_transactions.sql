-- The figures are kept up to date customer by customer; this recomputes all of them at once.
with transactions as (

    select * from {{ ref('transactions_blaze') }}

),

figures as (

    select
        customer_id,
        count(*) filter (where {{ is_completed_sale() }}) as total_visits,
        sum(total_amount) filter (where {{ is_completed_sale() }}) as gross_sales,
        sum(abs(total_amount)) filter (where {{ is_refund() }}) as gross_refunds
    from transactions
    group by customer_id

)

select
    customers.member_id,
    customers.total_visits,
    figures.total_visits as expected_visits,
    customers.gross_sales,
    figures.gross_sales as expected_sales,
    customers.gross_refunds,
    figures.gross_refunds as expected_refunds
from {{ ref('customers_blaze') }} as customers
left join figures on customers.member_id = figures.customer_id
where
    customers.sync_status = 'synced'
    and (customers.total_visits, customers.gross_sales, customers.gross_refunds)
    is distinct from (
        coalesce(figures.total_visits, 0),
        coalesce(figures.gross_sales, 0),
        coalesce(figures.gross_refunds, 0)
    )
    -- Queued customers are known to be behind and are next.
    and customers.member_id not in (
        select touched_customers.customer_id
        from {{ source('staging', 'touched_customers') }} as touched_customers
    )
