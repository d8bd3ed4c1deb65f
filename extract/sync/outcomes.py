"""How windows ended: the rows of `raw.windows` that a reading settles, and words for people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from extract.source.due_windows import Window
from extract.source.entities import PRODUCTS
from extract.source.entity import Entity
from extract.source.events import WindowFailed, WindowRead
from extract.state.windows import Outcome
from extract.sync.plan import Plan

WHOLE = Window(datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC))
"""Stands for a list without windows in `raw.windows`."""

PROBLEMS_SHOWN = 3


def outcomes_of(
    event: WindowRead | WindowFailed,
    windows: Sequence[Window],
    now: datetime,
    *,
    with_whole_list: bool,
) -> list[Outcome]:
    """The rows that an event settles.

    Args:
        event: the end of a reading.
        windows: that it covers.
        now: the instant up to which the run reads.
        with_whole_list: whether the API has ignored the dates.
    """
    if isinstance(event, WindowFailed):
        return [Outcome(w, "failed", None, str(event.error), None) for w in windows]
    verdict = event.verdict
    note = "read with the whole list" if with_whole_list else verdict.note
    is_settled = verdict.unsettled is None
    return [
        Outcome(
            w,
            "done" if is_settled else "unsettled",
            verdict.distinct,
            note if is_settled else verdict.unsettled,
            now if is_settled else None,
            elsewhere=verdict.elsewhere,
            shares_last_day=verdict.shares_last_day,
            ended_short=verdict.ended_short,
        )
        for w in windows
    ]


def covered_windows(entity: Entity, plan: Plan, window: Window | None) -> list[Window]:
    """The windows whose rows a reading settles: its own, or all that were planned."""
    if plan.endpoint is entity.endpoint and entity is PRODUCTS:
        # Products go by a cursor; one row says how the last reading of the full list ended.
        return [WHOLE]
    if window is not None:
        return [window]
    return [planned for planned in plan.windows if planned is not None] or [WHOLE]


def problem_of(event: WindowRead | WindowFailed) -> str | None:
    """What is wrong with a window, as a sentence; None where it is done."""
    name = f"window {event.window}" if event.window else "the list"
    if isinstance(event, WindowFailed):
        return f"{name}: {event.error}"
    if event.verdict.unsettled is not None:
        return f"{name} did not settle: {event.verdict.unsettled}"
    return None


def shortened(problems: Sequence[str]) -> list[str]:
    """The first problems, and how many more there are."""
    shown = list(problems[:PROBLEMS_SHOWN])
    if len(problems) > len(shown):
        shown.append(f"and {len(problems) - len(shown)} more; `make status` lists them")
    return shown
