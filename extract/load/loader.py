"""Loading pages into the raw schema with dlt, a bounded chunk at a time.

A chunk is deduplicated, compared with what is there, and only rows that are new or changed are
merged; a chunk without any is not loaded at all. Progress is written after the rows it speaks of,
so a crash in between reads a little again and loses nothing. dlt's working folder is scratch for
the same reason: whatever a crash left there is discarded, and its windows are read again.
"""

from __future__ import annotations

import hashlib
import logging
import re
import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import dlt
import pyarrow as pa
import pyarrow.compute as pc
from dlt.common.pipeline import LoadInfo
from dlt.pipeline.exceptions import PipelineStepFailed

from common import logs
from common.errors import BlazeMirrorError
from common.settings import PROJECT_ROOT
from extract.load.destination import postgres_destination
from extract.load.projection import TOMBSTONE, schema_of_lines
from extract.load.raw_tables import BATCH
from extract.source.entities import Entity, Lines
from extract.source.page import Page
from extract.source.windows import Window
from extract.state.state import State

log = logging.getLogger(__name__)

CHUNK_ROWS = 5_000
"""Records a chunk holds before it is loaded: a few tens of megabytes with their lines."""

_RAISED = re.compile(r"^[\w.]+(Exception|Error): ")
"""How the last line of a traceback begins."""


@dataclass
class Chunk:
    """Pages that wait to be loaded, in the order of their arrival."""

    pages: list[tuple[int, Page]] = field(default_factory=list)
    rejected: Counter[tuple[str, str, datetime | None]] = field(default_factory=Counter)
    rows: int = 0

    def add(self, sequence: int, page: Page, window: Window | None) -> None:
        """Take a page in."""
        self.pages.append((sequence, page))
        self.rows += len(page.ids)
        start = window.start if window else None
        for each in page.rejected:
            self.rejected[each.record_id or "", each.reason, start] += 1

    @property
    def full(self) -> bool:
        """Whether it is time to load."""
        return self.rows >= CHUNK_ROWS


class Loader:
    """Merges chunks of one run into the raw tables.

    Args:
        database_url: the destination.
        state: for batches and what is there already.
    """

    def __init__(self, database_url: str, state: State) -> None:
        self._state = state
        self._first_batch: int | None = None
        self._folder = working_folder(database_url, state.raw_schema)
        discard_working_folder(self._folder)
        _configure_dlt()
        self._pipeline = dlt.pipeline(
            pipeline_name="blaze_mirror",
            destination=postgres_destination(database_url),
            dataset_name=state.raw_schema,
            pipelines_dir=str(self._folder),
        )
        _hush_dlt()

    def close(self) -> None:
        """Leave no copy of anybody's data in the working folder."""
        discard_working_folder(self._folder)

    def load(self, entity: Entity, chunk: Chunk, now: datetime) -> int:
        """Merge a chunk.

        Args:
            entity: whose pages it holds.
            chunk: it is empty afterwards.
            now: the instant of the load.

        Returns:
            How many records were new or changed.
        """
        table, lines = self._changed(entity, chunk)
        if chunk.rejected:
            self._state.quarantine(entity.name, chunk.rejected, now)
        chunk.pages, chunk.rows = [], 0
        chunk.rejected.clear()
        if table.num_rows == 0:
            return 0
        batch = self._state.begin_batch(entity.name, now)
        if self._first_batch is None:
            self._first_batch = batch
        resources = [_resource(entity.name, _numbered(table, batch), primary_key="id")]
        if entity.lines is not None and lines is not None:
            resources.append(_lines_resource(entity.lines, _numbered(lines, batch)))
        self._run(resources)
        self._state.complete_batch(batch, table.num_rows, datetime.now(UTC))
        return int(table.num_rows)

    def _run(self, resources: list[Any]) -> None:
        try:
            info: LoadInfo = self._pipeline.run(resources, loader_file_format="parquet")
        except BaseException as error:
            # A package left behind would be loaded instead of the next chunk.
            self._pipeline.abort_packages()
            if isinstance(error, PipelineStepFailed):
                raise BlazeMirrorError(
                    f"dlt could not load a chunk into the raw schema: {_cause(str(error))} "
                    "Its windows stay undone and the next run reads them again"
                ) from error
            raise
        if info.has_failed_jobs:
            raise BlazeMirrorError(
                "dlt could not load a chunk into the raw schema; its windows stay undone and the "
                f"next run reads them again. {info}"
            )

    def _changed(self, entity: Entity, chunk: Chunk) -> tuple[pa.Table, pa.Table | None]:
        """The latest version of each record of the chunk, where it differs from the raw row."""
        latest: dict[str, tuple[tuple[int, int], int, int]] = {}
        for number, (sequence, page) in enumerate(chunk.pages):
            for row, (record_id, modified) in enumerate(
                zip(page.ids, page.modified_ms, strict=True)
            ):
                version = (modified if modified is not None else -(1 << 62), sequence)
                held = latest.get(record_id)
                if held is None or version >= held[0]:
                    latest[record_id] = (version, number, row)
        known = self._state.known_rows(entity.name, list(latest))
        keep: list[list[int]] = [[] for _ in chunk.pages]
        for record_id, ((modified, _), number, row) in latest.items():
            if not self._is_known(
                known.get(record_id), chunk.pages[number][1].hashes[row], modified
            ):
                keep[number].append(row)
        pages = [page for _, page in chunk.pages]
        tables = [
            page.table.take(pa.array(rows, pa.int64()))
            for page, rows in zip(pages, keep, strict=True)
            if rows
        ]
        if not tables:
            return pa.table({}), None
        lines = None
        if entity.lines is not None:
            lines = pa.concat_tables(
                _lines_of(entity.lines, page, rows)
                for page, rows in zip(pages, keep, strict=True)
                if rows
            )
        return pa.concat_tables(tables), lines

    def _is_known(
        self, known: tuple[int, datetime | None, int] | None, digest: int, modified_ms: int
    ) -> bool:
        if known is None:
            return False
        known_digest, known_modified, known_batch = known
        if known_digest == digest:
            return True
        # Windows are read side by side and share their boundary day: within a run an older
        # version may arrive after a newer one was loaded. Across runs the later reading counts,
        # even if the API's modified date went backwards.
        return (
            self._first_batch is not None
            and known_batch >= self._first_batch
            and known_modified is not None
            and known_modified.timestamp() * 1000 > modified_ms
        )


