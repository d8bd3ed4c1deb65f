"""Extended statistics on legacy's tables are made on the mirror's, under their names."""

from __future__ import annotations

import psycopg

from operate.cutover.finalize.plan import Plan
from operate.cutover.finalize.tables import ReplacedTable, quoted
from warehouse.connection import Connection

STATISTICS_OF_TABLE = """
select n.nspname::text, s.stxname::text, pg_catalog.pg_get_statisticsobjdef(s.oid)
from pg_catalog.pg_statistic_ext as s
inner join pg_catalog.pg_namespace as n on n.oid = s.stxnamespace
where s.stxrelid = %s::pg_catalog.regclass
order by 1, 2
"""


def carry(connection: Connection, plan: Plan, table: ReplacedTable) -> None:
    """Add to a plan that statistics describe a table's successor, or refuse them by name."""
    for schema, name, definition in connection.execute(
        STATISTICS_OF_TABLE, (table.legacy,)
    ).fetchall():
        drop = f"drop statistics {quoted(schema, name)}"
        head = definition.removesuffix(f" FROM {table.legacy}")
        try:
            with connection.transaction(force_rollback=True):
                connection.execute(drop.encode())
                connection.execute(f"{head} from {table.mirror}".encode())
        except psycopg.Error as error:
            plan.refusals.append(
                f"statistics {schema}.{name} cannot follow: {str(error).splitlines()[0]}; drop them"
            )
            continue
        plan.add_after_renames([drop, f"{head} from {table.successor}"], [drop, definition])
        plan.follows.append(f"statistics {quoted(schema, name)}")
