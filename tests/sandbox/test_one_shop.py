"""One shop does not notice that there are companies of several: the world, the answers, the log and
what the commands print are those of before, to the byte.

`one_shop.json` holds the digests. They were taken before there were companies of several shops, and
change only where the sandbox of one shop is meant to change.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox, running_sandbox
from sandbox.world import events, rare
from sandbox.world.dispensary import Dispensary, Scale
from tests.sandbox.asking import ask_with
from tests.sandbox.conftest import NOW
from tests.sandbox.test_main import sandbox_command

DIGESTS = json.loads(Path(__file__).with_name("one_shop.json").read_text())
CLOCK = re.compile(rb'"timeCollected":\d+')
"""The server's own clock, the one thing that differs at every read."""
DAY_MS = 86_400_000
LEGACY = {
    "customers": "member_id",
    "transactions": "transaction_id",
    "transaction_items": "transaction_id, product_sku, quantity, total_price",
    "products": "product_id",
}
LISTS = (
    "/members", "/transactions", "/products", "/products/modified", "/store/batches", "/employees",
    "/vendors", "/store/terminals", "/store/inventories", "/store",
)  # fmt: skip


def digest(thing: Any) -> str:
    text = thing if isinstance(thing, bytes) else json.dumps(thing).encode()
    return hashlib.sha256(text).hexdigest()


@pytest.fixture(scope="module")
def alone() -> Iterator[Sandbox]:
    with running_sandbox(members=120, transactions=400, products=60, years=0.5, seed=11) as running:
        yield running


def test_its_world_is_the_same() -> None:
    world = Dispensary(Scale(150, 500, 60, 1), 11, NOW, "America/Los_Angeles")
    assert digest(held(world)) == DIGESTS["world"]
    world.advance(days=2, late=True)
    rare.happen(world, ["all"], 2)
    events.migrate_products(world)
    world.advance(days=0.5)
    assert digest(held(world)) == DIGESTS["world, days later"]


def held(world: Dispensary) -> list[Any]:
    store, goods = world.store, world.products.values()
    gone = {
        e: {i: [g.record, g.since_ms] for i, g in lost.items()} for e, lost in world.gone.items()
    }
    return [
        world.now.isoformat(), world.members, world.transactions, world.products, gone,
        world.sales_by_time, world.filed_at, world.regulars, world.fee_product, world.changes,
        store.info(), store.employees(), store.tills(), store.inventories(), store.batches(goods),
    ]  # fmt: skip


def test_its_answers_and_its_log_are_the_same(alone: Sandbox) -> None:
    alone.restart()
    seen = {path: whole(alone, path) for path in LISTS}
    now_ms = int(NOW.timestamp() * 1000)
    last_week = f"startDate={now_ms - 7 * DAY_MS}&endDate={now_ms}"
    for path in ("/members", "/products/modified"):
        seen[f"{path} of a week"] = whole(alone, path, last_week)
    days = (
        f"startDate={NOW - timedelta(days=30):%m/%d/%Y}&endDate={NOW - timedelta(days=24):%m/%d/%Y}"
    )
    seen["/transactions of a week"] = whole(alone, "/transactions", days)
    sold = alone.truth()["transactions"]
    seen["by id"] = [answer(alone, f"/transactions/{key}") for key in list(sold)[:3]]
    seen["wrong key"] = answer(alone, "/store", Authorization="sandbox-developer-key-2")
    seen["nothing"] = [answer(alone, path) for path in ("/shops", "/members/x", "/store/")]
    alone.readings(members_filter="joined", end_date="exclusive", envelope="results")
    seen["other readings"] = [whole(alone, "/members", last_week), whole(alone, "/products")]
    alone.readings(members_filter="modified", end_date="inclusive", envelope="values")
    alone.faults([{"kind": "403", "path": "/members", "times": 1}])
    seen["a fault"] = [answer(alone, "/members"), answer(alone, "/members")]
    log = [{key: value for key, value in call.items() if key != "at"} for call in alone.log()]
    assert {name: digest(each) for name, each in seen.items()} == DIGESTS["answers"]
    assert digest(log) == DIGESTS["log"]


def whole(sandbox: Sandbox, path: str, query: str = "") -> list[list[Any]]:
    """The first three pages of a list."""
    pages = (f"{path}?skip={skip}&limit=50&{query}" for skip in (0, 50, 100))
    return [answer(sandbox, page) for page in pages]


def answer(sandbox: Sandbox, path: str, **headers: str) -> list[Any]:
    said = ask_with(sandbox, path, **{"Accept-Encoding": "identity", **headers})
    kept = {name: value for name, value in said.headers.items() if name.lower() != "date"}
    return [said.status_code, kept, CLOCK.sub(b"", said.content).decode()]


def test_what_happens_in_it_and_its_truth_are_the_same(alone: Sandbox) -> None:
    alone.restart()
    seen: dict[str, Any] = {"truth": alone.truth(), "status": alone.status()}
    seen["a day"] = alone.advance(days=1, late=True, events=["all"])
    made = [alone.sell(quantities=[1, 0.5]) for _ in range(4)]
    member, loser = alone.admit()["id"], alone.admit(dated=False)["id"]
    seen["events"] = [
        *made,
        alone.refund(made[0]["id"], how="both"),
        alone.void(made[1]["id"]),
        alone.redate(made[2]["id"], NOW - timedelta(days=20)),
        alone.delete("transactions", made[3]["id"]),
        alone.restore("transactions", made[3]["id"]),
        alone.merge_members(loser, member),
        alone.undate(member),
        alone.rename(alone.ask("/store").json()["shop"]["id"], "Renamed"),
        alone.edit("transactions", made[0]["id"], remove_line=True),
        alone.edit("members", member, set={"city": "Reno"}),
        alone.migrate_products(),
    ]
    seen["truths"] = [
        alone.truth(deleted="marked", exact=True),
        alone.truth(rows=False, refunded="ignored"),
    ]
    seen["status then"] = alone.status()
    passed = sandbox_command("advance", alone.url, "--days", "2")
    seen["printed"] = passed.stdout
    assert {name: digest(each) for name, each in seen.items()} == DIGESTS["happened"]


def test_its_old_tables_are_the_same(alone: Sandbox, database_url: str) -> None:
    alone.restart()
    seen: dict[str, Any] = {"injected": alone.legacy(database_url, "public", lag_days=3)}
    with psycopg.connect(database_url) as connection:
        for table, key in LEGACY.items():
            rows = connection.execute(
                f"select to_jsonb(t) - 'id' - 'created_at' from {table} as t order by {key}"
            )
            seen[table] = [row for (row,) in rows]
    assert {name: digest(each) for name, each in seen.items()} == DIGESTS["legacy"]
