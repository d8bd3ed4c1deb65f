"""What is kept of a run: each statement, and what dbt was told about it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Self

import msgspec

from common.atomic_write import OWNER_ONLY, write_atomically
from operate.transform.results import NodeResult

log = logging.getLogger(__name__)

Row = list[str | bool | None]


class Statement(msgspec.Struct, frozen=True):
    """A statement, in one of the sessions.

    Attributes:
        session: whose it is, counted from 0.
        text: of it, without what is one run's (`OfOneRun`). None where the session is given back:
            what is open is rolled back, and nothing of it is left.
        columns: names and types (oids) of what it gives, where it gives rows.
        rows: what dbt has read of them, as `answer` gives them; None where dbt has not.
    """

    session: int
    text: str | None
    columns: list[tuple[str, int]] | None = None
    rows: list[Row] | None = None


class Node(msgspec.Struct, frozen=True):
    """How a node ended. Only runs that ended well are kept."""

    name: str
    kind: str
    status: str
    message: str | None
    failures: int | None


class Recording(msgspec.Struct, frozen=True):
    """A run.

    Attributes:
        fingerprint: of everything that its statements follow from, but the database's answers.
        statements: in the order in which they were made.
        nodes: how each ended.
    """

    fingerprint: str
    statements: list[Statement]
    nodes: list[Node]

    @classmethod
    def of(
        cls, fingerprint: str, statements: list[Statement], nodes: tuple[NodeResult, ...]
    ) -> Self:
        """A run that has ended well."""
        return cls(
            fingerprint,
            statements,
            [
                # What a model says is how many rows it has written, which dbt does not ask again.
                Node(n.name, n.kind, n.status, None if n.kind == "model" else n.message, n.failures)
                for n in nodes
            ],
        )

    @classmethod
    def load(cls, file: Path) -> Self | None:
        """The one in a file; None where there is none, or none that can be read."""
        try:
            return msgspec.json.decode(file.read_bytes(), type=cls)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError) as error:
            log.debug("%s is not used: %s", file, error)
            return None

    def save(self, file: Path) -> None:
        """Write it into a file, whole or not at all."""
        write_atomically(file, msgspec.json.encode(self).decode(), OWNER_ONLY)

    def results(self) -> tuple[NodeResult, ...]:
        """The nodes, as a run of dbt gives them."""
        return tuple(
            NodeResult(n.name, n.kind, n.status, n.message, n.failures) for n in self.nodes
        )


@dataclass(frozen=True)
class OfOneRun:
    """What is another in each run, and stands in its statements as it is.

    Attributes:
        run_id: dbt's id of the invocation, in comments and in what it writes about itself.
        now: a clock that is fixed, as dbt is given it; empty where the database's own is asked.
    """

    run_id: str
    now: str

    def taken_out(self, text: str) -> str:
        """A statement that any run can make."""
        text = text.replace(self.run_id, _RUN_ID)
        return text.replace(self.now, _NOW) if self.now else text

    def put_in(self, text: str) -> str:
        """A statement of this run."""
        text = text.replace(_RUN_ID, self.run_id)
        return text.replace(_NOW, self.now) if self.now else text


_RUN_ID, _NOW = "{run_id}", "{now}"


_OF_SESSIONS = re.compile(r"pg_(toast_)?temp_\d+")
"""Schemas that the server makes for sessions as they come: nothing of ours is in one by name."""


def answer(rows: Iterable[Sequence[Any]]) -> list[Row]:
    """An answer as it is compared: as two drivers read it, in whatever order it came.

    A statement that says nothing of the order has none.
    """
    told = [[_told(value) for value in row] for row in rows]
    return sorted(
        (row for row in told if not any(_OF_SESSIONS.fullmatch(str(value)) for value in row)),
        key=repr,
    )


def _told(value: Any) -> str | bool | None:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float | Decimal):
        return f"{Decimal(str(value)).normalize():f}"
    return str(value)
