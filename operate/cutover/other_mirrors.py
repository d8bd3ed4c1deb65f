"""Mirrors beside this one in its database, with which it shares the history of the gates."""

from __future__ import annotations

from typing import LiteralString

from common.schema_names import SCRATCH
from common.settings import Settings
from warehouse.connection import Connection

# By the table that each has from its first run on, until it is finalised.
_OTHERS: LiteralString = """
select n.nspname
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where
    c.relname = 'customers_blaze'
    and c.relkind in ('r', 'p')
    and n.nspname <> %(own)s
    and not starts_with(n.nspname, %(scratch)s)
order by 1
"""


def objections_to_other_mirrors(connection: Connection, settings: Settings) -> list[str]:
    """Why other mirrors of the database do not allow a switch; empty where there are none.

    Each night's run judges its own mirror, and `parity.gate_history` does not say which that was.
    """
    names = {"own": settings.mirror_schema, "scratch": SCRATCH}
    others = [schema for (schema,) in connection.execute(_OTHERS, names).fetchall()]
    said = (
        f"the database holds another mirror as well (in schema {', '.join(others)}), and the "
        "history of the gates is that of both: give each a database of its own, or drop the other"
    )
    return [said] if others else []
