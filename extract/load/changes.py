"""What of a chunk is new or changed: only that is loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from extract.load.arrow_schema import TOMBSTONE, schema_of_lines
from extract.load.chunk import Chunk
from extract.source.entity import Entity, Lines
from extract.source.page import Page
from extract.state.batches import KnownRow

_UNKNOWN_MS = -(1 << 62)
"""A record without a modified date is older than any with one."""


@dataclass(frozen=True)
class Changes:
    """The rows to load.

    Attributes:
        records: one row a record.
        lines: all lines of those records; None where the entity has no lines.
    """

    records: pa.Table
    lines: pa.Table | None


def changes_of(
    entity: Entity,
    chunk: Chunk,
    known_rows: Callable[[Sequence[str]], Mapping[str, KnownRow]],
    first_batch: int | None,
) -> Changes | None:
    """The latest version of each record of a chunk, where it differs from the raw row.

    Args:
        entity: whose records.
        chunk: where they are.
        known_rows: what is loaded of records, by id.
        first_batch: the first batch of this run; None where there is none yet.

    Returns:
        None where nothing differs.
    """
    pages = [page for _, page in chunk.pages]
    latest = _latest_versions(chunk)
    known = known_rows(list(latest))
    keep: list[list[int]] = [[] for _ in pages]
    for record_id, ((modified_ms, _), number, row) in latest.items():
        held = known.get(record_id)
        if held is None or not _is_current(
            held, pages[number].hashes[row], modified_ms, first_batch
        ):
            keep[number].append(row)
    kept = [(page, rows) for page, rows in zip(pages, keep, strict=True) if rows]
    if not kept:
        return None
    return Changes(
        pa.concat_tables(_records_of(page, rows) for page, rows in kept),
        pa.concat_tables(_lines_of(entity.lines, page, rows) for page, rows in kept)
        if entity.lines is not None
        else None,
    )


def _latest_versions(chunk: Chunk) -> dict[str, tuple[tuple[int, int], int, int]]:
    """By id: the version, and the page and row of it.

    Of two versions the one modified later counts, and of the same one that which arrived later.
    """
    latest: dict[str, tuple[tuple[int, int], int, int]] = {}
    for number, (sequence, page) in enumerate(chunk.pages):
        for row, (record_id, modified) in enumerate(zip(page.ids, page.modified_ms, strict=True)):
            version = (modified if modified is not None else _UNKNOWN_MS, sequence)
            held = latest.get(record_id)
            if held is None or version >= held[0]:
                latest[record_id] = (version, number, row)
    return latest


def _is_current(known: KnownRow, digest: int, modified_ms: int, first_batch: int | None) -> bool:
    """Whether the raw row need not give way to a version of the record."""
    if known.digest == digest:
        return True
    if known.digest is None:
        return False
    # Windows are read side by side and share their boundary day: within a run an older version
    # may arrive after a newer one was loaded. Across runs the later reading counts, even if the
    # API's modified date went backwards.
    return (
        first_batch is not None
        and known.batch >= first_batch
        and known.modified is not None
        and known.modified.timestamp() * 1000 > modified_ms
    )


def _records_of(page: Page, rows: list[int]) -> pa.Table:
    """Some records of a page; without a copy where they are all of them, as in a first load."""
    if len(rows) == page.table.num_rows:
        return page.table
    return page.table.take(pa.array(rows, pa.int64()))


def _lines_of(lines: Lines, page: Page, rows: list[int]) -> pa.Table:
    """The lines of some records of a page, and a tombstone for each record without any."""
    if page.lines is None:
        raise TypeError("the page was projected without lines")
    ids = [page.ids[row] for row in rows]
    kept = page.lines
    if len(rows) < page.table.num_rows:
        parents = page.lines[lines.parent_column]
        kept = page.lines.filter(pc.is_in(parents, value_set=pa.array(ids, pa.string())))
    with_lines = set(kept[lines.parent_column].unique().to_pylist())
    bare = [record_id for record_id in ids if record_id not in with_lines]
    tombstones = pa.Table.from_pylist(
        [{lines.parent_column: record_id, TOMBSTONE: True} for record_id in bare],
        schema=schema_of_lines(lines),
    )
    return pa.concat_tables([kept, tombstones])
