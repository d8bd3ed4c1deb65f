-- What people have given to views of ours that were dropped: rights, comments, options, owner. A
-- view is made again minutes later, or when `make serve` asks for it, and has them back then.

-- One row a statement, until its view is there again.
create table if not exists {parity}.rights_of_views (
    id bigint generated always as identity primary key,
    view_name text not null,
    statement text not null,
    role_name text,
    column_name text,
    kept_at timestamptz not null default now()
);
