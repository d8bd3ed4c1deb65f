-- What the comparison found of legacy when it last copied the compared columns, and an end to
-- views over legacy's tables: they kept their owner from dropping and retyping them. The copies
-- themselves follow the mapping of the site (var parity), so dbt makes them when it copies.

-- One row an entity.
create table if not exists {parity}.legacy_copies (
    entity text primary key,
    status text not null check (status in ('copied', 'absent', 'unreadable')),
    relation text,
    kind text,
    records bigint,
    reason text,
    run_id text not null,
    copied_at timestamptz not null
);

-- One row a compared column of a table that there is.
create table if not exists {parity}.legacy_columns (
    entity text not null,
    column_name text not null,
    found_name text,
    found_type text,
    status text not null check (status in ('copied', 'absent', 'unreadable')),
    reason text,
    primary key (entity, column_name)
);

-- The views of release 0.1.0 over legacy, and those of the comparison that stand on them, which the
-- next build makes again on the copies. Somebody else's view on one of them is not ours to drop.
do $$
declare
    old oid[];
    stranger text;
    name text;
begin
    select array_agg(oid) into old
    from pg_catalog.pg_class
    where relnamespace = '{parity}'::pg_catalog.regnamespace
        and relkind = 'v'
        and relname in (
            'legacy_customers', 'legacy_transactions', 'legacy_transaction_items', 'legacy_products'
        );
    with recursive standing (oid) as (
        select pg_catalog.unnest(old)
        union
        select pg_rewrite.ev_class
        from standing
        inner join pg_catalog.pg_depend
            on pg_depend.refobjid = standing.oid
            and pg_depend.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
        inner join pg_catalog.pg_rewrite on pg_depend.objid = pg_rewrite.oid
    )
    select pg_catalog.string_agg(standing.oid::pg_catalog.regclass::text, ', ') into stranger
    from standing
    inner join pg_catalog.pg_class on standing.oid = pg_class.oid
    where pg_class.relnamespace <> '{parity}'::pg_catalog.regnamespace
        or pg_class.relkind <> 'v'
        or pg_catalog.obj_description(pg_class.oid, 'pg_class') is distinct from 'definition '
        || pg_catalog.substr(pg_catalog.obj_description(pg_class.oid, 'pg_class'), 12);
    if stranger is not null then
        raise exception 'your own % on views of the comparison would be lost: drop it, '
            'and create it again on the tables', stranger;
    end if;
    for name in
        select relname from pg_catalog.pg_class where oid = any(old)
    loop
        execute pg_catalog.format('drop view if exists {parity}.%I cascade', name);
    end loop;
end $$;
