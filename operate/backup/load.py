"""Rows of a backup into tables that are there, in a transaction of the caller's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import IO, LiteralString

from psycopg import sql

from operate.backup.archive import END_OF_ROWS, NoBackupError
from warehouse.connection import Connection
from warehouse.lasting_tables import CALLS

_COPY = re.compile(r"COPY (?P<table>\S+) (?P<columns>\(.*\)) FROM stdin;")
_SEQUENCE = re.compile(
    rb"SELECT pg_catalog\.setval\('(?P<name>.+)', (?P<value>\d+), (?P<used>true|false)\);\n"
)
# Numbers that were given since are given to nobody else; setting a sequence is not undone with
# the transaction, so it only ever goes forward.
_GO_ON: LiteralString = """
select pg_catalog.setval(
    %(name)s,
    greatest(%(value)s, pg_catalog.pg_sequence_last_value(%(name)s::pg_catalog.regclass))
)
"""
_MERGE_CALLS: LiteralString = """
insert into {calls} as c (key_id, month, calls)
select key_id, month, calls from restored_calls
on conflict (key_id, month) do update set calls = greatest(c.calls, excluded.calls)
"""


def replace_rows(
    connection: Connection, data: IO[bytes], present: Sequence[str], raw_schema: str
) -> int:
    """Empty tables, and fill them.

    Not by `truncate`, which would keep readers out, or show them empty tables. Calls that were
    counted since the backup have been made: of each count the greater stays.

    Args:
        connection: in a transaction.
        data: pg_restore's text of the data section.
        present: tables that may have rows now.
        raw_schema: whose counts of calls are kept.

    Returns:
        How many rows were restored.
    """
    calls = f"{raw_schema}.{CALLS}"
    for table in present:
        if table != calls:
            connection.execute(sql.SQL("delete from {}").format(_identifier(table)))
    if calls in present:
        connection.execute(
            sql.SQL("create temporary table restored_calls (like {}) on commit drop").format(
                _identifier(calls)
            )
        )
    rows = 0
    for line in data:
        if line.startswith(b"COPY "):
            found = _COPY.fullmatch(line.decode().strip())
            if found is None:
                raise NoBackupError(f"The backup has a line that cannot be read: {line[:80]!r}")
            table = found["table"].replace('"', "")
            into = "restored_calls" if table == calls in present else found["table"]
            rows += _copy(connection, f"copy {into} {found['columns']} from stdin", data)
        elif (sequence := _SEQUENCE.fullmatch(line)) and sequence["used"] == b"true":
            name = sequence["name"].decode().replace("''", "'")
            connection.execute(_GO_ON, {"name": name, "value": int(sequence["value"])})
    if calls in present:
        connection.execute(sql.SQL(_MERGE_CALLS).format(calls=_identifier(calls)))
    return rows


def _copy(connection: Connection, statement: str, data: IO[bytes]) -> int:
    rows = 0
    with connection.cursor() as cursor, cursor.copy(statement.encode()) as copy:
        for line in data:
            if line == END_OF_ROWS:
                return rows
            copy.write(line)
            rows += 1
        raise NoBackupError("The backup ends in the middle of a table; nothing was changed")


def _identifier(table: str) -> sql.Identifier:
    return sql.Identifier(*table.split(".", 1))
