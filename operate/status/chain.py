"""What the database holds of the shops of a chain, in as many statements as of one shop."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from common.settings import Settings
from common.shop import Shop
from extract.source.entities import MEMBERS, MIRRORED
from extract.state import State
from extract.state.lock import Holder
from extract.state.run_ends import RunEnd
from operate.status.lists import list_row
from operate.status.shops import Found, ShopStatus, shops_of

Rows = list[dict[str, Any]]
NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Instant:
    """When a status is read.

    Attributes:
        now: by the project's clock.
        runs: the last one of a night and the last of products alone, as far as they are known.
        running: who is at work, if anybody is.
        hangs: whether for longer than a night may take.
    """

    now: datetime
    runs: Sequence[RunEnd]
    running: Holder | None
    hangs: bool


@dataclass(frozen=True)
class ChainRead:
    """What was read, each row with its `shop`.

    Attributes:
        entities: lists, each with its `entity` as well.
        unsettled, quarantine, verified, suspects: as the status has them.
        drift: once for all shops that share it, with their `shops`.
        shops: how each stands, the worst first.
        left: those that are listed no more.
        called: what shops are called, by the names that the state has them under.
    """

    entities: Rows
    unsettled: Rows
    quarantine: Rows
    drift: Rows
    verified: Rows
    suspects: Rows
    shops: list[ShopStatus]
    left: list[str]
    called: dict[str, str]


def read_chain(state: State, settings: Settings, at: Instant, only: str | None = None) -> ChainRead:
    """Read what there is of all shops that are listed, or of one of them.

    Args:
        state: of any of them.
        settings: the shops.
        at: the instant.
        only: the name of the one; the members that another reads for it are its own, too.
    """
    called = called_in_state(state, settings)
    known = {called.get(row["shop"], row["shop"]): row for row in state.chain.known()}
    lists = _lists(state, called, at)
    readers = _readers(settings.shops(), lists, known)
    lists = [
        row for row in lists if row["entity"] != MEMBERS.name or row["shop"] in readers.values()
    ]
    if only is not None:
        shop = next(each for each in settings.shops() if each.name == only)
        reader = readers[only]
        settings = settings.of_shops((shop,))
        called = {name: now for name, now in called.items() if now == only}
        lists = [
            row
            for row in lists
            if row["shop"] == only or (row["shop"], row["entity"]) == (reader, MEMBERS.name)
        ]
    names, chain = list(called), state.chain
    unsettled = _renamed(chain.unfinished(names), called)
    verified = _renamed(chain.verified(names), called)
    suspects = _renamed(chain.suspects(names), called)
    found = Found(
        entities=lists,
        unsettled=unsettled,
        verified=verified,
        suspects=suspects,
        backfills={called[name]: day for name, day in chain.backfills(names).items()},
        runs=at.runs,
        at_work=at.running is not None and not at.hangs,
    )
    drift = chain.drift(names)
    for row in drift:
        row["shops"] = sorted(called[name] for name in row["shops"])
    return ChainRead(
        entities=lists,
        unsettled=unsettled,
        quarantine=_renamed(chain.quarantine(names), called),
        drift=drift,
        verified=verified,
        suspects=suspects,
        shops=shops_of(settings, found, readers.values(), at.now),
        left=[] if only else [name for name in known if name not in called.values()],
        called=called,
    )


def called_in_state(state: State, settings: Settings) -> dict[str, str]:
    """What the listed shops are called, by the names that the state has them under until a run.

    Args:
        state: of any of them.
        settings: the shops.
    """
    keys = {shop.name: shop.developer_key.get_secret_value() for shop in settings.shops()}
    former = state.shops.former_names(keys)
    return {former.get(name, name): name for name in keys}


def _lists(state: State, called: Mapping[str, str], at: Instant) -> Rows:
    """The lists of shops, as they stand."""
    last = {(run.shop, run.entity): run for run in state.chain.runs(called, list(MIRRORED))}
    found = []
    for row in state.runs.current():
        entity, _, shop = row["entity_type"].partition("@")
        run = last.get((shop or "main", entity))
        if run is not None:
            told = list_row(
                row, run.command, run.last_success, run.calls, now=at.now, running=at.running
            )
            found.append({**told, "shop": called[run.shop], "entity": entity})
    return found


def _readers(
    shops: Sequence[Shop], lists: Rows, known: Mapping[str, Mapping[str, Any]]
) -> dict[str, str]:
    """By the name of each shop, the shop under whose name its members are read."""
    read_at = {
        row["shop"]: row["last_success"] or NEVER for row in lists if row["entity"] == MEMBERS.name
    }
    seen = {name: row["members"] for name, row in known.items()}
    companies: dict[str, list[str]] = defaultdict(list)
    for shop in shops:
        companies[shop.company].append(shop.name)
    readers: dict[str, str] = {}
    for names in companies.values():
        shared = [name for name in names if seen.get(name) != "own"]
        reading = [name for name in shared if name in read_at]
        reader = max(reading, key=lambda name: read_at[name]) if reading else _first(shared, seen)
        readers |= {name: reader if name in shared and reader else name for name in names}
    return readers


def _first(names: Collection[str], seen: Mapping[str, str | None]) -> str | None:
    """The shop that will read members, where none has."""
    able = [name for name in names if seen.get(name) != "forbidden"]
    return next(iter([*able, *names]), None)


def _renamed(rows: Rows, called: Mapping[str, str]) -> Rows:
    return [{**row, "shop": called[row["shop"]]} for row in rows]
