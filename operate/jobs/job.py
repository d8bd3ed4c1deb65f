"""A job from start to exit status: the checks, the reading, dbt, alerts, the summary."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from common.errors import (
    BudgetUsedUpError,
    LockHeldError,
    StoppedEarlyError,
    TooSoonError,
    WindowClosedError,
)
from common.process import tune_process
from common.settings import Settings
from common.stop import Stop
from operate.alerts.heartbeat import send_heartbeat
from operate.alerts.of_job import alert_of_end, alert_of_run
from operate.jobs.context import JobContext
from operate.jobs.ending import EXIT_OK, Ending, ending_of, note_failure
from operate.jobs.failed_records import count_failed_records
from operate.jobs.failure import in_words
from operate.jobs.opening import open_job
from operate.jobs.read_and_transform import Outcome, read_and_transform
from operate.jobs.reading import Read
from operate.jobs.signals import stopping_on_signals
from operate.jobs.summary import Summary, lag_s, log_summary
from operate.jobs.sync_window import within_sync_window
from operate.report.nightly import deliver
from operate.run_lock import new_run_id

HEARTBEATS = frozenset({"sync", "backfill"})
"""Commands whose silence is worth noticing; the five-minute job would hide a missing night."""

REPORTED = frozenset({"sync"})
"""Commands after which the report goes where `REPORT_TO` says: once a night."""

ReadAndTransform = Callable[[JobContext, Read, Sequence[str]], Outcome]


def run_job(
    settings: Settings,
    command: str,
    read: Read,
    dbt_arguments: Sequence[str],
    *,
    force: bool,
    work: ReadAndTransform = read_and_transform,
) -> int:
    """Run a job.

    Args:
        settings: the settings in force.
        command: as people call it, for the log and the history.
        read: what it reads of a shop.
        dbt_arguments: what dbt does afterwards.
        force: whether it may run outside the sync window.
        work: how reading and dbt follow each other.

    Returns:
        The exit status.
    """
    started, run_id = time.monotonic(), new_run_id()
    stop, began = Stop(), False
    job: JobContext | None = None
    with stopping_on_signals(stop):
        try:
            tune_process()
            with (
                within_sync_window(settings, stop, force=force),
                open_job(settings, command, stop, run_id) as job,
            ):
                reading, built = work(job, read, dbt_arguments)
                if built is not None and not built.faults:
                    job.state.batches.save_transformed(
                        sorted({result.entity for result in reading.results}), settings.now()
                    )
                failed, lag = count_failed_records(job, reading), lag_s(job)
                ending = ending_of(job, reading, built)
                # Twice: the report says how this run ended, and its making takes its time, too.
                _note_end(job, ending, started)
                of_report = deliver(settings) if command in REPORTED else None
                alert_of_run(job, reading, built, of_report)
                ending = replace(ending, reasons=ending.reasons | dict(of_report or {}))
                seconds = _note_end(job, ending, started)
        except (LockHeldError, TooSoonError, WindowClosedError):
            raise  # nothing was done, and nothing is wrong
        except Exception as error:
            failure = in_words(error)
            began = job is not None and job.has_begun
            # A run that somebody or the window has stopped is as it was asked to be.
            if isinstance(failure, BudgetUsedUpError) or not isinstance(failure, StoppedEarlyError):
                alert_of_end(settings, command, failure, began=began)
            note_failure(
                settings, run_id, command, failure, began=began, seconds=time.monotonic() - started
            )
            if failure is error:
                raise
            raise failure from None
        log_summary(Summary(job, reading, built, failed, lag, seconds))
    if ending.status == EXIT_OK and command in HEARTBEATS:
        send_heartbeat(settings)
    return ending.status


def _note_end(job: JobContext, ending: Ending, started: float) -> float:
    """Write how a run ended; gives how long it took."""
    seconds = time.monotonic() - started
    job.state.run_ends.end(
        job.run_id,
        job.command,
        ending.status,
        ending.reasons,
        seconds=seconds,
        now=job.settings.now(),
    )
    return seconds
