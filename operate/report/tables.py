"""Tables of the page, as words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

Cell = str
CENTS_BELOW = 10_000


@dataclass(frozen=True)
class Table:
    """A table; the first cell of each row names the row.

    Attributes:
        caption: what it shows.
        headers: of the columns.
        rows: cells as text.
        figures: columns that hold numbers, by place.
    """

    caption: str
    headers: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    figures: frozenset[int] = frozenset()


def number(value: float | None, digits: int = 0) -> str:
    """`1,234.50`; nothing where there is no value."""
    return "" if value is None else f"{value:,.{digits}f}"


def signed(value: int) -> str:
    """`+1,234`, `-3`, and 0."""
    return f"{value:+,}" if value else "0"


def money(value: float | None) -> str:
    """`$1,234.50`, and `-$3.00`."""
    if value is None:
        return ""
    digits = 0 if abs(value) >= CENTS_BELOW else 2
    return f"{'-' if value < 0 else ''}${abs(value):,.{digits}f}"


def percent(value: float | None) -> str:
    """`99.95 %`, and 100 % only where nothing is missing."""
    if value is None:
        return "not judged"
    shown = f"{value:.2f}"
    return "just below 100 %" if shown == "100.00" and value < 100 else f"{shown} %"  # noqa: PLR2004


def day(value: date) -> str:
    """`Nov 7, 2026`."""
    return f"{value:%b} {value.day}, {value.year}"


def month(value: date | None) -> str:
    """`2025-06`; transactions without a date have no month."""
    return "no date" if value is None else f"{value:%Y-%m}"


def duration(seconds: float | None) -> str:
    """`1 h 05 min`, `3 min 20 s` or `4.2 s`."""
    if seconds is None:
        return "not ended"
    minutes, rest = divmod(round(seconds), 60)
    if minutes >= 60:  # noqa: PLR2004
        return f"{minutes // 60} h {minutes % 60:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{seconds:.1f} s"


def words(name: str) -> str:
    """A name of the database as words: `transaction_items` is `transaction items`."""
    return name.replace("_", " ")


VERDICTS = {
    "differs": "differs",
    "null_in_legacy": "only the mirror has a value",
    "null_in_mirror": "only legacy has a value",
    "unreadable": "cannot be read in legacy",
    "empty_vs_null": "nothing, written in two ways",
    "legacy_only": "only in legacy",
    "mirror_only": "only in the mirror",
    "not_reported": "no report would hold it",
    "duplicate_key": "more than once",
}


def verdict(name: str) -> str:
    """A verdict of the comparison in words; what is none is left as it is."""
    return VERDICTS.get(name, words(name))
