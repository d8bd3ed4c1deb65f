"""What is so wrong with the data that somebody should look, however well the reading went.

A few rows in error are a shop's daily life. Where they are many, or where the API no longer has a
field that is mapped, the mirror is not what its readers take it for. This is the one place that
draws the line: alerts, `make status` and the report go by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from common.words import counted, listed
from extract.source.entities import MIRRORED
from extract.state import State
from extract.sync.disappearance import ALLOWED_ALWAYS, ALLOWED_SHARE

NAMED = 3
"""Vanished fields of an entity that are named; `make status` lists them all."""


@dataclass(frozen=True)
class DataFault:
    """Something that is wrong with the data.

    Attributes:
        key: the same as long as it is the same fault.
        said: what is wrong, in words, without a full stop.
        to_do: about it.
    """

    key: str
    said: str
    to_do: str


def data_faults(state: State) -> list[DataFault]:
    """All of them, the worst first.

    Args:
        state: of a mirror.
    """
    return [*_vanished_fields(state), *_rows_in_error(state), *_quarantined(state)]


def problems_of_data(state: State) -> Mapping[str, str]:
    """The same, for alerts.

    Args:
        state: of a mirror.
    """
    return {
        each.key: f"{each.said[0].upper()}{each.said[1:]}: {each.to_do}."
        for each in data_faults(state)
    }


def is_many(number: int, of: int) -> bool:
    """Whether so many rows are more than daily life: the rule for deletions, or all there are.

    Args:
        number: of rows that are not as they should be.
        of: all rows.
    """
    return number > max(ALLOWED_ALWAYS, ALLOWED_SHARE * of) or 0 < of <= number


def _vanished_fields(state: State) -> Iterator[DataFault]:
    vanished: dict[str, list[str]] = {}
    for row in state.drift.latest_first():
        if row["change"] == "vanished":
            vanished.setdefault(row["entity"], []).append(row["path"])
    for entity, paths in vanished.items():
        # With an object all that is in it has vanished.
        names = sorted(
            (
                path
                for path in paths
                if not any(path.startswith((f"{other}.", f"{other}[")) for other in paths)
            ),
            key=lambda path: (path.count("."), path),
        )
        more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
        shown = f"{', '.join(names[:NAMED])}{more}" if more else listed(names)
        yield DataFault(
            f"vanished {entity} {' '.join(names)}",
            f"the API has no {shown} of {entity} any more",
            "what was mapped to it is null: report it to Blaze, or map the field's new name in "
            "extract/source/entities.py and `make backfill`",
        )


def _rows_in_error(state: State) -> Iterator[DataFault]:
    for table in (each for tables in MIRRORED.values() for each in tables):
        number = state.mirror_rows.with_errors(table)
        if number and is_many(number, rows := state.mirror_rows.held(table)):
            yield DataFault(
                f"rows in error {table}",
                f"{number:,} of {counted(rows, 'row')} of {table} are in error",
                "`make status` says why of each: have it put right in Blaze, or map the field that "
                "has changed in extract/source/entities.py",
            )


def _quarantined(state: State) -> Iterator[DataFault]:
    for entity in MIRRORED:
        number = state.quarantine.waiting(entity)
        if number and is_many(number, number + state.batches.count_rows(entity)):
            yield DataFault(
                f"quarantine {entity}",
                f"{counted(number, 'record')} of {entity} could not be loaded",
                "`make status` says why of each: report it to Blaze",
            )
