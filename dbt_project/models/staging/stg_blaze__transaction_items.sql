select
    -- ids
    transaction_id,
    -- A line without an id is still a line of the receipt: its place in the cart names it.
    coalesce(nullif(item_id, ''), 'line ' || position) as item_id,
    product_id,
    {{ trimmed('product_sku') }} as product_sku,

    -- text
    {{ filled('product_name') }} as product_name,
    {{ filled('brand_name') }} as brand,
    {{ filled('category_name') }} as category,
    status as item_status,

    -- numerics
    position,
    {{ money('quantity') }} as quantity,
    {{ money('unit_price') }} as unit_price,
    {{ money('cost') }} as gross_price,
    {{ money('calc_discount') }} as discount,
    {{ money('final_price') }} as total_price,
    {{ money('calc_tax') }} as tax,

    -- loading
    _batch as batch,
    {{ row_errors([
        'quantity',
        'unit_price',
        'cost',
        'calc_discount',
        'final_price',
        'calc_tax',
    ]) }} as row_errors,

    -- after the others, so that the view is replaced in place
    {{ decimal('quantity', 12, 4) }} as quantity_exact
from {{ source('raw', 'transaction_items') }}
where _deleted is not true
