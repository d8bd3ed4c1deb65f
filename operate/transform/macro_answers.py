"""Macros whose answer is the same all through a run, asked once.

Each gate and each view of the comparison asks what there is of legacy, what is compared and with
which settings; that was a quarter of what a run computes. Nobody changes what is answered.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

ANSWERED_ONCE = frozenset(
    {
        "checks_of_legacy",
        "legacy_catalog",
        "legacy_copy_columns",
        "parity_columns_of",
        "settings_fingerprint",
    }
)
"""By variables and environment alone, or by the rows that were noted when the run began. Should
another run note others meanwhile, gates see its id: dbt_project/tests/generic/gate.sql."""
ASKED_BY = frozenset({"model", "test"})
"""Kinds of nodes. What runs before them copies legacy, and a unit test has variables of its own."""


class Answers:
    """What macros have answered in one run, by macro and arguments."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Any] = {}

    def of(self, macro: Callable[..., Any], name: str) -> Callable[..., Any]:
        """The macro, asked once for the same arguments.

        Args:
            macro: answers, as dbt calls it.
            name: its name.
        """

        def answer(*arguments: Any, **named: Any) -> Any:
            key = (name, arguments, tuple(sorted(named.items())))
            try:
                return self._kept[key]
            except KeyError:
                return self._kept.setdefault(key, macro(*arguments, **named))
            except TypeError:  # what was looked up elsewhere is handed along
                return macro(*arguments, **named)

        return answer
