"""What is refused, before anything is touched."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from operate.backup.programs import output_of
from sandbox.process import Sandbox
from tests.command import Command
from tests.databases import Templates
from tests.operate.backup.conftest import execute, kept
from warehouse.chain import make_chain
from warehouse.connection import connect
from warehouse.schemas import Schemas
from warehouse.url import connection_environment


def refused(command: Command, file: Path, status: int = 1, **changes: str) -> str:
    """What a refused restore says; whatever was there is still there."""
    before = kept(command.database_url)
    done = command("restore", str(file), **{"FORCE": "1", **changes})
    assert done.returncode == status, done.stderr
    assert "Unexpected" not in done.stderr
    assert kept(command.database_url) == before
    return done.stderr


@pytest.mark.after_first_sync
def test_files_that_are_no_whole_backup(command: Command, file: Path, tmp_path: Path) -> None:
    command.ok("backup", "--to", str(file))
    whole = file.read_bytes()
    for share in (0.05, 0.5, 0.9, 0.9999):
        file.write_bytes(whole[: int(len(whole) * share)])
        assert "is damaged, cut off" in refused(command, file)
    middle = len(whole) // 2
    file.write_bytes(whole[:middle] + bytes(64) + whole[middle + 64 :])
    assert "is damaged, cut off" in refused(command, file)
    file.write_bytes(whole[:-1])
    assert "is damaged, cut off" in refused(command, file)
    for appended in (b"\n", bytes(4096)):
        file.write_bytes(whole.replace(b"gate_history", b"gate_histor_") + appended)
        assert "is damaged, cut off" in refused(command, file)
    # Bits of the list of contents, which pg_dump's own format takes as they are.
    for name in (b"blaze_sync_state", b"loyalty_points", b"gate_history"):
        assert whole.count(name)
        file.write_bytes(whole.replace(name, name[:-1] + b"_"))
        assert "is damaged, cut off" in refused(command, file)
    file.write_text("begin; drop schema raw cascade; commit;")
    assert "is no backup of a mirror" in refused(command, file)
    file.write_bytes(b"")
    assert "is no backup of a mirror" in refused(command, file)
    assert "No such file" in refused(command, file.with_name("other.dump"))
    assert "is a folder" in refused(command, tmp_path, 2)
    assert "needs the file of a backup: write `make restore FILE=" in command("restore").stderr


@pytest.mark.after_first_sync
def test_several_shops_in_place_of_one(command: Command, database_url: str, file: Path) -> None:
    second = "insert into raw.shops (shop, key_id, seen_at) values ('second', 'second', now())"
    execute(database_url, second)
    with connect(database_url, application_name="test", autocommit=True) as connection:
        make_chain(connection, Schemas("raw", "public"))
    command.ok("backup", "--to", str(file))
    execute(
        database_url,
        "drop table customers_by_shop; delete from raw.shops where shop = 'second'; "
        "alter table products_blaze drop constraint products_blaze_shop_id_sku_key; "
        "alter table products_blaze add constraint products_blaze_sku_key unique (sku)",
    )
    assert "is of several shops, and the mirror in this database is of one" in refused(
        command, file
    )
    execute(database_url, second)
    with connect(database_url, application_name="test", autocommit=True) as connection:
        make_chain(connection, Schemas("raw", "public"))
    command.ok("restore", str(file), FORCE="1")


@pytest.mark.after_first_sync
def test_dumps_that_are_no_backup_of_this_mirror(
    command: Command, database_url: str, file: Path
) -> None:
    execute(database_url, "create table customers (name text)")
    file.parent.mkdir()
    for options, said in (
        (["--table=customers"], "is no backup of a mirror, for it lacks batches"),
        ([], "holds more than a mirror"),
    ):
        with output_of(
            "pg_dump", ["--format=custom", *options], connection_environment(database_url)
        ) as dump:
            file.write_bytes(dump.read())
        assert said in refused(command, file)
    command.ok("backup", "--to", str(file))
    said = refused(command, file, BLAZE_SCHEMA="mirror", BLAZE_RAW_SCHEMA="blaze_raw")
    assert "BLAZE_RAW_SCHEMA is blaze_raw, and its raw" in said
    assert "BLAZE_SCHEMA is mirror, and its public" in said


@pytest.mark.after_first_sync
def test_backups_of_other_releases(command: Command, database_url: str, file: Path) -> None:
    execute(
        database_url,
        "insert into raw.schema_migrations (number, name, digest, code_version)"
        " values (9000, 'tomorrow', '', '9.0.0')",
    )
    # This checkout would refuse to look at such a database at all.
    tables = ["--table=raw.*", "--table=public.*blaze*", "--exclude-table=raw._dlt*"]
    environment = connection_environment(database_url)
    file.parent.mkdir()

    def dumped() -> None:
        with output_of("pg_dump", ["--format=custom", *tables], environment) as dump:
            file.write_bytes(dump.read())

    dumped()
    execute(database_url, "delete from raw.schema_migrations where number = 9000")
    said = refused(command, file)
    assert "of a newer release (9000_tomorrow of release 9.0.0)" in said
    assert "git pull" in said

    execute(database_url, "update raw.schema_migrations set digest = 'x' where number = 2")
    dumped()
    assert "has 0002_mirror of release" in refused(command, file, 1)


@pytest.mark.after_first_sync
def test_what_stands_in_the_way_in_the_database(
    command: Command, database_url: str, file: Path
) -> None:
    command.ok("backup", "--to", str(file))
    execute(
        database_url,
        "create table cards (customer_id bigint references customers_blaze on delete cascade)",
        "insert into cards select min(id) from customers_blaze",
    )
    assert "foreign keys: cards_customer_id_fkey (table cards)" in refused(command, file)
    execute(database_url, "drop table cards")

    execute(database_url, "comment on schema raw is 'blaze-mirror demo: synthetic'")
    assert "make demo-clean" in refused(command, file)
    execute(database_url, "comment on schema raw is null")

    with psycopg.connect(database_url) as connection:
        connection.execute("lock table products_blaze in access exclusive mode")
        before = "somebody keeps the mirror's tables in use"
        done = command("restore", str(file), FORCE="1")
        assert done.returncode == 2
        assert before in done.stderr

    with psycopg.connect(database_url) as connection:
        connection.execute("select pg_advisory_lock(hashtextextended('blaze_mirror:raw', 0))")
        assert "Another run is at work" in refused(command, file, 3)


@pytest.mark.after_first_sync
def test_a_backup_of_another_shop(command: Command, database_url: str, file: Path) -> None:
    """Also by force, and where an earlier release has not kept the shop's id: sales have it."""
    execute(database_url, "update raw.shops set api_shop_id = 'another'")
    command.ok("backup", "--to", str(file))
    for known in ("'shop-of-old'", "null"):
        execute(database_url, f"update raw.shops set api_shop_id = {known}")
        said = refused(command, file)
        assert "is of another shop (Blaze's id another)" in said
        assert "raw.shops" in said
    execute(database_url, "update raw.shops set api_shop_id = 'another'")
    command.ok("restore", str(file), FORCE="1")


@pytest.mark.after_first_sync
def test_a_mirror_of_which_half_is_gone_is_whole_afterwards(
    command: Command, database_url: str, file: Path
) -> None:
    command.ok("backup", "--to", str(file))
    before = kept(database_url)
    execute(
        database_url,
        "drop table raw.members, transactions_blaze, raw.windows cascade",
        "drop schema staging cascade",
    )
    command.ok("restore", str(file), FORCE="1")
    assert kept(database_url) == before


def test_half_a_mirror_is_no_backup(
    sandbox: Sandbox, templates: Templates, first_synced: str, file: Path
) -> None:
    """Whichever of its tables is gone: a file that says backup can be restored."""
    with templates.copy(first_synced) as url:
        tables = list(kept(url))
    assert len(tables) > 25
    for table in tables:
        with templates.copy(first_synced) as url:
            execute(url, f"drop table {table} cascade")
            done = Command(sandbox, url, {})("backup", "--to", str(file))
        assert done.returncode == 1, table
        assert "sync` makes" in done.stderr, done.stderr
        assert not list(file.parent.glob("*")), table
