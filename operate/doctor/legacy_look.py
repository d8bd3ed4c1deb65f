"""A look at legacy with the comparison's own macros, so that both say the same of it."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from common.settings import Settings
from operate.transform.runner import run_operation

log = logging.getLogger(__name__)

LOCKED_FOR_S = 5
"""How long a table is waited for that somebody has locked; a night waits longer."""


@dataclass(frozen=True)
class LegacyTable:
    """A table of legacy's, as the next night would find it.

    Attributes:
        entity: whose.
        relation: schema and name; None where there is none.
        kind: table, partitioned table, view, materialized view or foreign table.
        status: copied, absent or unreadable.
        reason: why it could not be read; None where it was.
        records: rows that were read; None where it was not.
        absent: columns that are compared and that it lacks.
        unreadable: columns that are compared and that this role may not read.
    """

    entity: str
    relation: str | None
    kind: str | None
    status: str
    reason: str | None
    records: int | None
    absent: tuple[str, ...]
    unreadable: tuple[str, ...]


@dataclass(frozen=True)
class Gate:
    """A gate of the project.

    Attributes:
        gate: its name.
        entity: whose gate it is; `all` concerns every entity.
        check: that it judges.
        reads_legacy: whether it wants something of legacy's.
        status: NOT_APPLICABLE, or ERROR where it cannot be told; None where it could be judged.
        because: why; None where it could be judged.
    """

    gate: str
    entity: str
    check: str
    reads_legacy: bool
    status: str | None
    because: str | None

    def because_empty(self, empty: Collection[str]) -> str | None:
        """Why it cannot be judged where some of legacy's tables are empty; None where it can."""
        entity = "transactions" if self.check == "snapshot" else self.entity
        return f"legacy {entity} is empty" if self.reads_legacy and entity in empty else None


@dataclass(frozen=True)
class LegacyLook:
    """What was found of legacy, and what that means for the gates."""

    tables: tuple[LegacyTable, ...]
    gates: tuple[Gate, ...]


def look_at_legacy(settings: Settings, url: str) -> LegacyLook:
    """Read legacy into temporary tables as a night does, and ask which gates could be judged.

    Args:
        settings: where legacy lies.
        url: of the database.

    Raises:
        BlazeMirrorError: dbt could not run, or not look.
    """
    log.info("Looking at legacy with dbt, which takes some seconds")
    found = run_operation(settings, url, "look_at_legacy", {"wait_s": LOCKED_FOR_S})
    return LegacyLook(
        tuple(_table(each) for each in found["tables"]),
        tuple(Gate(**each) for each in found["gates"]),
    )


def _table(found: dict[str, Any]) -> LegacyTable:
    columns = {name: tuple(found[name]) for name in ("absent", "unreadable")}
    return LegacyTable(**{**found, **columns})
