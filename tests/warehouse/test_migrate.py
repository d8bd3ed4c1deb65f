"""Migrations: applied once, in order, whole or not at all; what is gone is made again."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from common.errors import DatabaseError
from common.settings import PROJECT_ROOT
from tests.conftest import worker_name
from tests.databases import fresh_database
from tests.warehouse.catalog import OWN, catalog, storage
from tests.warehouse.dumps.restore import DUMPS, finalise_as_then, migrations_of, restore
from warehouse.connection import Connection, connect
from warehouse.migrate import (
    FOLDER,
    MIGRATIONS,
    Migration,
    has_state,
    is_current,
    migrate,
    objects_made_by,
    read_migrations,
)
from warehouse.schemas import Schemas

SCHEMAS = Schemas("raw", "public")
NOTHING = "nothing"
PROCESS = """
import sys
from warehouse.connection import connect
from warehouse.migrate import migrate
from warehouse.schemas import Schemas
with connect(sys.argv[1], application_name="migrating", autocommit=True) as connection:
    migrate(connection, Schemas("raw", "public"))
"""


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    with connect(database_url, application_name="test", autocommit=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def fresh(postgres_server: str, request: pytest.FixtureRequest) -> dict[str, list[Any]]:
    """The catalog of a database that was migrated from nothing."""
    with (
        fresh_database(postgres_server, f"fresh_{worker_name(request.config)}") as url,
        connect(url, application_name="test", autocommit=True) as connection,
    ):
        migrate(connection, SCHEMAS)
        return catalog(connection)


def migrating(database_url: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", PROCESS, database_url], cwd=PROJECT_ROOT)


def records(connection: Connection) -> list[tuple[int, str]]:
    if connection.execute("select to_regclass('raw.schema_migrations')").fetchone() == (None,):
        return []
    return connection.execute(
        "select number, name from raw.schema_migrations order by number"
    ).fetchall()


def test_every_file_has_its_number_and_says_why() -> None:
    assert [path.stem for path in sorted(FOLDER.glob("*.sql"))] == [str(m) for m in MIGRATIONS]
    assert [each.number for each in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))
    for each in MIGRATIONS:
        assert re.match(r"-- [A-Z](.*\n-- )*.*\.\n\n", each.text), f"{each} begins with no sentence"


def test_an_empty_database_gets_all_of_them_once(connection: Connection) -> None:
    assert not has_state(connection, SCHEMAS)
    assert not is_current(connection, SCHEMAS)
    migrate(connection, SCHEMAS)
    assert has_state(connection, SCHEMAS)
    assert is_current(connection, SCHEMAS)
    assert records(connection) == [(each.number, each.name) for each in MIGRATIONS]
    before = connection.execute("select * from raw.schema_migrations").fetchall()
    migrate(connection, SCHEMAS)
    assert connection.execute("select * from raw.schema_migrations").fetchall() == before


def test_each_of_them_applied_twice_changes_nothing(
    connection: Connection, fresh: dict[str, list[Any]]
) -> None:
    for count, migration in enumerate(MIGRATIONS, start=1):
        migrate(connection, SCHEMAS, MIGRATIONS[:count])
        before = catalog(connection), storage(connection)
        connection.execute(
            "delete from raw.schema_migrations where number = %s", (migration.number,)
        )
        migrate(connection, SCHEMAS, MIGRATIONS[:count])
        assert (catalog(connection), storage(connection)) == before, migration
    connection.execute("delete from raw.schema_migrations")
    migrate(connection, SCHEMAS)
    assert (catalog(connection), storage(connection)) == before, "all of them, once more"
    assert catalog(connection) == fresh


def test_two_processes_at_once_get_through(
    database_url: str, connection: Connection, fresh: dict[str, list[Any]]
) -> None:
    processes = [migrating(database_url) for _ in range(3)]
    assert [process.wait(timeout=120) for process in processes] == [0, 0, 0]
    assert catalog(connection) == fresh
    assert records(connection) == [(each.number, each.name) for each in MIGRATIONS]


@pytest.fixture(scope="session")
def ends(
    postgres_server: str, request: pytest.FixtureRequest, fresh: dict[str, list[Any]]
) -> dict[str, dict[str, list[Any]]]:
    """The catalog that a database ends with, by the release that it comes from."""
    found = {NOTHING: fresh}
    for release in DUMPS:
        with (
            fresh_database(postgres_server, f"ends_{worker_name(request.config)}") as url,
            connect(url, application_name="test", autocommit=True) as connection,
        ):
            restore(release, url)
            migrate(connection, SCHEMAS)
            found[release] = catalog(connection)
    return found


@pytest.mark.parametrize(
    ("begin", "migration"),
    [(NOTHING, each) for each in MIGRATIONS]
    + [(release, each) for release in DUMPS for each in MIGRATIONS[migrations_of(release) :]],
    ids=str,
)
def test_killed_in_the_middle_it_leaves_nothing_and_the_next_run_ends_at_the_same(
    migration: Migration,
    begin: str,
    database_url: str,
    connection: Connection,
    ends: dict[str, dict[str, list[Any]]],
) -> None:
    if begin != NOTHING:
        restore(begin, database_url)
    migrate(connection, SCHEMAS, MIGRATIONS[: migration.number - 1])
    before, known = catalog(connection), records(connection)
    with psycopg.connect(database_url) as somebody:
        hold(somebody, last_table(migration, connection))
        process = migrating(database_url)
        await_blocked(connection, process)
        process.send_signal(signal.SIGKILL)
        process.wait()
        somebody.rollback()
    await_gone(connection)
    assert (catalog(connection), records(connection)) == (before, known)
    migrate(connection, SCHEMAS)
    assert catalog(connection) == ends[begin]
    assert records(connection) == [(each.number, each.name) for each in MIGRATIONS]


def last_table(migration: Migration, connection: Connection) -> str:
    """The last table that a migration touches; one that is there already holds nobody up who
    wants to create it.
    """
    touched = re.findall(r"(table if not exists|alter table|\non) (\{[^\s;(]+)", migration.text)
    return [
        named(table)
        for how, table in touched
        if how != "table if not exists"
        or connection.execute("select to_regclass(%s)", (named(table),)).fetchone() == (None,)
    ][-1]


def named(template: str) -> str:
    """A name of the files, as it is in these databases."""
    return template.format(
        raw="raw",
        mirror="public",
        staging="staging",
        parity="parity",
        serving="serving",
        _blaze="_blaze",
    )


def hold(connection: psycopg.Connection[Any], table: str) -> None:
    """Stand in a migration's way, until the end of the transaction."""
    if connection.execute("select to_regclass(%s)", (table,)).fetchone() != (None,):
        connection.execute(f"lock table {table} in access exclusive mode".encode())
        return
    connection.execute(f"create schema if not exists {table.partition('.')[0]}".encode())
    connection.commit()
    # A second run that wants to make it has to wait and see whether this one stays.
    connection.execute(f"create table {table} (id integer)".encode())


