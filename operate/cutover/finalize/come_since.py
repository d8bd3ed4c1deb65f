"""Indexes and keys of ours that were made under the new names, after the finalisation.

A migration of a later release, the second shop or dbt makes them, called after the table as it was
then. They get the names that they would have been given without it, or the next run would make them
once more, and the next finalisation would find their names taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psycopg import sql

from common.settings import PROJECT_ROOT, Settings
from operate.cutover.finalize.renames import OWNED_BY_TABLE
from operate.cutover.sources import SERVED
from warehouse.connection import Connection
from warehouse.migrate import FOLDER, MIGRATIONS, Migration, objects_made_by

_OF_A_CHAIN = FOLDER / "of_a_chain" / "tables.sql"
_OF_DBT = PROJECT_ROOT / "dbt_project" / "macros" / "serving" / "lookup_indexes.sql"
_NAMED_BY_DBT = re.compile(r"'(idx_\w+_blaze_\w+)'")
_BY_ZONE = "_by_zone"
"""What dbt appends where shops have zones of their own."""


def rename_what_has_come(connection: Connection, settings: Settings) -> None:
    """Give it its name, in the transaction in which the tables have got back theirs."""
    wanted = {name.replace("_blaze", "", 1): name for name in _ours()}
    for entity in SERVED:
        table = f"{entity}_blaze"
        of = {"schema": settings.mirror_schema, "table": table}
        for kind, name in connection.execute(OWNED_BY_TABLE, of).fetchall():
            if name not in wanted:
                continue
            new = sql.Identifier(wanted[name])
            if kind == "index":
                rename = sql.SQL("alter index {} rename to {}").format(
                    sql.Identifier(settings.mirror_schema, name), new
                )
            else:
                rename = sql.SQL("alter table {} rename constraint {} to {}").format(
                    sql.Identifier(settings.mirror_schema, table), sql.Identifier(name), new
                )
            connection.execute(rename)


def _ours() -> Iterator[str]:
    """The names that we give to indexes and keys, as they are without a finalisation."""
    chain = Migration(0, "of_a_chain", _OF_A_CHAIN.read_text(encoding="utf-8"))
    for name in objects_made_by([*MIGRATIONS, chain]):
        part = name.rpartition(".")[2]
        if "{_blaze}" in part:
            yield part.replace("{_blaze}", "_blaze")
    for name in _NAMED_BY_DBT.findall(_OF_DBT.read_text(encoding="utf-8")):
        yield from (name, f"{name}{_BY_ZONE}")
