"""The tables of a mirror that hold what no run can make again.

Those of the migrations, and those of the API's records. Everything else of ours is made by each
run: views, copies of legacy, rows behind gates, seeds, and dlt's tables, which other pipelines may
share.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from warehouse.catalog import is_finalized
from warehouse.connection import Connection
from warehouse.migrate import MIGRATIONS, Migration, objects_made_by
from warehouse.names import LOADED_TABLES
from warehouse.schemas import Schemas

CALLS = "calls_by_month"
"""Of the raw schema: what is counted in it has happened, whatever is restored."""
_OF_THIS_MACHINE = "{raw}.boot_clock"
"""By which the limiter sees that a clock was set forward, as its permits, of the last minutes."""
_OF_A_CHAIN = frozenset({"{mirror}.customers_by_shop"})

_PRESENT = """
select n.nspname || '.' || c.relname
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname || '.' || c.relname = any(%s)
order by 1
"""


def lasting_tables(
    schemas: Schemas, *, is_finalized: bool, migrations: Iterable[Migration] = MIGRATIONS
) -> frozenset[str]:
    """Their names with the schema, whether they are there or not.

    Args:
        schemas: in which they lie.
        is_finalized: whether the mirror's tables carry legacy's names.
        migrations: that the database has had.
    """
    made = {name for name in objects_made_by(migrations) if name.count(".") == 1} | _OF_A_CHAIN
    suffix = "" if is_finalized else "_blaze"
    return frozenset(
        {name.format(**asdict(schemas), _blaze=suffix) for name in made - {_OF_THIS_MACHINE}}
        | {f"{schemas.raw}.{name}" for name in LOADED_TABLES}
    )


def tables_of_a_chain(schemas: Schemas) -> frozenset[str]:
    """Those of them that a mirror of one shop has not.

    Args:
        schemas: in which they lie.
    """
    return frozenset(name.format(**asdict(schemas)) for name in _OF_A_CHAIN)


def present_tables(connection: Connection, schemas: Schemas) -> list[str]:
    """Those of them that a database holds, in order."""
    wanted = lasting_tables(schemas, is_finalized=is_finalized(connection, schemas.serving))
    return [name for (name,) in connection.execute(_PRESENT, (list(wanted),)).fetchall()]
