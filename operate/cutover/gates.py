"""The gates as the cut-over reads them: for how many nights each held, and what that forbids.

Gates compare as of legacy's snapshot, tests of the data as of now: only together are they proof.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, LiteralString

from psycopg import sql

from common.schema_names import NO_LEGACY
from common.settings import Settings
from common.words import counted
from warehouse.catalog import exists, has_column
from warehouse.connection import Connection

EVERY_ENTITY = "all"
"""The entity of gates that concern every entity, as `parity.gate_streaks` writes it."""
JUDGED_WITHIN = timedelta(hours=48)
"""A gate that was last judged longer ago says nothing about tonight."""

PROOF_OF_DATA = "mirrors {}_blaze"
"""The test that compares each row of an entity's table with raw: without it others prove little."""
TESTED_BEFORE = timedelta(hours=12)
"""How much older than the gates' last judgement the test of an entity's data may be: both speak of
one night, and `make parity` on the morning after judges the gates alone."""
DBT_COUNTS = "Got "
"""How dbt's message begins of a test that found rows."""
TEST_FAILED = frozenset({"fail", "error", "skipped"})

READ_GATES: LiteralString = """
select
    streaks.entity, streaks.gate, streaks.nights_held, streaks.last_status, streaks.last_judged_at,
    latest.found, latest.judged_with, {shop} as shop
from parity.gate_streaks as streaks
left join lateral (
    select coalesce(history.finding, history.reason) as found, {judged_with} as judged_with
    from parity.gate_history as history
    where
        history.entity = streaks.entity
        and history.gate = streaks.gate
        and {same_shop}
    order by history.id desc
    limit 1
) as latest on true
where streaks.entity = any(%s)
order by streaks.entity, streaks.gate, shop nulls first
"""

READ_DATA_TESTS = """
select distinct on (test) entity, test, status, coalesce(message, ''), judged_at, failures
from parity.data_test_results
where entity = any(%s)
order by test, id desc
"""


@dataclass(frozen=True)
class Gate:
    """How a gate has done.

    Attributes:
        entity: whose gate it is; `all` for every entity's.
        name: the gate.
        nights_held: in a row, up to the last night on which it was judged.
        last_status: PASS, FAIL, ERROR or NOT_APPLICABLE.
        last_judged_at: when it was judged last.
        found: what it found then, in words; None in a history without.
        judged_with: the settings by name that it was judged with then; None in a history without.
        shop: that was judged by itself; None where all that there is was judged together.
    """

    entity: str
    name: str
    nights_held: int
    last_status: str
    last_judged_at: datetime
    found: str | None = None
    judged_with: Mapping[str, str] | None = None
    shop: str | None = None

    @property
    def called(self) -> str:
        """Its name, and of which shop."""
        return f"{self.name} of {self.shop}" if self.shop else self.name

    def as_json(self) -> dict[str, Any]:
        """For the audit."""
        return {
            "gate": self.name,
            "entity": self.entity,
            "nights_held": self.nights_held,
            "last_status": self.last_status,
            "last_judged_at": self.last_judged_at.isoformat(),
            **({"shop": self.shop} if self.shop else {}),
        }


@dataclass(frozen=True)
class DataTest:
    """How a test of the data ended last.

    Attributes:
        entity: whose table it tests; `all` where it is no entity's own.
        name: of the test.
        status: pass, warn, fail, error or skipped.
        message: what it says.
        judged_at: when.
    """

    entity: str
    name: str
    status: str
    message: str
    judged_at: datetime


def data_tests_of(connection: Connection, entities: Sequence[str]) -> list[DataTest]:
    """The tests of the data that concern some entities, as each ended last."""
    if not exists(connection, "parity", "data_test_results"):
        return []
    rows = connection.execute(READ_DATA_TESTS, ([*entities, EVERY_ENTITY],)).fetchall()
    return [
        DataTest(entity, name, status, _in_words(message, failures), judged_at)
        for entity, name, status, message, judged_at, failures in rows
    ]


def _in_words(message: str, failures: int | None) -> str:
    """What a test says; dbt's own words, which earlier releases have kept, only count its rows."""
    if failures and message.startswith(DBT_COUNTS):
        return counted(failures, "row breaks the rule", "rows break the rule")
    return message


def gates_of(connection: Connection, entities: Sequence[str]) -> list[Gate]:
    """The gates that concern some entities, as they were judged; empty before the first time.

    A history of release 0.1.0 does not say what gates found: it counts from the next night on.
    """
    says_what_was_found = has_column(connection, "parity", "gate_history", "finding")
    if not says_what_was_found or not exists(connection, "parity", "gate_streaks"):
        return []
    says_with_what = has_column(connection, "parity", "gate_history", "judged_with")
    by_shop = has_column(connection, "parity", "gate_streaks", "shop")
    query = sql.SQL(READ_GATES).format(
        judged_with=sql.SQL("history.judged_with" if says_with_what else "null"),
        shop=sql.SQL("streaks.shop" if by_shop else "null::text"),
        same_shop=sql.SQL("history.shop is not distinct from streaks.shop" if by_shop else "true"),
    )
    rows = connection.execute(query, ([*entities, EVERY_ENTITY],)).fetchall()
    return [Gate(*row) for row in rows]


