"""A dump of legacy's tables, before they are renamed."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from common.errors import DatabaseError
from common.settings import Settings
from operate.backup.archive import Archive, NoBackupError
from operate.backup.partial_file import partial_file
from operate.backup.programs import ProgramFailedError, output_of
from operate.cutover.errors import CutoverRefusedError
from operate.cutover.finalize.tables import quoted
from operate.cutover.sources import SERVED
from warehouse.catalog import exists
from warehouse.connection import Connection, own_conninfo
from warehouse.database import open_database
from warehouse.session import LOCK_TIMEOUT
from warehouse.url import connection_environment

_KINDS = frozenset({"TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE"})


def archive_legacy(settings: Settings, connection: Connection, file: Path) -> None:
    """Dump legacy's tables into a file, and read it back; what was there stays until it is whole.

    Raises:
        CutoverRefusedError: legacy has no tables.
        DatabaseError: pg_dump failed, or has left something out.
        BlazeMirrorError: the file cannot be written.
    """
    schema = settings.legacy_schema
    tables = [name for name in SERVED if exists(connection, schema, name)]
    if not tables:
        # Without a name pg_dump would take the whole database.
        raise CutoverRefusedError(
            f"Nothing was changed: there is nothing to archive, for legacy has none of the tables "
            f"{', '.join(SERVED)} in schema '{schema}'. Correct LEGACY_SCHEMA, or leave ARCHIVE out"
        )
    options = [
        "--format=custom",
        "--strict-names",
        f"--lock-wait-timeout={LOCK_TIMEOUT.total_seconds():.0f}s",
        *(f"--table={quoted(schema, name)}" for name in tables),
    ]
    environment = connection_environment(
        own_conninfo(open_database(settings), "blaze_mirror.archive")
    )
    with partial_file(file) as written:
        try:
            with output_of("pg_dump", options, environment) as dump:
                shutil.copyfileobj(dump, written, 1 << 20)
            written.flush()
            _read_back(Path(written.name), schema, tables)
        except (ProgramFailedError, NoBackupError) as error:
            raise DatabaseError(
                f"Nothing was changed: legacy's tables could not be archived into {file} ({error})"
                ": end what keeps them in use (see pg_stat_activity), let this role read them, or "
                "dump them by hand and leave ARCHIVE out"
            ) from None
    click.echo(f"Archived: {file}")


def _read_back(path: Path, schema: str, tables: list[str]) -> None:
    """Read all of an archive, and look whether everything is in it."""
    archive = Archive(path)
    archive.verify()
    held = {each.table for each in archive.entries if each.kind in _KINDS}
    lacking = [name for name in tables if f"{schema}.{name}" not in held]
    if lacking:
        raise NoBackupError(f"it lacks {', '.join(lacking)}")
