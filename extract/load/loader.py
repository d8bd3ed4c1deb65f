"""Loading pages into the raw schema, a bounded chunk at a time.

A chunk is deduplicated, compared with what is there, and only rows that are new or changed are
merged; a chunk without any is not loaded at all. Progress is written after the rows it is about,
so a crash in between reads a little again and loses nothing.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa

from common.scratch import WorkingFolder
from extract.load.arrow_schema import BATCH, TOMBSTONE
from extract.load.changes import changes_of
from extract.load.chunk import Chunk
from extract.load.working_folder import working_folder
from extract.source.entity import Entity
from extract.state import State

if TYPE_CHECKING:
    from extract.load.pipeline import Pipeline


class Loader:
    """Merges chunks of one run into the raw tables.

    Args:
        database_url: the destination.
        state: for batches and what is there already.
    """

    def __init__(self, database_url: str, state: State) -> None:
        self._state = state
        self._first_batch: int | None = None
        self._database_url = database_url
        self._folder = WorkingFolder(working_folder(database_url, state.store.raw_schema))
        self._pipeline: Pipeline | None = None

    def close(self) -> None:
        """Leave no copy of anybody's data on the disk."""
        self._folder.close()

    def load(self, entity: Entity, chunk: Chunk, now: datetime) -> int:
        """Merge a chunk.

        Args:
            entity: whose pages it holds.
            chunk: it is empty afterwards.
            now: the instant of the load.

        Returns:
            How many records were new or changed.
        """
        known_rows = partial(self._state.batches.known_rows, entity.name)
        changes = changes_of(entity, chunk, known_rows, self._first_batch)
        if chunk.rejected:
            self._state.quarantine.save(entity.name, chunk.rejected, now)
        chunk.clear()
        if changes is None:
            return 0
        # Half a second of a run, which most of the frequent job's would spend for nothing.
        from extract.load.pipeline import (  # noqa: PLC0415
            Pipeline,
            lines_resource,
            records_resource,
        )

        if self._pipeline is None:
            schema = self._state.store.raw_schema
            self._pipeline = Pipeline(self._database_url, schema, self._folder.folder)
        batch = self._state.batches.begin(entity.name, now)
        if self._first_batch is None:
            self._first_batch = batch
        lines = 0
        resources = [records_resource(entity.name, _numbered(changes.records, batch))]
        if entity.lines is not None and changes.lines is not None:
            lines = changes.lines[TOMBSTONE].to_pylist().count(False)
            resources.append(lines_resource(entity.lines, _numbered(changes.lines, batch)))
        self._pipeline.run(resources)
        rows = changes.records.num_rows
        self._state.batches.complete(batch, rows, datetime.now(UTC), lines_loaded=lines)
        return int(rows)


def _numbered(table: pa.Table, batch: int) -> pa.Table:
    column = pa.array([batch], pa.int64()).take(pa.array([0] * table.num_rows, pa.int64()))
    return table.append_column(pa.field(BATCH, pa.int64(), nullable=False), column)
