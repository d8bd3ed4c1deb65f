"""Shops of a chain with a legacy each: gates are of one shop, and each is switched by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.chains import shops_file
from tests.command import Command

SIZE = {"members": 120, "transactions": 140, "products": 80, "years": 0.3}
OF_LEGACY = {
    *("customers_count", "customers_keys", "customers_phone_match", "customers_last_visited_match"),
    *("customers_lifetime_value_match", "customers_total_visits_match", "transactions_count"),
    *("transactions_keys", "transactions_total_amount", "transaction_items_count"),
    *("transaction_items_keys", "products_count", "products_keys", "snapshot"),
}


@pytest.fixture(scope="module")
def founded() -> Iterator[Sandbox]:
    """A company: shops in Los Angeles, Denver and New York."""
    with running_sandbox(**SIZE, shops=3) as running:
        yield running


@pytest.fixture
def company(founded: Sandbox) -> Sandbox:
    """That company, as nobody has touched it."""
    founded.restart()
    return founded


def rows(url: str, query: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url, autocommit=True) as connection:
        return connection.execute(query.encode()).fetchall()


def run(url: str, statement: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement.encode())


@pytest.fixture
def command(company: Sandbox, database_url: str, tmp_path: Path) -> Command:
    """Commands of a chain whose first two shops have a legacy of their own."""
    for number in (1, 2):
        run(database_url, f"create schema shop{number}")
        company.legacy(database_url, f"shop{number}", shop=f"shop-{number}", quirks=False)
    listed = shops_file(tmp_path, company, legacy={"shop-1": "shop1", "shop-2": "shop2"})
    return Command(company, database_url, listed)


def last(url: str) -> dict[tuple[str | None, str], str]:
    """How each gate of each shop was judged last."""
    query = (
        "select distinct on (shop, gate) shop, gate, status, coalesce(reason, finding) "
        "from parity.gate_history order by shop, gate, id desc"
    )
    return {(shop, gate): f"{status} {said}" for shop, gate, status, said in rows(url, query)}


def test_each_shop_is_judged_by_its_own_legacy(command: Command, database_url: str) -> None:
    said = command("sync")
    found = last(database_url)
    assert {shop for shop, _ in found} == {None, "shop-1", "shop-2"}
    for shop in ("shop-1", "shop-2"):
        wrong = {
            gate: found[shop, gate]
            for gate in {name for of, name in found if of == shop}
            if not found[shop, gate].startswith("PASS")
        }
        assert not wrong, (shop, wrong, said.stderr)
    assert {gate for shop, gate in found if found[shop, gate].startswith("NOT_APPL") and not shop}
    assert said.returncode == 0, said.stderr


def served(url: str) -> dict[str, dict[str, int]]:
    """Rows of each serving view, by the side they are read from."""
    found: dict[str, dict[str, int]] = {}
    for entity in ("customers", "transactions", "transaction_items", "products"):
        query = f"select served_from, count(*) from serving.{entity} group by 1"
        found[entity] = dict(rows(url, query))
    return found


def count(url: str, query: str) -> int:
    return int(rows(url, f"select count(*) from ({query}) as rows")[0][0])


def ids(url: str) -> dict[str, str]:
    return dict(rows(url, "select shop, api_shop_id from raw.shops"))


def test_readers_see_each_shop_from_one_side_and_each_row_once(
    command: Command, database_url: str
) -> None:
    command.ok("sync")
    assert "serving" in command.ok("serve")
    shop_of = ids(database_url)
    mirrored = {
        entity: f"select 1 from {entity}_blaze where deleted_at is null and shop_id = '{{}}'"
        for entity in ("transactions", "transaction_items", "products")
    }

    def assert_served(on_legacy: set[str]) -> None:
        found = served(database_url)
        for entity, query in mirrored.items():
            of_legacy = sum(
                count(database_url, f"select 1 from {shop.replace('-', '')}.{entity}")
                for shop in on_legacy
            )
            of_mirror = sum(
                count(database_url, query.format(shop_of[shop]))
                for shop in shop_of
                if shop not in on_legacy
            )
            wanted = {"legacy": of_legacy, "mirror": of_mirror}
            assert found[entity] == {side: n for side, n in wanted.items() if n}, (
                entity,
                on_legacy,
            )
        twice = "select member_id from serving.customers group by 1 having count(*) > 1"
        assert rows(database_url, twice) == []
        # Who is at home where the mirror is served is read from it, whoever else has them.
        homes = [shop_of[shop] for shop in shop_of if shop not in on_legacy]
        at_home = rows(
            database_url,
            "select s.served_from, count(*) from customers_blaze as c "
            "left join serving.customers as s using (member_id) where c.deleted_at is null "
            f"and c.shop_id = any(array{homes}) group by 1",
        )
        assert {side for side, _ in at_home} == {"mirror"}
        # And nobody of a legacy that is served is left out.
        for shop in on_legacy:
            lost = (
                f"select member_id from {shop.replace('-', '')}.customers except "
                "select member_id from serving.customers"
            )
            assert rows(database_url, lost) == []

    assert_served({"shop-1", "shop-2"})
    said = command.ok("switch", "--entity", "all", "--shop", "shop-2", CUTOVER_NIGHTS="1")
    assert "transactions of shop-2: now served from mirror" in said
    assert_served({"shop-1"})
    sources = "select distinct source from serving.cutover"
    assert rows(database_url, sources) == [("legacy",)], "one shop is not switched"
    command.ok("rollback", "--entity", "all", "--shop", "shop-2", "--reason", "a try")
    assert_served({"shop-1", "shop-2"})
    command.ok("switch", "--entity", "all", CUTOVER_NIGHTS="1")
    assert_served(set())
    assert rows(database_url, sources) == [("mirror",)]
    plan = "\n".join(
        line
        for (line,) in rows(database_url, "explain (analyze) select * from serving.transactions")
    )
    assert "never executed" in plan
    actions = (
        "select action, shop, count(*) from serving.cutover_audit where action <> 'serve' "
        "group by 1, 2 order by 1, 2"
    )
    assert rows(database_url, actions) == [
        ("first build", "shop-1", 4),
        ("first build", "shop-2", 4),
        ("first build", None, 4),
        ("rollback", "shop-2", 4),
        ("switch", "shop-1", 4),
        ("switch", "shop-2", 8),
        ("switch", None, 4),
    ]
    refused = command("finalize")
    assert refused.returncode == 1
    assert "legacy each" in refused.stderr
