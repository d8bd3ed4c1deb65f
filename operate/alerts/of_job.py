"""What people are notified of when a run ends, or could not begin."""

from __future__ import annotations

from contextlib import suppress

import psycopg

from common.errors import DatabaseError
from common.settings import Settings
from extract.source.entities import MIRRORED
from operate.alerts.data_faults import problems_of_data
from operate.alerts.delivery import Problems, notify
from operate.alerts.of_shops import NOT_READ, of_shop
from operate.alerts.texts import (
    ENDED,
    REPORT,
    problem_of_end,
    problems_of_run,
    stale_entities,
    stale_shops,
)
from operate.jobs.clock import problem_of_clock
from operate.jobs.context import JobContext
from operate.jobs.opening import NIGHTS
from operate.jobs.reading import Reading, told_failures
from operate.present_state import present_state
from operate.transform.results import TransformResult


def alert_of_run(
    job: JobContext,
    reading: Reading,
    built: TransformResult | None,
    of_report: Problems | None,
) -> None:
    """Notify people of what this run has shown to be wrong.

    Args:
        job: the run.
        reading: of the shops.
        built: of dbt; None where it could not run.
        of_report: what is wrong with the report; None of a command that makes none.
    """
    results, settings = reading.results, job.settings
    found = problems_of_run(results, built, job.limiter.budget(), reading.failures)
    found |= {
        key: f"{said[0].upper()}{said[1:]}. The others were read as always; the next run tries it "
        "again."
        for key, said in told_failures(reading.failures).items()
    }
    if job.is_chain:
        read = [shop for shop in job.shops if shop.name not in reading.failures]
        found |= stale_shops(job.state, settings.now(), read)
    else:
        found |= stale_entities(job.state, settings.now(), job.shops[0].timezone)
    found |= problem_of_clock(job.clock_ahead)
    found |= of_report or {}
    is_whole = job.command in NIGHTS
    names = {shop.name: shop.name for shop in job.shops}
    if is_whole:
        found |= problems_of_data(job.state, names if job.is_chain else None)
    # The five-minute job knows nothing of the other entities, nor of the models it left alone.
    own = {*ENDED, "clock", *(f"entity {result.called}" for result in results)}
    read_shops = {
        each.shop for each in results if each.entity in MIRRORED and each.status != "stopped"
    }

    def judged(key: str) -> bool:
        if key.startswith(REPORT):
            return of_report is not None
        if job.is_chain and (about := of_shop(key)) and about.shop in names:
            # Nothing is known of one that was not come to; one that is listed no more has none.
            is_own = key in own or about.kind == NOT_READ
            return about.shop in read_shops and (is_whole or is_own)
        return is_whole or key in own

    notify(settings, found, job.state, judged)


def alert_of_end(settings: Settings, command: str, error: Exception, *, began: bool) -> None:
    """Notify people that a run ended before its work: once, or daily where no database remembers.

    Args:
        settings: whom to notify.
        command: as people call it.
        error: why it ended.
        began: whether it had begun to read.
    """
    problems = problem_of_end(command, error, began=began)
    with (
        suppress(DatabaseError, psycopg.Error),
        present_state(settings, "blaze_mirror.alert") as state,
    ):
        if state is not None:
            notify(settings, problems, state, problems.__contains__)
            return
    notify(settings, problems, None)
