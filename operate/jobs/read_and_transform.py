"""The two halves of a job: reading the API, and dbt over what has landed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from common.errors import BlazeMirrorError, DatabaseError
from extract.source.entities import ENTITIES
from operate.cutover.serving import unbuilt_views
from operate.jobs.context import JobContext
from operate.jobs.reading import Read, Reading, read_shops
from operate.parity.by_shop import judge_shop, shops_to_judge
from operate.parity.judgements import explained
from operate.parity.schemas_of_shops import drop_unused_schemas
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

Outcome = tuple[Reading, TransformResult | None]
"""How the reading ended, and dbt; None where dbt could not run."""


def read_and_transform(job: JobContext, read: Read, dbt_arguments: Sequence[str]) -> Outcome:
    """Read, while dbt gets ready, then run it whatever came: days pass and gates are judged."""
    with parsing_ahead(job.settings, job.url) as parsed:
        if _reads_history(job):
            job.before_last_list = parsed.begin
        else:
            parsed.begin()
        reading = read_shops(job, read)
        built = _transform(
            job,
            dbt_arguments,
            lambda arguments: run_dbt(
                job.settings, job.url, arguments, manifest=parsed.manifest(), serves=True
            ),
        )
        if built is not None and any(node.is_gate for node in built.nodes):
            built = _judge_shops(job, built)
    if built is not None and not any(node.is_gate for node in built.nodes):
        log.error("dbt has judged no gate, so nothing is known of this night")
        built = None
    return reading, built


def _judge_shops(job: JobContext, built: TransformResult) -> TransformResult:
    """Judge the shops that have a legacy of their own, each by itself; gives all that dbt did."""
    shops = shops_to_judge(job.settings, job.url)
    # What legacy has is theirs to judge.
    nodes = [node for node in built.nodes if not (shops and node.verdict == "NOT_APPLICABLE")]
    for shop in shops:
        log.info("Judging %s by itself", shop.name)
        with job.stop.interruptible():
            judged = judge_shop(job.settings, job.url, shop)
        job.stop.raise_failure()
        nodes += judged.nodes()
    with job.stop.interruptible():
        drop_unused_schemas(job.url, shops)
    return replace(built, nodes=tuple(nodes))


def _reads_history(job: JobContext) -> bool:
    """Whether reading takes so long that dbt would only lie in memory beside the largest pages."""
    return job.command == "backfill" or not any(
        job.state.batches.first_began(entity.name) for entity in ENTITIES
    )


def read_then_transform(job: JobContext, read: Read, dbt_arguments: Sequence[str]) -> Outcome:
    """Read, and run dbt only if something has landed: most times in a day nothing has.

    Where it would do what it did the last time, that is done without it.
    """
    reading = read_shops(job, read)
    entities = {result.entity for result in reading.results}
    if not any(job.state.batches.has_untransformed(entity) for entity in entities):
        log.info("Nothing new has landed, so dbt has nothing to do")
        return reading, TransformResult(())
    build = partial(run_or_repeat, job.settings, job.url)
    return reading, _transform(job, dbt_arguments, build)


def _transform(
    job: JobContext,
    dbt_arguments: Sequence[str],
    build: Callable[[Sequence[str]], TransformResult],
) -> TransformResult | None:
    job.stop.raise_failure()
    job.limiter.close()  # dbt needs the connections
    try:
        if SERVING not in dbt_arguments and (unbuilt := _unbuilt_views(job)):
            dbt_arguments = (*dbt_arguments, "--exclude", *unbuilt)
        connection = job.state.store.connection
        before = settings_in_rows(connection)
        with job.stop.interruptible():
            built = build(dbt_arguments)
        job.stop.raise_failure()
        log_recomputed(before, settings_in_rows(connection))
        return explained(job.url, built)
    except DatabaseError:
        job.stop.raise_failure()
        raise
    except BlazeMirrorError as error:
        job.stop.raise_failure()
        log.error("%s", error)  # noqa: TRY400 - one sentence is what people need
        return None


def _unbuilt_views(job: JobContext) -> list[str]:
    """The serving views that are no part of the build."""
    with connect(job.url, application_name="blaze_mirror.serve", autocommit=True) as connection:
        return unbuilt_views(connection, job.settings)
