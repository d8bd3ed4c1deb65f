"""The two halves of a job: reading the API, and dbt over what has landed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial

from common.errors import BlazeMirrorError, DatabaseError
from extract.source.entities import ENTITIES
from extract.sync.run import Run
from extract.sync.task import EntityResult
from operate.cutover.serving import unbuilt_views
from operate.parity.judgements import explained
from operate.transform.project import DATA_ALONE
from operate.transform.repeated import run_or_repeat
from operate.transform.results import TransformResult
from operate.transform.runner import parsing_ahead, run_dbt
from operate.transform.settings_in_rows import log_recomputed, settings_in_rows
from warehouse.connection import connect

log = logging.getLogger(__name__)

BUILD = ("build", *DATA_ALONE)
"""Models and the tests of their data."""

SERVING = "path:models/serving"
"""The serving views, which a site with legacy asks for (`make serve`)."""

Read = Callable[[Run], list[EntityResult]]
"""What a job reads of the API."""
Outcome = tuple[list[EntityResult], TransformResult | None]
"""How each entity ended, and dbt; None where dbt could not run."""


def read_and_transform(run: Run, url: str, read: Read, dbt_arguments: Sequence[str]) -> Outcome:
    """Read, while dbt gets ready, then run it whatever came: days pass and gates are judged."""
    with parsing_ahead(run.settings, url) as parsed:
        if _reads_history(run):
            run.before_last_list = parsed.begin
        else:
            parsed.begin()
        results = read(run)
        built = _transform(
            run,
            url,
            dbt_arguments,
            lambda arguments: run_dbt(
                run.settings, url, arguments, manifest=parsed.manifest(), serves=True
            ),
        )
    if built is not None and not any(node.is_gate for node in built.nodes):
        log.error("dbt has judged no gate, so nothing is known of this night")
        built = None
    return results, built


def _reads_history(run: Run) -> bool:
    """Whether reading takes so long that dbt would only lie in memory beside the largest pages."""
    return run.command == "backfill" or not any(
        run.state.batches.first_began(entity.name) for entity in ENTITIES
    )


def read_then_transform(run: Run, url: str, read: Read, dbt_arguments: Sequence[str]) -> Outcome:
    """Read, and run dbt only if something has landed: most times in a day nothing has.

    Where it would do what it did the last time, that is done without it.
    """
    results = read(run)
    if not any(run.state.batches.has_untransformed(result.entity) for result in results):
        log.info("Nothing new has landed, so dbt has nothing to do")
        return results, TransformResult(())
    return results, _transform(run, url, dbt_arguments, partial(run_or_repeat, run.settings, url))


def _transform(
    run: Run,
    url: str,
    dbt_arguments: Sequence[str],
    build: Callable[[Sequence[str]], TransformResult],
) -> TransformResult | None:
    run.stop.raise_failure()
    run.limiter.close()  # dbt needs the connections
    try:
        if SERVING not in dbt_arguments and (unbuilt := _unbuilt_views(run, url)):
            dbt_arguments = (*dbt_arguments, "--exclude", *unbuilt)
        connection = run.state.store.connection
        before = settings_in_rows(connection)
        with run.stop.interruptible():
            built = build(dbt_arguments)
        run.stop.raise_failure()
        log_recomputed(before, settings_in_rows(connection))
        return explained(url, built)
    except DatabaseError:
        run.stop.raise_failure()
        raise
    except BlazeMirrorError as error:
        run.stop.raise_failure()
        log.error("%s", error)  # noqa: TRY400 - one sentence is what people need
        return None


def _unbuilt_views(run: Run, url: str) -> list[str]:
    """The serving views that are no part of the build."""
    with connect(url, application_name="blaze_mirror.serve", autocommit=True) as connection:
        return unbuilt_views(connection, run.settings)
