-- An API whose answers have contradicted each other about the last day of what is asked for:
-- nothing rests on what it says of one day, for it may be otherwise of another.

alter table {raw}.end_dates add column if not exists is_uneven boolean not null default false;
