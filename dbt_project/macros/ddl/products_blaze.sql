{# products_blaze: the plan's table, word for word, and what was added after it. #}
{% macro products_blaze_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            id serial primary key,
            product_id text unique not null,
            sku text unique,
            name text not null,
            description text,
            category_id text,
            vendor_id text,
            retail_price decimal(10, 2),
            unit_value decimal(10, 2),
            weight_per_unit text,
            thc_content decimal(5, 2),
            cbd_content decimal(5, 2),
            thca decimal(5, 2),
            cbda decimal(5, 2),
            cbg decimal(5, 2),
            is_active boolean,
            image_url text,
            blaze_created timestamptz,
            blaze_modified timestamptz,
            last_synced_at timestamptz default now(),
            sync_status text default 'pending',
            created_at timestamptz default now(),
            updated_at timestamptz default now()
        )
    {%- endset -%}
    {% do return({
        'create': create,
        'added_columns': {
            'brand': 'text',
            'category': 'text',
            'vendor': 'text',
            'flower_type': 'text',
            'strain': 'text',
            'is_archived': 'boolean',
            'is_deleted': 'boolean',
        },
        'added_uniques': {},
        'indexes': {
            'idx_products_blaze_product_id': 'product_id',
            'idx_products_blaze_sku': 'sku',
            'idx_products_blaze_modified': 'blaze_modified',
            'idx_products_blaze_name': 'name',
        },
    }) %}
{% endmacro %}
