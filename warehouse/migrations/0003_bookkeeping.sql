-- What dbt and the cut-over remember from run to run: how far each model has merged, whose figures
-- come next, how gates were judged, which side is served and who changed it. No model makes these
-- tables, for they must outlive every build. This is the schema of release 0.1.0.

create schema if not exists {staging};
create schema if not exists {parity};
create schema if not exists {serving};

-- The watermark of each incremental model: the last batch that it has merged.
create table if not exists {staging}.processed_batches (
    model text primary key,
    batch bigint not null
);

-- The queue between transactions and customers.
create table if not exists {staging}.touched_customers (
    customer_id text primary key
);

-- What each test found, and of which state of its inputs.
create table if not exists {staging}.standing_verdicts (
    test text primary key,
    inputs text not null,
    failures bigint,
    judged_at timestamptz not null
);

-- One row a gate and run in which it was judged. Rows are only added.
create table if not exists {parity}.gate_history (
    run_id text not null,
    gate text not null,
    entity text not null,
    status text not null,
    legacy_value numeric(18, 4),
    mirror_value numeric(18, 4),
    difference numeric(18, 4),
    percent numeric(18, 4),
    threshold numeric(18, 4),
    failures bigint,
    judged_at timestamptz not null,
    id bigint generated always as identity primary key
);
create index if not exists idx_gate_history_judged_at
on {parity}.gate_history (entity, gate, judged_at);

-- One row an entity: which side its serving view reads.
create table if not exists {serving}.cutover (
    entity text primary key,
    source text not null check (source in ('legacy', 'mirror')),
    switched_at timestamptz not null,
    switched_by text not null
);

-- One row an entity and change of it. Rows are only added.
create table if not exists {serving}.cutover_audit (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    changed_by text not null,
    action text not null check (action in ('switch', 'rollback', 'finalize', 'unfinalize')),
    entity text not null,
    source_before text,
    source_after text,
    reason text,
    was_forced boolean not null,
    gates jsonb not null
);

-- One row a finalisation, with the statements that undo it.
create table if not exists {serving}.finalizations (
    id bigint generated always as identity primary key,
    applied_at timestamptz not null,
    applied_by text not null,
    statements text[] not null,
    undo_statements text[] not null,
    undone_at timestamptz
);
