"""What the demo says."""

from __future__ import annotations

from datetime import UTC, datetime

from sandbox.demo_place import in_words
from sandbox.world.dispensary import Dispensary, Scale

NOW = datetime(2025, 6, 30, 20, tzinfo=UTC)


def test_what_has_happened_is_said_of_one_and_of_several() -> None:
    changes = {"new sales": 7, "refunds by status": 1, "lines removed": 1, "voids": 0}
    assert in_words(changes) == "7 new sales, 1 refund by status, 1 line removed"


def test_no_kind_of_change_is_one_and_in_the_plural() -> None:
    small = Dispensary(Scale(40, 60, 10, 0.2), 1, NOW, "America/Los_Angeles")
    for _ in range(40):
        for kind in small.advance(days=1, late=True):
            said = in_words({kind: 1}).removeprefix("1 ")
            assert said != kind, "its noun has another plural"
            assert in_words({kind: 2}) == f"2 {kind}"
