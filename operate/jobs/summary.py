"""The log lines that sum a run up: what dbt found, and one line of figures."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from common.duration import format_duration
from common.words import counted
from extract.source.entities import ENTITIES
from extract.source.reason import told
from extract.sync.run import Run
from extract.sync.task import EntityResult
from operate.transform.results import TransformResult

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Summary:
    """What a run did.

    Attributes:
        run: the run.
        results: how each entity ended.
        built: what dbt did; None where it could not run.
        failed_records: by entity, the records that cannot be mirrored as they are.
        lag_s: how far the mirror is behind the API; None where not all was read yet.
        seconds: how long the run took.
    """

    run: Run
    results: Collection[EntityResult]
    built: TransformResult | None
    failed_records: Mapping[str, int]
    lag_s: int | None
    seconds: float

    def fields(self) -> dict[str, Any]:
        """The fields of its line in JSON logs."""
        return {
            "run": self.run.run_id,
            "command": self.run.command,
            "entities": {result.entity: result.status for result in self.results},
            "calls": self.run.limiter.calls,
            "calls_by_reason": self.run.calls(),
            "waited_s": round(self.run.limiter.waited_s, 1),
            "rows_read": sum(result.progress.rows_read for result in self.results),
            "rows_written": sum(result.progress.rows_written for result in self.results),
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
        ", ".join(f"{entity} {status}" for entity, status in fields["entities"].items()),
        counted(fields["calls"], "call"),
        summary.run.limiter.waited_s,
        f": {told(fields['calls_by_reason'])}" if fields["calls"] else "",
        counted(fields["rows_read"], "row"),
        f"{fields['rows_written']:,}",
        f"{fields['rows_failed']:,}",
        _describe_lag(summary.lag_s),
        extra={"fields": fields},
    )


def lag_s(run: Run) -> int | None:
    """How far the mirror is behind the API at the most: the age of its least recent entity."""
    read_up_to = [run.state.runs.last_completed(entity.name) for entity in ENTITIES]
    known = [instant for instant in read_up_to if instant is not None]
    if len(known) < len(read_up_to):
        return None
    now = run.settings.now() - run.clock_ahead
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
