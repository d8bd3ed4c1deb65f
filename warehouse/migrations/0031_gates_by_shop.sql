-- Where shops of a chain have a legacy of their own, each is judged by itself: `shop` is its name
-- in shops.toml, and null where all that there is was judged together, as before and with one shop.

alter table {parity}.gate_history add column if not exists shop text;
alter table {parity}.snapshots add column if not exists shop text;

-- Which side the serving views read of each shop; what all of them come to stands in cutover. A
-- shop may be called otherwise tomorrow, or be listed no more, so it is known by the API's id, and
-- where its legacy lies is kept.
create table if not exists {serving}.cutover_by_shop (
    api_shop_id text not null,
    entity text not null,
    shop text not null,
    source text not null check (source in ('legacy', 'mirror')),
    legacy_schema text,
    switched_at timestamptz not null,
    switched_by text not null,
    primary key (api_shop_id, entity)
);
alter table {serving}.cutover_audit add column if not exists shop text;
