"""A mirror is fed from one raw schema.

Two checkouts with a raw schema each and one mirror schema would take turns at the same tables, and
each would find the other's rows wrong. With a mirror schema each, they take turns at staging,
parity and serving alone, which each run makes anew.
"""

from __future__ import annotations

from typing import LiteralString

from common.errors import DatabaseError
from warehouse.connection import Connection
from warehouse.schemas import Schemas

# Views know what they read, whatever became of the run that made them.
_READ: LiteralString = """
select distinct place.nspname
from pg_catalog.pg_class as v
inner join pg_catalog.pg_namespace as n on n.oid = v.relnamespace
inner join pg_catalog.pg_rewrite as r on r.ev_class = v.oid
inner join pg_catalog.pg_depend as d
    on d.objid = r.oid and d.classid = 'pg_catalog.pg_rewrite'::regclass
    and d.refclassid = 'pg_catalog.pg_class'::regclass
inner join pg_catalog.pg_class as read on read.oid = d.refobjid and read.oid <> v.oid
inner join pg_catalog.pg_namespace as place on place.oid = read.relnamespace
where n.nspname = %s and v.relname like %s and read.relkind in ('r', 'p')
order by 1
"""


def refuse_other_raw(connection: Connection, schemas: Schemas) -> None:
    """Refuse a mirror that the last run has fed from another raw schema than ours.

    Raises:
        DatabaseError: it is another one's.
    """
    raw = _schemas_read(connection, schemas.staging, r"stg\_blaze\_\_%")
    others = [schema for schema in raw if schema != schemas.raw]
    mirrors = _schemas_read(connection, schemas.parity, r"mirror\_%")
    # Without the views that read a mirror, nobody knows which one it was.
    if others and (schemas.mirror in mirrors or not mirrors):
        raise DatabaseError(
            f"The mirror in schema {schemas.mirror} is fed from the raw schema {others[0]}, and "
            f"BLAZE_RAW_SCHEMA is {schemas.raw}: write BLAZE_RAW_SCHEMA={others[0]}, or give this "
            "mirror a BLAZE_SCHEMA or a database of its own. To feed it from "
            f"{schemas.raw} from now on, drop schema {schemas.staging} cascade"
        )


def _schemas_read(connection: Connection, schema: str, views: str) -> list[str]:
    return [name for (name,) in connection.execute(_READ, (schema, views)).fetchall()]
