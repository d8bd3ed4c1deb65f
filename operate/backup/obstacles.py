"""What keeps a backup from being restored into a database, found before anything is touched."""

from __future__ import annotations

from typing import LiteralString

from psycopg import sql

from common.errors import BlazeMirrorError
from extract.state import State
from operate.backup.archive import Archive
from operate.backup.origin import Origin
from warehouse.catalog import exists, is_finalized
from warehouse.chain import TABLE as TABLE_BY_SHOP
from warehouse.connection import Connection
from warehouse.schemas import Schemas

# Their rows would go with ours (`on delete cascade`), or keep ours from being replaced.
_FOREIGN_KEYS: LiteralString = """
select pg_catalog.format('%%s (table %%s)', k.conname, k.conrelid::pg_catalog.regclass)
from pg_catalog.pg_constraint as k
inner join pg_catalog.pg_class as c on c.oid = k.confrelid
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where
    k.contype = 'f' and k.conparentid = 0 and k.conrelid <> k.confrelid
    and n.nspname || '.' || c.relname = any(%s)
order by 1
"""
_TAKEN: LiteralString = """
select n.nspname || '.' || c.relname
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where n.nspname || '.' || c.relname = any(%s)
order by 1
"""
_SHOPS = "shops"
_NULL = r"\N"
"""As pg_dump writes it."""


class RestoreRefusedError(BlazeMirrorError):
    """Something stands in the way; nothing was touched."""


def refuse_demo(state: State) -> None:
    """Refuse a database that the next demo would clear, a real shop's rows included."""
    if state.store.is_demo():
        raise RestoreRefusedError(
            "This database holds the demo's synthetic dispensary, and the next demo clears it: run "
            "`make demo-clean` first, or set DATABASE_URL to another database"
        )


def refuse_others_names(connection: Connection, archive: Archive) -> None:
    """Refuse an empty database in which something of others has the name of one of our tables."""
    taken = [name for (name,) in connection.execute(_TAKEN, (list(archive.tables),)).fetchall()]
    if taken:
        raise RestoreRefusedError(
            f"The backup has {', '.join(taken)}, and so has this database, where it is somebody "
            "else's: rename that, or restore into another database"
        )


def refuse_other_structure(
    connection: Connection, origin: Origin, archive: Archive, schemas: Schemas
) -> None:
    """Refuse a mirror whose tables are not those that the backup has rows of."""
    if not origin.is_current:
        raise RestoreRefusedError(
            f"{archive.path} is of an earlier release, whose tables were others, and this database "
            "holds a mirror: restore it into an empty database, where the next `make sync` "
            "upgrades it (and set DATABASE_URL to that)"
        )
    if origin.is_finalized != is_finalized(connection, schemas.serving):
        before, now = ("after", "before") if origin.is_finalized else ("before", "after")
        do = "`make finalize` again" if origin.is_finalized else "`make unfinalize`"
        raise RestoreRefusedError(
            f"{archive.path} was made {before} `make finalize`, and this mirror is as {now} it, "
            f"with other names of its tables: run {do} first, or restore into an empty database"
        )
    by_shop = f"{schemas.mirror}.{TABLE_BY_SHOP}"
    if by_shop in archive.tables and not exists(connection, schemas.mirror, TABLE_BY_SHOP):
        raise RestoreRefusedError(
            f"{archive.path} is of several shops, and the mirror in this database is of one, whose "
            "keys are others: restore it into an empty database (and set DATABASE_URL to that)"
        )


def refuse_other_shop(state: State, archive: Archive) -> None:
    """Refuse to put another shop's rows in place of this one's, whatever is forced.

    Readers would see the other shop's customers, and the next sync would not go on.
    """
    raw = state.store.raw_schema
    if not all(exists(state.store.connection, raw, name) for name in (_SHOPS, "transactions")):
        return  # half of a mirror does not say whose it is
    rows = archive.rows(raw, _SHOPS)
    theirs = sorted({row["api_shop_id"] for row in rows} - {_NULL})
    if theirs and all(state.shops.is_another(each) for each in theirs):
        raise RestoreRefusedError(
            f"{archive.path} is of another shop (Blaze's id {', '.join(theirs)}) than the mirror "
            "in this database. Nothing was touched. Name a backup of this shop, or set "
            "DATABASE_URL to the other shop's database, or to an empty one. If Blaze has given "
            "the same shop another id, set api_shop_id in "
            f"{raw}.{_SHOPS} to it first"
        )


def refuse_foreign_keys(connection: Connection, tables: list[str]) -> None:
    """Refuse where other tables point at ours: their rows would go with ours, or block them."""
    found = connection.execute(_FOREIGN_KEYS, (tables,)).fetchall()
    if found:
        keys = "; ".join(name for (name,) in found)
        raise RestoreRefusedError(
            f"Other tables point at the mirror by foreign keys: {keys}. Their rows would go with "
            "ours, or keep them: drop these keys (alter table … drop constraint …), restore, and "
            "add them again"
        )


def refuse_without_force(
    connection: Connection, state: State, archive: Archive, tables: list[str]
) -> None:
    """Refuse to replace a mirror that nobody has asked to be replaced, and say what it holds."""
    counted = [
        sql.SQL("select {} as name, count(*) as number from {}").format(
            sql.Literal(table), sql.Identifier(*table.split("."))
        )
        for table in tables
        if table.startswith(f"{state.store.mirror_schema}.") and ".blaze_sync" not in table
    ]
    rows = connection.execute(sql.SQL(" union all ").join(counted)).fetchall() if counted else []
    ends = [row["last_sync_end"] for row in state.runs.current() if row["last_sync_end"]]
    holds = ", ".join(f"{number:,} in {name}" for name, number in rows if number) or "no rows yet"
    until = f", synced last at {max(ends):%Y-%m-%d %H:%M} UTC" if ends else ""
    raise RestoreRefusedError(
        f"This database holds a mirror already ({holds}{until}). With FORCE=1 (--force) its rows "
        f"are replaced by those of the backup of {archive.created_at}, gate history and cut-over "
        "included. Nothing was touched"
    )
