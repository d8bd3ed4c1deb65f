"""The start of a job: everything that can be wrong is checked before anything is written."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import timedelta

import psycopg

from common.errors import ApiError, CredentialsError, TooSoonError
from common.settings import Settings
from common.shop import Shop
from common.stop import Stop
from extract.load.loader import Loader, RawSchema
from extract.load.raw_tables import create_raw_tables
from extract.source.client import BlazeClient
from extract.source.client.access import ShopTold, check_access
from extract.source.client.workers import Workers
from extract.source.entities import ENTITIES, MEMBERS
from extract.source.entity import Entity
from extract.source.rate_limit import CallCounter, SharedRateLimiter, Tally
from extract.state import State
from extract.sync.frequency import OF_MODIFIED
from extract.sync.put_back import put_back
from extract.sync.run import Run
from operate.cutover.legacy import require_named_legacy
from operate.jobs.clock import ahead_of_the_api
from operate.jobs.context import SHOPS_AT_ONCE, JobContext, Tried
from operate.one_world import require_one_world
from operate.run_lock import lock_held, session_at_work
from warehouse.capacity import require_connections
from warehouse.database import open_database
from warehouse.migrate import is_current, migrate
from warehouse.schemas import Schemas
from warehouse.url import redacted

log = logging.getLogger(__name__)

NIGHTS = frozenset({"sync", "backfill"})
REFUSED_AT_FIRST = 3
"""Keys that are refused before one was taken: then the partner's own is wrong, and asking with
more of them could get it disabled."""
SHORT_JOB_S = 300.0
"""The longest that the five-minute job of a shop is waited for."""
SHORT_JOB_OF_SHOP_S = 2.0
"""And for each other shop, which takes it a few calls."""


@contextmanager
def open_job(settings: Settings, command: str, stop: Stop, run_id: str) -> Iterator[JobContext]:
    """Check everything that can be wrong before anything is written, then open a job.

    Args:
        settings: the settings in force.
        command: for the history.
        stop: a request to end.
        run_id: of the run.

    Raises:
        SettingsError: keys are missing, or no API answers at the address.
        DatabaseError: the database cannot be used.
        CredentialsError: the API refuses the keys.
        LockHeldError: another run is at work.
        LockLostError: the database session that holds the lock was lost.
    """
    settings.require_partner_key()
    shops = settings.shops()
    url = open_database(settings)
    with ExitStack() as stack:
        state = stack.enter_context(session_at_work(settings, url, command, run_id))
        connection = state.store.connection
        require_one_world(state, settings)
        _warn_of_standing_clock(settings)
        require_named_legacy(connection, settings)
        if command in NIGHTS:
            # Cron starts both in the same minute, and a night that gives up is a night lost.
            at_most_s = SHORT_JOB_S + (len(shops) - 1) * SHORT_JOB_OF_SHOP_S
            state.lock.wait_for(OF_MODIFIED, stop, at_most_s=at_most_s)
        stack.enter_context(lock_held(state, url, stop))
        require_connections(connection, min(len(shops), SHOPS_AT_ONCE) if len(shops) > 1 else 0)
        log.info(
            "Writing to %s, schemas %s and %s; reading %s as %s",
            redacted(url),
            settings.raw_schema,
            settings.mirror_schema,
            settings.base_url,
            f"shop '{shops[0].name}'" if len(shops) == 1 else f"{len(shops):,} shops",
        )
        first_calls, tried, schemas = Tally(), dict[str, Tried](), Schemas.of(settings)
        if not is_current(connection, schemas):
            # Keys and address are tried before the first table is made or changed. These few calls
            # are counted as soon as there is a place to count them.
            first_calls, tried = _try_keys(settings, shops, stop)
        migrate(connection, schemas)
        create_raw_tables(connection, settings.raw_schema, ENTITIES)
        limiter = stack.enter_context(SharedRateLimiter.from_settings(settings, url, stop))
        for _ in range(first_calls.calls):
            limiter.acquire()
        raw, workers = RawSchema(url, settings.raw_schema), Workers(settings.concurrency)
        stack.callback(raw.close)
        stack.callback(workers.close)
        job = JobContext(
            *(command, settings, run_id, url, state, limiter),
            *(workers, raw, stop, shops),
            tried=tried,
        )
        job.count(first_calls)
        state.run_ends.begin(run_id, command, settings.now())
        try:
            yield job
        except TooSoonError:
            state.run_ends.forget(run_id)  # nothing was done, so the one before is the last
            raise
        finally:
            with suppress(psycopg.Error):  # the database is gone: the run says so itself
                state.run_ends.save_calls(run_id, job.calls())


@contextmanager
def open_shop(job: JobContext, shop: Shop, state: State, stop: Stop) -> Iterator[Run]:
    """Try a shop's keys, see that it is the one that was read under its name, and open its run.

    Args:
        job: at work.
        shop: one of its shops.
        state: of the shop.
        stop: of the shop's run.

    Raises:
        SettingsError: no API answers at the address, or the key is another shop's.
        CredentialsError: the API refuses the keys.
    """
    settings = job.settings
    with ExitStack() as stack:
        client = stack.enter_context(BlazeClient(settings, shop, job.limiter, stop, job.workers))
        run = Run(
            *(job.command, settings, shop, state, client, job.limiter, Loader(job.raw, state)),
            *(stop, settings.now(), job.run_id),
            before_last_list=job.before_last_list,
            in_chain=job.is_chain,
        )
        stack.enter_context(job.counting(run))
        tried = job.tried.pop(shop.name, None) or Tried(check_access(client), None)
        run.shop_told = tried.told
        _recognise_shop(job, state, shop, tried.told)
        if not job.is_chain:
            forget_other_generations(job)
        _put_back(job, state, shop)
        ahead = ahead_of_the_api(settings, client.server_time or tried.present_server_time)
        # Never past the API's own clock: time would be marked as read that has not happened yet.
        run.now = settings.now() - max(ahead, timedelta(0))
        run.clock_ahead = ahead
        job.note_clock(ahead)
        job.has_begun = True
        yield run


def _try_keys(
    settings: Settings, shops: tuple[Shop, ...], stop: Stop
) -> tuple[Tally, dict[str, Tried]]:
    """Ask for a shop, with the first key that the API takes.

    Returns:
        The calls, and what the key was answered, by its shop.

    Raises:
        CredentialsError: the API takes none of a few keys.
        ApiError: it fails for each of them.
    """
    calls = Tally()
    for shop in shops[:REFUSED_AT_FIRST]:
        is_last = shop is shops[:REFUSED_AT_FIRST][-1]
        # A refusal stops the client's workers; the next key has others.
        with stop.part() as of_shop, BlazeClient(settings, shop, CallCounter(), of_shop) as client:
            try:
                told = check_access(client)
            except (CredentialsError, ApiError):
                if is_last:
                    raise
                calls += client.tally()
            else:
                return calls + client.tally(), {shop.name: Tried(told, client.server_time)}
    raise AssertionError("there is no shop without a key")


def _warn_of_standing_clock(settings: Settings) -> None:
    if settings.fixed_now is not None:
        log.warning(
            "The clock stands at %s, for BLAZE_FIXED_NOW is set: nothing later is read. It is "
            "for tests and demos; take it out of .env otherwise",
            f"{settings.fixed_now:%Y-%m-%d %H:%M} UTC",
        )


def _recognise_shop(job: JobContext, state: State, shop: Shop, told: ShopTold | None) -> None:
    api_shop_id = told.shop_id if told else None
    former = state.shops.recognise(shop, api_shop_id, job.settings.now(), is_chain=job.is_chain)
    if former is not None:
        log.info(
            "The shop '%s' is called '%s' now (%s): what was read of it counts under that name",
            former,
            shop.name,
            "BLAZE_SHOPS_FILE" if job.is_chain else "BLAZE_SHOP_NAME",
        )


def forget_other_generations(job: JobContext) -> None:
    """Have read again what was dropped or restored: the state would claim what is not there."""
    state, now = job.state, job.settings.now()
    others = [entity for entity in ENTITIES if state.generations.is_other(*_tables(entity))]
    if not others:
        return
    state.generations.number_on(filter(None, itertools.chain(*map(_tables, ENTITIES))))
    for entity in others:
        log.warning(
            "%s: the raw tables are not those that were read into, for somebody has "
            "dropped or restored some; everything is read again",
            entity.name,
        )
        # As a whole: once it is forgotten nothing tells any more that something was lost.
        with state.store.transaction():
            state.generations.forget(*_tables(entity), now)
            for shop in job.shops:
                of_shop = job.state_of(shop)
                if not job.is_chain or of_shop.batches.first_began(entity.name) is not None:
                    of_shop.lost_rows.note(entity.name, now)
    job.other_generations = frozenset(entity.name for entity in others)


def _put_back(job: JobContext, state: State, shop: Shop) -> None:
    """What the API had lost before comes back from the mirror."""
    for entity in ENTITIES:
        if entity is MEMBERS and job.is_chain and state.batches.first_began(entity.name) is None:
            continue  # they are read under another shop's name
        is_other = entity.name in job.other_generations
        if is_other or state.lost_rows.is_behind(entity.name, chain=job.is_chain):
            with state.store.transaction():
                put_back(
                    *(state, entity, job.settings.now(), shop.timezone.key),
                    gone=True,
                    chain=job.is_chain,
                )


def _tables(entity: Entity) -> tuple[str, str | None]:
    return entity.name, entity.lines.table if entity.lines else None
