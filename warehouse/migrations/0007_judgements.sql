-- What each judgement of a gate found, in words, and why it could not be told or did not apply: the
-- history is what people look back at, and the view of the checks shows the present alone.

alter table {parity}.gate_history add column if not exists reason text;
alter table {parity}.gate_history add column if not exists finding text;

-- One row a test of the data (gates are in gate_history) and run. A switch wants both of the last
-- night, and a table that was found to differ from raw is merged as a whole the next night.
create table if not exists {parity}.data_test_results (
    id bigint generated always as identity primary key,
    run_id text not null,
    test text not null,
    entity text not null,
    status text not null check (status in ('pass', 'warn', 'fail', 'error', 'skipped')),
    failures bigint,
    message text,
    judged_at timestamptz not null
);
create index if not exists idx_data_test_results_test
on {parity}.data_test_results (test, id);
