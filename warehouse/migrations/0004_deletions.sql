-- What the API no longer has: `deleted_at` of the mirror's four tables, after the columns of the
-- plan and those added before. Rows stay; where it is not null they count for nothing. The raw
-- tables gain the instant at which a sync found that a record is gone; a table that is not there
-- yet is made with it (extract/load/raw_tables.py).

alter table if exists {raw}.members add column if not exists _gone_at timestamptz;
alter table if exists {raw}.transactions add column if not exists _gone_at timestamptz;
alter table if exists {raw}.products add column if not exists _gone_at timestamptz;

-- What came flagged as deleted before is marked when the models have read all of raw once more.
update {staging}.processed_batches set batch = 0;

alter table {mirror}.customers{_blaze} add column if not exists deleted_at timestamptz;
alter table {mirror}.transaction_items{_blaze} add column if not exists deleted_at timestamptz;
alter table {mirror}.products{_blaze} add column if not exists deleted_at timestamptz;
alter table {mirror}.transactions{_blaze} add column if not exists deleted_at timestamptz;
