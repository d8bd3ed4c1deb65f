{#
    The queue between transactions and customers: whose figures are no longer right.

    transactions_blaze fills it in the transaction of its merge, customers_blaze empties it in the
    transaction of its own. Whatever stops between the two, no customer is forgotten.
#}

{#
    Pre-hook of transactions_blaze, before its merge: both owners of every landed transaction, the
    new one and the one it had until now, because a sale moved to another member changes both. And
    the owners of the sales that a landed refund names now, or named until now: whether such a sale
    has a document of its refund decides how often it costs.
#}
{% macro queue_touched_customers() -%}
    insert into {{ source('staging', 'touched_customers') }} (customer_id)
    select landed.customer_id
    from {{ ref('stg_blaze__transactions') }} as landed
    where landed.customer_id is not null and {{ landed('landed.batch') }}
    union
    select mirrored.customer_id
    from {{ this }} as mirrored
    inner join {{ ref('stg_blaze__transactions') }} as landed
        on mirrored.transaction_id = landed.transaction_id
    where mirrored.customer_id is not null and {{ landed('landed.batch') }}
    union
    select sales.customer_id
    from {{ ref('stg_blaze__transactions') }} as landed
    left join {{ this }} as mirrored on landed.transaction_id = mirrored.transaction_id
    inner join {{ this }} as sales
        on sales.transaction_id in (landed.parent_transaction_id, mirrored.parent_transaction_id)
    where sales.customer_id is not null and {{ landed('landed.batch') }}
    on conflict (customer_id) do nothing
{%- endmacro %}


{#
    Pre-hook of customers_blaze: hold back writers of the queue until this merge is committed, so
    that the post-hook removes exactly the customers whose transactions the model has seen.
#}
{% macro hold_touched_customers() -%}
    lock table {{ source('staging', 'touched_customers') }} in share mode
{%- endmacro %}


{#
    Post-hook of customers_blaze: everyone in the queue has been recomputed. In a chain they are handed
    on to customers_by_shop in the same transaction.
#}
{% macro clear_touched_customers() -%}
    {%- if is_chain() -%}
    with cleared as (
        delete from {{ source('staging', 'touched_customers') }} returning customer_id
    )
    insert into {{ source('staging', 'touched_customers_by_shop') }} (customer_id)
    select customer_id from cleared
    on conflict (customer_id) do nothing
    {%- else -%}
    delete from {{ source('staging', 'touched_customers') }}
    {%- endif -%}
{%- endmacro %}


{# Pre-hook of customers_by_shop: hold back writers of its queue, as above. #}
{% macro hold_touched_customers_by_shop() -%}
    lock table {{ source('staging', 'touched_customers_by_shop') }} in share mode
{%- endmacro %}


{# Post-hook of customers_by_shop: everyone in its queue has been recomputed. #}
{% macro clear_touched_customers_by_shop() -%}
    delete from {{ source('staging', 'touched_customers_by_shop') }}
{%- endmacro %}
