"""`make restore`: the rows of a backup in place of a mirror's, or in an empty database."""

from __future__ import annotations

import logging
import time
from pathlib import Path

import click
import psycopg
from psycopg import sql

from common.errors import DatabaseError
from common.settings import Settings
from common.stop import Stop
from extract.load.raw_tables import create_raw_tables
from extract.source.entities import ENTITIES
from extract.state import State
from operate.backup import obstacles
from operate.backup.archive import Archive
from operate.backup.load import replace_rows
from operate.backup.make_tables import finish_tables, make_tables
from operate.backup.origin import Origin, origin_of
from operate.backup.wording import size
from operate.cutover.restores import note_restore
from operate.run_lock import lock_held, session_at_work
from warehouse.connection import Connection, connect
from warehouse.database import open_database
from warehouse.lasting_tables import present_tables
from warehouse.migrate import migrate
from warehouse.schemas import Schemas
from warehouse.url import redacted

log = logging.getLogger(__name__)


def restore(settings: Settings, path: Path, *, force: bool) -> None:
    """Restore a backup in one transaction, while no sync is at work.

    Args:
        settings: the settings in force.
        path: of the file.
        force: whether a mirror that is there may be replaced.

    Raises:
        NoBackupError: the file is no whole backup of this mirror.
        RestoreRefusedError: something in the database stands in the way.
        LockHeldError: a run is at work.
        DatabaseError: the database cannot be used, or a statement failed; nothing was changed.
    """
    begun = time.monotonic()
    archive = Archive(path)
    archive.verify()
    origin = origin_of(archive, Schemas.of(settings))
    url = open_database(settings)
    stop = Stop()
    with session_at_work(settings, url, "restore") as state, lock_held(state, url, stop):
        log.info("Restoring into %s", redacted(url))
        _refuse(state, archive, origin, Schemas.of(settings), force=force)
        rows = _restore(settings, url, state, archive)
    click.echo(
        f"Restored: {rows:,} rows of {len(archive.tables)} tables, as of {archive.created_at} "
        f"({size(path.stat().st_size)} in {time.monotonic() - begun:.0f} s)\n"
        "Next: make sync. What has changed since is read by it, and views and gates are made."
    )


def _refuse(
    state: State, archive: Archive, origin: Origin, schemas: Schemas, *, force: bool
) -> None:
    connection = state.store.connection
    obstacles.refuse_demo(state)
    present = present_tables(connection, schemas)
    if not present:
        obstacles.refuse_others_names(connection, archive)
        return
    obstacles.refuse_other_structure(connection, origin, archive, schemas)
    obstacles.refuse_other_shop(state, archive)
    obstacles.refuse_foreign_keys(connection, present)
    if not force:
        obstacles.refuse_without_force(connection, state, archive, present)


def _restore(settings: Settings, url: str, state: State, archive: Archive) -> int:
    schemas = Schemas.of(settings)
    is_there = bool(present_tables(state.store.connection, schemas))
    if is_there:
        # Half of a mirror is made whole first, as each run does.
        migrate(state.store.connection, schemas)
        create_raw_tables(state.store.connection, settings.raw_schema, ENTITIES)
    try:
        # Not the session of the lock, which is looked at each second.
        with (
            connect(url, application_name="blaze_mirror.restore", autocommit=True) as connection,
            connection.transaction(),
        ):
            rows = _replace(connection, archive, schemas, is_there=is_there)
            note_restore(connection, settings.now(), archive.created_at)
    except psycopg.errors.LockNotAvailable:
        raise DatabaseError(
            "Nothing was changed: somebody keeps the mirror's tables in use for too long. End long "
            "transactions (see pg_stat_activity) and try again"
        ) from None
    except psycopg.Error as error:
        if state.store.connection.closed:
            raise
        raise DatabaseError(
            f"Nothing was changed, a statement failed: {str(error).splitlines()[0]}"
        ) from error
    _analyze(url, schemas)
    return rows


def _replace(connection: Connection, archive: Archive, schemas: Schemas, *, is_there: bool) -> int:
    # However long it takes; for somebody's lock it waits no longer than any session of ours.
    connection.execute("set local statement_timeout to 0")
    present = present_tables(connection, schemas)
    if is_there:
        tables = sql.SQL(", ").join(sql.Identifier(*name.split(".", 1)) for name in present)
        # Readers go on with what they see; writers wait, a `psql` of somebody's included.
        connection.execute(sql.SQL("lock table {} in share row exclusive mode").format(tables))
    else:
        make_tables(connection, archive)
    with archive.script("data") as data:
        rows = replace_rows(connection, data, present, schemas.raw)
    if not is_there:
        finish_tables(connection, archive)
    return rows


def _analyze(url: str, schemas: Schemas) -> None:
    """Have Postgres look at the new rows, or the next night would be planned by the old ones.

    The rows are restored by now, whatever becomes of this: Postgres looks by itself, too, later.
    """
    try:
        with connect(url, application_name="blaze_mirror.restore", autocommit=True) as connection:
            for table in present_tables(connection, schemas):
                connection.execute(
                    sql.SQL("analyze {}").format(sql.Identifier(*table.split(".", 1)))
                )
    except (psycopg.Error, DatabaseError) as error:
        said = str(error).splitlines()[0]
        log.warning("All is restored, and Postgres has not looked at the new rows yet: %s", said)
