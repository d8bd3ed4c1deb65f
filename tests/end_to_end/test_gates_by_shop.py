"""Shops of a chain with a legacy each: every gate is of one shop, and the chain's word is the worst."""

from __future__ import annotations

import json
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
