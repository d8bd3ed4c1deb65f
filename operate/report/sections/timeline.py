"""What is served from where: a sentence for now, and an entry for each change."""

from __future__ import annotations

from dataclasses import dataclass

from common.words import moment, some
from operate.cutover.preparation import NOBODY
from operate.cutover.sources import LEGACY, MIRROR, SERVED
from operate.parity.catalogue import gate_entry
from operate.report.masking import Masking
from operate.report.served import CHANGES_SHOWN, Change, Served
from operate.report.session import Session
from operate.report.tables import words
from operate.status.sides import by_shop_in_words

ACTIONS = {
    "switch": "switched to the mirror",
    "rollback": "rolled back to legacy",
    "finalize": "finalised: the mirror's tables carry legacy's names",
    "unfinalize": "finalisation undone: legacy's tables have their names again",
    "serve": "serving views made",
    "unserve": "serving views removed",
    "first build": "nobody has chosen yet",
    "legacy appeared": "back to legacy, whose tables have appeared",
    "legacy is gone": "to the mirror, for legacy's tables were gone",
}
"""What happened, in words; of another action its name."""

SIDES = {LEGACY: "legacy", MIRROR: "the mirror"}


@dataclass(frozen=True)
class Entry:
    """A change.

    Attributes:
        at: when, by the shop's clock.
        what: happened to which entities.
        by: whom; empty where nobody had a say.
        why: the reason as it was given.
        against: gates that did not hold then, where it was done all the same.
        side: that is served since; empty where nothing is.
    """

    at: str
    what: str
    by: str
    why: str
    against: str
    side: str


def entries(session: Session, served: Served, masking: Masking) -> list[Entry]:
    """The changes, newest first."""
    return [_entry(session, change, masking) for change in served.changes[:CHANGES_SHOWN]]


def older(served: Served) -> int:
    """How many changes are not shown."""
    return max(0, len(served.changes) - CHANGES_SHOWN)


def now(served: Served) -> str:
    """What is served at present."""
    if not served.now:
        return (
            "Nothing is served yet: the first `make sync` says which side each entity begins with."
        )
    sides: dict[str, list[str]] = {}
    for row in sorted(served.now, key=lambda row: SERVED.index(row["entity"])):
        sides.setdefault(row["source"], []).append(row["entity"])
    there = "; ".join(f"{_named(names)} from {SIDES[side]}" for side, names in sides.items())
    if len(served.missing) == len(served.now):
        return (
            "The serving views are not made, so readers read the tables themselves. `make serve` "
            f"makes them, with {there}.{_by_shop(served)}"
        )
    missing = f" Without a view: {_named(served.missing)}." if served.missing else ""
    return f"{there[0].upper()}{there[1:]}.{missing}{_by_shop(served)}"


def _by_shop(served: Served) -> str:
    """The sides of shops, as sentences, entities that are alike together."""
    alike: dict[str, list[str]] = {}
    for entity in SERVED:
        if entity in served.by_shop:
            alike.setdefault(by_shop_in_words(served.by_shop[entity]), []).append(entity)
    said = (f"{_named(entities).capitalize()}: {there}." for there, entities in alike.items())
    return "".join(f" {each}" for each in said)


def _entry(session: Session, change: Change, masking: Masking) -> Entry:
    action = ACTIONS.get(change.action, change.action)
    if change.action in {"first build", "serve"} and change.after:
        action = f"{action}, served from {SIDES.get(change.after, change.after)}"
    of = f" of {some(change.shops)}" if change.shops else ""
    failing = [gate_entry(name, "all").title for name in change.failing]
    against = ""
    if change.was_forced:
        against = f"Forced, while these did not hold: {'; '.join(failing)}" if failing else "Forced"
    return Entry(
        moment(change.at, session.settings.timezone),
        f"{_named(change.entities).capitalize()}{of}: {action}",
        "" if NOBODY in (change.by, change.action) else change.by,
        masking.text(change.reason),
        against,
        change.after or "",
    )


def _named(entities: list[str]) -> str:
    said = [words(entity) for entity in entities]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
