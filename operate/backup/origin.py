"""Whether a file is a backup of this mirror, and of a release that this checkout knows."""

from __future__ import annotations

from dataclasses import dataclass

from operate.backup.archive import Archive, NoBackupError
from operate.cutover.sources import SERVED
from warehouse.lasting_tables import lasting_tables, tables_of_a_chain
from warehouse.migrate import FIRST_RELEASE, MIGRATIONS
from warehouse.schemas import Schemas

_BATCHES, _SYNC_STATE, _MIGRATIONS = "batches", "blaze_sync_state", "schema_migrations"
_KINDS_OF_TABLES = frozenset({"TABLE", "TABLE DATA"})
_MOST_NAMED = 3


class HalfMirrorError(NoBackupError):
    """A file that lacks tables of a mirror."""


@dataclass(frozen=True)
class Origin:
    """What a backup is of.

    Attributes:
        is_finalized: whether the mirror's tables carried legacy's names.
        migrations: the numbers of those that its database has had.
    """

    is_finalized: bool
    migrations: frozenset[int]

    @property
    def is_current(self) -> bool:
        """Whether its tables are those of this checkout."""
        return self.migrations == frozenset(each.number for each in MIGRATIONS)


def origin_of(archive: Archive, schemas: Schemas) -> Origin:
    """What a backup is of.

    Args:
        archive: the file.
        schemas: those of the settings in force.

    Raises:
        HalfMirrorError: it lacks tables.
        NoBackupError: it is no backup of a mirror, one of other schemas, or of a newer release.
    """
    raw, mirror = _schema_of(archive, _BATCHES), _schema_of(archive, _SYNC_STATE)
    settings = {
        "BLAZE_RAW_SCHEMA": (raw, schemas.raw),
        "BLAZE_SCHEMA": (mirror, schemas.mirror),
    }
    others = [f"{name} is {ours}, and its {theirs}" for name, (theirs, ours) in settings.items()
              if theirs != ours]  # fmt: skip
    if others:
        raise NoBackupError(
            f"{archive.path} is of a mirror in other schemas ({'; '.join(others)}): restore it "
            f"with BLAZE_RAW_SCHEMA={raw} and BLAZE_SCHEMA={mirror}"
        )
    migrations = _migrations(archive, schemas)
    is_finalized = any(f"{mirror}.{entity}" in archive.tables for entity in SERVED)
    strangers = sorted(archive.tables - lasting_tables(schemas, is_finalized=is_finalized))
    if strangers:
        raise NoBackupError(
            f"{archive.path} holds more than a mirror ({', '.join(strangers[:_MOST_NAMED])}): name "
            "a file that `make backup` has made, or restore this one with pg_restore"
        )
    wanted = lasting_tables(
        schemas,
        is_finalized=is_finalized,
        migrations=[each for each in MIGRATIONS if each.number in migrations],
    )
    if archive.tables <= wanted:
        # A database of release 0.1.0 has no record of its migrations.
        wanted -= {f"{schemas.raw}.{_MIGRATIONS}"}
    absent = sorted(wanted - archive.tables - tables_of_a_chain(schemas))
    if absent:
        raise HalfMirrorError(
            f"Half a mirror is no backup: it lacks {', '.join(absent)}. The next `make sync` makes "
            "and fills what is missing; take one after it"
        )
    return Origin(is_finalized, migrations)


def _schema_of(archive: Archive, table: str) -> str:
    found = [
        each.schema
        for each in archive.entries
        if each.kind in _KINDS_OF_TABLES and each.table.endswith(f".{table}")
    ]
    if not found:
        raise NoBackupError(
            f"{archive.path} is no backup of a mirror, for it lacks {table}: name a file that "
            "`make backup` has made"
        )
    return found[0]


def _migrations(archive: Archive, schemas: Schemas) -> frozenset[int]:
    if f"{schemas.raw}.{_MIGRATIONS}" not in archive.tables:
        return FIRST_RELEASE
    known = {each.number: each for each in MIGRATIONS}
    rows = archive.rows(schemas.raw, _MIGRATIONS)
    for row in sorted(rows, key=lambda each: -int(each["number"])):
        number = int(row["number"])
        named = f"{number:04d}_{row['name']} of release {row['code_version']}"
        if number not in known:
            raise NoBackupError(
                f"{archive.path} is of a newer release ({named}): upgrade this checkout with "
                "`git pull && make install`, then restore it"
            )
        if row["digest"] != known[number].digest:
            raise NoBackupError(
                f"{archive.path} has {named}, and this checkout has another {known[number]}: use "
                "the checkout that it was made with"
            )
    return frozenset(int(row["number"]) for row in rows)
