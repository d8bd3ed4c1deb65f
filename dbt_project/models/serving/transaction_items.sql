{{ config(pre_hook="{{ open_cutover('transaction_items') }}") }}

{%- set mirror_tables = (
    ref('transaction_items_blaze') ~ ' as i '
    ~ 'inner join ' ~ ref('transactions_blaze') ~ ' as t on i.transaction_id = t.transaction_id '
    ~ 'left join ' ~ ref('products_blaze') ~ ' as p on i.product_id = p.product_id'
) %}

{{ serving_view(
    entity='transaction_items',
    mirror=ref('transaction_items_blaze'),
    mirror_tables=mirror_tables,
    alias='i',
    from_mirror={
        'id': 'i.id',
        'transaction_id': legacy_transaction_id('t'),
        'product_sku': 'i.product_sku',
        'product_name': 'i.product_name',
        'brand': 'i.brand',
        'category': 'i.category',
        'strain': 'p.strain',
        'flower_type': 'p.flower_type',
        'quantity': 'i.quantity_exact',
        'unit_price': 'i.unit_price',
        'total_price': 'i.total_price',
        'thc_content': 'p.thc_content',
        'cbd_content': 'p.cbd_content',
        'created_at': 'i.created_at',
    },
) }}
