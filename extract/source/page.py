"""A page of a list, decoded: what paging needs to know of it, and its records for the loader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pyarrow as pa

from extract.source.entity import Entity
from extract.source.envelopes import Body
from extract.source.field_sample import FieldSample


@dataclass(frozen=True)
class Rejected:
    """A record that was left out, and why; nothing of its content is kept."""

    position: int
    """Its place in the page, from 0."""
    record_id: str | None
    reason: str
    member_id: str = ""
    """The member that it names as its own; empty where it names none."""


@dataclass
class Page:
    """A decoded page.

    Attributes:
        received: how many values the page held, rejected ones included.
        total: the envelope's `total`, where it was a count.
        ids: the accepted records' ids, in the API's order.
        modified_ms: their modified instants.
        hashes: a digest of each record's kept fields, its lines' included.
        table: one row a record, with `_row_hash` and `_row_errors`.
        lines: one row a line, with the parent's id; None where the entity has no lines.
        rejected: the records left out.
        instants_ms: for each column of `Entity.filtered_by`, the records' instants.
        is_null: whether it said null instead of a list of rows.
        fields: the fields of some records, kept or not, where they were looked at.
    """

    received: int
    total: int | None
    ids: list[str]
    modified_ms: list[int | None]
    hashes: list[int]
    table: pa.Table
    lines: pa.Table | None
    rejected: list[Rejected]
    instants_ms: list[list[int | None]]
    fields: FieldSample | None = None
    is_null: bool = False

    def filed_at(self) -> list[datetime | None]:
        """For each record the first of its `instants_ms`, under which the API files it."""
        return [
            next((_instant(ms) for ms in instants if ms is not None), None)
            for instants in zip(*self.instants_ms, strict=True)
        ]


def _instant(ms: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)


Decode = Callable[[Body, Entity], Page]
"""Makes a page of a body: `extract.load.projection.project`, which callers hand in."""
