"""Nights of a dispensary's life with random faults and kills, from a seed.

Each night a day has passed in the shop, a share of all calls fails in one of the ways that an API
can fail, and the sync is killed at random moments before it may come to its end. What must hold
afterwards: the tables equal the truth, no stretch of the vendor's five minutes has seen more calls
than our ceiling, and no output shows a key.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals

FAULTS = (
    {"kind": "429"},
    {"kind": "429", "retry_after": 1},
    {"kind": "500"},
    {"kind": "503"},
    {"kind": "reset"},
    {"kind": "truncated"},
    {"kind": "cut_json"},
    {"kind": "invalid_json"},
    {"kind": "empty"},
    {"kind": "html"},
    {"kind": "hang", "seconds": 3},
)
READ_TIMEOUT_S = "2"
EVENTS = (
    *("late voids", "late refunds", "refunded pairs", "sales redated", "sales deleted"),
    *("members deleted", "products deleted", "records restored", "members merged"),
    "undated members",
)
"""Out of `sandbox.world.rare`, once a night each."""
REREAD_DAYS = 2
"""Of `BLAZE_REREAD_DAYS`: within so many nights an edit of the oldest sale is found."""
KILLS_A_NIGHT = 2
LONGEST_BEFORE_KILL_S = 6.0
MOST_RUNS = 4
"""So often a night's sync may be begun: a fault that hits six attempts in a row fails a window."""


@dataclass
class Survived:
    """What went wrong and was lived through."""

    nights: int = 0
    runs: int = 0
    kills: int = 0
    faults: int = 0
    failed_runs: int = 0
    calls: int = 0
    most_calls_in_five_minutes: int = 0
    said: list[str] = field(default_factory=list, repr=False)

    def __str__(self) -> str:
        return (
            f"{self.nights} nights, {self.runs} runs, {self.kills} of them killed, "
            f"{self.failed_runs} ended with an error; {self.calls:,} calls, {self.faults:,} of "
            f"them spoilt; at most {self.most_calls_in_five_minutes:,} calls in five minutes"
        )


def live(
    sandbox: Sandbox,
    command: Command,
    nights: int,
    seed: int,
    share: float = 0.1,
    report: Callable[[str], None] = lambda _: None,
) -> Survived:
    """Live through some nights.

    Args:
        sandbox: the shop.
        command: the commands, on its mirror.
        nights: how many.
        seed: of all that is random.
        share: of the calls that fail.
        report: told how it goes, a line a night.

    Returns:
        What was survived. The mirror has been compared with the truth, and found equal.
    """
    dice = random.Random(seed)
    survived = Survived()
    command.settings |= {
        "BLAZE_READ_TIMEOUT_S": READ_TIMEOUT_S,
        "BLAZE_REREAD_DAYS": str(REREAD_DAYS),
    }
    for _ in range(nights):
        rules = [{**fault, "rate": share / len(FAULTS)} for fault in FAULTS]
        sandbox.faults(rules, seed=dice.randrange(1 << 30))
        for _ in range(KILLS_A_NIGHT):
            seconds = dice.uniform(0.5, LONGEST_BEFORE_KILL_S)
            survived.kills += command.killed_after(seconds, "sync", FORCE="1")
            survived.runs += 1
        for _ in range(MOST_RUNS):
            done = command.process("sync", FORCE="1", BLAZE_LOG_LEVEL="DEBUG")
            survived.runs += 1
            survived.said += [done.stdout, done.stderr]
            if done.returncode == 0:
                break
            survived.failed_runs += 1
        survived.nights += 1
        _count(sandbox, survived)
        report(str(survived))
        sandbox.advance(days=1, late=dice.random() < 1 / 3, events=EVENTS)
    sandbox.faults([])
    for _ in range(REREAD_DAYS):
        last = command.process("sync")
        survived.said += [last.stdout, last.stderr]
        assert last.returncode == 0, last.stderr
        sandbox.advance(days=1)
    command.process.ok("sync")
    assert_mirror_equals(sandbox, command.database_url, deleted_unread=True)
    return survived


def _count(sandbox: Sandbox, survived: Survived) -> None:
    calls = sandbox.log()
    survived.calls = len(calls)
    survived.faults = sum(call["outcome"] != "ok" for call in calls)
    survived.most_calls_in_five_minutes = sandbox.status()["most_calls_in_window"]