def working_folder(database_url: str, raw_schema: str) -> Path:
    """Where dlt keeps its packages while it loads into a schema."""
    digest = hashlib.sha256(f"{database_url} {raw_schema}".encode()).hexdigest()[:12]
    return PROJECT_ROOT / ".state" / "dlt" / digest


def discard_working_folder(folder: Path) -> None:
    """Remove what dlt keeps on disk; all of it can be read again."""
    shutil.rmtree(folder, ignore_errors=True)


def _lines_of(lines: Lines, page: Page, rows: list[int]) -> pa.Table:
    """The lines of some records of a page, and a tombstone for each record without any."""
    if page.lines is None:
        raise TypeError("the page was projected without lines")
    ids = [page.ids[row] for row in rows]
    kept = page.lines.filter(
        pc.is_in(page.lines[lines.parent_column], value_set=pa.array(ids, pa.string()))
    )
    with_lines = set(kept[lines.parent_column].to_pylist())
    bare = [record_id for record_id in ids if record_id not in with_lines]
    tombstones = pa.Table.from_pylist(
        [{lines.parent_column: record_id, TOMBSTONE: True} for record_id in bare],
        schema=schema_of_lines(lines),
    )
    return pa.concat_tables([kept, tombstones])


def _numbered(table: pa.Table, batch: int) -> pa.Table:
    column = pa.array([batch], pa.int64()).take(pa.array([0] * table.num_rows, pa.int64()))
    return table.append_column(pa.field(BATCH, pa.int64(), nullable=False), column)


def _resource(name: str, table: pa.Table, **keys: Any) -> Any:
    return dlt.resource(
        [table],
        name=name,
        write_disposition={"disposition": "merge", "strategy": "delete-insert"},
        **keys,
    )


def _lines_resource(lines: Lines, table: pa.Table) -> Any:
    # The lines are replaced with their record: those that left it go, and a tombstone, which dlt
    # never inserts, takes the last ones away.
    return _resource(
        lines.table,
        table,
        merge_key=lines.parent_column,
        columns={TOMBSTONE: {"hard_delete": True}},
    )


def _cause(said: str) -> str:
    """What the database said, out of a message that quotes tracebacks of dlt's attempts."""
    raised = [line for line in said.splitlines() if _RAISED.match(line)]
    cause = _RAISED.sub("", raised[-1]) if raised else said.rpartition("Cause: ")[2]
    return " ".join(cause.split()).rstrip(".") + "."


def _configure_dlt() -> None:
    dlt.config["runtime.dlthub_telemetry"] = False
    # The staging tables hold copies of people's data that nobody looks after.
    dlt.config["load.truncate_staging_dataset"] = True
    dlt.config["load.workers"] = 2


def _hush_dlt() -> None:
    """Leave dlt's traceback of every attempt to DEBUG: what came of them is in our own error.

    dlt sets up a handler of its own with its first pipeline, so this comes after.
    """
    is_debug = logging.getLogger("extract").isEnabledFor(logging.DEBUG)
    logs.take_over("dlt", logging.DEBUG if is_debug else logging.CRITICAL)
