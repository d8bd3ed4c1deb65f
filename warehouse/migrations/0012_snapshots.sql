-- Of when legacy was each time it was judged, and how many rows it had: a legacy that was cut short
-- agrees with what the mirror had long ago, and only its own past tells.

create table if not exists {parity}.snapshots (
    id bigint generated always as identity primary key,
    run_id text not null,
    judged_at timestamptz not null,
    status text not null,
    as_of timestamptz not null,
    as_of_day date not null,
    is_known boolean not null,
    customers bigint,
    transactions bigint,
    transaction_items bigint,
    products bigint
);
