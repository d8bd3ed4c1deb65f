"""Bringing a database to the tables that this code needs: `migrations/NNNN_what.sql`, in order.

Each file is applied in one transaction together with its record in `schema_migrations`, so a crash
leaves both or neither. Every file may be applied again without a change, and all of them are where
something that they make is gone: a dropped table or index, another schema. A database that has it
all is only read, for DDL locks tables even where it finds nothing to do.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

import psycopg
from psycopg import sql

from common.errors import DatabaseError
from common.words import counted
from warehouse.catalog import exists, is_finalized
from warehouse.connection import Connection
from warehouse.schemas import Schemas
from warehouse.session import LOAD_STATEMENT_TIMEOUT

log = logging.getLogger(__name__)

FOLDER = Path(__file__).parent / "migrations"

MIGRATE_LOCK = "select pg_advisory_xact_lock(hashtextextended('blaze_mirror.migrate', 0))"
"""Lets one process at a time change tables, until its transaction ends."""

FIRST_RELEASE = frozenset({1, 2, 3})
"""What a database of release 0.1.0 has, whose migrations nobody has recorded."""

_DDL = re.compile(
    r"(?P<verb>create|drop) table if (?:not )?exists (?P<table>[^\s;]+)"
    r"|create (?:unique )?index if not exists (?P<index>\S+)\s+on (?P<indexed>\S+)"
    r"|alter table (?P<altered>\S+)\s+(?P<change>add|drop) "
    r"(?:column|constraint) (?:if (?:not )?exists )?(?P<part>[^\s;]+)"
)
_SCHEMA = re.compile(r"^create schema if not exists \{(?P<schema>\w+)\};$", re.MULTILINE)
_COMMENT = re.compile(r"--.*")


@dataclass(frozen=True)
class Migration:
    """One file.

    Attributes:
        number: its place.
        name: what it brings.
        text: SQL, in which `{raw}`, `{mirror}`, `{staging}`, `{parity}` and `{serving}` stand for
            schemas, and `{_blaze}` for what the mirror's names end in until they take legacy's.
    """

    number: int
    name: str
    text: str

    def __str__(self) -> str:
        return f"{self.number:04d}_{self.name}"

    @cached_property
    def digest(self) -> str:
        """By which the record knows the file again."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def read_migrations(folder: Path) -> tuple[Migration, ...]:
    """The migrations of a folder, in order."""
    return tuple(
        Migration(int(path.stem[:4]), path.stem[5:], path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    )


MIGRATIONS = read_migrations(FOLDER)


def migrate(
    connection: Connection,
    schemas: Schemas,
    migrations: Sequence[Migration] = MIGRATIONS,
    *,
    is_logged: bool = True,
) -> None:
    """Apply what is due, and log in one line how far the database was brought.

    Args:
        connection: in autocommit mode.
        schemas: where the tables lie.
        migrations: all of this code's.
        is_logged: false for schemas that are dropped in a minute.

    Raises:
        DatabaseError: the database is newer than the code, or a migration failed.
    """
    applied: list[Migration] = []
    try:
        while len(applied) < len(migrations) and (
            migration := _apply_next(connection, schemas, migrations)
        ):
            applied.append(migration)
    finally:
        if applied and is_logged:
            log.info(
                "The database was brought to %s (%s)",
                applied[-1],
                counted(len(applied), "migration"),
            )


def _apply_next(
    connection: Connection, schemas: Schemas, migrations: Sequence[Migration]
) -> Migration | None:
    due = _due(connection, schemas, migrations)
    if due is None:
        return None
    try:
        with connection.transaction():
            connection.execute(MIGRATE_LOCK)
            # Another process may have been first.
            due = _due(connection, schemas, migrations)
            if due is not None:
                _apply(connection, schemas, due)
    except psycopg.errors.LockNotAvailable:
        raise DatabaseError(
            f"The tables cannot be brought to {due}, for somebody has locked them: end long "
            "transactions (see pg_stat_activity) and try again"
        ) from None
    except psycopg.Error as error:
        raise DatabaseError(
            f"The tables cannot be brought to {due}, and nothing of it was kept: "
            f"{str(error).splitlines()[0]}"
        ) from error
    return due


def is_current(
    connection: Connection, schemas: Schemas, migrations: Sequence[Migration] = MIGRATIONS
) -> bool:
    """Whether there is nothing to apply.

    Raises:
        DatabaseError: the database is newer than the code.
    """
    return _due(connection, schemas, migrations) is None


def has_state(
    connection: Connection, schemas: Schemas, migrations: Sequence[Migration] = MIGRATIONS
) -> bool:
    """Whether all tables of the sync's state are there, for commands that only look.

    Those that the database's own release had: what later ones have added, its state lacks.

    Raises:
        DatabaseError: the database is newer than the code.
    """
    applied = _applied(connection, schemas, migrations) or FIRST_RELEASE
    state = {
        name
        for name in objects_made_by(each for each in migrations if each.number in applied)
        if name.startswith(("{raw}.", "{mirror}.blaze_")) and name.count(".") == 1
    }
    # A database of release 0.1.0 has all the rest, and no record.
    return not _absent(connection, schemas, state - {"{raw}.schema_migrations"})


def _due(
    connection: Connection, schemas: Schemas, migrations: Sequence[Migration]
) -> Migration | None:
    """The migration to apply next: the first that was not, or the very first to make all again."""
    applied = _applied(connection, schemas, migrations)
    made = objects_made_by(each for each in migrations if each.number in applied)
    if _absent(connection, schemas, made):
        return migrations[0]
    return next((each for each in migrations if each.number not in applied), None)


def _apply(connection: Connection, schemas: Schemas, migration: Migration) -> None:
    connection.execute(
        "select set_config('statement_timeout', %s, true)",
        (f"{LOAD_STATEMENT_TIMEOUT.total_seconds():.0f}s",),
    )
    names = {name: sql.Identifier(schema) for name, schema in asdict(schemas).items()}
    suffix = sql.SQL(_suffix(connection, schemas))
    text = _without_schemas(connection, migration.text, asdict(schemas))
    connection.execute(sql.SQL(text).format(**names, _blaze=suffix))
    records = sql.Identifier(schemas.raw, "schema_migrations")
    # Later ones follow again: they may change what this one has made.
    connection.execute(
        sql.SQL("delete from {} where number >= %s").format(records), (migration.number,)
    )
    connection.execute(
        sql.SQL(
            "insert into {} (number, name, digest, code_version) values (%s, %s, %s, %s)"
        ).format(records),
        (migration.number, migration.name, migration.digest, version("blaze-mirror")),
    )


def _without_schemas(connection: Connection, text: str, schemas: Mapping[str, str]) -> str:
    """A migration without the making of schemas that are there.

    Postgres asks for the right to create schemas first, and then finds out that there is one.
    """
    rows = connection.execute(
        "select nspname from pg_catalog.pg_namespace where nspname = any(%s)",
        (list(schemas.values()),),
    ).fetchall()
    there = {schema for (schema,) in rows}
    return _SCHEMA.sub(lambda found: "" if schemas[found["schema"]] in there else found[0], text)


def _applied(
    connection: Connection, schemas: Schemas, migrations: Sequence[Migration]
) -> frozenset[int]:
    """The numbers of the migrations that this database has had.

    Raises:
        DatabaseError: it has had one that this code does not have, or has with another text.
    """
    if not exists(connection, schemas.raw, "schema_migrations"):
        return frozenset()
    rows = connection.execute(
        sql.SQL("select number, name, digest, code_version from {} order by number desc").format(
            sql.Identifier(schemas.raw, "schema_migrations")
        )
    ).fetchall()
    known = {each.number: each for each in migrations}
    for number, name, digest, release in rows:
        if number not in known:
            raise DatabaseError(
                f"The database was brought to {number:04d}_{name} by a newer release ({release}): "
                "upgrade this checkout with `git pull && make install`"
            )
        if digest != known[number].digest:
            raise DatabaseError(
                f"The database has had {number:04d}_{name} of release {release}, and this "
                f"checkout has another {known[number]}: use the checkout that the database is of"
            )
    return frozenset(number for number, *_ in rows)


def _absent(connection: Connection, schemas: Schemas, objects: Iterable[str]) -> set[str]:
    """What the catalog lacks of some objects."""
    suffix = _suffix(connection, schemas)
    wanted = {name.format(**asdict(schemas), _blaze=suffix) for name in objects}
    rows = connection.execute(_PRESENT, {"wanted": list(wanted)}).fetchall()
    return wanted - {name for (name,) in rows}


_PRESENT = """
with tables as (
    select c.oid, n.nspname || '.' || c.relname as name
    from pg_catalog.pg_class as c
    inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
    where n.nspname || '.' || c.relname = any(%(wanted)s)
)
select name from tables
union all
select name || '.' || attname from tables
inner join pg_catalog.pg_attribute on attrelid = oid and attnum > 0 and not attisdropped
union all
select name || '.' || relname from tables
inner join pg_catalog.pg_index on indrelid = tables.oid
inner join pg_catalog.pg_class on pg_class.oid = indexrelid
"""


def objects_made_by(migrations: Iterable[Migration]) -> frozenset[str]:
    """The tables, and their added columns, keys and indexes, that are there after migrations.

    Returns:
        `{schema}.table` and `{schema}.table.part`, with the placeholders of the files.
    """
    made: set[str] = set()
    for migration in migrations:
        for found in _DDL.finditer(_COMMENT.sub("", migration.text)):
            if found["verb"] == "drop":
                made = {name for name in made if not f"{name}.".startswith(f"{found['table']}.")}
            elif found["verb"]:
                made.add(found["table"])
            elif found["index"]:
                made.add(f"{found['indexed']}.{found['index']}")
            elif found["change"] == "add":
                made.add(f"{found['altered']}.{found['part']}")
            else:
                made.discard(f"{found['altered']}.{found['part']}")
    return frozenset(made)


def _suffix(connection: Connection, schemas: Schemas) -> str:
    """What the names of the mirror's tables end in: nothing once they have taken legacy's."""
    return "" if is_finalized(connection, schemas.serving) else "_blaze"
