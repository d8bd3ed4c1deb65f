-- What staff, terminals and shops are called, by Blaze's id. Beside the tables that name them, and
-- not in the raw schema: readers' views outlive a raw schema that is dropped. In raw is only how
-- their lists were answered when they were last asked for.

create table if not exists {mirror}.blaze_names (
    shop text not null,
    kind text not null check (kind in ('shop', 'staff', 'terminal')),
    blaze_id text not null,
    name text not null,
    named_at timestamptz not null,
    primary key (shop, kind, blaze_id)
);

create table if not exists {raw}.name_lists (
    shop text not null,
    kind text not null check (kind in ('shop', 'staff', 'terminal')),
    answer text not null check (answer in ('read', 'forbidden', 'refused', 'failed')),
    asked_at timestamptz not null,
    primary key (shop, kind)
);
