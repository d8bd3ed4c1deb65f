"""How the gates and the tests of the data were judged last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from operate.cutover.gates import TEST_FAILED, data_tests_of, gates_of
from operate.cutover.sources import SERVED
from operate.parity.judgements import FAILED
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
    """

    judged_at: datetime | None
    passed: int
    failed: int
    not_applicable: int
    failing: list[Failing]
    failing_tests: list[Failing]
    nights_held: int | None

    @property
    def judged(self) -> int:
        """How many could be judged."""
        return self.passed + self.failed


def read_gates(connection: Connection) -> Gates:
    """The gates as they were last judged; nothing is judged again."""
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
    )
