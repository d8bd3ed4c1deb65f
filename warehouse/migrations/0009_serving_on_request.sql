-- The audit of the cut-over knows more than switches: when the serving views were made and removed,
-- and which side an entity began with, or changed to because legacy's tables came or went.

do $$
begin
    if exists (
        select 1 from pg_catalog.pg_constraint
        where conrelid = '{serving}.cutover_audit'::pg_catalog.regclass
            and conname = 'cutover_audit_action_check'
            and pg_catalog.pg_get_constraintdef(oid) not like '%unserve%'
    ) then
        alter table {serving}.cutover_audit drop constraint if exists cutover_audit_action_check;
        alter table {serving}.cutover_audit add check (
            action in (
                'switch', 'rollback', 'finalize', 'unfinalize', 'serve', 'unserve', 'first build',
                'legacy appeared', 'legacy is gone'
            )
        );
        -- Views that an earlier release has made go on; readers may be using them.
        insert into {serving}.cutover_audit (
            changed_at, changed_by, action, entity, source_after, was_forced, gates
        )
        select pg_catalog.now(), 'an earlier release', 'serve', entity, source, false, '[]'
        from {serving}.cutover
        where pg_catalog.to_regclass('{serving}.' || entity) is not null;
    end if;
end $$;
