-- Whose each row is: of products and lines the API does not say so, and several shops may be
-- mirrored. And in which zone the day of a transaction is counted, where that is not the same for
-- all.

alter table {mirror}.transactions{_blaze} add column if not exists time_zone text;
alter table {mirror}.transaction_items{_blaze} add column if not exists shop_id text;
alter table {mirror}.products{_blaze} add column if not exists shop_id text;
