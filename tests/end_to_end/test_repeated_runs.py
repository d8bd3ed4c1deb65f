"""The five-minute job without dbt: it leaves what dbt would leave, whatever happened meanwhile."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from operate.transform.repeated import RECORDINGS
from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.databases import Templates
from tests.rows import one

# They begin without recordings, which the workers of a run keep in one folder.
pytestmark = pytest.mark.xdist_group("recordings")

REPEATED = "the statements of the last run, made again without dbt"

NOTHING = ""
UNSEEN = (
    # What a statement reads of itself: dbt need not be asked.
    NOTHING,
    "delete from staging.processed_batches",
    "delete from staging.settings_in_rows",
    """insert into parity.data_test_results (run_id, test, entity, status, judged_at)
    values ('by hand', 'mirrors products_blaze', 'products', 'fail', now())""",
    "analyze",
)
SEEN = (
    # What dbt would read, or say otherwise.
    "delete from products_blaze where mod(id, 3) = 0",
    "update products_blaze set name = 'spoilt' where mod(id, 3) = 0",
    "delete from raw.products where mod(hashtext(id), 3) = 0",
    "drop view staging.stg_blaze__products cascade",
    """create table kept as select pg_get_viewdef('staging.stg_blaze__products'::regclass) as is;
    do $$ begin
        execute 'create or replace view staging.stg_blaze__products as select * from ('
            || rtrim((select "is" from kept), ';') || ') as all_of_them where false';
    end $$;
    drop table kept""",
    "comment on view staging.stg_blaze__products is 'by hand'",
    "drop table products_blaze cascade",
    "alter table products_blaze add column of_somebody text",
    "alter table products_blaze rename column description to said",
    "drop schema staging cascade",
    "create table parity.products_comparison_of_somebody (id int)",
)


IN_A_COPY = 1
"""So many jobs a copied database takes until nothing is made anew: views name their database."""


@pytest.fixture(autouse=True)
def _no_recordings() -> Iterator[None]:
    """Nothing that other tests have recorded."""
    shutil.rmtree(RECORDINGS, ignore_errors=True)
    yield
    shutil.rmtree(RECORDINGS, ignore_errors=True)


def rename(sandbox: Sandbox, name: str) -> None:
    """A product has another name."""
    sandbox.edit("products", min(sandbox.truth()["products"]), set={"name": name})


@pytest.mark.after_first_sync
def test_a_job_makes_the_statements_of_the_last_one_again(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    command.settings["FORCE"] = "1"
    for count, is_repeated in enumerate([False] * (1 + IN_A_COPY) + [True] * 2):
        sandbox.advance(days=0.01)
        rename(sandbox, f"Renamed {count}")
        assert (REPEATED in command.ok("sync-products")) is is_repeated
        renamed = f"select count(*) from products_blaze where name = 'Renamed {count}'"
        assert one(database_url, renamed) == 1
        _assert_of_own_run(database_url, count + 1)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


def _assert_of_own_run(database_url: str, runs: int) -> None:
    """What a run notes about itself carries an id of its own."""
    with psycopg.connect(database_url) as connection:
        told = connection.execute(
            "select count(distinct run_id), max(run_id) ~ '^[0-9a-f-]{36}$' "
            "from parity.data_test_results where test = 'known_weights'"
        ).fetchone()
    assert told == (runs + 1, True)


@pytest.mark.after_first_sync
def test_what_statements_read_of_themselves_is_repeated_as_dbt_would_do_it(
    sandbox: Sandbox, templates: Templates, first_synced: str, database_url: str
) -> None:
    with templates.copy(first_synced) as copied:
        by_itself, by_dbt = (
            Command(sandbox, url, {"FORCE": "1"}) for url in (database_url, copied)
        )
        kept: set[Path] = set()
        for count in range(1 + IN_A_COPY):
            rename(sandbox, f"Renamed {count}")
            by_itself.ok("sync-products")
            kept = kept or set(RECORDINGS.iterdir())
            by_dbt.ok("sync-products")
        for count, change in enumerate(UNSEEN):
            rename(sandbox, f"Renamed by {count}")
            for each in (by_itself, by_dbt):
                execute(each.database_url, change)
            for file in set(RECORDINGS.iterdir()) - kept:
                file.unlink()
            repeated, built = by_itself("sync-products"), by_dbt("sync-products")
            assert REPEATED in repeated.stderr, change
            assert REPEATED not in built.stderr
            assert repeated.returncode == built.returncode == 0
            assert _left(database_url) == _left(copied), change


@pytest.mark.after_first_sync
@pytest.mark.parametrize("change", SEEN)
def test_what_dbt_would_see_is_left_to_it(
    sandbox: Sandbox, command: Command, database_url: str, change: str
) -> None:
    command.settings["FORCE"] = "1"
    _repeat(sandbox, command)
    rename(sandbox, "Renamed for dbt")
    execute(database_url, change)
    assert REPEATED not in command("sync-products").stderr


@pytest.mark.after_first_sync
def test_other_settings_are_no_repetition(sandbox: Sandbox, command: Command) -> None:
    command.settings["FORCE"] = "1"
    _repeat(sandbox, command)
    rename(sandbox, "Renamed elsewhere")
    assert REPEATED not in command.ok("sync-products", BLAZE_TIMEZONE="America/New_York")


def _repeat(sandbox: Sandbox, command: Command) -> None:
    """Until a job has been repeated."""
    for count in range(2 + IN_A_COPY):
        rename(sandbox, f"Renamed {count}")
        said = command.ok("sync-products")
    assert REPEATED in said


@pytest.mark.after_first_sync
@pytest.mark.parametrize("spoilt", ["", "{}", '{"fingerprint": "', "\0"])
def test_a_recording_that_nobody_can_read_is_none(
    sandbox: Sandbox, command: Command, spoilt: str
) -> None:
    command.settings["FORCE"] = "1"
    _repeat(sandbox, command)
    for file in RECORDINGS.iterdir():
        file.write_text(spoilt)
    rename(sandbox, "Renamed again")
    assert REPEATED not in command.ok("sync-products")
    rename(sandbox, "Renamed for good")
    assert REPEATED in command.ok("sync-products")


def execute(url: str, statements: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute(statements.encode())


def _left(url: str) -> dict[str, Any]:
    """What a job has left: rows, marks, what tests said, and what views are."""
    asked = {
        "products": "select * from products_blaze order by product_id",
        "lines": "select to_jsonb(t) - 'id' from transaction_items_blaze as t order by "
        "transaction_id, item_id",
        "marks": "select model, batch from staging.processed_batches order by 1",
        "settings": "select * from staging.settings_in_rows order by 1",
        "tests": "select test, status, failures, message from parity.data_test_results "
        "where id > 0 order by test, id",
        # The fingerprint in a comment names the database.
        "views": "select relnamespace::regnamespace::text, relname, pg_get_viewdef(oid), "
        "obj_description(oid) ~ '^definition' from pg_class where relkind = 'v' and "
        "relnamespace::regnamespace::text in ('staging', 'parity', 'serving') order by 1, 2",
    }
    with psycopg.connect(url) as connection:
        return {
            what: connection.execute(sql.SQL(query)).fetchall() for what, query in asked.items()
        }
