"""What would silently stay with legacy's table when its name goes to the mirror's."""

from __future__ import annotations

from operate.cutover.finalize.plan import Plan
from operate.cutover.finalize.tables import ReplacedTable
from warehouse.connection import Connection

STAYS_BEHIND = """
select 'trigger', tgname::text from pg_catalog.pg_trigger
where tgrelid = %(table)s::pg_catalog.regclass and not tgisinternal
union all
select 'policy', polname::text from pg_catalog.pg_policy
where polrelid = %(table)s::pg_catalog.regclass
union all
select 'rule', rulename::text from pg_catalog.pg_rewrite
where ev_class = %(table)s::pg_catalog.regclass
union all
select 'publication', pubname::text from pg_catalog.pg_publication_rel
inner join pg_catalog.pg_publication on pg_publication.oid = prpubid
where prrelid = %(table)s::pg_catalog.regclass
union all
select 'child table', inhrelid::pg_catalog.regclass::text from pg_catalog.pg_inherits
where inhparent = %(table)s::pg_catalog.regclass
union all
select 'materialized view', dependent.oid::pg_catalog.regclass::text
from pg_catalog.pg_depend
inner join pg_catalog.pg_rewrite on pg_rewrite.oid = pg_depend.objid
inner join pg_catalog.pg_class as dependent on dependent.oid = pg_rewrite.ev_class
where pg_depend.refobjid = %(table)s::pg_catalog.regclass and dependent.relkind = 'm'
union all
select 'function', objid::pg_catalog.regprocedure::text from pg_catalog.pg_depend
where refobjid = %(table)s::pg_catalog.regclass
    and classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
order by 1, 2
"""
MAY_RENAME = """
select pg_catalog.pg_has_role(relowner, 'usage') from pg_catalog.pg_class
where oid = %s::pg_catalog.regclass
"""


def refuse(connection: Connection, plan: Plan, table: ReplacedTable) -> None:
    """Refuse, by name, what would stay behind, and a table that only its owner may rename."""
    for what, name in connection.execute(STAYS_BEHIND, {"table": table.legacy}).fetchall():
        plan.refusals.append(
            f"{what} {name} on {table.legacy_schema}.{table.name} would stay with the old table: "
            "drop it, and create it again afterwards if it is still wanted"
        )
    row = connection.execute(MAY_RENAME, (table.legacy,)).fetchone()
    if row and not row[0]:
        plan.refusals.append(
            f"{table.legacy_schema}.{table.name} belongs to another role: run this as its owner"
        )
