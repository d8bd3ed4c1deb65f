"""The gates in words: numbers and their verbs agree."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from operate.parity.judgements import Judgement
from operate.parity.page import print_gates


def judged(status: str) -> Judgement:
    return Judgement(
        gate="customers_count",
        entity="customers",
        status=status,
        legacy_value=None,
        mirror_value=None,
        difference=None,
        percent=None,
        threshold=None,
        failures=None,
        judged_at=datetime(2025, 6, 30, tzinfo=UTC),
        reason=None,
        found=None,
        nights_held=3,
    )


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        (["PASS"], "1 gate: 1 holds."),
        (["PASS", "PASS"], "2 gates: 2 hold."),
        (["PASS", "FAIL", "NOT_APPLICABLE"], "3 gates: 1 holds, 1 fails, 1 does not apply."),
        (["FAIL", "ERROR", *["NOT_APPLICABLE"] * 2], "4 gates: 2 fail, 2 do not apply."),
    ],
)
def test_counts_and_verbs_agree(
    capsys: pytest.CaptureFixture[str], statuses: list[str], said: str
) -> None:
    print_gates([judged(status) for status in statuses], 1, {})
    lines = capsys.readouterr().out.splitlines()
    assert said in lines
    assert lines[0].endswith("held 1 of 1 night")
