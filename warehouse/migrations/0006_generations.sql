-- What was merged belongs to one history of batches and to one table: a batch has a mark beside its
-- number, and a model one watermark a table. What was read belongs to the raw tables it was read
-- into: batches say whether lines came with them, windows how far batches had come by then. So
-- nothing is taken for read or merged that was dropped since, or restored as of another day.

-- Without a default at first, for which the table would be written anew.
alter table {raw}.batches add column if not exists mark uuid;
alter table {raw}.batches alter column mark set default gen_random_uuid();
update {raw}.batches set mark = gen_random_uuid()
where mark is null;
alter table {raw}.batches add column if not exists lines_loaded bigint;
alter table {raw}.windows add column if not exists newest_batch bigint;

alter table {staging}.processed_batches add column if not exists table_id text not null default '';
alter table {staging}.processed_batches add column if not exists mark uuid;
-- A key has no `if not exists`.
do $$ begin
    if not exists (
        select 1 from pg_catalog.pg_constraint
        where conrelid = '{staging}.processed_batches'::pg_catalog.regclass
            and contype = 'p' and pg_catalog.cardinality(conkey) = 2
    ) then
        alter table {staging}.processed_batches drop constraint if exists processed_batches_pkey;
        alter table {staging}.processed_batches
        add constraint processed_batches_pkey primary key (model, table_id);
    end if;
end $$;
-- Watermarks of earlier releases are of no table: the next run merges all of raw, and writes what
-- differs.
delete from {staging}.processed_batches
where table_id = '';