def concerns(gate: Gate, entity: str) -> bool:
    """Whether a gate has a say about an entity."""
    return gate.entity in {entity, EVERY_ENTITY}


def objections_of(
    settings: Settings,
    gates: Sequence[Gate],
    tests: Sequence[DataTest],
    entities: Sequence[str],
    shops: Collection[str],
) -> list[str]:
    """Why gates and tests do not allow a switch, a line each; empty where they do.

    Args:
        settings: nights and schemas.
        gates: that have a say.
        tests: of the data.
        entities: to be switched.
        shops: that have to have been judged by themselves.
    """
    lately = settings.now() - JUDGED_WITHIN
    never_judged = [
        f"{name} has no gate that was ever judged (run `make parity`)"
        for name in entities
        if not any(gate.entity == name for gate in gates)
    ]
    listed = {shop.name for shop in settings.listed}
    never_judged += [
        f"{shop} is listed no more in shops.toml, so that nobody judges it"
        for shop in sorted(set(shops) - listed)
    ]
    never_judged += [
        f"{name} of {shop} has no gate that was ever judged (run `make parity`)"
        for shop in sorted(set(shops) & listed)
        for name in (*entities, EVERY_ENTITY)
        if not any((gate.entity, gate.shop) == (name, shop) for gate in gates)
    ]
    judged = [gate for gate in gates if gate.last_status != "NOT_APPLICABLE"]
    stale = [gate for gate in judged if gate.last_judged_at < lately]
    fresh = [gate for gate in judged if gate.last_judged_at >= lately]
    not_held = [_too_few_nights(settings, gate) for gate in fresh if gate.last_status != "PASS"]
    too_young = [
        _too_few_nights(settings, gate)
        for gate in fresh
        if gate.last_status == "PASS" and gate.nights_held < settings.cutover_nights
    ]
    of_the_night = max((gate.last_judged_at for gate in gates), default=lately) - TESTED_BEFORE
    compared = {test.name for test in tests if test.judged_at >= max(lately, of_the_night)}
    untested = [
        f"the data of {name} was not tested in the night of its gates (run `make sync`)"
        for name in entities
        if PROOF_OF_DATA.format(name) not in compared
    ]
    failed = [
        ", ".join(
            (
                f"the test {test.name} of the data: {test.status}",
                *([" ".join(test.message.split())] if test.message else []),
                *(
                    [f"and not run since {test.judged_at:%Y-%m-%d}"]
                    if test.judged_at < lately
                    else []
                ),
            )
        )
        for test in tests
        # One that is no entity's own may have gone with what it tests, such as the serving views.
        if test.status in TEST_FAILED and (test.judged_at >= lately or test.entity != EVERY_ENTITY)
    ]
    # What only needs more nights comes last.
    return [
        *never_judged,
        *_judged_with_others(settings, judged),
        *not_held,
        *failed,
        *untested,
        *_not_lately(stale),
        *too_young,
    ]


def _judged_with_others(settings: Settings, gates: Sequence[Gate]) -> Iterator[str]:
    """A line for each setting that gates were judged with last, and that is another now."""
    now = {
        "LEGACY_SCHEMA": settings.legacy_schema,
        "BLAZE_SCHEMA": settings.mirror_schema,
        "BLAZE_RAW_SCHEMA": settings.raw_schema,
    }
    of_shops = {shop.name: shop.legacy_schema or NO_LEGACY for shop in settings.listed}
    for shop in sorted({gate.shop for gate in gates}, key=str):
        of = f" of {shop}" if shop else ""
        for name, common in now.items():
            own = of_shops.get(shop, NO_LEGACY) if shop and name == "LEGACY_SCHEMA" else common
            others = {
                gate.judged_with.get(name, own)
                for gate in gates
                if gate.judged_with and gate.shop == shop
            }
            for other in sorted(others - {own}):
                yield (
                    f"gates{of} were last judged with {name}={other}, now it is {own} "
                    "(run `make sync`)"
                )


def _not_lately(stale: Sequence[Gate]) -> Iterator[str]:
    """A line for each day on which gates were judged last: most have the same."""
    by_day: dict[str, list[str]] = {}
    for gate in sorted(stale, key=lambda each: each.last_judged_at):
        by_day.setdefault(f"{gate.last_judged_at:%Y-%m-%d}", []).append(gate.called)
    for day, names in by_day.items():
        were = "was" if len(names) == 1 else "were"
        yield f"{', '.join(names)} {were} last judged {day} (run `make sync`)"


def _too_few_nights(settings: Settings, gate: Gate) -> str:
    return (
        f"{gate.called} held {gate.nights_held} of {counted(settings.cutover_nights, 'night')} "
        f"(last {gate.last_status})"
        + (f": {gate.found}" if gate.found and gate.last_status != "PASS" else "")
    )
