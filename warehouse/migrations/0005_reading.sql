-- A window of sales may hold some that no time places there, such as sales that were imported from
-- another system. They are counted apart, so that what was landed can be compared by day.

alter table {raw}.windows add column if not exists elsewhere integer;
