"""How each gate was judged, night by night."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from psycopg.types.json import Jsonb

from common.words import some
from operate.report.session import Rows, Session
from operate.transform.judged_shops import judged_shops

NIGHTS_SHOWN = 30
HELD, FAILED, ERROR, NOT_APPLICABLE, NOT_JUDGED = "held", "failed", "error", "idle", "none"
STATES = {"PASS": HELD, "FAIL": FAILED, "ERROR": ERROR, "NOT_APPLICABLE": NOT_APPLICABLE}
WORST_FIRST = ("ERROR", "FAIL", "PASS", "NOT_APPLICABLE")
"""Where shops are judged by themselves, the chain's word is the worst of theirs."""

Key = tuple[str, str]
"""An entity and a gate's name."""


@dataclass(frozen=True)
class Night:
    """A gate on one night: the last judgement of that day speaks for it.

    Attributes:
        day: by the shop's clock.
        state: held, failed, error, idle (does not apply) or none (was not judged).
        finding: what was measured, or why it could not be; empty where nothing is known.
        is_needed: whether it is one of the nights that a switch goes by.
    """

    day: date
    state: str
    finding: str
    is_needed: bool


def read(session: Session) -> dict[Key, list[Night]]:
    """The last nights of each gate that was judged in them, oldest first.

    They end today, or yesterday as long as today nothing was judged. Where shops are judged by
    themselves the worst of a night speaks for the chain, and a night is not judged as long as one
    of them was not. A shop's nights are days of its own zone.
    """
    settings = session.settings
    today = settings.now().astimezone(settings.timezone).date()
    shops = judged_shops(session.connection, settings)
    zones = {shop.name: shop.timezone.key for shop in shops}
    # East of here it may be tomorrow already.
    latest = today + timedelta(days=1 if zones else 0)
    rows = session.rows(
        "parity",
        "gate_history",
        """
        select distinct on (entity, gate, night, shop) entity, gate, night, shop, status, finding
        from (
            -- As parity.gate_streaks has it: a clock that lagged mends no night that is over.
            select
                noted.*,
                max(night) filter (where night <= %s) over (
                    partition by entity, gate, shop order by id
                    rows between unbounded preceding and 1 preceding
                ) as latest_before
            from (
                select
                    entity, gate, status, id, to_jsonb(history) ->> 'shop' as shop,
                    (
                        judged_at at time zone
                        coalesce(%s::jsonb ->> (to_jsonb(history) ->> 'shop'), %s)
                    )::date as night,
                    -- A database that was not migrated since has neither.
                    coalesce(
                        to_jsonb(history) ->> 'finding', to_jsonb(history) ->> 'reason', ''
                    ) as finding
                from {relation} as history
            ) as noted
        ) as judgements
        where
            night between %s and %s
            and (
                latest_before is null
                or night >= latest_before
                or status not in ('PASS', 'NOT_APPLICABLE')
            )
        order by entity, gate, night, shop, id desc
        """,
        (
            *(latest, Jsonb(zones), settings.timezone.key, today - timedelta(days=NIGHTS_SHOWN)),
            latest,
        ),
    )
    rows = [row for row in rows if (row["shop"] in zones if row["shop"] else row["night"] <= today)]
    firsts = _first_nights(session, zones) if zones else {}
    judged: dict[tuple[str, str, date], Rows] = {}
    for row in rows:
        judged.setdefault((row["entity"], row["gate"], row["night"]), []).append(row)
    is_today = any(row["night"] == today and not row["shop"] for row in rows)
    last = today if is_today else today - timedelta(days=1)
    days = [last - timedelta(days=back) for back in reversed(range(NIGHTS_SHOWN))]
    needed = set(days[-settings.cutover_nights :])
    return {
        (entity, gate): [
            Night(day, *_of_night(judged.get((entity, gate, day), []), day, firsts), day in needed)
            for day in days
        ]
        for entity, gate in sorted({(row["entity"], row["gate"]) for row in rows})
    }


def _first_nights(session: Session, zones: Mapping[str, str]) -> dict[str, date]:
    """The day on which each shop was judged by itself for the first time."""
    rows = session.rows(
        "parity",
        "gate_history",
        """
        select to_jsonb(history) ->> 'shop' as shop, min(judged_at) as first_at
        from {relation} as history
        where to_jsonb(history) ->> 'shop' is not null
        group by 1
        """,
    )
    return {
        row["shop"]: row["first_at"].astimezone(ZoneInfo(zones[row["shop"]])).date()
        for row in rows
        if row["shop"] in zones
    }


def _of_night(rows: Rows, day: date, firsts: Mapping[str, date]) -> tuple[str, str]:
    """State and finding of a gate on a day, of a row for each of those that were judged on it.

    Args:
        rows: of that gate and day.
        day: the day.
        firsts: since when each shop is judged by itself.
    """
    if not rows:
        return NOT_JUDGED, ""
    worst = min(rows, key=lambda row: (WORST_FIRST.index(row["status"]), row["shop"] or ""))
    state = STATES.get(worst["status"], ERROR)
    found = {row["shop"] for row in rows}
    missing = sorted(shop for shop, first in firsts.items() if first <= day and shop not in found)
    if missing and state not in {FAILED, ERROR}:
        return NOT_JUDGED, f"not judged: {some(missing)}"
    of = f"{worst['shop']}: " if worst["shop"] and worst["finding"] else ""
    return state, f"{of}{worst['finding']}"
