-- Whose figures by shop are no longer right: customers_blaze hands on here whom it has taken from
-- touched_customers. Empty where one shop is mirrored.

create table if not exists {staging}.touched_customers_by_shop (
    customer_id text primary key
);

-- Which role may read the rows of which shop, where row security is on (docs/chain.md). Beside the
-- tables that it is about and not in the raw schema, which may be dropped and read again.
create table if not exists {mirror}.blaze_shop_readers (
    role_name text not null,
    shop text not null,
    primary key (role_name, shop)
);
