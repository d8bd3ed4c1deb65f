"""A job from start to exit status: checks first, the lock, the reading, dbt, the last word."""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, timedelta
from types import FrameType
from typing import Any

import psycopg

from common.duration import format_duration
from common.errors import (
    ApiError,
    BlazeMirrorError,
    CredentialsError,
    DatabaseError,
    SettingsError,
    StoppedEarlyError,
)
from common.process import tune_process
from common.settings import Settings
from common.stop import Stop
from extract.load.loader import Loader
from extract.load.raw_tables import create_raw_tables
from extract.source.client import BlazeClient
from extract.source.entities import ENTITIES, MIRRORED
from extract.source.rate_limit import CallCounter, SharedRateLimiter
from extract.state.state import State
from extract.sync.sync import EntityResult, Run
from operate.alerts import notify
from operate.jobs.problems import problems_of_run, stale_entities
from operate.parity import explained
from operate.transform.results import TransformResult
from operate.transform.runner import parsing_ahead, run_dbt
from warehouse.connection import connect
from warehouse.database import open_database
from warehouse.migrate import has_state, is_current, migrate
from warehouse.schemas import Schemas
from warehouse.url import redacted

log = logging.getLogger(__name__)

EXIT_OK, EXIT_FAILED, EXIT_STOPPED = 0, 1, 4
CLOCK_TOLERANCE = timedelta(minutes=5)

BUILD = ["build", "--exclude-resource-type", "unit_test"]
"""Models and the tests of their data; unit tests speak of the code and run when that changes."""


def sync(settings: Settings, *, force: bool) -> int:
    """The nightly job. Gives the exit status."""
    return _run_job(settings, "sync", lambda run: run.sync(force=force), BUILD, force=force)


def sync_products(settings: Settings, *, force: bool) -> int:
    """The five-minute job: products and the models below them. Gives the exit status."""
    return _run_job(
        settings,
        "sync-products",
        lambda run: run.sync_products(force=force),
        # Parity is the night's: it reads everything, and a gate is judged once a night. The serving
        # views read the tables as they are.
        [
            *BUILD,
            *("--select", "stg_blaze__products+"),
            *("--exclude", "path:models/parity", "path:models/serving"),
        ],
        force=True,  # the sync window is for the long job
        is_frequent=True,
    )


def backfill(settings: Settings, history_start: date | None, *, force: bool) -> int:
    """Read all history, or go on reading it. Gives the exit status."""
    return _run_job(
        settings,
        "backfill",
        lambda run: run.backfill(history_start, force=force),
        BUILD,
        force=force,
    )


def _run_job(
    settings: Settings,
    command: str,
    read: Callable[[Run], list[EntityResult]],
    dbt_arguments: list[str],
    *,
    force: bool,
    is_frequent: bool = False,
) -> int:
    started = time.monotonic()
    tune_process()
    stop = Stop()
    with _stopping_on_signals(stop), _within_window(settings, stop, force=force):
        try:
            with open_run(settings, command, stop) as (run, url):
                results, built = (_read_then_transform if is_frequent else _read_and_transform)(
                    run, url, read, dbt_arguments
                )
                if built is not None and not built.faults:
                    run.state.save_transformed([result.entity for result in results], run.now)
                failed_rows, lag_s = _count_failed(run.state, results), _lag_s(run)
                _alert(run, results, built)
        except (ApiError, CredentialsError, DatabaseError) as error:
            _alert_of_failed_start(settings, error)
            raise
        _log_summary(run, results, built, failed_rows, lag_s, time.monotonic() - started)
    if built is None or built.faults or any(result.status == "error" for result in results):
        return EXIT_FAILED
    # Before gates: of a mirror that was not read to its end they can only fail.
    if any(result.status == "stopped" for result in results):
        return EXIT_STOPPED
    return EXIT_FAILED if built.failures else EXIT_OK


