"""Rights on legacy's tables are granted on the mirror's, too, where they are not there yet."""

from __future__ import annotations

from operate.cutover.finalize.plan import Plan
from operate.cutover.finalize.tables import ReplacedTable, quoted
from warehouse.connection import Connection

GRANTS_TO_CARRY = """
with granted as (
    select oid, acl.privilege_type, null::text as column_name, acl.grantee, acl.is_grantable
    from pg_catalog.pg_class, pg_catalog.aclexplode(relacl) as acl
    where acl.grantee <> relowner
    union all
    -- The owner's rights are not written down unless somebody has granted others.
    select oid, privilege_type, null, relowner, false
    from pg_catalog.pg_class
    cross join pg_catalog.unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'REFERENCES'])
        as own (privilege_type)
    where relkind in ('r', 'p', 'v', 'm', 'f')
    union all
    select attrelid, acl.privilege_type, attname::text, acl.grantee, acl.is_grantable
    from pg_catalog.pg_attribute, pg_catalog.aclexplode(attacl) as acl
)
select
    old.privilege_type,
    old.column_name,
    case when old.grantee <> 0 then pg_catalog.pg_get_userbyid(old.grantee)::text end,
    old.is_grantable
from granted as old
where old.oid = %(old)s::pg_catalog.regclass
    and (old.column_name is null or exists (
        select 1 from pg_catalog.pg_attribute
        where attrelid = %(new)s::pg_catalog.regclass and attname = old.column_name
            and not attisdropped
    ))
    and old.grantee <> (
        select relowner from pg_catalog.pg_class where oid = %(new)s::pg_catalog.regclass
    )
    and not exists (
        select 1 from granted as new
        where new.oid = %(new)s::pg_catalog.regclass
            and new.privilege_type = old.privilege_type
            and new.grantee = old.grantee
            and new.column_name is not distinct from old.column_name
    )
order by 1, 2, 3
"""


def carry(connection: Connection, plan: Plan, table: ReplacedTable) -> None:
    """Add to a plan the rights on a table that its successor lacks."""
    rows = connection.execute(
        GRANTS_TO_CARRY, {"old": table.legacy, "new": table.mirror}
    ).fetchall()
    for privilege, column, grantee, grantable in rows:
        what = f"{privilege}{f' ({quoted(column)})' if column else ''}"
        on = f"on {table.successor}"
        role = "public" if grantee is None else quoted(grantee)
        option = " with grant option" if grantable else ""
        plan.add(f"grant {what} {on} to {role}{option}", f"revoke {what} {on} from {role}")
    if rows:
        roles = sorted({"public" if role is None else role for _, _, role, _ in rows})
        plan.follows.append(f"rights on {table.legacy_schema}.{table.name} of {', '.join(roles)}")
