"""The start of a run: everything that can be wrong is checked before anything is written."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime, timedelta

import psycopg

from common.errors import TooSoonError
from common.settings import Settings, Shop
from common.stop import Stop
from extract.load.loader import Loader
from extract.load.raw_tables import create_raw_tables
from extract.source.client import BlazeClient
from extract.source.client.access import ShopTold, check_access
from extract.source.entities import ENTITIES
from extract.source.entity import Entity
from extract.source.rate_limit import CallCounter, SharedRateLimiter, Tally
from extract.state import State
from extract.sync.frequency import OF_MODIFIED
from extract.sync.put_back import put_back
from extract.sync.run import Run
from operate.cutover.legacy import require_named_legacy
from operate.jobs.clock import ahead_of_the_api
from operate.one_world import require_one_world
from operate.run_lock import lock_held, session_at_work
from warehouse.capacity import require_connections
from warehouse.database import open_database
from warehouse.migrate import is_current, migrate
from warehouse.schemas import Schemas
from warehouse.url import redacted

log = logging.getLogger(__name__)

NIGHTS = frozenset({"sync", "backfill"})
SHORT_JOB_S = 300.0
"""The longest that the five-minute job is waited for."""


@contextmanager
def open_run(
    settings: Settings, command: str, stop: Stop, run_id: str
) -> Iterator[tuple[Run, str]]:
    """Check everything that can be wrong before anything is written, then open a run.

    Args:
        settings: the settings in force.
        command: for the history.
        stop: a request to end.
        run_id: of the run.

    Yields:
        The run, and the database's URL.

    Raises:
        SettingsError: keys are missing, or no API answers at the address.
        DatabaseError: the database cannot be used.
        CredentialsError: the API refuses the keys.
        LockHeldError: another run is at work.
        LockLostError: the database session that holds the lock was lost.
    """
    shop = settings.shop()
    settings.require_partner_key()
    url = open_database(settings)
    with ExitStack() as stack:
        state = stack.enter_context(session_at_work(settings, url, command, run_id))
        connection = state.store.connection
        require_one_world(state, settings)
        _warn_of_standing_clock(settings)
        require_named_legacy(connection, settings)
        if command in NIGHTS:
            # Cron starts both in the same minute, and a night that gives up is a night lost.
            state.lock.wait_for(OF_MODIFIED, stop, at_most_s=SHORT_JOB_S)
        stack.enter_context(lock_held(state, url, stop))
        require_connections(connection)
        log.info(
            "Writing to %s, schemas %s and %s; reading %s as shop '%s'",
            redacted(url),
            settings.raw_schema,
            settings.mirror_schema,
            settings.base_url,
            shop.name,
        )
        first_calls, server_time, told = Tally(), None, None
        schemas = Schemas.of(settings)
        if not is_current(connection, schemas):
            # Keys and address are tried before the first table is made or changed. These few calls
            # are counted as soon as there is a place to count them.
            with BlazeClient(settings, shop, CallCounter(), stop) as client:
                told = check_access(client)
                server_time = client.server_time
                first_calls = client.tally()
        migrate(connection, schemas)
        create_raw_tables(connection, settings.raw_schema, ENTITIES)
        limiter = stack.enter_context(SharedRateLimiter.from_settings(settings, url, stop))
        client = stack.enter_context(BlazeClient(settings, shop, limiter, stop))
        for _ in range(first_calls.calls):
            limiter.acquire()
        if not first_calls.calls:
            with _calls_noted(state, run_id, command, client, settings.now()):
                told = check_access(client)
        _recognise_shop(state, shop, told, settings.now())
        _forget_other_generations(state, settings.now(), str(shop.timezone))
        loader = Loader(url, state)
        stack.callback(loader.close)
        ahead = ahead_of_the_api(settings, client.server_time or server_time)
        # Never past the API's own clock: time would be marked as read that has not happened yet.
        now = settings.now() - max(ahead, timedelta(0))
        state.run_ends.begin(run_id, command, settings.now())
        run = Run(
            *(command, settings, shop, state, client, limiter, loader, stop, now, run_id),
            first_calls=first_calls,
            clock_ahead=ahead,
            shop_told=told,
        )
        try:
            yield run, url
        except TooSoonError:
            state.run_ends.forget(run_id)  # nothing was done, so the one before is the last
            raise
        finally:
            with suppress(psycopg.Error):  # the database is gone: the run says so itself
                state.run_ends.save_calls(run_id, run.calls())


@contextmanager
def _calls_noted(
    state: State, run_id: str, command: str, client: BlazeClient, now: datetime
) -> Iterator[None]:
    """Have a run that ends here say what it has called for; others say so at their end."""
    try:
        yield
    except BaseException:
        with suppress(psycopg.Error):  # the database is gone: the run says so itself
            state.run_ends.begin(run_id, command, now)
            state.run_ends.save_calls(run_id, client.tally().told())
        raise


def _warn_of_standing_clock(settings: Settings) -> None:
    if settings.fixed_now is not None:
        log.warning(
            "The clock stands at %s, for BLAZE_FIXED_NOW is set: nothing later is read. It is "
            "for tests and demos; take it out of .env otherwise",
            f"{settings.fixed_now:%Y-%m-%d %H:%M} UTC",
        )


def _recognise_shop(state: State, shop: Shop, told: ShopTold | None, now: datetime) -> None:
    api_shop_id = told.shop_id if told else None
    former = state.shops.recognise(shop.developer_key.get_secret_value(), api_shop_id, now)
    if former is not None:
        log.info(
            "The shop '%s' is called '%s' now (BLAZE_SHOP_NAME): what was read of it counts "
            "under that name",
            former,
            shop.name,
        )


def _forget_other_generations(state: State, now: datetime, zone: str) -> None:
    """Have read again what was dropped or restored: the state would claim what is not there.

    What the API had lost before comes back from the mirror.
    """
    others = [entity for entity in ENTITIES if state.generations.is_other(*_tables(entity))]
    if others:
        state.generations.number_on(filter(None, itertools.chain(*map(_tables, ENTITIES))))
    for entity in ENTITIES:
        is_lost = entity in others or state.lost_rows.is_behind(entity.name)
        # As a whole: once it is forgotten nothing tells any more that something was lost.
        with state.store.transaction():
            if entity in others:
                log.warning(
                    "%s: the raw tables are not those that were read into, for somebody has "
                    "dropped or restored some; everything is read again",
                    entity.name,
                )
                state.generations.forget(*_tables(entity), now)
            if is_lost:
                put_back(state, entity, now, zone, gone=True)


def _tables(entity: Entity) -> tuple[str, str | None]:
    return entity.name, entity.lines.table if entity.lines else None