@contextmanager
def open_run(settings: Settings, command: str, stop: Stop) -> Iterator[tuple[Run, str]]:
    """Check everything that can be wrong before anything is written, then open a run.

    Args:
        settings: the settings in force.
        command: for the history.
        stop: a request to end.

    Yields:
        The run, and the database's URL.

    Raises:
        SettingsError: keys are missing, or no API answers at the address.
        DatabaseError: the database cannot be used.
        CredentialsError: the API refuses the keys.
        LockHeldError: another run is at work.
    """
    shop = settings.shop()
    settings.require_partner_key()
    url = open_database(settings)
    with ExitStack() as stack:
        connection = stack.enter_context(
            connect(url, application_name=f"blaze_mirror.{command}", autocommit=True)
        )
        state = State(connection, settings.raw_schema, settings.mirror_schema, shop.name)
        if state.is_demo() and not settings.is_local_api():
            raise SettingsError(
                "This database holds the demo's synthetic dispensary, and BLAZE_BASE_URL is a "
                "real API: run `make demo-clean` first, or set DATABASE_URL to another database"
            )
        state.lock()
        log.info(
            "Writing to %s, schemas %s and %s; reading %s as shop '%s'",
            redacted(url),
            settings.raw_schema,
            settings.mirror_schema,
            settings.base_url,
            shop.name,
        )
        first_calls, server_time = 0, None
        schemas = Schemas.of(settings)
        if not is_current(connection, schemas):
            # Keys and address are tried before the first table is made or changed. These few calls
            # are counted as soon as there is a place to count them.
            counter = CallCounter()
            with BlazeClient(settings, shop, counter, stop) as client:
                client.check_access()
                server_time = client.server_time
            first_calls = counter.calls
        migrate(connection, schemas)
        create_raw_tables(state.connection, state.raw_schema, ENTITIES)
        limiter = stack.enter_context(SharedRateLimiter.from_settings(settings, url, stop))
        client = stack.enter_context(BlazeClient(settings, shop, limiter, stop))
        for _ in range(first_calls):
            limiter.acquire()
        if not first_calls:
            client.check_access()
        loader = Loader(url, state)
        stack.callback(loader.close)
        now = _agreed_now(settings, client.server_time or server_time)
        yield Run(command, settings, shop, state, client, limiter, loader, stop, now), url


def _agreed_now(settings: Settings, theirs: datetime | None) -> datetime:
    """The end of this run's reading: never ahead of the API's own clock.

    A local clock that runs ahead would mark time as read that has not happened yet.
    """
    now = settings.now()
    if settings.fixed_now is None and theirs is not None and now - theirs > CLOCK_TOLERANCE:
        log.warning(
            "This machine's clock is %s ahead of the API's; reading up to the API's time. "
            "Set the clock, so that days are counted right",
            now - theirs,
        )
        return theirs
    return now


def _read_and_transform(
    run: Run, url: str, read: Callable[[Run], list[EntityResult]], dbt_arguments: list[str]
) -> tuple[list[EntityResult], TransformResult | None]:
    """Read, while dbt gets ready, then run it whatever came: days pass and gates are judged."""
    with parsing_ahead(run.settings, url) as manifest:
        results = read(run)
        return results, _transform(run, url, dbt_arguments, manifest)


def _read_then_transform(
    run: Run, url: str, read: Callable[[Run], list[EntityResult]], dbt_arguments: list[str]
) -> tuple[list[EntityResult], TransformResult | None]:
    """Read, and run dbt only if something has landed: most times in a day nothing has."""
    results = read(run)
    if not any(run.state.has_untransformed(result.entity) for result in results):
        log.info("Nothing new has landed, so dbt has nothing to do")
        return results, TransformResult(())
    return results, _transform(run, url, dbt_arguments)


def _transform(
    run: Run, url: str, dbt_arguments: list[str], manifest: Future[Any] | None = None
) -> TransformResult | None:
    run.state.tell_row_counts()
    try:
        parsed = manifest.result() if manifest else None
        built = run_dbt(run.settings, url, dbt_arguments, manifest=parsed, verdicts_stand=True)
        return explained(url, built)
    except BlazeMirrorError as error:
        log.error("%s", error)  # noqa: TRY400 - one sentence is what people need
        return None


def _alert(run: Run, results: list[EntityResult], built: TransformResult | None) -> None:
    """Tell people what this run has shown."""
    found = problems_of_run(results, built, run.limiter.budget())
    found |= stale_entities(run.state, run.settings.now())
    judged = None
    if len(results) < len(ENTITIES):
        # The five-minute job says nothing of the other entities, nor of the models it left alone.
        judged = {"start", "budget", *(f"entity {result.entity}" for result in results)}
    notify(run.settings, found, run.state, judged)