def await_blocked(connection: Connection, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    while not sessions(connection, "wait_event_type = 'Lock'"):
        assert process.poll() is None, "it was not held up"
        assert time.monotonic() < deadline
        time.sleep(0.05)


def await_gone(connection: Connection) -> None:
    """The server finds out that a client was killed when it has something to tell it."""
    deadline = time.monotonic() + 30
    while sessions(connection, "true"):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def sessions(connection: Connection, condition: str) -> int:
    row = connection.execute(
        "select count(*) from pg_stat_activity where datname = current_database() "
        f"and application_name = 'migrating' and {condition}".encode()
    ).fetchone()
    return int(row[0]) if row else 0


def test_a_quiet_run_waits_for_nobody(database_url: str, connection: Connection) -> None:
    migrate(connection, SCHEMAS)
    tables = connection.execute(
        "select format('%%I.%%I', schemaname, tablename) from pg_tables where schemaname = any(%s)",
        (list(OWN),),
    ).fetchall()
    connection.execute("set lock_timeout = '1s'")
    with psycopg.connect(database_url) as writer:
        for (table,) in tables:
            # As somebody has it who writes: DDL of every kind would wait.
            writer.execute(f"lock table {table} in row exclusive mode".encode())
        migrate(connection, SCHEMAS)
        assert is_current(connection, SCHEMAS)


def test_the_migrations_name_every_table_and_index_that_they_make(connection: Connection) -> None:
    migrate(connection, SCHEMAS)
    said = {named(name) for name in objects_made_by(MIGRATIONS)}
    tables = connection.execute(
        "select schemaname || '.' || tablename from pg_tables where schemaname = any(%s)",
        (list(OWN),),
    ).fetchall()
    assert {name for name in said if name.count(".") == 1} == {name for (name,) in tables}
    # Those of keys come with their tables.
    indexes = connection.execute(
        "select schemaname || '.' || tablename || '.' || indexname from pg_indexes "
        "where schemaname = any(%s) and not exists (select 1 from pg_constraint "
        "where conindid = format('%%I.%%I', schemaname, indexname)::regclass)",
        (list(OWN),),
    ).fetchall()
    assert {name for (name,) in indexes} <= said


@pytest.mark.parametrize(
    "loss",
    [
        "drop schema raw cascade",
        "drop table public.customers_blaze",
        "drop table public.blaze_sync_state, raw.windows, staging.processed_batches",
        "drop index public.idx_items_blaze_product_id",
        "alter table public.products_blaze drop column shop_id",
        """
        alter table public.transaction_items_blaze
        drop constraint transaction_items_blaze_transaction_id_item_id_key
        """,
    ],
)
def test_what_somebody_dropped_is_made_again_and_the_rest_is_kept(
    connection: Connection, fresh: dict[str, list[Any]], loss: str
) -> None:
    migrate(connection, SCHEMAS)
    connection.execute(
        "insert into public.transactions_blaze (id, transaction_id) values (7, 'a synthetic sale');"
        "insert into serving.cutover values ('products', 'mirror', now(), 'somebody')"
    )
    connection.execute(loss.encode())
    migrate(connection, SCHEMAS)
    assert catalog(connection) == fresh
    assert is_current(connection, SCHEMAS)
    assert records(connection) == [(each.number, each.name) for each in MIGRATIONS]
    rows = connection.execute(
        "select id, transaction_id from public.transactions_blaze union all "
        "select 0, entity from serving.cutover order by 1"
    ).fetchall()
    assert rows == [(0, "products"), (7, "a synthetic sale")]


def test_another_schema_gets_tables_of_its_own(connection: Connection) -> None:
    migrate(connection, SCHEMAS)
    elsewhere = Schemas("raw", "elsewhere")
    assert not is_current(connection, elsewhere)
    migrate(connection, elsewhere)
    assert is_current(connection, elsewhere)
    assert is_current(connection, SCHEMAS)
    moved = catalog(connection, ["elsewhere"])
    there = {
        what: [tuple(str(value).replace("elsewhere", "public") for value in row) for row in rows]
        for what, rows in moved.items()
    }
    here = {
        what: [tuple(str(value) for value in row) for row in rows]
        for what, rows in catalog(connection, ["public"]).items()
    }
    # The names of the search path's own schema are printed bare.
    assert str(there).replace("public.", "") == str(here).replace("public.", "")


@pytest.fixture
def three(tmp_path: Path) -> tuple[Migration, ...]:
    """Migrations that build on one another, and take back what an earlier one has made."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    first = MIGRATIONS[0].text
    (folder / "0001_first.sql").write_text(
        f"{first}\ncreate table if not exists {{raw}}.kept (id integer);\n"
        "create table if not exists {raw}.given_up (id integer);\n"
    )
    (folder / "0002_second.sql").write_text(
        "-- Why.\nalter table {raw}.kept add column if not exists name text;\n"
    )
    (folder / "0003_third.sql").write_text("-- Why.\ndrop table if exists {raw}.given_up;\n")
    return read_migrations(folder)


def test_a_table_that_a_later_migration_drops_is_not_missed(
    connection: Connection, three: tuple[Migration, ...]
) -> None:
    migrate(connection, SCHEMAS, three)
    assert is_current(connection, SCHEMAS, three)
    assert connection.execute("select to_regclass('raw.given_up')").fetchone() == (None,)
    connection.execute("drop table raw.kept")
    migrate(connection, SCHEMAS, three)
    assert is_current(connection, SCHEMAS, three)
    assert connection.execute("select to_regclass('raw.given_up')").fetchone() == (None,)
    assert connection.execute("select count(name) from raw.kept").fetchone() == (0,)


def test_a_table_that_is_made_again_gets_what_later_migrations_have_added_even_if_one_fails(
    connection: Connection, three: tuple[Migration, ...]
) -> None:
    migrate(connection, SCHEMAS, three)
    connection.execute("drop table raw.kept")
    failing = [three[0], Migration(2, "second", f"{three[1].text}\nselect 1 / 0;"), three[2]]
    connection.execute(
        "update raw.schema_migrations set digest = %s where number = 2", (failing[1].digest,)
    )
    with pytest.raises(DatabaseError, match="0002_second, and nothing of it was kept: division"):
        migrate(connection, SCHEMAS, failing)
    assert records(connection) == [(1, "first")]
    migrate(connection, SCHEMAS, three)
    assert connection.execute("select count(name) from raw.kept").fetchone() == (0,)


def test_a_newer_database_is_refused_in_one_sentence(connection: Connection) -> None:
    migrate(connection, SCHEMAS)
    connection.execute(
        "insert into raw.schema_migrations values (9999, 'of_tomorrow', 'digest', now(), '99.0')"
    )
    for look in (migrate, is_current, has_state):
        with pytest.raises(DatabaseError) as refusal:
            look(connection, SCHEMAS)
        assert str(refusal.value) == (
            "The database was brought to 9999_of_tomorrow by a newer release (99.0): "
            "upgrade this checkout with `git pull && make install`"
        )


def test_a_database_of_another_line_of_development_is_refused(connection: Connection) -> None:
    migrate(connection, SCHEMAS)
    connection.execute(
        "update raw.schema_migrations set name = 'ours', digest = 'of another text', "
        "code_version = '0.2.0+site' where number = 2"
    )
    with pytest.raises(
        DatabaseError, match=r"has had 0002_ours of release 0\.2\.0\+site, and this"
    ):
        migrate(connection, SCHEMAS)


def test_a_finalised_database_keeps_its_names(connection: Connection, database_url: str) -> None:
    restore("0.1.0", database_url)
    finalise_as_then(database_url)
    before = storage(connection)
    migrate(connection, SCHEMAS)
    # The keys of the watermarks and of the quarantine have one column more now; views of the
    # comparison stood on legacy and are made again by the next build.
    ours = ("schema_migrations", "processed_batches_pkey", "quarantine_shop_")
    after = set(storage(connection))
    kept = {row for row in before if row[0] != "parity" and not row[1].startswith(ours)}
    assert kept <= after
    assert ("parity", "gate_history") in {row[:2] for row in after}
    finalised = catalog(connection)
    connection.execute(
        "drop index public.idx_customers_phone;"
        "alter table public.transaction_items "
        "drop constraint transaction_items_transaction_id_item_id_key"
    )
    migrate(connection, SCHEMAS)
    assert catalog(connection) == finalised


def test_views_over_legacy_are_dropped_and_somebody_elses_view_is_in_the_way_by_name(
    connection: Connection, database_url: str
) -> None:
    restore("0.1.0", database_url)
    connection.execute("create view public.mine as select key from parity.customers_comparison")
    with pytest.raises(DatabaseError, match="your own mine on views of the comparison"):
        migrate(connection, SCHEMAS)
    assert connection.execute("select count(*) from parity.parity_summary").fetchone()
    connection.execute("drop view public.mine")
    migrate(connection, SCHEMAS)
    rows = connection.execute(
        "select c.relname from pg_depend as d inner join pg_rewrite as r on d.objid = r.oid "
        "inner join pg_class as c on r.ev_class = c.oid where d.refobjid = "
        "'public.customers'::regclass and c.relnamespace = 'parity'::regnamespace"
    ).fetchall()
    assert rows == []


def test_how_far_a_database_was_brought_is_one_line(
    connection: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="warehouse")
    migrate(connection, SCHEMAS)
    number = len(MIGRATIONS)
    said = f"The database was brought to {MIGRATIONS[-1]} ({number} migrations)"
    assert caplog.messages == [said]
    migrate(connection, SCHEMAS)
    assert caplog.messages == [said], "there is nothing to say where nothing was due"


def test_schemas_that_are_dropped_at_once_are_not_spoken_of(
    connection: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="warehouse")
    migrate(connection, SCHEMAS, is_logged=False)
    assert caplog.messages == []
