"""What people are notified of when a run ends, or could not begin."""

from __future__ import annotations

from collections.abc import Collection

import psycopg

from common.errors import BlazeMirrorError, DatabaseError
from common.settings import Settings
from extract.source.entities import ENTITIES
from extract.state import State
from extract.sync.run import Run
from extract.sync.task import EntityResult
from operate.alerts import notify
from operate.jobs.problems import START, problems_of_run, stale_entities
from operate.transform.results import TransformResult
from warehouse.connection import connect
from warehouse.database import open_database
from warehouse.migrate import has_state
from warehouse.schemas import Schemas


def alert_of_run(
    run: Run, results: Collection[EntityResult], built: TransformResult | None
) -> None:
    """Notify people of what this run has shown to be wrong."""
    found = problems_of_run(results, built, run.limiter.budget())
    found |= stale_entities(run.state, run.settings.now())
    judged = None
    if len(results) < len(ENTITIES):
        # The five-minute job knows nothing of the other entities, nor of the models it left alone.
        judged = {START, "budget", *(f"entity {result.entity}" for result in results)}
    notify(run.settings, found, run.state, judged)


def alert_of_failed_start(settings: Settings, error: BlazeMirrorError) -> None:
    """Notify people that a run could not begin, once, if the database can remember that."""
    problems = {START: f"The sync could not begin: {error}."}
    try:
        url = open_database(settings)
        with connect(url, application_name="blaze_mirror.alert", autocommit=True) as conn:
            state = State(conn, settings.raw_schema, settings.mirror_schema, settings.shop_name)
            remembers = has_state(conn, Schemas.of(settings))
            notify(settings, problems, state if remembers else None, {START})
    except (DatabaseError, psycopg.Error):
        notify(settings, problems, None)
