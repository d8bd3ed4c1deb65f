"""Entities whose reading was stopped before its end: why, and when it can go on."""

from __future__ import annotations

from common.words import listed
from operate.status.collect import NIGHTS, Status
from operate.status.concern import Concern
from operate.status.shops import NEXT_MONTH

GOES_ON = "the next `make sync` goes on where it stopped"


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
    if is_used_up(status.calls):
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
        if not _keys(status, row["entity_type"]).isdisjoint(run.reasons)
        and row["sync_status"] == "completed"
        and row["last_sync_start"] < run.started_at
    ]


def _keys(status: Status, entity_type: str) -> set[str]:
    """Of the reasons that say of a list that the night has not come to it."""
    entity = entity_type.partition("@")[0]
    if status.shop is None:
        return {f"stopped {entity}"}
    name = status.shop.shop
    return {f"stopped {entity}@{name}", f"stopped shop@{name}"}


def is_used_up(calls: dict[str, int]) -> bool:
    """Whether the month has no call left."""
    return bool(calls) and calls["this_month"] >= calls["allowed"]
