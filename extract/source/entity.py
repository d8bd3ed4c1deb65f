"""What an entity of the API is: its lists, how they are asked for, and its kept fields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from extract.source.fields import Field


@dataclass(frozen=True)
class Lines:
    """The lines nested in each record of an entity; replaced as a whole with their record.

    Attributes:
        table: their raw table.
        path: the list that holds them, seen from the record.
        parent_column: the column that holds the record's id.
        key_column: the column that identifies a line within its record.
        fields: the kept fields of a line; `key_column` is among them.
    """

    table: str
    path: str
    parent_column: str
    key_column: str
    fields: tuple[Field, ...]


class DateFilter(Enum):
    """How an endpoint takes its `startDate` and `endDate`."""

    EPOCH_MS = "epoch milliseconds, on `modified`"
    SHOP_DAYS = "MM/dd/yyyy shop-local days, on the time of sale"


@dataclass(frozen=True)
class Endpoint:
    """A list of the API's that is read by pages.

    Attributes:
        path: below the base URL.
        date_filter: how it takes dates, or None where it has no use for them.
        trusts_total: whether `total` counts the rows of the answer, so that a count can be judged.
        shifts: whether rows may change their place while the list is paged.
    """

    path: str
    date_filter: DateFilter | None
    trusts_total: bool
    shifts: bool

    @property
    def overlap(self) -> int:
        """By how many rows its pages overlap: a row that is known shows that none was missed."""
        return 1 if self.shifts else 0


@dataclass(frozen=True)
class Entity:
    """One thing the API lists and the raw schema keeps.

    Attributes:
        name: as in `blaze_sync_state.entity_type`; also its raw table.
        endpoint: the list by windows of time, or the whole list.
        modified_endpoint: a list by modified date for a frequent job, where there is one.
        fields: the kept fields; `id` and `modified` are always among them.
        lines: the nested lines, where it has them.
        filtered_by: the columns, one of which is inside the window that was asked for.
        min_interval: the least time between two readings, from start to start: the vendor's rule.
        owner: the API's field that names the member whose record it is, where there is one.
    """

    name: str
    endpoint: Endpoint
    fields: tuple[Field, ...]
    filtered_by: tuple[str, ...]
    min_interval: timedelta
    modified_endpoint: Endpoint | None = None
    lines: Lines | None = None
    owner: str | None = None

    @property
    def paths(self) -> list[str]:
        """The paths of its lists."""
        endpoints = (self.endpoint, self.modified_endpoint)
        return [endpoint.path for endpoint in endpoints if endpoint is not None]
