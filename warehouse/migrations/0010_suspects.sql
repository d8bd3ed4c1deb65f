-- Records that a list, read to its end, no longer holds: they are asked for by id before anything
-- is said of them, and what was answered is remembered, so that a run that is interrupted goes on.

create table if not exists {raw}.suspects (
    shop text not null,
    entity text not null,
    record_id text not null,
    batch bigint not null,
    suspected_at timestamptz not null,
    answer text check (answer in ('gone', 'there')),
    answered_at timestamptz,
    held_at timestamptz,
    primary key (shop, entity, record_id)
);
