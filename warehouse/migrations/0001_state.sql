-- The state of the sync, beside its data, so that a new machine goes on where the old one stopped:
-- in the raw schema what was read and loaded, in the mirror's what people look at. This is the
-- schema of release 0.1.0, and `blaze_sync_state` is the plan's, column for column.

create schema if not exists {raw};
create schema if not exists {mirror};

-- Which migrations this database has had, and from which release.
create table if not exists {raw}.schema_migrations (
    number integer primary key,
    name text not null,
    digest text not null,
    applied_at timestamptz not null default now(),
    code_version text not null
);

create table if not exists {raw}.batches (
    batch bigint generated always as identity primary key,
    shop text not null,
    entity text not null,
    started_at timestamptz not null,
    completed_at timestamptz,
    rows_loaded integer not null default 0,
    transformed_at timestamptz
);

create table if not exists {raw}.windows (
    shop text not null,
    entity text not null,
    window_start timestamptz not null,
    window_end timestamptz not null,
    status text not null check (status in ('done', 'unsettled', 'failed')),
    records integer,
    reason text,
    verified_at timestamptz,
    backfill bigint,
    updated_at timestamptz not null,
    primary key (shop, entity, window_start, window_end)
);

create table if not exists {raw}.quarantine (
    id bigint generated always as identity primary key,
    shop text not null,
    entity text not null,
    record_id text not null default '',
    reason text not null,
    window_start timestamptz not null default '-infinity',
    occurrences integer not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    unique (shop, entity, record_id, reason, window_start)
);

create table if not exists {raw}.cursors (
    shop text not null,
    entity text not null,
    cursor_at timestamptz not null,
    primary key (shop, entity)
);

create table if not exists {raw}.ignored_date_filters (
    shop text not null,
    entity text not null,
    seen_at timestamptz not null,
    primary key (shop, entity)
);

create table if not exists {raw}.api_fields (
    shop text not null,
    entity text not null,
    path text not null,
    holders bigint not null,
    present bigint not null,
    types text[] not null,
    first_seen_at timestamptz not null,
    primary key (shop, entity, path)
);

create table if not exists {raw}.schema_drift (
    shop text not null,
    entity text not null,
    path text not null,
    change text not null check (change in ('appeared', 'vanished', 'changed type')),
    detail text not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    primary key (shop, entity, path, change)
);

create table if not exists {raw}.alerts (
    shop text not null,
    problem text not null,
    told_at timestamptz not null,
    primary key (shop, problem)
);

create table if not exists {raw}.sweeps (
    shop text not null,
    entity text not null,
    swept_at timestamptz not null,
    still_missing bigint not null,
    primary key (shop, entity)
);

create table if not exists {raw}.backfills (
    id bigint generated always as identity primary key,
    shop text not null,
    started_at timestamptz not null,
    history_start date not null,
    counts_earlier boolean not null,
    completed_at timestamptz
);

create table if not exists {raw}.boot_clock (
    boot_id text primary key,
    offset_ms bigint not null
);

create table if not exists {raw}.calls_by_month (
    key_id text not null,
    month date not null,
    calls bigint not null,
    primary key (key_id, month)
);

create table if not exists {mirror}.blaze_sync_state (
    id serial primary key,
    entity_type text unique not null,
    last_sync_start timestamptz,
    last_sync_end timestamptz,
    last_sync_window_start timestamptz,
    last_sync_window_end timestamptz,
    records_synced integer default 0,
    records_failed integer default 0,
    sync_status text default 'idle',
    error_message text,
    created_at timestamptz default now(),
    updated_at timestamptz default now()
);

create table if not exists {mirror}.blaze_sync_history (
    id bigint generated always as identity primary key,
    run_id text not null,
    command text not null,
    shop text not null,
    entity_type text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    sync_status text not null,
    error_message text,
    window_start timestamptz,
    window_end timestamptz,
    rows_read integer not null default 0,
    rows_written integer not null default 0,
    rows_failed integer not null default 0,
    calls integer not null default 0,
    waited_seconds numeric(12, 1) not null default 0
);
create index if not exists idx_blaze_sync_history_started_at
on {mirror}.blaze_sync_history (started_at);
create index if not exists idx_blaze_sync_history_entity_type
on {mirror}.blaze_sync_history (shop, entity_type, id);
