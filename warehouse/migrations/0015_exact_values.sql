-- Weighed goods have quantities of up to four decimals, which the plan's numeric(10, 2) rounds: the
-- exact one beside it. And what a cart may add to or take from its total after tax, so that it adds
-- up. Sales that were read before have it when they are read again: `make backfill`, or the rolling
-- reread.

alter table if exists {raw}.transactions add column if not exists delivery_fee double precision;
alter table if exists {raw}.transactions
add column if not exists after_tax_discount double precision;
alter table if exists {raw}.transactions add column if not exists adjustment double precision;

alter table {mirror}.transaction_items{_blaze}
add column if not exists quantity_exact numeric(12, 4);
alter table {mirror}.transactions{_blaze} add column if not exists delivery_fee numeric(10, 2);
alter table {mirror}.transactions{_blaze}
add column if not exists after_tax_discount numeric(10, 2);
alter table {mirror}.transactions{_blaze} add column if not exists adjustment numeric(10, 2);
