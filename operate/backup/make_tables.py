"""The tables of a backup in a database that has none, in a transaction of the caller's."""

from __future__ import annotations

import logging
import re

import psycopg
from psycopg import sql

from operate.backup.archive import Archive, Entry
from warehouse.connection import Connection
from warehouse.migrate import MIGRATIONS, objects_made_by

log = logging.getLogger(__name__)

_OURS = frozenset({"TABLE", "SEQUENCE", "SEQUENCE OWNED BY", "DEFAULT", "CONSTRAINT"})
_NOT_SQL = re.compile(r"^(\\(un)?restrict .*|SET transaction_timeout = 0;)$", re.MULTILINE)
"""psql's own lines, and a setting that servers before Postgres 17 do not know."""
_END_OF_STATEMENT = re.compile(r";\n")


def make_tables(connection: Connection, archive: Archive) -> None:
    """Make schemas and tables, without keys and indexes."""
    for schema in sorted({table.split(".")[0] for table in archive.tables}):
        row = connection.execute(
            "select 1 from pg_catalog.pg_namespace where nspname = %s", (schema,)
        ).fetchone()
        if row is None:
            connection.execute(sql.SQL("create schema {}").format(sql.Identifier(schema)))
    connection.execute(_script(archive, "pre-data", _required(archive)).encode())


def finish_tables(connection: Connection, archive: Archive) -> None:
    """Make keys and indexes; and of what others have put on the tables, what can be made here.

    Grants to roles that this server has not, triggers and indexes whose functions are missing: each
    is named in the log, and left out.
    """
    required = _required(archive)
    connection.execute(_script(archive, "post-data", required).encode())
    kept = {each.line for each in required}
    others = [each for each in archive.entries if each.line not in kept]
    text = _script(archive, "pre-data", others) + _script(archive, "post-data", others)
    for statement in _END_OF_STATEMENT.split(_without_comments(text)):
        if not statement.strip() or statement.lstrip().startswith(
            ("SET ", "SELECT pg_catalog.set")
        ):
            continue
        try:
            with connection.transaction():
                connection.execute(statement.encode())
        except psycopg.OperationalError:
            raise
        except psycopg.DatabaseError as error:
            said = str(error).splitlines()[0]
            log.warning("Left out: %s (%s)", " ".join(statement.split()), said)
    connection.execute("reset session authorization")


def _required(archive: Archive) -> list[Entry]:
    """What the mirror cannot be without."""
    indexes = {name.rpartition(".")[2] for name in objects_made_by(MIGRATIONS)}
    indexes |= {name.replace("{_blaze}", suffix) for name in indexes for suffix in ("", "_blaze")}
    return [
        each
        for each in archive.entries
        if each.kind in _OURS or (each.kind == "INDEX" and each.table.split(".")[1] in indexes)
    ]


def _script(archive: Archive, section: str, entries: list[Entry]) -> str:
    with archive.script(section, entries) as text:
        return _NOT_SQL.sub("", text.read().decode())


def _without_comments(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("--"))
