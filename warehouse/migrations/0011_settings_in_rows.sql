-- Settings that are baked into rows are remembered with them, so that rows which hold another one
-- are computed again: by model what its rows were computed with, by shop the key that it was read
-- with (a digest), by which a shop is known again under another name.

create table if not exists {staging}.settings_in_rows (
    model text primary key,
    fingerprint text not null,
    settings jsonb not null,
    computed_at timestamptz not null
);

create table if not exists {raw}.shop_keys (
    shop text primary key,
    key_id text not null,
    seen_at timestamptz not null
);
