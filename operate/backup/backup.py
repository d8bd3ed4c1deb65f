"""`make backup`: the tables that hold what no run can make again, as they are at one moment."""

from __future__ import annotations

import logging
import shlex
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

import click
import psycopg
from psycopg import sql

from common.errors import BlazeMirrorError, DatabaseError
from common.scratch import own_folder
from common.settings import PROJECT_ROOT, Settings
from extract.state import State
from operate.backup.archive import Archive
from operate.backup.checksum import append_checksum
from operate.backup.origin import origin_of
from operate.backup.partial_file import partial_file
from operate.backup.programs import ProgramFailedError, output_of
from operate.backup.wording import size
from warehouse.connection import Connection, connect, own_conninfo
from warehouse.database import open_database
from warehouse.lasting_tables import present_tables
from warehouse.migrate import has_state
from warehouse.schemas import Schemas
from warehouse.session import LOCK_TIMEOUT
from warehouse.url import connection_environment, redacted

log = logging.getLogger(__name__)

FOLDER = PROJECT_ROOT / "backups"


def backup(settings: Settings, path: Path | None) -> None:
    """Write a backup.

    It holds no lock of the run's: pg_dump sees one moment, also of a sync that is at work, and what
    that leaves half done the next night does again, as after a crash.

    Args:
        settings: the settings in force.
        path: of the file; by default one with the present instant in its name, in `backups/`.

    Raises:
        BlazeMirrorError: there is nothing to back up, or the file cannot be written.
        DatabaseError: the database cannot be used, or dumped.
    """
    begun = time.monotonic()
    url = open_database(settings)
    with connect(url, application_name="blaze_mirror.backup", autocommit=True) as connection:
        _require_mirror(connection, settings)
        tables = present_tables(connection, Schemas.of(settings))
    target = path or own_folder(FOLDER) / f"blaze-mirror-{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}.dump"
    log.info("Backing up %s", redacted(url))
    with partial_file(target) as file:
        try:
            environment = connection_environment(own_conninfo(url, "blaze_mirror.backup"))
            with output_of("pg_dump", _options(tables), environment) as dump:
                shutil.copyfileobj(dump, file, 1 << 20)
        except ProgramFailedError as error:
            if _is_kept_locked(url, tables):
                raise DatabaseError(
                    "Nothing was backed up: somebody keeps a table of the mirror locked. End that "
                    "session (see pg_stat_activity) and try again"
                ) from None
            raise DatabaseError(
                f"The mirror could not be dumped, and nothing is left of the file: {error}"
            ) from None
        append_checksum(file)
        # A backup that cannot be restored is none, and now is the time to know.
        archive = Archive(Path(file.name))
        archive.verify()
        origin_of(archive, Schemas.of(settings))
    click.echo(
        f"Backup: {target} ({size(target.stat().st_size)} in {time.monotonic() - begun:.0f} s)\n"
        "It holds personal data: keep it where few can read it, and not on this disk alone.\n"
        f"Back: make restore FILE={shlex.quote(str(target))}"
    )


def _require_mirror(connection: Connection, settings: Settings) -> None:
    state = State(connection, settings.raw_schema, settings.mirror_schema, settings.shop_name)
    if not has_state(connection, Schemas.of(settings)):
        raise BlazeMirrorError(
            "There is no whole mirror to back up: nothing was synced yet, or tables of its state "
            "are gone, which the next `make sync` makes again"
        )
    if state.store.is_demo():
        raise BlazeMirrorError(
            "This database holds the demo's synthetic dispensary, which `make demo` makes again: "
            "there is nothing to back up"
        )


def _is_kept_locked(url: str, tables: list[str]) -> bool:
    """Whether somebody keeps a table locked: pg_dump says so in the server's language."""
    names = sql.SQL(", ").join(sql.Identifier(*table.split(".", 1)) for table in tables)
    with connect(url, application_name="blaze_mirror.backup", autocommit=True) as connection:
        try:
            with connection.transaction(force_rollback=True):
                connection.execute("set local lock_timeout to '1s'")
                connection.execute(sql.SQL("lock table {} in access share mode").format(names))
        except psycopg.errors.LockNotAvailable:
            return True
        except psycopg.Error:
            return False
    return False


def _options(tables: list[str]) -> list[str]:
    """What pg_dump is asked for; names are quoted, for its patterns would fold and expand them."""
    return [
        "--format=custom",
        "--strict-names",
        f"--lock-wait-timeout={LOCK_TIMEOUT.total_seconds():.0f}s",
        *(f'--table="{table.replace(".", chr(34) + "." + chr(34))}"' for table in tables),
    ]
