{{ config(unique_key=['transaction_id', 'item_id'], delete_scope='transaction_id') }}

-- After the sales, so that no reader meets lines whose sale is not there yet.
-- depends_on: {{ ref('transactions_blaze') }}

{%- set sync_error -%}
nullif(concat_ws(
    '; ',
    row_errors,
    case when occurrence > 1 then 'item_id: more than once in its cart' end
), '')
{%- endset %}

with transactions as not materialized (

    select * from {{ ref('stg_blaze__transactions') }}

),

items as not materialized (

    select * from {{ ref('stg_blaze__transaction_items') }}

),

products as not materialized (

    select * from {{ ref('stg_blaze__products') }}

),

-- Carts are compared whole, so that a line which left its cart can be told from one not looked at.
touched_carts as (

    select transaction_id
    from transactions
    where {{ landed() }}
    {% if is_incremental() %}

    union

    -- Lines without a name, a brand or a category have their product's. Their sale was landed.
    select items.transaction_id
    from items
    inner join products on items.product_id = products.product_id
    inner join transactions on items.transaction_id = transactions.transaction_id
    where
        (items.product_name is null or items.brand is null or items.category is null)
        and {{ landed('products.batch') }}
    {% endif %}

),

-- A cart without lines leaves one row whose item_id is null: merge_changed reads it as "no lines".
cart_lines as (

    select
        touched_carts.transaction_id,
        items.item_id,
        items.product_id,
        items.product_sku,
        coalesce(items.product_name, products.name) as product_name,
        coalesce(items.brand, products.brand) as brand,
        coalesce(items.category, products.category) as category,
        items.quantity,
        items.quantity_exact,
        items.unit_price,
        items.total_price,
        items.discount,
        items.tax,
        items.item_status,
        items.row_errors,
        -- Lines go and come back with their sale, and are its shop's.
        transactions.deleted_at,
        transactions.shop_id,
        row_number() over (
            partition by touched_carts.transaction_id, items.item_id
            order by items.position
        ) as occurrence
    from touched_carts
    left join items on touched_carts.transaction_id = items.transaction_id
    left join transactions on touched_carts.transaction_id = transactions.transaction_id
    left join products on items.product_id = products.product_id

),

-- Ids are unique within a cart; should one come twice, both lines are kept and marked.
landed as (

    select
        transaction_id,
        case when occurrence = 1 then item_id else item_id || ' #' || occurrence end as item_id,
        nullif(product_id, '') as product_id,
        product_sku,
        product_name,
        brand,
        category,
        quantity,
        unit_price,
        total_price,
        discount,
        tax,
        item_status,
        {{ sync_status(sync_error) }} as sync_status,
        deleted_at,
        {{ sync_error }} as sync_error,
        quantity_exact,
        shop_id
    from cart_lines

)

select * from landed
