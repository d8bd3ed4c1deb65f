-- What is not known is said so. Whose sale it was that could not be read at all: its customer's
-- figures are not known then, and two of one window are told apart by it. And which batches were
-- read before sales came with what a cart adds after tax: theirs is not known, and not nothing.

alter table {raw}.quarantine add column if not exists member_id text not null default '';
alter table {raw}.quarantine
drop constraint if exists quarantine_shop_entity_record_id_reason_window_start_key;
create unique index if not exists quarantine_once
on {raw}.quarantine (shop, entity, record_id, reason, window_start, member_id);

-- Without a default at first: null in the batches that there are.
alter table {raw}.batches add column if not exists has_added_amounts boolean;
alter table {raw}.batches alter column has_added_amounts set default true;
