"""What could not be read of the rows of a page; it lands beside them, in `_row_errors`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class RowErrors:
    """Sentences by the position of the row in its page."""

    by_row: dict[int, list[str]] = field(default_factory=dict)

    def add(self, row: int, error: str) -> None:
        """Note an error."""
        self.by_row.setdefault(row, []).append(error)

    def column(self, rows: Iterable[int]) -> list[str | None]:
        """The errors of each row as one text, None where it has none."""
        return ["; ".join(self.by_row[row]) if row in self.by_row else None for row in rows]
