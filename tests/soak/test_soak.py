"""`make soak` in short: two nights, and a ceiling that is met three times."""

from __future__ import annotations

from sandbox.process import Sandbox, running_sandbox
from tests.command import Command
from tests.soak.ceiling import backfill_under
from tests.soak.nights import live


def test_nights_with_faults_and_kills_end_with_the_truth(
    sandbox: Sandbox, command: Command
) -> None:
    survived = live(sandbox, command, nights=2, seed=7)
    assert survived.kills >= 1
    assert survived.faults >= 10
    assert survived.most_calls_in_five_minutes <= 5_000
    everything = "\n".join(survived.said)
    assert len(everything) > 10_000
    assert sandbox.partner_key not in everything
    assert sandbox.developer_key not in everything


def test_a_backfill_of_more_pages_than_the_ceiling_never_passes_it(database_url: str) -> None:
    speed, ceiling = 60.0, 400
    with running_sandbox(
        members=60, transactions=900, products=20, years=0.25, speed=speed
    ) as sandbox:
        command = Command(sandbox, database_url, {"BLAZE_HISTORY_START": "2025-03-01"})
        held = backfill_under(ceiling, sandbox, command, speed)
    assert held.calls > 3 * ceiling
    assert ceiling * 0.8 < held.most_in_five_minutes <= ceiling
