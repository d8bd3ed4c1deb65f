"""Entities whose reading was stopped before its end: why, and when it can go on."""

from __future__ import annotations

from common.words import listed
from operate.status.collect import NIGHTS, Status
from operate.status.concern import Concern

GOES_ON = "the next `make sync` goes on where it stopped"
NEXT_MONTH = (
    "the calls of this month are used up, so nothing is read before the next one: raise "
    "BLAZE_CALLS_PER_MONTH if your tier allows it, and the next `make sync` goes on"
)


def of_stopped(status: Status) -> list[Concern]:
    """What the last run has not read to its end, or not begun with, because it had to stop."""
    stopped = [row for row in status.entities if row["sync_status"] == "idle"]
    unread = _not_begun(status)
    said = [
        *([f"{listed([row['entity_type'] for row in stopped])} stopped before the end"]
          if stopped else []),
        *([f"{listed(unread)} not read at all"] if unread else []),
    ]  # fmt: skip
    if not said:
        return []
    if _is_used_up(status.calls):
        return [Concern("; ".join(said), NEXT_MONTH)]
    reasons = dict.fromkeys(row["error_message"] for row in stopped if row["error_message"])
    return [Concern("; ".join(said), "; ".join([*reasons, GOES_ON]))]


def _not_begun(status: Status) -> list[str]:
    """Those that the last night has not come to, and that nothing has read since."""
    nights = [run for run in status.runs if run.command in NIGHTS]
    return [
        row["entity_type"]
        for run in nights
        for row in status.entities
        if f"stopped {row['entity_type'].partition('@')[0]}" in run.reasons
        and row["sync_status"] == "completed"
        and row["last_sync_start"] < run.started_at
    ]


def _is_used_up(calls: dict[str, int]) -> bool:
    return bool(calls) and calls["this_month"] >= calls["allowed"]
