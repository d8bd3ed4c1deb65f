{{ config(pre_hook="{{ open_cutover('products') }}") }}

{{ serving_view(
    entity='products',
    mirror=ref('products_blaze'),
    mirror_tables=ref('products_blaze') ~ ' as p',
    alias='p',
    from_mirror={
        'id': 'p.id',
        'product_id': 'coalesce(p.sku, p.product_id)',
        'sku': 'p.sku',
        'name': 'p.name',
        'brand': 'p.brand',
        'category': 'p.category',
        'strain': 'p.strain',
        'flower_type': 'p.flower_type',
        'vendor': 'p.vendor',
        'thc_content': 'p.thc_content',
        'cbd_content': 'p.cbd_content',
        'retail_price': 'p.retail_price',
        'is_active': 'p.is_active',
        'image_url': 'p.image_url',
    },
) }}
