"""What is so wrong with the data that somebody should look, however well the reading went.

A few rows in error are a shop's daily life. Where they are many, or where the API no longer has a
field that is mapped, the mirror is not what its readers take it for. This is the one place that
draws the line: alerts, `make status` and the report go by it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from common.words import counted, listed, some
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


def data_faults(state: State, shops: Mapping[str, str] | None = None) -> list[DataFault]:
    """All of them, the worst first.

    Args:
        state: of a mirror.
        shops: of several, what they are called, by the names that the state has them under. What
            several of them share is one fault.
    """
    if shops is None:
        drift = state.drift.latest_first()
        return [*_vanished_fields(drift), *_rows_in_error(state), *_quarantined(state)]
    return [
        *_vanished_fields(state.chain.drift(shops), shops),
        *_rows_in_error(state, shops),
        *_quarantined_of_shops(state, shops),
    ]


def problems_of_data(state: State, shops: Mapping[str, str] | None = None) -> Mapping[str, str]:
    """The same, for alerts.

    Args:
        state: of a mirror.
        shops: as above.
    """
    return {
        each.key: f"{each.said[0].upper()}{each.said[1:]}: {each.to_do}."
        for each in data_faults(state, shops)
    }


def is_many(number: int, of: int) -> bool:
    """Whether so many rows are more than daily life: the rule for deletions, or all there are.

    Args:
        number: of rows that are not as they should be.
        of: all rows.
    """
    return number > max(ALLOWED_ALWAYS, ALLOWED_SHARE * of) or 0 < of <= number


def _vanished_fields(
    drift: Sequence[Mapping[str, Any]], shops: Mapping[str, str] | None = None
) -> Iterator[DataFault]:
    vanished: dict[str, list[str]] = {}
    having: dict[str, set[str]] = {}
    for row in drift:
        if row["change"] == "vanished":
            vanished.setdefault(row["entity"], []).append(row["path"])
            having.setdefault(row["entity"], set()).update(row.get("shops", ()))
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
            f"the API has no {shown} of {entity} any more{_where(having[entity], shops)}",
            "what was mapped to it is null: report it to Blaze, or map the field's new name in "
            "extract/source/entities.py and `make backfill`",
        )


def _rows_in_error(state: State, shops: Mapping[str, str] | None = None) -> Iterator[DataFault]:
    ids = _ids(state) if shops is not None else {}
    for table in (each for tables in MIRRORED.values() for each in tables):
        number = state.mirror_rows.with_errors(table)
        said = ""
        if number and is_many(number, rows := state.mirror_rows.held(table)):
            said = f"{number:,} of {counted(rows, 'row')} of {table} are in error"
        elif number and (having := _in_error(state, table, ids) & (shops or {}).keys()):
            said = f"many rows of {table} are in error{_where(having, shops)}"
        if said:
            yield DataFault(
                f"rows in error {table}",
                said,
                "`make status` says why of each: have it put right in Blaze, or map the field that "
                "has changed in extract/source/entities.py",
            )


def _in_error(state: State, table: str, ids: Mapping[str, str]) -> set[str]:
    """The shops of whose rows many are in error, however few that is of all."""
    numbers = state.mirror_rows.errors_by_shop(table)
    rows = state.mirror_rows.held_by_shop(table, numbers)
    return {
        ids[shop_id]
        for shop_id, number in numbers.items()
        if shop_id in ids and is_many(number, rows.get(shop_id, 0))
    }


def _ids(state: State) -> dict[str, str]:
    """The names of shops, by the API's ids."""
    return {row["api_shop_id"]: row["shop"] for row in state.chain.known() if row["api_shop_id"]}


def _quarantined(state: State) -> Iterator[DataFault]:
    for entity in MIRRORED:
        number = state.quarantine.waiting(entity)
        if number and is_many(number, number + state.batches.count_rows(entity)):
            yield DataFault(
                f"quarantine {entity}",
                f"{counted(number, 'record')} of {entity} could not be loaded",
                "`make status` says why of each: report it to Blaze",
            )


def _quarantined_of_shops(state: State, shops: Mapping[str, str]) -> Iterator[DataFault]:
    for entity, waiting in state.chain.waiting(shops).items():
        rows = state.chain.count_rows(entity, waiting)
        having = {
            shop for shop, number in waiting.items() if is_many(number, number + rows.get(shop, 0))
        }
        if having:
            number = sum(waiting[shop] for shop in having)
            yield DataFault(
                f"quarantine {entity}",
                f"{counted(number, 'record')} of {entity} could not be loaded"
                f"{_where(having, shops)}",
                "`make status` says why of each: report it to Blaze",
            )


def _where(having: Collection[str], shops: Mapping[str, str] | None) -> str:
    """At which shops, where it is not all of them."""
    if shops is None or len(having) == len(shops):
        return ""
    return f" at {some(sorted(shops[name] for name in having))}"
