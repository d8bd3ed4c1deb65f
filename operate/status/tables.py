"""Tables of the mirror that somebody has dropped or emptied, of which the state tells nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from common.words import counted, listed
from extract.source.entities import ENTITIES, MIRRORED, RAW_OF
from extract.state import State
from operate.status.concern import Concern

SELECT = "select"
"""An option of dbt's, which a linter takes for SQL."""


@dataclass(frozen=True)
class LostTable:
    """A table that is not there, or has no row although records were read.

    Attributes:
        table: such as `customers_blaze`.
        is_missing: whether there is none; else it is empty.
        records_read: what the raw schema holds of it; 0 of a table that is missing.
    """

    table: str
    is_missing: bool
    records_read: int


def lost_tables(state: State, unbuilt: Collection[str]) -> list[LostTable]:
    """The tables of which dbt has built all that was read, and that do not hold it.

    Args:
        state: of the shop.
        unbuilt: entities that dbt has yet to build, of which no table is expected.
    """
    found = []
    for entity in ENTITIES:
        if entity.name in unbuilt or state.runs.first_completed(entity.name) is None:
            continue
        for table in MIRRORED[entity.name]:
            if not state.mirror_rows.has_table(table):
                found.append(LostTable(table, is_missing=True, records_read=0))
            # Raw is counted of an empty table alone, for a million rows take a while.
            elif not state.mirror_rows.has_rows(table) and (
                read := state.batches.count_rows(RAW_OF[table])
            ):
                found.append(LostTable(table, is_missing=False, records_read=read))
    return found


def lost_tables_of_all(
    state: State, unbuilt: Collection[str], lists: Collection[Mapping[str, Any]]
) -> list[LostTable]:
    """The same of several shops.

    Args:
        state: of any of them.
        unbuilt: entities that dbt has yet to build, of which no table is expected.
        lists: of all shops, each with its `entity` and its `last_success`.
    """
    read = {row["entity"] for row in lists if row["last_success"] is not None}
    built = [name for name in MIRRORED if name in read.difference(unbuilt)]
    found = []
    for table in (table for name in built for table in MIRRORED[name]):
        if not state.mirror_rows.has_table(table):
            found.append(LostTable(table, is_missing=True, records_read=0))
        elif not state.mirror_rows.has_rows(table) and (
            held := state.batches.count_all_rows(RAW_OF[table])
        ):
            found.append(LostTable(table, is_missing=False, records_read=held))
    return found


def of_tables(lost: Collection[LostTable]) -> list[Concern]:
    """What is wrong with tables, and what makes it well."""
    missing = [each.table for each in lost if each.is_missing]
    return [
        *(
            [
                Concern(
                    f"{listed(missing)} {'is' if len(missing) == 1 else 'are'} missing",
                    f"the next `make sync` makes {'it' if len(missing) == 1 else 'them'}",
                    "right",
                )
            ]
            if missing
            else []
        ),
        *(
            Concern(
                f"{each.table} is empty although "
                f"{counted(each.records_read, 'record was', 'records were')} read",
                f'`make dbt ARGS="build --full-refresh --{SELECT} {each.table}+"` fills it from '
                "what was read",
                "right",
            )
            for each in lost
            if not each.is_missing
        ),
    ]
