{# customers_blaze: the plan's table, word for word, and what was added after it. #}
{% macro customers_blaze_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            id serial primary key,
            member_id text unique not null,
            name text,
            phone text,
            email text,
            state text,
            zip_code text,
            street_address text,
            city text,
            is_medical boolean,
            text_opt_in boolean,
            email_opt_in boolean,
            member_status text,
            last_visited date,
            date_joined date,
            blaze_created timestamptz,
            blaze_modified timestamptz,
            last_synced_at timestamptz default now(),
            sync_status text default 'pending',
            loyalty_points decimal(10, 2) default 0,
            total_visits integer default 0,
            lifetime_value decimal(10, 2) default 0,
            days_since_last_visit integer,
            vip_status text,
            churn_risk text,
            created_at timestamptz default now(),
            updated_at timestamptz default now()
        )
    {%- endset -%}
    {% do return({
        'create': create,
        'added_columns': {
            'shop_id': 'text',
            'member_group': 'text',
            'marketing_source': 'text',
            'blaze_loyalty_points': 'numeric(10, 2)',
            'gross_sales': 'numeric(10, 2)',
            'gross_refunds': 'numeric(10, 2)',
            'total_refunds': 'integer',
            'is_deleted': 'boolean',
        },
        'added_uniques': {},
        'indexes': {
            'idx_customers_blaze_member_id': 'member_id',
            'idx_customers_blaze_modified': 'blaze_modified',
            'idx_customers_blaze_sync_status': 'sync_status',
            'idx_customers_blaze_phone': 'phone',
            'idx_customers_blaze_phone_last_ten': 'right(phone, 10)',
            'idx_customers_blaze_phone_digits':
                "right(regexp_replace(phone, '\\D', '', 'g'), 10)",
        },
    }) %}
{% endmacro %}
