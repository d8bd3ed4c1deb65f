-- The mirror's four tables: the plan's definition word for word, and after it the columns, keys and
-- indexes that the plan lacks and readers or correctness need (docs/data-dictionary.md). A table
-- that somebody made from the plan by hand gains what it lacks and keeps its rows.

create schema if not exists {mirror};

create table if not exists {mirror}.customers{_blaze} (
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
);
alter table {mirror}.customers{_blaze} add column if not exists shop_id text;
alter table {mirror}.customers{_blaze} add column if not exists member_group text;
alter table {mirror}.customers{_blaze} add column if not exists marketing_source text;
alter table {mirror}.customers{_blaze} add column if not exists blaze_loyalty_points numeric(10, 2);
alter table {mirror}.customers{_blaze} add column if not exists gross_sales numeric(10, 2);
alter table {mirror}.customers{_blaze} add column if not exists gross_refunds numeric(10, 2);
alter table {mirror}.customers{_blaze} add column if not exists total_refunds integer;
alter table {mirror}.customers{_blaze} add column if not exists is_deleted boolean;
create index if not exists idx_customers{_blaze}_member_id
on {mirror}.customers{_blaze} (member_id);
create index if not exists idx_customers{_blaze}_modified
on {mirror}.customers{_blaze} (blaze_modified);
create index if not exists idx_customers{_blaze}_sync_status
on {mirror}.customers{_blaze} (sync_status);
-- Viewers look customers up by the whole phone, its last ten characters or its last ten digits.
create index if not exists idx_customers{_blaze}_phone
on {mirror}.customers{_blaze} (phone);
create index if not exists idx_customers{_blaze}_phone_last_ten
on {mirror}.customers{_blaze} (right(phone, 10));
create index if not exists idx_customers{_blaze}_phone_digits
on {mirror}.customers{_blaze} (right(regexp_replace(phone, '\D', '', 'g'), 10));

create table if not exists {mirror}.transactions{_blaze} (
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
);
alter table {mirror}.transactions{_blaze} add column if not exists trans_no text;
alter table {mirror}.transactions{_blaze} add column if not exists parent_transaction_id text;
alter table {mirror}.transactions{_blaze} add column if not exists refund_status text;
alter table {mirror}.transactions{_blaze} add column if not exists subtotal numeric(10, 2);
alter table {mirror}.transactions{_blaze} add column if not exists fees numeric(10, 2);
alter table {mirror}.transactions{_blaze} add column if not exists points_earned numeric(10, 2);
alter table {mirror}.transactions{_blaze} add column if not exists points_spent numeric(10, 2);
-- Three more indexes stand on expressions that follow a site's settings. dbt makes them, beside the
-- expressions: macros/serving/lookup_indexes.sql.
create index if not exists idx_transactions{_blaze}_transaction_id
on {mirror}.transactions{_blaze} (transaction_id);
create index if not exists idx_transactions{_blaze}_customer_id
on {mirror}.transactions{_blaze} (customer_id);
create index if not exists idx_transactions{_blaze}_modified
on {mirror}.transactions{_blaze} (blaze_modified);
create index if not exists idx_transactions{_blaze}_date
on {mirror}.transactions{_blaze} (date);
create index if not exists idx_transactions{_blaze}_trans_no
on {mirror}.transactions{_blaze} (trans_no);

create table if not exists {mirror}.transaction_items{_blaze} (
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
);
alter table {mirror}.transaction_items{_blaze} add column if not exists item_id text;
alter table {mirror}.transaction_items{_blaze} add column if not exists item_status text;
alter table {mirror}.transaction_items{_blaze} add column if not exists sync_status text;
alter table {mirror}.transaction_items{_blaze}
add column if not exists last_synced_at timestamptz default now();
alter table {mirror}.transaction_items{_blaze}
add column if not exists updated_at timestamptz default now();
-- A constraint has no `if not exists`.
do $$ begin
    if not exists (
        select 1 from pg_catalog.pg_constraint
        where conrelid = '{mirror}.transaction_items{_blaze}'::pg_catalog.regclass
            and conname = 'transaction_items{_blaze}_transaction_id_item_id_key'
    ) then
        alter table {mirror}.transaction_items{_blaze}
        add constraint transaction_items{_blaze}_transaction_id_item_id_key
        unique (transaction_id, item_id);
    end if;
end $$;
create index if not exists idx_items{_blaze}_transaction_id
on {mirror}.transaction_items{_blaze} (transaction_id);
create index if not exists idx_items{_blaze}_product_id
on {mirror}.transaction_items{_blaze} (product_id);

create table if not exists {mirror}.products{_blaze} (
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
);
alter table {mirror}.products{_blaze} add column if not exists brand text;
alter table {mirror}.products{_blaze} add column if not exists category text;
alter table {mirror}.products{_blaze} add column if not exists vendor text;
alter table {mirror}.products{_blaze} add column if not exists flower_type text;
alter table {mirror}.products{_blaze} add column if not exists strain text;
alter table {mirror}.products{_blaze} add column if not exists is_archived boolean;
alter table {mirror}.products{_blaze} add column if not exists is_deleted boolean;
create index if not exists idx_products{_blaze}_product_id
on {mirror}.products{_blaze} (product_id);
create index if not exists idx_products{_blaze}_sku
on {mirror}.products{_blaze} (sku);
create index if not exists idx_products{_blaze}_modified
on {mirror}.products{_blaze} (blaze_modified);
create index if not exists idx_products{_blaze}_name
on {mirror}.products{_blaze} (name);
