"""The six weeks in short, while somebody reads ten times a second."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import psycopg

from tests.operate.cutover.catalog import checksums
from tests.operate.cutover.conftest import Site
from tests.operate.cutover.gates import hold_gates

POLL = """
select 'customers', count(*), count(distinct served_from), min(served_from) from serving.customers
union all
select 'transactions', count(*), count(distinct served_from), min(served_from)
from serving.transactions
union all
select 'transaction_items', count(*), count(distinct served_from), min(served_from)
from serving.transaction_items
union all
select 'products', count(*), count(distinct served_from), min(served_from) from serving.products
union all
select 'lookup', count(*), count(distinct served_from), min(served_from)
from serving.customers where member_id = %(member)s
"""


@dataclass
class Polls:
    """What a reader has seen."""

    answers: list[dict[str, tuple[int, int, str]]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@contextmanager
def polling(site: Site) -> Iterator[Polls]:
    """Read all serving views ten times a second until the context ends."""
    polls, over = Polls(), threading.Event()
    member = site.rows("select min(member_id) from public.customers")[0][0]

    def poll(connection: psycopg.Connection[tuple[str, int, int, str]]) -> None:
        while not over.wait(0.1):
            try:
                rows = connection.execute(POLL, {"member": member}).fetchall()
                polls.answers.append({name: (n, sides, side) for name, n, sides, side in rows})
            except psycopg.Error as error:
                polls.errors.append(str(error))

    with psycopg.connect(site.url, autocommit=True) as connection:
        reader = threading.Thread(target=poll, args=[connection])
        reader.start()
        try:
            yield polls
        finally:
            over.set()
            reader.join()


def test_nights_switch_rollback_switch_finalise_and_back_disturb_no_reader(site: Site) -> None:
    legacy, cutover = checksums(site), site.command.process

    def night() -> None:
        site.sandbox.advance(days=1)
        # Gates of a legacy that was filled with quirks may fail; the rest must be done.
        assert site.command("sync").returncode in {0, 1}

    with polling(site) as polls:
        for _ in range(3):
            night()
        hold_gates(site.url, site.sandbox.now(), 7)
        cutover.ok("switch", ENTITY="all")
        night()
        cutover.ok("rollback", ENTITY="all")
        time.sleep(0.5)
        hold_gates(site.url, site.sandbox.now(), 7)
        cutover.ok("switch", ENTITY="all")
        time.sleep(0.5)
        assert checksums(site) == legacy
        cutover.ok("finalize", APPLY="1", FORCE="1", REASON="a test is short")
        assert checksums(site, "_legacy") == legacy
        night()
        cutover.ok("unfinalize")
        time.sleep(0.5)

    assert polls.errors == []
    assert len(polls.answers) > 100
    assert all(sides == 1 for poll in polls.answers for _, sides, _ in poll.values())
    assert {poll["customers"][2] for poll in polls.answers} == {"legacy", "mirror"}
    assert all(poll["lookup"][0] == 1 for poll in polls.answers)
    for entity in ("customers", "transactions", "transaction_items", "products"):
        for side in ("legacy", "mirror"):
            counts = [poll[entity][0] for poll in polls.answers if poll[entity][2] == side]
            assert min(counts) > 0
            assert counts == sorted(counts), "rows are only ever added"
    assert checksums(site) == legacy
