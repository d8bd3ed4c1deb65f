"""Several shops in one mirror: every table is what the company knows, by shop and over all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.chains import shops_file
from tests.command import Command
from tests.comparison import assert_mirror_equals, versions

ANNOUNCED = "Several shops are mirrored"


@pytest.fixture(scope="module")
def founded() -> Iterator[Sandbox]:
    """A company: shops in Los Angeles, Denver, New York and Phoenix."""
    size = {"members": 120, "transactions": 120, "products": 20, "years": 0.2}
    with running_sandbox(**size, shops=4) as running:
        yield running


@pytest.fixture
def company(founded: Sandbox) -> Sandbox:
    """That company, as nobody has touched it."""
    founded.restart()
    return founded


def rows(url: str, query: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url, autocommit=True) as connection:
        return connection.execute(query.encode()).fetchall()


def by_shop(url: str) -> dict[str, tuple[Any, ...]]:
    query = "select member_id || '/' || shop_id, xmin::text, updated_at from customers_by_shop"
    return {key: tuple(written) for key, *written in rows(url, query)}


def test_three_nights_of_a_chain_equal_its_truth(
    company: Sandbox, database_url: str, tmp_path: Path
) -> None:
    # Every night reads all of history again, for anything may happen to old sales.
    settings = {**shops_file(tmp_path, company), "BLAZE_REREAD_DAYS": "1"}
    command = Command(company, database_url, settings)
    # At home in Los Angeles, where it is half past nine, and in New York after midnight.
    traveller = company.admit(shop="shop-1")["id"]
    company.sell(shop="shop-3", member=traveller, quantities=[1], at="2025-06-30T04:30:00+00:00")
    said = command.ok("sync")
    assert said.count(ANNOUNCED) == 1
    assert_mirror_equals(company, database_url)
    visited = f"select last_visited from customers_blaze where member_id = '{traveller}'"
    assert rows(database_url, visited) == [(date(2025, 6, 30),)]
    for _ in range(2):
        company.advance(days=1, late=True, events=["all"])
        said = command.ok("sync")
        assert ANNOUNCED not in said
        assert "computed again" not in said
        assert_mirror_equals(company, database_url, deleted_unread=True)
    before = versions(database_url), by_shop(database_url)
    command.ok("sync", FORCE="1")
    assert (versions(database_url), by_shop(database_url)) == before, "a quiet night writes nothing"
    # A test of the data stands in the way of what is switched, which is one of four, or of all.
    tested = "select distinct entity from parity.data_test_results where test like '%by_shop%'"
    assert rows(database_url, tested) == [("customers",)]
    missing = "select count(*) from parity.missing_records"
    assert rows(database_url, missing) == [(0,)]
    assert rows(database_url, "select count(*) from parity.duplicate_keys") == [(0,)]


@pytest.mark.parametrize("listed", [["shop-3"], ["shop-2", "shop-3"]])
def test_days_of_the_one_shop_that_is_mirrored_are_its_own(
    company: Sandbox, database_url: str, tmp_path: Path, listed: list[str]
) -> None:
    company.refuse_key("shop-2")
    command = Command(company, database_url, shops_file(tmp_path, company, handles=listed))
    visitor = company.admit(shop="shop-3")["id"]
    # After midnight in New York, and not in Los Angeles.
    company.sell(shop="shop-3", member=visitor, quantities=[1], at="2025-06-30T04:30:00+00:00")
    assert command("sync").returncode == len(listed) - 1
    visited = f"select last_visited from customers_blaze where member_id = '{visitor}'"
    assert rows(database_url, visited) == [(date(2025, 6, 30),)]
    said = command("doctor").stdout
    assert len(listed) > 1 or "the shop's days are counted in America/New_York" in said, said


def test_one_shop_becomes_two_and_two_become_one(
    company: Sandbox, database_url: str, tmp_path: Path
) -> None:
    alone = Command(company, database_url, {})
    alone.ok("sync")
    assert rows(database_url, "select to_regclass('customers_by_shop') is null") == [(True,)]
    products = rows(database_url, "select id, product_id, sku from products_blaze order by id")
    sales = rows(database_url, "select id, transaction_id from transactions_blaze order by id")

    two = shops_file(
        tmp_path, company, handles=["shop-1", "shop-3"], names={"shop-1": "main", "shop-3": "east"}
    )
    company.advance(days=1)
    said = Command(company, database_url, two).ok("sync")
    assert said.count(ANNOUNCED) == 1
    assert "the time zone of east is America/New_York, which is new" in said
    kept = "select id, product_id, sku from products_blaze where id <= {} order by id"
    assert rows(database_url, kept.format(products[-1][0])) == products
    kept = "select id, transaction_id from transactions_blaze where id <= {} order by id"
    assert rows(database_url, kept.format(sales[-1][0])) == sales
    twins = "select count(*) > 10 from products_blaze as a inner join products_blaze as b "
    assert rows(database_url, twins + "on a.sku = b.sku and a.shop_id < b.shop_id") == [(True,)]
    errors = "select count(*) from products_blaze where sync_status = 'error'"
    truth = company.truth(deleted="marked", exact=True)
    here = {each["shop_id"] for each in company.shops() if each["shop"] in {"shop-1", "shop-3"}}
    wrong = [p for p in truth["products"].values() if p["sync_status"] == "error"]
    assert rows(database_url, errors) == [(len([p for p in wrong if p["shop_id"] in here]),)]

    east = "(select api_shop_id from raw.shops where shop = 'east')"
    rest = "select * from {} where shop_id = " + east
    held = {
        table: len(rows(database_url, rest.format(table)))
        for table in ("products_blaze", "transactions_blaze", "transaction_items_blaze")
    }
    company.advance(days=1)
    one = shops_file(tmp_path, company, handles=["shop-1"], names={"shop-1": "main"})
    said = Command(company, database_url, one).ok("sync")
    assert ANNOUNCED not in said
    assert held == {table: len(rows(database_url, rest.format(table))) for table in held}
    assert rows(database_url, "select count(*) > 0 from customers_by_shop") == [(True,)]


def test_a_zone_of_the_list_that_is_corrected_is_named_and_holds_for_every_row(
    company: Sandbox, database_url: str, tmp_path: Path
) -> None:
    settings = shops_file(tmp_path, company, handles=["shop-1", "shop-2"])
    file = tmp_path / "shops.toml"
    right = file.read_text("utf-8")
    file.write_text(right.replace("America/Denver", "Asia/Tokyo"), "utf-8")
    command = Command(company, database_url, settings)
    command.ok("sync")
    zone = "select array_agg(distinct time_zone order by time_zone) from transactions_blaze"
    assert rows(database_url, zone) == [(["America/Denver", "America/Los_Angeles"],)], "their own"
    joined = "select string_agg(date_joined::text, ' ' order by member_id) from customers_blaze"
    wrong = rows(database_url, joined)
    file.write_text(right, "utf-8")
    company.advance(days=1)
    said = command("sync")
    assert said.returncode in {0, 1}, said.stderr
    assert "the time zone of shop-2 is America/Denver, was Asia/Tokyo" in said.stderr
    assert rows(database_url, joined) != wrong
