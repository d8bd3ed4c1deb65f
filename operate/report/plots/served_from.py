"""Which side each entity was served from, as bars along the days."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from operate.cutover.sources import SERVED
from operate.report.plots.axes import Tick, bands, days, seconds_since
from operate.report.plots.drawing import HATCHES, LEGACY, MIRROR, Bar, Drawing, Key
from operate.report.served import Change, Served
from operate.report.tables import day, words

ROW_HEIGHT = 32
FILLED = 0.55
"""Of a row's height."""
LOOKS = {LEGACY: HATCHES[1], MIRROR: HATCHES[0]}
MOVES = frozenset({"switch", "rollback", "legacy appeared", "legacy is gone"})
"""Actions after which an entity is read from the other side."""


def served_from(served: Served, now: datetime, zone: ZoneInfo) -> Drawing | None:
    """A row an entity; None as long as none was moved."""
    # What happened to some shops alone is no change of what the chain is served from.
    of_all = [change for change in served.changes if not change.shops]
    if not any(change.action in MOVES for change in of_all):
        return None
    changes = [change for change in reversed(of_all) if change.after]
    starts = [change.at.astimezone(zone) for change in changes]
    first = min(starts).date()
    axis = days(first, now.astimezone(zone).date())
    end = axis.share(seconds_since(first, now.astimezone(zone)))
    ticks = bands([words(entity) for entity in SERVED])
    bars = []
    for tick, entity in zip(ticks, SERVED, strict=True):
        moves = [change for change in changes if entity in change.entities]
        places = [axis.share(seconds_since(first, move.at.astimezone(zone))) for move in moves]
        for move, begins, ends in zip(moves, places, [*places[1:], end], strict=True):
            bars.append(_bar(tick, entity, move, (begins, ends), zone))
    return Drawing(
        ROW_HEIGHT * len(SERVED),
        axis.ticks,
        [Tick(100 - tick.at, tick.label) for tick in ticks],
        bars=bars,
        keys=[Key(side, side, hatch=hatch) for side, hatch in LOOKS.items()],
        has_rows=True,
    )


def _bar(tick: Tick, entity: str, move: Change, ends: tuple[float, float], zone: ZoneInfo) -> Bar:
    side = move.after or LEGACY
    height = 100 / len(SERVED) * FILLED
    since = day(move.at.astimezone(zone).date())
    return Bar(
        ends[0],
        tick.at - height / 2,
        max(ends[1] - ends[0], 0.3),
        height,
        side,
        LOOKS.get(side, ""),
        f"{words(entity)} from {side}\nsince {since}, {move.by}",
    )
