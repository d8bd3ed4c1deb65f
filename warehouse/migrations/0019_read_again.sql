-- When a window was read to its end and has not shown a record again that could not be read before:
-- by the reading itself, for a clock may stand or go back.

alter table {raw}.quarantine add column if not exists read_again_at timestamptz;
