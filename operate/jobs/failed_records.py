"""Records that cannot be mirrored as they are, counted for the state and the summary."""

from __future__ import annotations

from collections.abc import Collection

from extract.source.entities import MIRRORED
from extract.state import State
from extract.sync.task import EntityResult


def count_failed_records(state: State, results: Collection[EntityResult]) -> dict[str, int]:
    """Count them by entity: those in quarantine, and rows with an error; and note the counts."""
    counts = {}
    for result in results:
        failed = state.quarantine.count(result.entity)
        for table in MIRRORED[result.entity]:
            failed += state.mirror_rows.with_errors(table)
        state.runs.save_failed(result.entity, failed)
        counts[result.entity] = failed
    return counts
