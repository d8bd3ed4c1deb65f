"""The status, read from the database: sync state, call budget, what is stuck and what fails."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from common.errors import DatabaseError
from common.settings import Settings
from extract.source.entities import MIRRORED, PRODUCTS
from extract.source.rate_limit.month_budget import calls_this_month
from extract.state import State
from extract.state.lock import Holder
from extract.state.run_ends import RunEnd
from extract.state.runs import entity_type
from operate.alerts.data_faults import DataFault, data_faults
from operate.alerts.texts import STALE_AFTER
from operate.listed_shops import require_known_key
from operate.status.chain import ChainRead, Instant, read_chain
from operate.status.first_load import FirstLoad, first_load
from operate.status.gates import Gates, read_gates
from operate.status.lists import list_row
from operate.status.served import read_served
from operate.status.shops import ShopStatus
from operate.status.tables import LostTable, lost_tables, lost_tables_of_all
from warehouse.catalog import exists
from warehouse.connection import Connection, connect
from warehouse.database import open_database
from warehouse.migrate import has_state
from warehouse.schemas import Schemas
from warehouse.url import redacted

NIGHTS, SHORT_JOBS = ("sync", "backfill"), ("sync-products",)
"""Commands of which the last run counts: the ten-minute job says nothing of the night."""
MOST_REASONS = 100
"""Rows of a table, of which it is said why they are marked."""


@dataclass
class Status:
    """Everything the page shows, for machines as it is.

    Attributes:
        database: where, without secrets.
        entities: one dict an entity: its row of `blaze_sync_state`, its age, whether it is stale,
            and the calls of its last run by reason.
        unsettled: windows that were not read to their end, with the reason.
        errors: rows of the mirror marked `sync_status = 'error'`, by table.
        reasons: of those rows, table by table: which they are and why, the first of each table.
        data_faults: what of the data is so wrong that somebody should look.
        quarantine: records that could not be loaded, with the reason.
        served: which side each entity is to be served from, and whether there is a view of it.
        drift: fields of the API that appeared, vanished or changed their type.
        calls: calls of this month and the most allowed.
        clock_fixed_at: where `BLAZE_FIXED_NOW` has the clock stand, if it is set.
        suspects: by entity, records that lists no longer hold: those to be asked for by id, and
            those that are held back because too many went at once.
        deleted: rows of the mirror that the API no longer has, by table.
        verified: by entity, the oldest reading that any finished window rests on.
        now: by the project's clock.
        zone: the shop's.
        running: who is at work, if anybody is.
        first_load: how far it is, until it is over.
        gates: how they were judged last; None before the first sync.
        unbuilt: entities of which something was loaded that dbt has not built without a fault.
        lost_tables: tables of the mirror that are missing, or empty although records were read.
        judged: whether gates were judged since the last nightly reading began.
        runs: the last run of a night and the last of products alone, as far as they are known.
        shops: of several, how each stands, the worst first; None where there is one, or one is
            asked for. Rows of lists, windows and records say then whose they are.
        left: those that are listed no more.
        shop: the one of several that is asked for.
    """

    database: str
    now: datetime
    zone: ZoneInfo
    entities: list[dict[str, Any]] = field(default_factory=list)
    unsettled: list[dict[str, Any]] = field(default_factory=list)
    errors: dict[str, int] = field(default_factory=dict)
    reasons: list[dict[str, Any]] = field(default_factory=list)
    data_faults: list[DataFault] = field(default_factory=list)
    quarantine: list[dict[str, Any]] = field(default_factory=list)
    served: list[dict[str, Any]] = field(default_factory=list)
    drift: list[dict[str, Any]] = field(default_factory=list)
    calls: dict[str, int] = field(default_factory=dict)
    verified: list[dict[str, Any]] = field(default_factory=list)
    clock_fixed_at: datetime | None = None
    suspects: list[dict[str, Any]] = field(default_factory=list)
    deleted: dict[str, int] = field(default_factory=dict)
    running: Holder | None = None
    first_load: FirstLoad | None = None
    gates: Gates | None = None
    unbuilt: list[str] = field(default_factory=list)
    lost_tables: list[LostTable] = field(default_factory=list)
    judged: bool = False
    runs: list[RunEnd] = field(default_factory=list)
    shops: list[ShopStatus] | None = None
    left: list[str] | None = None
    shop: ShopStatus | None = None


def collect(settings: Settings, shop: str | None = None) -> Status:
    """Read the status from the database; nothing is written.

    Args:
        settings: the database, schemas, shops, clock and call budget.
        shop: of which alone, out of several.

    Raises:
        SettingsError: the mirror is of several shops, and the settings name none of them.
    """
    url = open_database(settings)
    with connect(url, application_name="blaze_mirror.status", autocommit=True) as conn:
        return of_connection(conn, settings, redacted(url), shop=shop)


def of_connection(
    conn: Connection,
    settings: Settings,
    where: str,
    *,
    by_run: bool = False,
    shop: str | None = None,
) -> Status:
    """Read the status through an open connection; nothing is written.

    Args:
        conn: of any kind, a read-only transaction included.
        settings: schemas, shops, clock and call budget.
        where: the database, without secrets.
        by_run: whether a run that has done its work asks, which still holds the lock.
        shop: of which alone, out of several.
    """
    now = settings.now()
    status = Status(where, now, settings.timezone, clock_fixed_at=settings.fixed_now)
    state = State(conn, settings.raw_schema, settings.mirror_schema, settings.shop_name)
    if settings.is_chain and shop is None:
        status.shops, status.left = [], []
    if not has_state(conn, Schemas.of(settings)):
        if exists(conn, settings.raw_schema, "batches"):
            raise DatabaseError(
                "Tables of the state are missing: a backup was restored (it leaves out what each "
                "sync makes by itself), an earlier release was the last to write here, or somebody "
                "dropped them. The next `blaze-mirror sync` makes them"
            )
        return status
    status.running = None if by_run else state.lock.holder()
    night, short_job = (state.run_ends.last(commands) for commands in (NIGHTS, SHORT_JOBS))
    status.runs = [run for run in (night, short_job) if run is not None]
    status.gates = read_gates(conn, settings)
    status.unbuilt = [each for each in MIRRORED if state.batches.has_untransformed(each)]
    if not settings.is_chain:
        _of_one(status, state, settings)
    elif shop is None:
        _of_all(status, state, settings)
    else:
        _of_one_of_several(status, state, settings, shop)
    unjudged = status.gates.unjudged if status.gates else []
    status.judged = _is_judged(status) and not unjudged
    status.errors = _by_table(state.mirror_rows.with_errors)
    for table in status.errors:
        status.reasons += state.mirror_rows.reasons(table, most=MOST_REASONS)
    status.deleted = _by_table(state.mirror_rows.deleted)
    status.served = read_served(conn, settings)
    status.calls = {
        "this_month": calls_this_month(conn, settings.raw_schema),
        "allowed": settings.calls_per_month,
    }
    return status


def _of_one(status: Status, state: State, settings: Settings) -> None:
    """What there is to say of the one shop that is mirrored."""
    require_known_key(state, settings)
    shop, store = _shop(state, settings), state.store
    state = State(store.connection, store.raw_schema, store.mirror_schema, shop)
    night = next((run for run in status.runs if run.command in NIGHTS), None)
    status.first_load = first_load(state, settings, night)
    succeeded = {entity_type(shop, name): at for name, at in state.runs.last_ends().items()}
    last = {entity_type(shop, name): state.runs.last(name) for name in MIRRORED}
    commands = {name: run.command for name, run in last.items() if run is not None}
    calls = {entity_type(shop, name): made for name, made in state.runs.last_calls().items()}
    left = {entity_type(each, name) for each in state.chain.left() for name in MIRRORED}
    for row in state.runs.current():
        if row["entity_type"] in left - last.keys():
            continue  # of a shop that was mirrored beside this one
        # Of another shop's entity only the end is known.
        known = row["entity_type"] in last
        read_at = succeeded.get(row["entity_type"]) if known else row["last_sync_end"]
        command = commands.get(row["entity_type"])
        made = calls.get(row["entity_type"], {})
        status.entities.append(
            list_row(row, command, read_at, made, now=status.now, running=status.running)
        )
    status.lost_tables = lost_tables(state, status.unbuilt)
    status.unsettled = state.windows.unfinished()
    status.quarantine = state.quarantine.latest_first()
    status.drift = state.drift.latest_first()
    status.data_faults = data_faults(state)
    status.verified = state.windows.verified()
    status.suspects = state.suspects.summary()


def _of_all(status: Status, state: State, settings: Settings) -> None:
    """What there is to say of several shops."""
    found = read_chain(state, settings, _instant(status))
    _take(status, found)
    status.shops, status.left = found.shops, found.left
    loading = [each for each in found.shops if each.windows is not None]
    if loading and not any(each.last_success for each in found.shops):
        status.first_load = FirstLoad(
            list(dict.fromkeys(row["entity"] for row in found.entities if not row["last_success"])),
            sum(each.windows_read or 0 for each in loading),
            sum(each.windows or 0 for each in loading),
        )
    status.data_faults = data_faults(state, found.called)
    status.lost_tables = lost_tables_of_all(state, status.unbuilt, found.entities)


def _of_one_of_several(status: Status, state: State, settings: Settings, name: str) -> None:
    """What there is to say of one shop of several, by its own clock."""
    found = read_chain(state, settings, _instant(status), name)
    _take(status, found)
    (shop,) = found.shops
    status.shop, status.zone = shop, ZoneInfo(shop.zone)
    if shop.windows is not None:
        unread = [row["entity"] for row in found.entities if not row["last_success"]]
        status.first_load = FirstLoad(unread, shop.windows_read or 0, shop.windows)
    status.data_faults = data_faults(state, found.called)
    of_shops = (status.entities, status.unsettled, status.verified, status.quarantine)
    for row in itertools.chain(*of_shops, status.suspects, status.drift):
        row.pop("shop", None)
        row.pop("shops", None)


def _instant(status: Status) -> Instant:
    return Instant(status.now, status.runs, status.running, hangs(status))


def _take(status: Status, found: ChainRead) -> None:
    status.entities = [
        {name: value for name, value in row.items() if name != "entity"} for row in found.entities
    ]
    status.unsettled, status.verified = found.unsettled, found.verified
    status.quarantine, status.drift = found.quarantine, found.drift
    status.suspects = found.suspects


def hangs(status: Status) -> bool:
    """Whether a run is at work for longer than a night may take."""
    since = status.running.since if status.running else None
    return since is not None and status.now - since > STALE_AFTER


def _shop(state: State, settings: Settings) -> str:
    """The name under which the shop was read: the next sync knows it by its key."""
    if settings.developer_key is None:
        return settings.shop_name
    return state.shops.former_name(settings.developer_key.get_secret_value()) or settings.shop_name


def _is_judged(status: Status) -> bool:
    """Whether a gate was judged since the last reading began, that of products left out.

    The five-minute job reads those, and judges nothing.
    """
    judged_at = status.gates.judged_at if status.gates else None
    started = [
        row["last_sync_start"]
        for row in status.entities
        if not row["entity_type"].startswith(PRODUCTS.name) and row["last_sync_start"]
    ]
    return judged_at is not None and all(judged_at >= each for each in started)


def _by_table(count: Callable[[str], int]) -> dict[str, int]:
    """What is counted of each mirrored table, where there is anything."""
    counted = {table: count(table) for tables in MIRRORED.values() for table in tables}
    return {table: number for table, number in counted.items() if number}
