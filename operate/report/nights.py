"""How each gate was judged, night by night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from operate.report.session import Session

NIGHTS_SHOWN = 30
HELD, FAILED, ERROR, NOT_APPLICABLE, NOT_JUDGED = "held", "failed", "error", "idle", "none"
STATES = {"PASS": HELD, "FAIL": FAILED, "ERROR": ERROR, "NOT_APPLICABLE": NOT_APPLICABLE}

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

    They end today, or yesterday as long as today nothing was judged.
    """
    settings = session.settings
    today = settings.now().astimezone(settings.timezone).date()
    rows = session.rows(
        "parity",
        "gate_history",
        """
        select distinct on (entity, gate, night) entity, gate, night, status, finding
        from (
            select distinct on (entity, gate, night, shop) *
            from (
                select
                    entity, gate, status, id, to_jsonb(history) ->> 'shop' as shop,
                    (judged_at at time zone %s)::date as night,
                    -- A database that was not migrated since has neither.
                    coalesce(
                        to_jsonb(history) ->> 'finding', to_jsonb(history) ->> 'reason', ''
                    ) as finding
                from {relation} as history
            ) as judgements
            where night between %s and %s
            order by entity, gate, night, shop, id desc
        ) as last_of_night
        -- Of shops that are judged by themselves, the worst speaks for the chain.
        order by
            entity, gate, night,
            array_position(array['ERROR', 'FAIL', 'PASS', 'NOT_APPLICABLE'], status), shop
        """,
        (settings.timezone.key, today - timedelta(days=NIGHTS_SHOWN), today),
    )
    judged = {(row["entity"], row["gate"], row["night"]): row for row in rows}
    last = today if any(row["night"] == today for row in rows) else today - timedelta(days=1)
    days = [last - timedelta(days=back) for back in reversed(range(NIGHTS_SHOWN))]
    needed = set(days[-settings.cutover_nights :])
    nights: dict[Key, list[Night]] = {}
    for entity, gate in sorted({(row["entity"], row["gate"]) for row in rows}):
        nights[entity, gate] = [
            Night(
                day,
                STATES.get(row["status"], ERROR) if row else NOT_JUDGED,
                row["finding"] if row else "",
                day in needed,
            )
            for day, row in ((day, judged.get((entity, gate, day))) for day in days)
        ]
    return nights