def _alert_of_failed_start(settings: Settings, error: BlazeMirrorError) -> None:
    """Tell people that a run could not begin, once, if the database can remember that."""
    problems = {"start": f"The sync could not begin: {error}."}
    try:
        url = open_database(settings)
        with connect(url, application_name="blaze_mirror.alert", autocommit=True) as conn:
            state = State(conn, settings.raw_schema, settings.mirror_schema, settings.shop_name)
            remembers = has_state(conn, Schemas.of(settings))
            notify(settings, problems, state if remembers else None, {"start"})
    except (DatabaseError, psycopg.Error):
        notify(settings, problems, None)


def _count_failed(state: State, results: list[EntityResult]) -> dict[str, int]:
    """Count, by entity, the records that cannot be mirrored as they are, and note it."""
    counts = {}
    for result in results:
        failed = state.count_quarantined(result.entity)
        for table in MIRRORED[result.entity]:
            failed += state.count_errors(table)
        state.save_failed(result.entity, failed)
        counts[result.entity] = failed
    return counts


def _log_summary(
    run: Run,
    results: list[EntityResult],
    built: TransformResult | None,
    failed_rows: dict[str, int],
    lag_s: int | None,
    seconds: float,
) -> None:
    """The one line that sums a run up."""
    idle = [node.name for node in built.warnings if node.is_gate] if built else []
    if idle:
        log.warning("%s gates do not apply here (`make parity`): %s", len(idle), ", ".join(idle))
    for node in built.warnings if built else []:
        if not node.is_gate:
            log.warning("dbt test %s: %s", node.name, node.message)
    for node in built.failures if built else []:
        log.error("dbt %s %s failed: %s", node.kind, node.name, node.message)
    fields = {
        "run": run.run_id,
        "command": run.command,
        "entities": {result.entity: result.status for result in results},
        "calls": run.limiter.calls,
        "waited_s": round(run.limiter.waited_s, 1),
        "rows_read": sum(result.progress.rows_read for result in results),
        "rows_written": sum(result.progress.rows_written for result in results),
        "rows_failed": sum(failed_rows.values()),
        "dbt_failures": len(built.failures) if built else None,
        "seconds": round(seconds, 1),
        "lag_seconds": lag_s,
    }
    log.info(
        "%s done in %.1f s: %s; %s calls (%.0f s waited), %s rows read, %s new or changed, "
        "%s that need a look; %s",
        run.command,
        seconds,
        ", ".join(f"{result.entity} {result.status}" for result in results),
        f"{fields['calls']:,}",
        run.limiter.waited_s,
        f"{fields['rows_read']:,}",
        f"{fields['rows_written']:,}",
        f"{fields['rows_failed']:,}",
        "not all was read yet"
        if lag_s is None
        else f"at most {format_duration(timedelta(seconds=lag_s))} behind the API",
        extra={"fields": fields},
    )


def _lag_s(run: Run) -> int | None:
    """How far the mirror is behind the API at the most: the age of its least recent entity."""
    read_up_to = [run.state.last_completed(entity.name) for entity in ENTITIES]
    known = [instant for instant in read_up_to if instant is not None]
    if len(known) < len(read_up_to):
        return None
    return max(round((run.settings.now() - min(known)).total_seconds()), 0)


@contextmanager
def _stopping_on_signals(stop: Stop) -> Iterator[None]:
    """End cleanly on SIGTERM and Ctrl-C: what has arrived is loaded, the state is kept."""

    def handle(number: int, _frame: FrameType | None) -> None:
        stop.request(f"stopped by {signal.Signals(number).name}; the next run resumes")

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, handle) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _within_window(settings: Settings, stop: Stop, *, force: bool) -> Iterator[None]:
    """Start only inside `BLAZE_SYNC_WINDOW`, and stop at its end.

    Raises:
        StoppedEarlyError: the window is closed.
    """
    window = settings.sync_window
    if window is None or force:
        yield
        return
    now = settings.now()
    local = now.astimezone(settings.timezone)
    if not window.contains(local.time()):
        raise StoppedEarlyError(
            f"It is {local:%H:%M} in the shop, outside BLAZE_SYNC_WINDOW "
            f"({window.opens:%H:%M}-{window.closes:%H:%M}); nothing was done. "
            "FORCE=1 runs all the same"
        )
    seconds = (window.next_closing(now, settings.timezone) - now).total_seconds()
    timer = threading.Timer(
        seconds,
        stop.request,
        [f"BLAZE_SYNC_WINDOW closed at {window.closes:%H:%M}; the next run resumes"],
    )
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
