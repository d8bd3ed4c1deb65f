with as_of as (

    select * from {{ ref('as_of') }}

),

products as (

    select * from {{ ref('products_blaze') }}
    where deleted_at is null{{ and_of_judged_shop('shop_id') }}

)

select
    {{ trimmed('products.sku') }} as parity_key,
    products.product_id as row_id,
    coalesce(products.blaze_created < as_of.as_of, true) as is_in_snapshot,
    true as is_reported,
    coalesce(products.blaze_modified >= as_of.as_of, false) as is_changed_since,
    products.sync_error is not null as is_unknown,
    {{ mirror_columns('products') | indent }}
from products
cross join as_of
