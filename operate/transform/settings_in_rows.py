"""`staging.settings_in_rows`: what the mirror's rows were computed with, and what has changed."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from warehouse.connection import Connection

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Held:
    """What a model's rows were computed with.

    Attributes:
        fingerprint: of the model's SQL, with all settings in it.
        settings: those that people know by name.
    """

    fingerprint: str
    settings: Mapping[str, Any]


def settings_in_rows(connection: Connection) -> dict[str, Held]:
    """What the rows of each model were computed with.

    Args:
        connection: to a database that was migrated.
    """
    rows = connection.execute(
        "select model, fingerprint, settings from staging.settings_in_rows"
    ).fetchall()
    return {model: Held(fingerprint, settings) for model, fingerprint, settings in rows}


def log_recomputed(before: Mapping[str, Held], after: Mapping[str, Held]) -> None:
    """Log which models were computed again, and because of which settings."""
    for model, now in sorted(after.items()):
        was = before.get(model)
        if was is None or was.fingerprint == now.fingerprint:
            continue
        changes = [
            _change(name, value, was.settings)
            for name, value in sorted(now.settings.items())
            if name not in was.settings or was.settings[name] != value
        ]
        more = len(changes) - MOST_CHANGES
        log.info(
            "Every row of %s was computed again: %s",
            model,
            "; ".join([*changes[:MOST_CHANGES], *([f"and {more} more"] if more > 0 else [])])
            or "its rules have changed with this release",
        )


MOST_CHANGES = 10
"""Named in the log; a chain has the time zone of each shop."""


def _change(name: str, value: Any, before: Mapping[str, Any]) -> str:
    if name not in before:
        return f"{name} is {_text(value)}, which is new"
    return f"{name} is {_text(value)}, was {_text(before[name])}"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else repr(value)
