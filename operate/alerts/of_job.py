"""What people are notified of when a run ends, or could not begin."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

import psycopg

from common.errors import DatabaseError
from common.settings import Settings
from extract.source.entities import ENTITIES
from extract.sync.run import Run
from extract.sync.task import EntityResult
from operate.alerts.data_faults import problems_of_data
from operate.alerts.delivery import Problems, notify
from operate.alerts.texts import ENDED, REPORT, problem_of_end, problems_of_run, stale_entities
from operate.jobs.clock import problem_of_clock
from operate.present_state import present_state
from operate.transform.results import TransformResult


def alert_of_run(
    run: Run,
    results: Collection[EntityResult],
    built: TransformResult | None,
    of_report: Problems | None,
) -> None:
    """Notify people of what this run has shown to be wrong.

    Args:
        run: the run.
        results: of the entities.
        built: of dbt; None where it could not run.
        of_report: what is wrong with the report; None of a command that makes none.
    """
    found = problems_of_run(results, built, run.limiter.budget())
    settings = run.settings
    found |= stale_entities(run.state, settings.now(), settings.timezone)
    found |= problem_of_clock(run.clock_ahead)
    found |= of_report or {}
    is_whole = len(results) >= len(ENTITIES)
    if is_whole:
        found |= problems_of_data(run.state)
    # The five-minute job knows nothing of the other entities, nor of the models it left alone.
    own = {*ENDED, "clock", *(f"entity {result.entity}" for result in results)}

    def judged(key: str) -> bool:
        if key.startswith(REPORT):
            return of_report is not None
        return is_whole or key in own

    notify(run.settings, found, run.state, judged)


def alert_of_end(settings: Settings, command: str, error: Exception, *, began: bool) -> None:
    """Notify people that a run ended before its work, once, if the database can remember that.

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
