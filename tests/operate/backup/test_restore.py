"""What a backup brings back, and what the next night makes of it."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.end_to_end.test_generations import void_an_old_sale
from tests.operate.backup.conftest import execute, kept
from tests.operate.cutover.conftest import Site, site  # noqa: F401 - a fixture
from tests.roles import clerk_of
from tests.rows import one
from tests.waiting import until


@pytest.mark.after_first_sync
def test_in_an_empty_database_a_restored_mirror_goes_on_the_next_night(
    sandbox: Sandbox, command: Command, database_url: str, empty_url: str, file: Path
) -> None:
    command.ok("backup", "--to", str(file))
    other = Command(sandbox, empty_url, {})
    assert "make sync" in other.ok("restore", str(file))
    before = kept(database_url)
    assert before["raw.batches"]
    assert before["public.customers_blaze"]
    assert kept(empty_url) == before

    newest = one(empty_url, "select max(batch) from raw.batches")
    void_an_old_sale(sandbox)
    sandbox.sell()
    sandbox.advance(days=1)
    other.ok("sync", BLAZE_REREAD_DAYS="1")
    assert_mirror_equals(sandbox, empty_url)
    assert one(empty_url, f"select min(batch) > {newest} from raw.batches where batch > {newest}")


def test_over_a_mirror_a_backup_replaces_its_rows_and_nothing_else(
    site: Site,  # noqa: F811
    file: Path,
) -> None:
    """Views, grants and legacy stay; calls that were made stay made; numbers go on."""
    sandbox, command, url = site.sandbox, site.command, site.url
    command.ok("backup", "--to", str(file))
    before = kept(url)
    legacy = site.rows("select c::text from customers as c order by 1")
    served = site.rows("select c::text from serving.customers as c order by 1")

    sandbox.sell()
    void_an_old_sale(sandbox)
    sandbox.advance(days=1)
    command("sync", BLAZE_REREAD_DAYS="1")
    command.ok("switch", ENTITY="products", FORCE="1", REASON="too soon")
    site.rows("create view dashboard as select * from customers_blaze")
    site.rows("create table raw.of_somebody_else as select 1 as one")
    calls = one(url, "select sum(calls) from raw.calls_by_month")
    newest = one(url, "select max(batch) from raw.batches")
    nights = one(url, "select count(*) from parity.gate_history")
    assert kept(url) != before

    refused = command("restore", str(file))
    assert refused.returncode == 1
    assert "holds a mirror already" in refused.stderr
    assert "FORCE=1" in refused.stderr
    assert one(url, "select count(*) from parity.gate_history") == nights

    command.ok("restore", str(file), FORCE="1")
    now = kept(url)
    assert {name for name in before if now[name] != before[name]} == {"raw.calls_by_month"}
    assert one(url, "select sum(calls) from raw.calls_by_month") == calls
    assert site.rows("select c::text from customers as c order by 1") == legacy
    assert site.rows("select c::text from serving.customers as c order by 1") == served
    assert site.rows("select count(*) from dashboard") == site.rows(
        "select count(*) from customers_blaze"
    )
    assert one(url, "select one from raw.of_somebody_else") == 1

    sandbox.advance(days=1)
    command("sync", BLAZE_REREAD_DAYS="1")
    assert_mirror_equals(sandbox, url)
    assert one(url, f"select count(*) from raw.batches where batch > {newest}") > 0
    assert one(url, "select count(*) from parity.gate_history") > len(before["parity.gate_history"])


def test_a_backup_of_the_middle_of_a_sync_is_whole_after_a_night(
    sandbox: Sandbox, command: Command, database_url: str, empty_url: str, file: Path
) -> None:
    sandbox.faults([{"kind": "latency", "seconds": 0.5}])
    with command.process.started("sync", BLAZE_CONCURRENCY="1") as running:
        with psycopg.connect(database_url, autocommit=True) as connection:
            while not one(database_url, "select to_regclass('raw.transactions') is not null"):
                assert running.poll() is None
            until(connection, "select 1 from raw.transactions limit 1")
        command.ok("backup", "--to", str(file))
        assert running.poll() is None
        running.kill()
        running.communicate()
    sandbox.faults([])
    other = Command(sandbox, empty_url, {})
    other.ok("restore", str(file))
    rows = one(empty_url, "select count(*) from raw.transactions")
    assert 0 < rows < len(sandbox.truth()["transactions"])
    other.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, empty_url)


@pytest.mark.after_first_sync
def test_what_others_have_put_on_tables_comes_along_where_it_can_be_made(
    sandbox: Sandbox, command: Command, database_url: str, empty_url: str, file: Path
) -> None:
    with clerk_of(database_url) as (role, _):
        execute(
            database_url,
            f"grant select on customers_blaze to {role}",
            f"grant select (id) on products_blaze to {role}",
            "create index of_theirs on customers_blaze (lower(email))",
            "create function theirs() returns trigger language plpgsql as 'begin return new; end'",
            "create trigger theirs before update on products_blaze"
            " for each row execute function theirs()",
            "comment on table products_blaze is 'a; comment'",
        )
        command.ok("backup", "--to", str(file))
        said = Command(sandbox, empty_url, {}).ok("restore", str(file))
        assert said.count("Left out") == 1
        assert "Left out: CREATE TRIGGER theirs" in said
        may = f"select has_table_privilege('{role}', 'customers_blaze', 'select')"
        assert one(empty_url, may)
        assert one(empty_url, "select to_regclass('of_theirs') is not null")
        assert one(empty_url, "select obj_description('products_blaze'::regclass)") == "a; comment"
        execute(empty_url, f"drop owned by {role}")


@pytest.mark.after_first_sync
def test_a_grant_to_a_role_that_is_not_there_is_named(
    sandbox: Sandbox, command: Command, database_url: str, empty_url: str, file: Path
) -> None:
    with clerk_of(database_url) as (role, _):
        execute(database_url, f"grant select on customers_blaze to {role}")
        command.ok("backup", "--to", str(file))
    said = Command(sandbox, empty_url, {}).ok("restore", str(file))
    assert f'role "{role}" does not exist' in said


@pytest.mark.after_first_sync
def test_a_restore_that_fails_or_is_killed_leaves_what_was_there(
    command: Command, database_url: str, file: Path
) -> None:
    command.ok("backup", "--to", str(file))
    last = "public.transactions_blaze"
    execute(
        database_url,
        "update customers_blaze set name = 'somebody else'",
        "create function wait() returns trigger language plpgsql as "
        "'begin perform pg_sleep(60); return new; end'",
        "create function fail() returns trigger language plpgsql as "
        "'begin raise ''not today''; end'",
        f"create trigger halt before insert on {last} execute function fail()",
    )
    before = kept(database_url)
    done = command("restore", str(file), FORCE="1")
    assert done.returncode == 2
    assert "Nothing was changed, a statement failed: not today" in done.stderr
    assert kept(database_url) == before

    execute(
        database_url,
        f"drop trigger halt on {last}",
        f"create trigger halt before insert on {last} execute function wait()",
    )
    with (
        command.process.started("restore", str(file), FORCE="1") as running,
        psycopg.connect(database_url, autocommit=True) as connection,
    ):
        until(
            connection,
            "select 1 from pg_stat_activity where wait_event = 'PgSleep'"
            " and datname = current_database()",
        )
        assert command("sync").returncode == 3
        running.kill()
        running.communicate()
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where wait_event = 'PgSleep' and datname = current_database()"
        )
    assert kept(database_url) == before


@pytest.mark.after_first_sync
def test_pg_restore_by_hand_takes_the_file_too(
    command: Command, database_url: str, empty_url: str, file: Path
) -> None:
    from operate.backup.programs import output_of  # noqa: PLC0415
    from warehouse.url import connection_environment  # noqa: PLC0415

    command.ok("backup", "--to", str(file))
    execute(empty_url, "create schema raw; create schema staging; create schema parity")
    execute(empty_url, "create schema serving")
    name = one(empty_url, "select current_database()")
    options = ["--exit-on-error", f"--dbname={name}", str(file)]
    with output_of("pg_restore", options, connection_environment(empty_url)) as said:
        assert said.read() == b""
    assert kept(empty_url) == kept(database_url)


@pytest.mark.after_first_sync
def test_tables_that_lie_elsewhere_are_restored_where_there_is_no_such_place(
    sandbox: Sandbox,
    command: Command,
    database_url: str,
    empty_url: str,
    file: Path,
) -> None:
    """Tablespaces are a server's own, and table access methods a database's."""
    name = f"of_{one(database_url, 'select current_database()')}"
    execute(
        database_url,
        "set allow_in_place_tablespaces = on",
        f"create tablespace {name} location ''",
        f"alter table products_blaze set tablespace {name}",
        f"alter index products_blaze_pkey set tablespace {name}",
        "create access method another type table handler heap_tableam_handler",
        "alter table customers_blaze set access method another",
    )
    try:
        command.ok("backup", "--to", str(file))
    finally:
        execute(
            database_url,
            "alter table products_blaze set tablespace pg_default",
            "alter index products_blaze_pkey set tablespace pg_default",
            f"drop tablespace {name}",
        )
    Command(sandbox, empty_url, {}).ok("restore", str(file))
    assert kept(empty_url) == kept(database_url)


@pytest.mark.after_first_sync
def test_what_was_restored_is_not_denied_where_its_statistics_could_not_be_made(
    command: Command, database_url: str, file: Path
) -> None:
    command.ok("backup", "--to", str(file))
    before = kept(database_url)
    execute(
        database_url,
        "update customers_blaze set name = 'somebody else'",
        "create function fail(text) returns text language plpgsql immutable as $$ begin "
        "if current_query() ~ '^analyze' then raise 'not today'; end if; return $1; end $$",
        "create index of_theirs on customers_blaze (fail(email))",
    )
    done = command("restore", str(file), FORCE="1")
    assert done.returncode == 0, done.stderr
    assert "All is restored, and Postgres has not looked at the new rows yet: not today" in (
        done.stderr
    )
    assert kept(database_url) == before
