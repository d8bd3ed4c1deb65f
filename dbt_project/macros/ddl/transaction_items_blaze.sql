{# transaction_items_blaze: the plan's table, word for word, and what was added after it. #}
{% macro transaction_items_blaze_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            id serial primary key,
            transaction_id text not null,
            product_id text,
            product_sku text,
            product_name text,
            brand text,
            category text,
            quantity decimal(10, 2),
            unit_price decimal(10, 2),
            total_price decimal(10, 2),
            discount decimal(10, 2),
            tax decimal(10, 2),
            created_at timestamptz default now()
        )
    {%- endset -%}
    {% do return({
        'create': create,
        'added_columns': {
            'item_id': 'text',
            'item_status': 'text',
            'sync_status': 'text',
            'last_synced_at': 'timestamptz default now()',
            'updated_at': 'timestamptz default now()',
        },
        'added_uniques': {
            'transaction_items_blaze_transaction_id_item_id_key': 'transaction_id, item_id',
        },
        'indexes': {
            'idx_items_blaze_transaction_id': 'transaction_id',
            'idx_items_blaze_product_id': 'product_id',
        },
    }) %}
{% endmacro %}
