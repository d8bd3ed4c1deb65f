"""The shops of a chain: how each stands, and what is wrong with which of them.

A shop's troubles are kept by kind, so that what has befallen five hundred is one line to read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from common.duration import format_duration
from common.settings import Settings
from common.shop import Shop
from common.words import age, counted, listed, some
from extract.source.due_windows import modified_windows, sales_windows
from extract.source.entities import ENTITIES, MEMBERS, MIRRORED
from extract.source.entity import DateFilter
from extract.state.run_ends import RunEnd
from operate.alerts.texts import STALE_AFTER
from operate.jobs.clock import TOLERANCE
from operate.status.concern import Concern

PRODUCTS_JOB = "sync-products"
AGAIN = "the next `make sync` tries again"
NEXT_MONTH = (
    "the calls of this month are used up, so nothing is read before the next one: raise "
    "BLAZE_CALLS_PER_MONTH if your tier allows it, and the next `make sync` goes on"
)


@dataclass(frozen=True)
class Kind:
    """A kind of trouble.

    Attributes:
        of_many: what is said of several shops that have it, after how many they are.
        to_do: about it.
    """

    of_many: str
    to_do: str


KINDS: Mapping[str, Kind] = {
    "not read": Kind("could not be read", f"`make doctor` tries each key; {AGAIN}"),
    "failed": Kind("failed", f"`make status SHOP=…` says why of one; {AGAIN}"),
    "crashed": Kind("crashed", "the next `make sync` resumes where they ended"),
    "stale": Kind(
        f"were last read more than {format_duration(STALE_AFTER)} ago",
        "is `make sync` in cron, and does it finish? `make doctor` looks",
    ),
    "never read": Kind(
        "were never read", "the next `make sync`, or `make backfill`, begins with them"
    ),
    "stopped": Kind("stopped before the end", "the next `make sync` begins with them"),
    "first load": Kind(
        "are in their first load", "`make backfill`, or the next `make sync`, goes on with it"
    ),
    "windows": Kind(
        "have windows not read to the end",
        "the next `make sync` reads them again; if they stay, docs/operations.md, "
        "What you see, and what to do",
    ),
    "held back": Kind(
        "have records held back that are no longer listed",
        "docs/operations.md, A mass disappearance: `make sync FORCE=1` marks them as deleted",
    ),
    "clock": Kind(
        "were read at a time that the clock has yet to reach",
        "set this machine's clock, for until then nothing tells how old the mirror is",
    ),
}
"""What may be wrong with a shop, the worst first."""
_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}


@dataclass(frozen=True)
class Trouble:
    """Something that is wrong with a shop.

    Attributes:
        kind: one of `KINDS`.
        said: what, in words that follow the shop's name.
        why: as far as it is known; empty where `said` is all there is.
    """

    kind: str
    said: str
    why: str = ""


@dataclass(frozen=True)
class ShopStatus:
    """A shop of several.

    Attributes:
        shop: its name.
        company: whose it is.
        zone: where its days are counted.
        is_well: whether nothing is wrong with it.
        last_success: up to when all of its lists were read; None where one never was.
        windows_read, windows: of its first load, until it is over; else null.
        troubles: what is wrong, the worst first.
    """

    shop: str
    company: str
    zone: str
    is_well: bool
    last_success: datetime | None
    windows_read: int | None
    windows: int | None
    troubles: list[Trouble] = field(default_factory=list)

    @property
    def rank(self) -> int:
        """By which the worst come first."""
        return _RANKS[self.troubles[0].kind] if self.troubles else len(_RANKS)


@dataclass(frozen=True)
class Found:
    """What the state holds of the shops.

    Attributes:
        entities: rows of lists as the status has them, each with its `shop` and `entity`.
        unsettled, verified, suspects: the same of windows and records.
        backfills: by shop, the first day of a backfill that is not over.
        runs: the last one of a night and the last of products alone, as far as they are known.
        at_work: whether a run is that may be about to do what is not done.
    """

    entities: Sequence[Mapping[str, Any]]
    unsettled: Sequence[Mapping[str, Any]]
    verified: Sequence[Mapping[str, Any]]
    suspects: Sequence[Mapping[str, Any]]
    backfills: Mapping[str, date]
    runs: Sequence[RunEnd]
    at_work: bool

    @property
    def night(self) -> RunEnd | None:
        """The last sync or backfill."""
        return next((run for run in self.runs if run.command != PRODUCTS_JOB), None)


def shops_of(
    settings: Settings, found: Found, readers: Collection[str], now: datetime
) -> list[ShopStatus]:
    """How each shop stands, the worst first, and by name.

    Args:
        settings: the shops, and where their history begins.
        found: what the state holds of them.
        readers: the shops under whose names members are read.
        now: by the project's clock.
    """
    look = _Look(settings, found, frozenset(readers), now)
    return sorted(map(look.at, settings.shops()), key=lambda each: (each.rank, each.shop))


def of_shops(shops: Sequence[ShopStatus], *, calls_are_used_up: bool) -> list[Concern]:
    """What is wrong with shops, each of them under the worst that it has.

    Args:
        shops: the worst first.
        calls_are_used_up: whether the month has no call left.
    """
    kinds = dict(KINDS)
    if calls_are_used_up:
        kinds["stopped"] = replace(kinds["stopped"], to_do=NEXT_MONTH)
    by_kind: dict[str, list[ShopStatus]] = defaultdict(list)
    for each in shops:
        if each.troubles:
            by_kind[each.troubles[0].kind].append(each)
    return [_concern(kinds[kind], having, len(shops)) for kind, having in by_kind.items()]


def of_unread(shop: ShopStatus) -> list[Concern]:
    """What is wrong with a shop that nothing could be read of."""
    return [
        _concern(KINDS[each.kind], [replace(shop, troubles=[each])], 1)
        for each in shop.troubles
        if each.kind in {"not read", "never read"}
    ]


def _concern(kind: Kind, having: Sequence[ShopStatus], total: int) -> Concern:
    if len(having) > 1:
        names = some([each.shop for each in having])
        said = f"{len(having):,} of {counted(total, 'shop')} {kind.of_many} ({names})"
        whys = {each.troubles[0].why for each in having} - {""}
        why = f"{whys.pop()}; " if len(whys) == 1 else ""
        return Concern(said, f"{why}{kind.to_do}")
    trouble = having[0].troubles[0]
    why = f"{trouble.why}; " if trouble.why else ""
    return Concern(f"the shop {having[0].shop} {trouble.said}", f"{why}{kind.to_do}")


def why_unread(shop: str | None, runs: Sequence[RunEnd]) -> str:
    """Why the last run could not read a shop at all; empty where it could.

    Args:
        shop: its name; None where there are no others.
        runs: the last one of a night and the last of products alone.
    """
    last = max((run.id for run in runs), default=0)
    for run in runs:
        # A night reads products as well, and says how that was.
        if run.id == last or run.command != PRODUCTS_JOB:
            said = run.reasons.get(f"shop {shop}", "")
            if said:
                return said.removeprefix(f"the shop {shop} could not be read: ").rstrip(".")
    return ""


def in_words(trouble: Trouble) -> str:
    """What is wrong with a shop and why, behind its name."""
    return f"{trouble.said} ({trouble.why})" if trouble.why else trouble.said


class _Look:
    """What is wrong with each shop."""

    def __init__(
        self, settings: Settings, found: Found, readers: frozenset[str], now: datetime
    ) -> None:
        self._settings = settings
        self._found = found
        self._readers = readers
        self._now = now
        self._entities = _by_shop(found.entities)
        self._unsettled = _by_shop(found.unsettled)
        self._verified = _by_shop(found.verified)
        self._suspects = _by_shop(found.suspects)
        self._stopped = _stopped(found.night)
        self._windows: dict[tuple[DateFilter, date, str], int] = {}

    def at(self, shop: Shop) -> ShopStatus:
        """How a shop stands."""
        rows = {row["entity"]: row for row in self._entities[shop.name]}
        wanted = [e.name for e in ENTITIES if e is not MEMBERS or shop.name in self._readers]
        ends = [rows[each]["last_success"] if each in rows else None for each in wanted]
        is_whole = None not in ends
        read, windows = (None, None) if is_whole or not rows else self._first_load(shop, rows)
        troubles = [
            *self._of_reading(shop, list(rows.values())),
            *(self._of_age(ends, rows) if is_whole else ()),
            *self._of_first_load(rows, read, windows, is_whole=is_whole),
            *self._of_rest(shop, is_whole=is_whole),
        ]
        return ShopStatus(
            shop.name,
            shop.company,
            shop.timezone.key,
            not troubles,
            min(each for each in ends if each is not None) if is_whole else None,
            read,
            windows,
            sorted(troubles, key=lambda each: _RANKS[each.kind]),
        )

    def _of_reading(self, shop: Shop, rows: Sequence[Mapping[str, Any]]) -> list[Trouble]:
        """How the last reading ended."""
        found = []
        if reason := why_unread(shop.name, self._found.runs):
            found.append(Trouble("not read", "could not be read", reason))
        for status, kind in (("error", "failed"), ("crashed", "crashed")):
            those = [row for row in rows if row["sync_status"] == status]
            if those:
                why = "; ".join(dict.fromkeys(row["error_message"] or "" for row in those))
                said = f"{kind} in {listed([row['entity'] for row in those])}"
                found.append(Trouble(kind, said, why.rstrip(".")))
        idle = {row["entity"]: row["error_message"] for row in rows if row["sync_status"] == "idle"}
        left = self._stopped.get(shop.name, {})
        read_since = {row["entity"] for row in rows if self._is_read_since(row)}
        stopped = {**{what: left[what] for what in left if what not in read_since}, **idle}
        if stopped and not self._found.at_work:
            why = next((said for said in stopped.values() if said), "")
            names = f" of {listed(list(stopped))}" if "shop" not in stopped else ""
            found.append(Trouble("stopped", f"stopped before the end{names}", why.rstrip(".")))
        return found

    def _is_read_since(self, row: Mapping[str, Any]) -> bool:
        """Whether another run has read a list since the last night began."""
        night = self._found.night
        return (
            night is not None
            and row["sync_status"] == "completed"
            and row["last_sync_start"] >= night.started_at
        )

    def _of_age(
        self, ends: Sequence[datetime | None], rows: Mapping[str, Mapping[str, Any]]
    ) -> list[Trouble]:
        known = [each for each in ends if each is not None]
        if max(known) - self._now > TOLERANCE:
            return [Trouble("clock", f"was read {age(max(known), self._now)}")]
        late = [name for name, row in rows.items() if row["stale"]]
        if not late:
            return []
        oldest = min(rows[name]["last_success"] for name in late)
        of = "" if len(late) == len(rows) else f" ({listed(late)})"
        return [Trouble("stale", f"was last read {age(oldest, self._now)}{of}")]

    def _of_first_load(
        self,
        rows: Mapping[str, Mapping[str, Any]],
        read: int | None,
        windows: int | None,
        *,
        is_whole: bool,
    ) -> list[Trouble]:
        if is_whole or self._found.at_work:
            return []
        if not rows:
            return [Trouble("never read", "was never read")]
        said = f"is in its first load, {read or 0:,} of {counted(windows or 0, 'window')}"
        return [Trouble("first load", said)]

    def _of_rest(self, shop: Shop, *, is_whole: bool) -> list[Trouble]:
        found = []
        windows = self._unsettled[shop.name]
        if windows and is_whole and not self._found.at_work:
            why = next((row["reason"] for row in windows if row["reason"]), "")
            said = f"has {counted(len(windows), 'window')} not read to the end"
            found.append(Trouble("windows", said, why.rstrip(".")))
        held = [row for row in self._suspects[shop.name] if row["held_back"]]
        if held:
            those = listed([f"{row['held_back']:,} {row['entity']}" for row in held])
            found.append(Trouble("held back", f"has {those} held back that are no longer listed"))
        return found

    def _first_load(self, shop: Shop, rows: Mapping[str, Mapping[str, Any]]) -> tuple[int, int]:
        """The windows of a first load: read, and how many there are up to now."""
        start = self._found.backfills.get(shop.name)
        if start is None or (self._found.night is not None and self._found.night.command == "sync"):
            start = self._settings.history_start
        done = {row["entity"]: row["windows"] for row in self._verified[shop.name]}
        read = windows = 0
        for entity in ENTITIES:
            date_filter = entity.endpoint.date_filter
            if date_filter is None or (entity is MEMBERS and shop.name not in self._readers):
                continue
            total = self._windows_of(date_filter, start, shop.timezone)
            is_read = entity.name in rows and rows[entity.name]["last_success"] is not None
            windows += total
            read += total if is_read else min(done.get(entity.name, 0), total)
        return read, windows

    def _windows_of(self, date_filter: DateFilter, start: date, zone: ZoneInfo) -> int:
        """How many windows a history has, the same for all shops of a zone."""
        key = (date_filter, start, zone.key)
        if key not in self._windows:
            if date_filter is DateFilter.EPOCH_MS:
                begin = datetime(start.year, start.month, start.day, tzinfo=zone).astimezone(UTC)
                windows = modified_windows([], begin, self._now)
            else:
                windows = sales_windows(start, self._now, zone)
            self._windows[key] = len(windows)
        return self._windows[key]


def _by_shop(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["shop"]].append(row)
    return found


def _stopped(night: RunEnd | None) -> dict[str, dict[str, str]]:
    """By shop, what the last night has not come to the end of, and why; `shop` is all of it."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for key, said in night.reasons.items() if night is not None else ():
        what, _, shop = key.removeprefix("stopped ").partition("@")
        if key.startswith("stopped ") and shop and (what == "shop" or what in MIRRORED):
            found[shop][what] = said.partition(" stopped before the end: ")[2] or said
    return found
