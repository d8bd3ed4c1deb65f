"""What is asked of a mirror of several shops, and of the sandbox's company."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import psycopg

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals

SCALE: dict[str, Any] = {"members": 90, "transactions": 120, "products": 15, "years": 0.3}


def raw_ids(database_url: str) -> dict[str, dict[str, set[str]]]:
    """By entity and shop, the records that are loaded, those that are gone included."""
    found: dict[str, dict[str, set[str]]] = {}
    with psycopg.connect(database_url) as connection:
        for entity in ("members", "transactions", "products"):
            rows = connection.execute(
                f"select b.shop, r.id from raw.{entity} as r "
                "inner join raw.batches as b on b.batch = r._batch"
            ).fetchall()
            by_shop: dict[str, set[str]] = defaultdict(set)
            for shop, record_id in rows:
                by_shop[shop].add(record_id)
            found[entity] = dict(by_shop)
    return found


def assert_all_read(
    chain: Sandbox, database_url: str, *, members_of: str | None = "shop-1"
) -> None:
    """Fail unless the tables are the truth, and raw has every shop's records under its name."""
    assert_mirror_equals(chain, database_url)
    found = raw_ids(database_url)
    for shop in chain.shops():
        if shop["state"] == "outside":
            continue
        own = chain.truth(shop=shop["shop"], deleted="marked")
        for entity in ("transactions", "products"):
            held = found[entity].get(shop["shop"], set())
            assert held == own[entity].keys(), (entity, shop["shop"])
    if members_of is not None:
        assert found["members"].keys() == {members_of}, "read once"


def calls_by_key(chain: Sandbox, path: str) -> Counter[str]:
    """How often a list was asked for, by shop."""
    return Counter(
        call["shop"] for call in chain.log() if call["path"].endswith(f"/partner/{path}")
    )


def sync(command: Command, **changes: str) -> str:
    """Sync without a fault; gives what it said."""
    return sync_ending_with(0, command, **changes)


def sync_ending_with(status: int, command: Command, **changes: str) -> str:
    """Sync to that exit status; gives what it said."""
    done = command("sync", **changes)
    assert done.returncode == status, done.stderr
    return done.stderr
