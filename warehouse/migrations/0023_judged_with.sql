-- With which settings a gate was judged: which legacy, which mirror, and a fingerprint of
-- thresholds and mapping. Nights that were judged with others are no proof of these.

alter table {parity}.gate_history add column if not exists judged_with jsonb;

-- When backups were restored: what was judged before says nothing of the rows since.

create table if not exists {parity}.restores (
    id bigint generated always as identity primary key,
    restored_at timestamptz not null,
    backup_of text not null,
    last_judgement bigint not null
);
