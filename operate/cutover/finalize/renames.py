"""Renaming a table with its indexes, constraints and sequences."""

from __future__ import annotations

from common.settings import Settings
from operate.cutover.finalize.plan import Plan
from operate.cutover.finalize.tables import quoted
from warehouse.catalog import exists
from warehouse.connection import Connection

LONGEST_NAME = 63

OWNED_BY_TABLE = """
select 'constraint', conname
from pg_catalog.pg_constraint
where conrelid = format('%%I.%%I', %(schema)s::text, %(table)s::text)::pg_catalog.regclass
    and contype in ('p', 'u', 'f', 'c', 'x')
union all
select 'index', c.relname
from pg_catalog.pg_index as i
inner join pg_catalog.pg_class as c on c.oid = i.indexrelid
where i.indrelid = format('%%I.%%I', %(schema)s::text, %(table)s::text)::pg_catalog.regclass
    and not exists (select 1 from pg_catalog.pg_constraint as k where k.conindid = i.indexrelid
        and k.conrelid = i.indrelid)
union all
select 'sequence', s.relname
from pg_catalog.pg_depend as d
inner join pg_catalog.pg_class as s on s.oid = d.objid and s.relkind = 'S'
where d.refobjid = format('%%I.%%I', %(schema)s::text, %(table)s::text)::pg_catalog.regclass
    and d.deptype in ('a', 'i')
order by 1, 2
"""


def rename(connection: Connection, plan: Plan, schema: str, old: str, new: str) -> None:
    """Add the renaming of a table, and of what belongs to it, to a plan."""
    plan.add(
        f"alter table {quoted(schema, old)} rename to {quoted(new)}",
        f"alter table {quoted(schema, new)} rename to {quoted(old)}",
    )
    owned = connection.execute(OWNED_BY_TABLE, {"schema": schema, "table": old}).fetchall()
    for kind, name in owned:
        renamed = _renamed(name, old, new)
        if len(renamed) > LONGEST_NAME:
            plan.refusals.append(
                f"{kind} {schema}.{name} would get a name longer than Postgres allows: rename it"
            )
        elif kind == "constraint":
            of = f"alter table {quoted(schema, new)} rename constraint"
            plan.add(
                f"{of} {quoted(name)} to {quoted(renamed)}",
                f"{of} {quoted(renamed)} to {quoted(name)}",
            )
        else:
            plan.add(
                f"alter {kind} {quoted(schema, name)} rename to {quoted(renamed)}",
                f"alter {kind} {quoted(schema, renamed)} rename to {quoted(name)}",
            )


def refuse_taken_names(settings: Settings, connection: Connection, plan: Plan, name: str) -> None:
    """Refuse names that somebody else's table has already."""
    wanted = [(settings.legacy_schema, f"{name}_legacy")]
    if settings.mirror_schema != settings.legacy_schema:
        wanted.append((settings.mirror_schema, name))
    plan.refusals += [
        f"there is a {schema}.{taken} already: rename it"
        for schema, taken in wanted
        if exists(connection, schema, taken)
    ]


def _renamed(name: str, old: str, new: str) -> str:
    """The name of a table's index, constraint or sequence after its table was renamed.

    The mirror's lose `_blaze`; legacy's get `_legacy` behind the table's name, or at their end.
    """
    if old.endswith("_blaze"):
        return name.replace("_blaze", "", 1)
    return name.replace(old, new, 1) if old in name else f"{name}_legacy"
