-- What several shops in one mirror need. No migration of its own number: a mirror of one shop keeps
-- the plan's keys, and this is applied when the second shop is there (warehouse/chain.py).

-- A customer's figures at each shop.
create table if not exists {mirror}.customers_by_shop (
    member_id text not null,
    shop_id text not null,
    total_visits integer,
    total_refunds integer,
    gross_sales numeric(10, 2),
    gross_refunds numeric(10, 2),
    lifetime_value numeric(10, 2),
    loyalty_points numeric(10, 2),
    first_sale_at timestamptz,
    last_visited date,
    deleted_at timestamptz,
    sync_status text,
    sync_error text,
    last_synced_at timestamptz default now(),
    created_at timestamptz default now(),
    updated_at timestamptz default now(),
    primary key (member_id, shop_id)
);
create index if not exists idx_customers_by_shop_shop_id
on {mirror}.customers_by_shop (shop_id);
create index if not exists idx_customers_by_shop_errors
on {mirror}.customers_by_shop (member_id) where sync_status = 'error';

-- The same SKU in two shops is two products.
alter table {mirror}.products{_blaze} drop constraint if exists products{_blaze}_sku_key;
do $$ begin
    if not exists (
        select 1 from pg_catalog.pg_constraint
        where conrelid = '{mirror}.products{_blaze}'::pg_catalog.regclass
            and conname = 'products{_blaze}_shop_id_sku_key'
    ) then
        alter table {mirror}.products{_blaze}
        add constraint products{_blaze}_shop_id_sku_key unique (shop_id, sku);
    end if;
end $$;

-- They stand on the one zone of one shop; dbt makes others on the zone of each transaction.
drop index if exists {mirror}.idx_transactions{_blaze}_served_date;
drop index if exists {mirror}.idx_transactions{_blaze}_customer_date;
