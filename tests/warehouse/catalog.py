"""What the catalog says of some schemas, in a form that two databases can be compared in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg

OWN = ("raw", "public", "staging", "parity", "serving")
"""The schemas of a migration."""

_QUERIES = {
    "columns": """
        select
            n.nspname, c.relname, c.relkind::text,
            row_number() over (partition by c.oid order by a.attnum),
            a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity::text,
            pg_get_expr(d.adbin, d.adrelid)
        from pg_attribute as a
        inner join pg_class as c on c.oid = a.attrelid and c.relkind in ('r', 'v', 'm', 'p')
        inner join pg_namespace as n on n.oid = c.relnamespace
        left join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attnum > 0 and not a.attisdropped and n.nspname = any(%s)
        order by 1, 2, 4
    """,
    "constraints": """
        select n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)
        from pg_constraint as k
        inner join pg_class as c on c.oid = k.conrelid
        inner join pg_namespace as n on n.oid = c.relnamespace
        where n.nspname = any(%s)
        order by 1, 2, 3
    """,
    "indexes": """
        select schemaname, tablename, indexname, indexdef
        from pg_indexes where schemaname = any(%s)
        order by 1, 2, 3
    """,
    "sequences": """
        select
            s.schemaname, s.sequencename, s.data_type::text, s.start_value, s.increment_by,
            d.refobjid::regclass::text, a.attname
        from pg_sequences as s
        inner join pg_depend as d
            on d.objid = format('%%I.%%I', s.schemaname, s.sequencename)::regclass
            and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass
        inner join pg_attribute as a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        where s.schemaname = any(%s)
        order by 1, 2
    """,
}


def catalog(
    connection: psycopg.Connection[Any], schemas: Sequence[str] = OWN
) -> dict[str, list[tuple[Any, ...]]]:
    """Columns, constraints, indexes and sequences of all tables and views of some schemas."""
    return {
        what: connection.execute(query.encode(), (list(schemas),)).fetchall()
        for what, query in _QUERIES.items()
    }


def storage(connection: psycopg.Connection[Any]) -> list[tuple[Any, ...]]:
    """Which tables and indexes there are physically: one that was made again is another."""
    return connection.execute(
        "select n.nspname, c.relname, c.oid::text, c.relfilenode::text from pg_class as c "
        "inner join pg_namespace as n on n.oid = c.relnamespace where n.nspname = any(%s) "
        "order by 1, 2",
        (list(OWN),),
    ).fetchall()
