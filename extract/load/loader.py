"""Loading pages into the raw schema, a bounded chunk at a time.

A chunk is deduplicated, compared with what is there, and only rows that are new or changed are
merged; a chunk without any is not loaded at all. Progress is written after the rows it is about,
so a crash in between reads a little again and loses nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from common.scratch import WorkingFolder
from extract.load.arrow_schema import BATCH, TOMBSTONE
from extract.load.changes import Changes, changes_of
from extract.load.chunk import Chunk
from extract.load.working_folder import working_folder
from extract.source.entity import Entity
from extract.state import State

if TYPE_CHECKING:
    from extract.load.pipeline import Pipeline


class RawSchema:
    """The destination of a run's loads, one after the other whichever shops they are of.

    Args:
        database_url: of the database.
        schema: the raw schema.
    """

    def __init__(self, database_url: str, schema: str) -> None:
        self._database_url = database_url
        self._schema = schema
        self._folder = WorkingFolder(working_folder(database_url, schema))
        self._pipeline: Pipeline | None = None
        self._lock = threading.Lock()

    def close(self) -> None:
        """Leave no copy of anybody's data on the disk."""
        self._folder.close()

    def load(self, resources: Callable[[], list[Any]]) -> None:
        """Merge tables.

        Args:
            resources: gives them as dlt's resources.

        Raises:
            BlazeMirrorError: they could not be loaded.
        """
        # They share dlt's staging tables.
        with self._lock:
            if self._pipeline is None:
                # Half a second of a run, which most of the frequent job's would spend for nothing.
                from extract.load.pipeline import Pipeline  # noqa: PLC0415

                self._pipeline = Pipeline(self._database_url, self._schema, self._folder.folder)
            self._pipeline.run(resources())


class Loader:
    """Merges chunks of one shop's run into the raw tables.

    Args:
        raw: where they are.
        state: for batches and what is there already.
    """

    def __init__(self, raw: RawSchema, state: State) -> None:
        self._state = state
        self._first_batch: int | None = None
        self._raw = raw

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
        batch = 0

        def resources() -> list[Any]:
            nonlocal batch
            # In its turn: rows of a later batch are loaded later, whichever shops they are of.
            batch = self._state.batches.begin(entity.name, now)
            return _resources(entity, changes, batch)

        lines = 0
        if entity.lines is not None and changes.lines is not None:
            is_bare = changes.lines[TOMBSTONE]
            lines = is_bare.to_pylist().count(False)
            bare = changes.lines.filter(is_bare)[entity.lines.parent_column].to_pylist()
            self._state.batches.empty(entity, bare)
        self._raw.load(resources)
        if self._first_batch is None:
            self._first_batch = batch
        rows = changes.records.num_rows
        self._state.batches.complete(batch, rows, datetime.now(UTC), lines_loaded=lines)
        return int(rows)


def _resources(entity: Entity, changes: Changes, batch: int) -> list[Any]:
    """What has changed, as dlt takes it."""
    from extract.load.pipeline import lines_resource, records_resource  # noqa: PLC0415 - as above

    resources = [records_resource(entity.name, _numbered(changes.records, batch))]
    if entity.lines is not None and changes.lines is not None:
        resources.append(lines_resource(entity.lines, _numbered(changes.lines, batch)))
    return resources


def _numbered(table: pa.Table, batch: int) -> pa.Table:
    column = pa.array([batch], pa.int64()).take(pa.array([0] * table.num_rows, pa.int64()))
    return table.append_column(pa.field(BATCH, pa.int64(), nullable=False), column)
