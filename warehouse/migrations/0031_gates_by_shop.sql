-- Where shops of a chain have a legacy of their own, each is judged by itself: `shop` is its name in
-- shops.toml, and null where all that there is was judged together, as before and with one shop.

alter table {parity}.gate_history add column if not exists shop text;
alter table {parity}.snapshots add column if not exists shop text;
