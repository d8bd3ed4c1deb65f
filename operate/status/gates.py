"""How the gates and the tests of the data were judged last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from common.settings import Settings
from operate.cutover.gates import TEST_FAILED, TESTED_BEFORE, Gate, data_tests_of, gates_of
from operate.cutover.sources import SERVED
from operate.parity.judgements import FAILED
from operate.transform.judged_shops import judged_shops
from warehouse.connection import Connection


@dataclass(frozen=True)
class Failing:
    """A gate or a test that does not hold, or that could not be told.

    Attributes:
        name: of the gate or test.
        found: what it found, in words.
    """

    name: str
    found: str


@dataclass(frozen=True)
class Gates:
    """All of them, as each was judged last.

    Attributes:
        judged_at: when the latest was; None where none ever was.
        passed, failed, not_applicable: how many gates.
        failing: the gates that fail or cannot be told.
        failing_tests: the tests of the data that do.
        nights_held: for how many nights the gate has held that has held the shortest, of those
            that apply; None where none applies.
        unjudged: shops that are judged by themselves, and were not with the others.
    """

    judged_at: datetime | None
    passed: int
    failed: int
    not_applicable: int
    failing: list[Failing]
    failing_tests: list[Failing]
    nights_held: int | None
    unjudged: list[str] = field(default_factory=list)

    @property
    def judged(self) -> int:
        """How many could be judged."""
        return self.passed + self.failed


def read_gates(connection: Connection, settings: Settings) -> Gates:
    """The gates as they were last judged; nothing is judged again.

    Args:
        connection: to the database.
        settings: the shops.
    """
    gates = gates_of(connection, SERVED)
    tests = data_tests_of(connection, SERVED)
    failing = [each for each in gates if each.last_status in FAILED]
    applying = [each for each in gates if each.last_status != "NOT_APPLICABLE"]
    return Gates(
        judged_at=max((each.last_judged_at for each in gates), default=None),
        passed=sum(each.last_status == "PASS" for each in gates),
        failed=len(failing),
        not_applicable=len(gates) - len(applying),
        failing=[Failing(each.called, each.found or each.last_status) for each in failing],
        failing_tests=[
            Failing(each.name, " ".join(each.message.split()) or each.status)
            for each in tests
            if each.status in TEST_FAILED
        ],
        nights_held=min((each.nights_held for each in applying), default=None),
        unjudged=_unjudged(gates, [shop.name for shop in judged_shops(connection, settings)]),
    )


def _unjudged(gates: Sequence[Gate], shops: Sequence[str]) -> list[str]:
    """The shops of which no gate was judged in the last night in which all together were."""
    last: dict[str | None, datetime] = {}
    for each in gates:
        last[each.shop] = max(last.get(each.shop, each.last_judged_at), each.last_judged_at)
    if None not in last:
        return []
    return [shop for shop in shops if shop not in last or last[shop] < last[None] - TESTED_BEFORE]
