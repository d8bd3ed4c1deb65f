{#
    What readers of legacy rely on: its columns, in their order and of their types. A site's own
    table decides; what it lacks of the usual columns comes after them.
#}
{% macro usual_columns(entity) %}
    {% do return({
        'customers': {
            'id': 'integer',
            'member_id': 'text',
            'name': 'text',
            'phone': 'text',
            'email': 'text',
            'loyalty_points': 'integer',
            'total_visits': 'integer',
            'total_sales': 'integer',
            'total_refunds': 'integer',
            'gross_sales': 'numeric(10,2)',
            'gross_refunds': 'numeric(10,2)',
            'avg_sale_value': 'numeric(10,2)',
            'lifetime_value': 'numeric(10,2)',
            'customer_type': 'text',
            'member_group': 'text',
            'marketing_source': 'text',
            'state': 'text',
            'zip_code': 'text',
            'date_joined': 'date',
            'last_visited': 'date',
            'vip_status': 'text',
            'churn_risk': 'text',
            'days_since_last_visit': 'integer',
            'created_at': 'timestamp with time zone',
            'updated_at': 'timestamp with time zone',
        },
        'transactions': {
            'id': 'integer',
            'transaction_id': 'text',
            'customer_id': 'text',
            'date': 'timestamp with time zone',
            'shop_location': 'text',
            'staff_name': 'text',
            'terminal': 'text',
            'payment_type': 'text',
            'total_amount': 'numeric(10,2)',
            'total_tax': 'numeric(10,2)',
            'discounts': 'numeric(10,2)',
            'loyalty_points_earned': 'numeric(10,2)',
            'loyalty_points_spent': 'numeric(10,2)',
            'created_at': 'timestamp with time zone',
        },
        'transaction_items': {
            'id': 'integer',
            'transaction_id': 'text',
            'product_sku': 'text',
            'product_name': 'text',
            'brand': 'text',
            'category': 'text',
            'strain': 'text',
            'flower_type': 'text',
            'quantity': 'integer',
            'unit_price': 'numeric(10,2)',
            'total_price': 'numeric(10,2)',
            'thc_content': 'numeric(5,2)',
            'cbd_content': 'numeric(5,2)',
            'created_at': 'timestamp with time zone',
        },
        'products': {
            'id': 'integer',
            'product_id': 'text',
            'sku': 'text',
            'name': 'text',
            'brand': 'text',
            'category': 'text',
            'strain': 'text',
            'flower_type': 'text',
            'vendor': 'text',
            'thc_content': 'numeric(5,2)',
            'cbd_content': 'numeric(5,2)',
            'retail_price': 'numeric(10,2)',
            'cost': 'numeric(10,2)',
            'is_active': 'boolean',
            'image_url': 'text',
        },
    }[entity]) %}
{% endmacro %}


{# The columns of a table with their exact types, in order; empty where there is no such table. #}
{% macro columns_with_types(relation) %}
    {%- set columns = {} -%}
    {%- if execute -%}
        {%- set query -%}
            select attname, format_type(atttypid, atttypmod)
            from pg_attribute
            where attrelid = to_regclass('{{ relation.include(database=false) }}')
                and attnum > 0 and not attisdropped
            order by attnum
        {%- endset -%}
        {%- for row in run_query(query).rows -%}
            {%- do columns.update({row[0]: row[1]}) -%}
        {%- endfor -%}
    {%- endif -%}
    {% do return(columns) %}
{% endmacro %}
