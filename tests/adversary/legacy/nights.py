"""Nights at a site whose legacy tables change under it, each judged by the gates and by the judge.

Only the comparison runs, by the real dbt: the mirror stays as it was synced, and is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import psycopg

from common.settings import Settings
from operate.cutover.gates import PROOF_OF_DATA, data_tests_of, gates_of, objections_of
from operate.cutover.sources import SERVED
from tests.adversary.legacy.changes import OURS, OWNER, TABLES, Night, restore
from tests.adversary.legacy.judge import ABSENT, NO, YES, Judge, Scope

NIGHTS_NEEDED = 2
"""For a switch, so that short stories get there."""
COLUMNS = "gate, entity, status, coalesce(reason, finding)"

Build = Callable[[datetime], dict[str, str]]
"""Runs the comparison and its gates at a moment; gives how each node of dbt's ended."""


class UnsoundError(AssertionError):
    """A gate or a switch said what it must not."""


@dataclass
class Site:
    """A mirror beside legacy tables.

    Attributes:
        url: of the database, as a superuser.
        build: the comparison, as the role OURS.
        began: when the mirror was synced.
        settings: as of some moment.
        scope: whose legacy it is.
        shop: the name of the one shop of a chain that is judged by itself; None of one shop.
    """

    url: str
    build: Build
    began: datetime
    settings: Callable[[datetime], Settings]
    scope: Scope = field(default_factory=Scope)
    shop: str | None = None


@dataclass
class Counts:
    """What has been tried."""

    stories: int = 0
    nights: int = 0
    changes: int = 0
    verdicts: int = 0
    passed: int = 0
    refused: int = 0
    too_strict: int = 0
    switches: int = 0
    strict: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return (
            f"{self.stories} stories, {self.nights} nights, {self.changes} changes of legacy; "
            f"{self.verdicts} verdicts: {self.passed} passed rightly, {self.refused} refused "
            f"rightly, {self.too_strict} refused though they might pass; "
            f"{self.switches} switches allowed"
        )


@contextmanager
def roles(connection: psycopg.Connection[Any]) -> Iterator[None]:
    """The roles that own legacy and compare, for as long as the context lasts."""
    for role in (OWNER, OURS):
        known = connection.execute("select 1 from pg_roles where rolname = %s", (role,)).fetchone()
        if not known:
            connection.execute(f"create role {role}".encode())
    connection.execute(f"grant postgres to {OURS}".encode())
    try:
        yield
    finally:
        connection.execute(f"drop owned by {OWNER}, {OURS} cascade".encode())


def keep_original(url: str, schema: str = "public") -> None:
    """Keep the site's legacy as what each night's is made from."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"set search_path = {schema}".encode())
        connection.execute("create schema original; drop view if exists sales_by_customer")
        for table in TABLES:
            connection.execute(f"create table original.{table} as table {table}".encode())
            connection.execute(f"drop table {table} cascade".encode())


def live(site: Site, nights: Sequence[Night], counts: Counts) -> None:
    """Go through some nights; fails with the story at the first thing that must not be.

    Args:
        site: forgets what was judged there before.
        nights: what legacy is like on each.
        counts: are added to.
    """
    told: list[str] = []
    judge = Judge(OURS, site.scope)
    now = site.began
    counts.stories += 1
    with psycopg.connect(site.url, autocommit=True) as connection:
        schemas = dict.fromkeys((site.scope.schema, "public"))
        connection.execute(f"set timezone = 'UTC'; set search_path = {', '.join(schemas)}".encode())
        connection.execute(
            "truncate parity.gate_history, parity.snapshots, parity.data_test_results, "
            "parity.known_differences"
        )
        for night in nights:
            now += timedelta(days=night.days)
            made = restore(connection, night)
            told.append(f"{now:%m-%d}: {', '.join(map(str, made)) or 'as it was'}")
            counts.nights += 1
            counts.changes += len(made)
            _sync_again(connection, now)
            strict = counts.too_strict
            try:
                _check(connection, site, judge, now, site.build(now), counts)
                assert made or counts.too_strict == strict, f"nothing had changed: {counts.strict}"
            except Exception as failure:
                failure.add_note("The nights:\n  " + "\n  ".join(told))
                raise


def _sync_again(connection: psycopg.Connection[Any], now: datetime) -> None:
    """The mirror was synced and its data tested tonight as well, and nothing had changed."""
    connection.execute("update blaze_sync_state set last_sync_end = %s", (now,))
    for entity in SERVED:
        connection.execute(
            "insert into parity.data_test_results (run_id, test, entity, status, judged_at) "
            "values ('tonight', %s, %s, 'pass', %s)",
            (PROOF_OF_DATA.format(entity), entity, now),
        )


def _check(
    connection: psycopg.Connection[Any],
    site: Site,
    judge: Judge,
    now: datetime,
    ended: dict[str, str],
    counts: Counts,
) -> None:
    broken = {name: status for name, status in ended.items() if status in {"error", "skipped"}}
    if broken:
        raise UnsoundError(f"dbt could not do its work: {broken}")
    judged = connection.execute(
        f"select {COLUMNS} from parity.gate_history "
        "where run_id = (select run_id from parity.gate_history order by id desc limit 1)".encode()
    ).fetchall()
    right = judge.night(connection, now, [gate for gate, *_ in judged])
    for gate, _, status, said in judged:
        _check_gate(gate, status, said, right[gate], counts)
    _check_nights(connection, site, judge)
    _check_switches(connection, site, judge, now, counts)


def _check_gate(gate: str, status: str, said: str | None, right: str, counts: Counts) -> None:
    counts.verdicts += 1
    if status == "PASS" and right != YES:
        raise UnsoundError(f"{gate} says PASS ({said}), and the judge says {right}")
    if (status == "NOT_APPLICABLE") != (right == ABSENT):
        raise UnsoundError(f"{gate} says {status} ({said}), and the judge says {right}")
    if not said:
        raise UnsoundError(f"{gate} says {status}, and not why")
    counts.passed += status == "PASS"
    counts.refused += right == NO
    if right == YES and status != "PASS":
        counts.too_strict += 1
        counts.strict[f"{gate} {status}: {said}"] += 1


def _check_nights(connection: psycopg.Connection[Any], site: Site, judge: Judge) -> None:
    streaks = connection.execute(
        "select gate, nights_held from parity.gate_streaks where shop is not distinct from %s",
        (site.shop,),
    ).fetchall()
    assert streaks, "of no gate anybody knows how many nights it has held"
    for gate, nights in streaks:
        if nights > judge.nights_held(gate):
            raise UnsoundError(
                f"{gate} has held {nights} nights, and the judge says {judge.nights_held(gate)}"
            )


def _check_switches(
    connection: psycopg.Connection[Any], site: Site, judge: Judge, now: datetime, counts: Counts
) -> None:
    for entity in SERVED:
        gates = [gate for gate in gates_of(connection, [entity]) if gate.shop == site.shop]
        tests = data_tests_of(connection, [entity])
        shops = [site.shop] if site.shop else []
        if objections_of(site.settings(now), gates, tests, [entity], shops):
            continue
        counts.switches += 1
        for gate in gates:
            last = list(judge.verdicts[gate.name].values())[-1]
            if last != ABSENT and judge.nights_held(gate.name) < NIGHTS_NEEDED:
                raise UnsoundError(f"{entity} may be switched, and {gate.name} has not deserved it")
