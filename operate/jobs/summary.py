"""The log lines that sum a run up: what dbt found, and one line of figures."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from common.duration import format_duration
from common.words import counted
from extract.source.entities import ENTITIES, MEMBERS
from extract.source.reason import told
from operate.jobs.context import JobContext
from operate.jobs.reading import Reading
from operate.transform.results import TransformResult

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Summary:
    """What a run did.

    Attributes:
        job: the run.
        reading: how each entity ended.
        built: what dbt did; None where it could not run.
        failed_records: by entity, the records that cannot be mirrored as they are.
        lag_s: how far the mirror is behind the API; None where not all was read yet.
        seconds: how long the run took.
    """

    job: JobContext
    reading: Reading
    built: TransformResult | None
    failed_records: Mapping[str, int]
    lag_s: int | None
    seconds: float

    def fields(self) -> dict[str, Any]:
        """The fields of its line in JSON logs."""
        return {
            "run": self.job.run_id,
            "command": self.job.command,
            "entities": {result.called: result.status for result in self.reading.results},
            "calls": self.job.limiter.calls,
            "calls_by_reason": self.job.calls(),
            "waited_s": round(self.job.limiter.waited_s, 1),
            "rows_read": sum(result.progress.rows_read for result in self.reading.results),
            "rows_written": sum(result.progress.rows_written for result in self.reading.results),
            "rows_failed": sum(self.failed_records.values()),
            "dbt_failures": len(self.built.failures) if self.built else None,
            "seconds": round(self.seconds, 1),
            "lag_seconds": self.lag_s,
        }


def log_summary(summary: Summary) -> None:
    """Log what dbt found, then the one line that sums the run up."""
    if summary.built is not None:
        _log_findings(summary.built)
    fields = summary.fields()
    log.info(
        "%s done in %.1f s: %s; %s (%.0f s waited)%s; %s read, %s new or changed, "
        "%s with an error; %s",
        fields["command"],
        summary.seconds,
        _told_entities(summary),
        counted(fields["calls"], "call"),
        summary.job.limiter.waited_s,
        f": {told(fields['calls_by_reason'])}" if fields["calls"] else "",
        counted(fields["rows_read"], "row"),
        f"{fields['rows_written']:,}",
        f"{fields['rows_failed']:,}",
        _describe_lag(summary.lag_s),
        extra={"fields": fields},
    )


def _told_entities(summary: Summary) -> str:
    """How the entities ended: each, or of several shops how many."""
    results = summary.reading.results
    if not summary.job.is_chain:
        return ", ".join(f"{each.entity} {each.status}" for each in results)
    ended = Counter((each.entity, each.status) for each in results)
    told = [f"{entity} {status} of {counted(n, 'shop')}" for (entity, status), n in ended.items()]
    failures = len(summary.reading.failures)
    return ", ".join([*told, *([f"{counted(failures, 'shop')} not read"] if failures else [])])


def lag_s(job: JobContext) -> int | None:
    """How far the mirror is behind the API at the most: the age of its least recent entity."""
    at = job.state.runs.last_completed_of([shop.name for shop in job.shops])
    read_up_to = [
        at.get((shop.name, entity.name))
        for shop in job.shops
        for entity in ENTITIES
        if entity is not MEMBERS
    ]
    for company in {shop.company for shop in job.shops}:
        own = [at.get((s.name, MEMBERS.name)) for s in job.shops if s.company == company]
        read_up_to.append(min((instant for instant in own if instant), default=None))
    known = [instant for instant in read_up_to if instant is not None]
    if len(known) < len(read_up_to):
        return None
    now = job.settings.now() - job.clock_ahead
    return max(round((now - min(known)).total_seconds()), 0)


def _log_findings(built: TransformResult) -> None:
    idle = [node.name for node in built.warnings if node.is_gate]
    if idle:
        said = counted(len(idle), "gate does", "gates do")
        log.warning("%s not apply here (`make parity`): %s", said, ", ".join(idle))
    for node in built.warnings:
        if not node.is_gate:
            log.warning("%s (test %s)", node.message, node.name)
    for node in built.failures:
        log.error("dbt %s %s failed: %s", node.kind, node.name, node.message)


def _describe_lag(lag: int | None) -> str:
    if lag is None:
        return "not all was read yet"
    return f"at most {format_duration(timedelta(seconds=lag))} behind the API"
