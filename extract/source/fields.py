"""How a kept field of a payload is declared: its column, its type, and where the API puts it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """The type of a field, in the API's terms and the warehouse's."""

    TEXT = "text"
    KEY = "key"
    """Text by which rows are found; what is too long to be indexed becomes null."""
    NUMBER = "number"
    """A JSON number; money is in dollars with up to four decimals. Lands as double precision."""
    FLAG = "true or false"
    INSTANT = "instant"
    """UTC epoch milliseconds, where 0 means "not yet". Lands as timestamptz, 0 as null."""


@dataclass(frozen=True)
class Field:
    """One kept field.

    Attributes:
        column: its column in the raw table.
        kind: its type.
        paths: where the API puts it, dotted; the first path that holds something wins.
            `name[0]` takes the first element of a list, `name[key=value]` the first that matches.
    """

    column: str
    kind: Kind
    paths: tuple[str, ...]


def text(column: str, *paths: str) -> Field:
    """A field that lands as text."""
    return Field(column, Kind.TEXT, paths)


def key(column: str, *paths: str) -> Field:
    """A field that lands as text and is looked up by."""
    return Field(column, Kind.KEY, paths)


def number(column: str, *paths: str) -> Field:
    """A field that lands as double precision."""
    return Field(column, Kind.NUMBER, paths)


def flag(column: str, *paths: str) -> Field:
    """A field that lands as boolean."""
    return Field(column, Kind.FLAG, paths)


def instant(column: str, *paths: str) -> Field:
    """A field that lands as timestamptz."""
    return Field(column, Kind.INSTANT, paths)
