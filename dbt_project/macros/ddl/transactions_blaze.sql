{# transactions_blaze: the plan's table, word for word, and what was added after it. #}
{% macro transactions_blaze_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            id serial primary key,
            transaction_id text unique not null,
            customer_id text,
            date timestamptz,
            total_amount decimal(10, 2),
            total_tax decimal(10, 2),
            discounts decimal(10, 2),
            payment_type text,
            blaze_status text,
            trans_type text,
            shop_id text,
            seller_id text,
            terminal_id text,
            start_time timestamptz,
            end_time timestamptz,
            completed_time timestamptz,
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
            'trans_no': 'text',
            'parent_transaction_id': 'text',
            'refund_status': 'text',
            'subtotal': 'numeric(10, 2)',
            'fees': 'numeric(10, 2)',
            'points_earned': 'numeric(10, 2)',
            'points_spent': 'numeric(10, 2)',
        },
        'added_uniques': {},
        'indexes': {
            'idx_transactions_blaze_transaction_id': 'transaction_id',
            'idx_transactions_blaze_customer_id': 'customer_id',
            'idx_transactions_blaze_modified': 'blaze_modified',
            'idx_transactions_blaze_date': 'date',
            'idx_transactions_blaze_trans_no': 'trans_no',
            'idx_transactions_blaze_legacy_id': '(' ~ legacy_transaction_id(relation.identifier) ~ ')',
            'idx_transactions_blaze_served_date': '(' ~ shop_clock_as_utc('date') ~ ')',
            'idx_transactions_blaze_customer_date': 'customer_id, (' ~ shop_clock_as_utc('date') ~ ')',
        },
    }) %}
{% endmacro %}
