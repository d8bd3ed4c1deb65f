-- Several shops in one mirror: whose each is, where it is, whether it is still listed, and what its
-- key sees of the company's members. What was known of shops by their keys moves here.

create table if not exists {raw}.shops (
    shop text primary key,
    key_id text not null,
    api_shop_id text,
    company text,
    timezone text,
    members text check (members in ('company', 'own', 'forbidden')),
    seen_at timestamptz not null,
    left_at timestamptz
);

insert into {raw}.shops (shop, key_id, api_shop_id, seen_at)
select
    shop,
    key_id,
    api_shop_id,
    seen_at
from {raw}.shop_keys
on conflict (shop) do nothing;

drop table if exists {raw}.shop_keys;
