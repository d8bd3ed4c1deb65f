-- Windows that were called read at a short page, behind which nobody has looked: until the API's
-- count has shown that nothing was there, or somebody has looked.

alter table {raw}.windows add column if not exists ended_short boolean not null default false;
