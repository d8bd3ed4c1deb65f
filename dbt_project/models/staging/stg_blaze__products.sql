select
    -- ids
    id as product_id,
    {{ trimmed('sku') }} as sku,
    category_id,
    vendor_id,
    brand_id,

    -- text
    {{ indexed('name') }} as name,
    description,
    {{ filled('category_name') }} as category,
    {{ filled('vendor_name') }} as vendor,
    {{ filled('brand_name') }} as brand,
    weight_per_unit,
    flower_type,
    strain,
    image_url,

    -- numerics: a flat potency of 0 means "not measured" where the nested one says more
    {{ money('unit_price') }} as retail_price,
    {{ money('unit_value') }} as unit_value,
    {{ potency(measured('thc')) }} as thc_content,
    {{ potency(measured('cbd')) }} as cbd_content,
    {{ potency(measured('thca')) }} as thca,
    {{ potency(measured('cbda')) }} as cbda,
    {{ potency(measured('cbg')) }} as cbg,

    -- booleans
    active as is_active,
    archived as is_archived,
    deleted as is_deleted,

    -- instants
    created as blaze_created,
    modified as blaze_modified,

    -- loading
    _batch as batch,
    {{ row_errors(
        ['unit_price', 'unit_value'],
        ['thc', 'cbd', 'thca', 'cbda', 'cbg'],
        ['name']
    ) }} as row_errors,

    -- after the others, so that the view is replaced in place
    {{ deleted_at() }} as deleted_at,
    {{ id_of_shop_read() }} as shop_id,
    {{ 'read_from' if is_chain() else 'null::text' }} as shop
from {{ rows_read('products') }}
