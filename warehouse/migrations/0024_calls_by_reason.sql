-- What the calls of a run were made for: by entity, where the sum is `calls`, and of the run as a
-- whole, with those that belong to no entity (access, estimates, names).

alter table {mirror}.blaze_sync_history
add column if not exists calls_by_reason jsonb not null default '{{}}';
alter table {raw}.run_ends add column if not exists calls jsonb not null default '{{}}';
