-- Why a row of the mirror has `sync_status` error: `sync_error`, after the columns that the tables
-- have. The figures of customers are told by it which parts of a sum could not be read. And an
-- index by which a refunded sale finds the document that gave the money back.

alter table {mirror}.customers{_blaze} add column if not exists sync_error text;
alter table {mirror}.transaction_items{_blaze} add column if not exists sync_error text;
alter table {mirror}.products{_blaze} add column if not exists sync_error text;
alter table {mirror}.transactions{_blaze} add column if not exists sync_error text;
create index if not exists idx_transactions{_blaze}_parent
on {mirror}.transactions{_blaze} (parent_transaction_id) where parent_transaction_id is not null;
