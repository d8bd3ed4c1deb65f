-- How each run ended: its exit status with the reasons, for `status` knew only what it could find
-- out again; and how long it took, by a clock that nobody sets and with dbt, for the history of
-- the entities ends where their reading does.

create table if not exists {raw}.run_ends (
    id bigint generated always as identity primary key,
    run_id text unique not null,
    command text not null,
    shop text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    seconds numeric(12, 1),
    exit_status smallint,
    reasons jsonb not null default '{{}}'
);
