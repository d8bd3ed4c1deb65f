{{
    config(
        unique_key='product_id',
        unique_columns=['sku'],
        unique_within=['shop_id'] if is_chain() else [],
    )
}}

{%- set sync_error -%}
nullif(concat_ws(
    '; ',
    row_errors,
    case when name is null then 'name: missing' end,
    case when sku is not null and sku_rank > 1 then 'sku: another product has ' || sku end
), '')
{%- endset %}

with products as not materialized (

    select * from {{ ref('stg_blaze__products') }}

),

landed as (

    select
        product_id,
        sku
    from products
    where {{ landed() }}

),

-- Who holds a SKU is settled among all products that share it, landed or not: the SKUs that landed
-- products have now, and those they give up. One that is deleted leaves it to one that is not.
{%- if is_chain() %}
-- In each shop on its own; one whose id the API does not tell is known by its name.
{%- endif %}
contested_skus as (

    select sku
    from landed
    {% if is_incremental() %}

    union

    select mirrored.sku
    from {{ this }} as mirrored
    inner join landed on mirrored.product_id = landed.product_id
    {% endif %}

),

contenders as (

    select
        *,
        row_number() over (
            partition by {% if is_chain() %}coalesce(shop_id, shop), {% endif %}sku
            order by deleted_at is not null, blaze_created, product_id collate "C"
        ) as sku_rank
    from products
    where
        product_id in (select landed.product_id from landed)
        or sku in (select contested_skus.sku from contested_skus)

),

settled as (

    select
        product_id,
        case when sku_rank = 1 then sku end as sku,
        coalesce(name, sku, product_id) as name,
        description,
        category_id,
        vendor_id,
        retail_price,
        unit_value,
        weight_per_unit,
        thc_content,
        cbd_content,
        thca,
        cbda,
        cbg,
        is_active,
        image_url,
        blaze_created,
        blaze_modified,
        {{ sync_status(sync_error) }} as sync_status,
        brand,
        category,
        vendor,
        flower_type,
        strain,
        is_archived,
        is_deleted,
        deleted_at,
        {{ sync_error }} as sync_error,
        shop_id
    from contenders

)

select * from settled
