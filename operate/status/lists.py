"""A list of a shop's, as the status has it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from extract.state.lock import Holder
from operate.alerts.texts import STALE_AFTER


def list_row(
    row: Mapping[str, Any],
    command: str | None,
    read_at: datetime | None,
    calls: Mapping[str, int],
    *,
    now: datetime,
    running: Holder | None,
) -> dict[str, Any]:
    """A row of `blaze_sync_state`, and what follows from it.

    Args:
        row: as it is.
        command: that has read the list last, as far as it is known.
        read_at: when its last run ended that came to its end.
        calls: of its last run, by reason.
        now: by the project's clock.
        running: who is at work, if anybody is.
    """
    crashed = row["sync_status"] == "running" and not may_be(command, running)
    return {
        **row,
        "sync_status": "crashed" if crashed else row["sync_status"],
        "last_success": read_at,
        "stale": read_at is None or now - read_at > STALE_AFTER,
        "calls": calls,
    }


def may_be(command: str | None, holder: Holder | None) -> bool:
    """Whether a run of a command may be the one at work: a session may hide what it is.

    Args:
        command: as people call it; None where it is not known.
        holder: who is at work, if anybody is.
    """
    return holder is not None and (None in {command, holder.command} or command == holder.command)
