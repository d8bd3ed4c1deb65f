"""A database holds one mirror: staging, parity and serving have the same names in each.

Two checkouts with a raw schema each would take turns at the same views, tables and watermarks, and
each would find the other's rows wrong.
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
where n.nspname = %s and v.relname like 'stg\\_blaze\\_\\_%%' and read.relkind in ('r', 'p')
order by 1
"""


def refuse_other_mirror(connection: Connection, schemas: Schemas) -> None:
    """Refuse a database whose staging views read another raw schema than ours.

    Raises:
        DatabaseError: it holds a mirror of that schema.
    """
    others = [
        schema
        for (schema,) in connection.execute(_READ, (schemas.staging,)).fetchall()
        if schema != schemas.raw
    ]
    if others:
        raise DatabaseError(
            f"This database holds a mirror whose raw schema is {others[0]}, and BLAZE_RAW_SCHEMA "
            f"is {schemas.raw}: a database holds one. Write BLAZE_RAW_SCHEMA={others[0]}, or give "
            "this mirror a database of its own. To give that one up, drop schema "
            f"{schemas.staging} cascade"
        )
