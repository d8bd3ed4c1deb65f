"""The gates in the project's own words: what each says holds, and what to do where it does not.

A gate's description and its check stand where it is declared, in `parity_summary.yml`; why a column
has no gate stands in the variables of `dbt_project.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml  # type: ignore[import-untyped]  # comes with dbt

from operate.transform.project import PROJECT_DIR
from operate.transform.variables import project_variables

SUMMARY = PROJECT_DIR / "models" / "parity" / "parity_summary.yml"

ROWS_ALONE = frozenset({"count", "keys"})
"""Checks that ask for rows which one side lacks, not for a column of them."""
_LOOK_UP = (
    "Look some of these rows up in Blaze. Where Blaze is right and legacy is not, enter them in "
    "`dbt_project/seeds/known_differences.csv`, with the reason and the day on which that expires"
)
_READ_AGAIN = (
    "`make sync` reads what is missing, and `make status` lists what it could not; if it lasts, "
    "ask Blaze"
)
NEXT_STEPS: Mapping[str, str] = {
    "count": (
        "See which rows one side lacks. Have legacy loaded with those it was never given, or say "
        "in `parity_reported_…` (dbt_project.yml) what your reports hold; no entry in "
        "known_differences changes a count"
    ),
    "keys": (
        "Compare a key of each side. `LEGACY_SCHEMA` says where legacy lies, and "
        "`parity_transaction_key` (dbt_project.yml) which number of a sale it holds"
    ),
    "total_amount": (
        "`parity.parity_monthly` and the report show in which months the dollars lie. "
        "`parity_money_basis` (dbt_project.yml) says what legacy calls the amount of a sale: with "
        "tax, or before it"
    ),
    "duplicate_keys": (
        "`make sync` merges the table again. Where Blaze itself has the SKU twice, have it put "
        "right there"
    ),
    "cart_sums": (
        "Open these sales in Blaze. One that was edited at the till is entered in "
        "`dbt_project/seeds/known_differences.csv` as `cart_sum`"
    ),
    "snapshot": (
        "Have legacy loaded again, as a whole. If it was cut short on purpose, enter its last day "
        "(docs/parity.md, A shorter legacy)"
    ),
    "raw_complete": _READ_AGAIN,
    "windows_read": _READ_AGAIN,
    "freshness": "See that `make sync` is in cron, and that it ends well: `make status`",
    "known_differences": (
        "Take entries that are no longer needed out of `dbt_project/seeds/known_differences.csv`, "
        "and give those that have expired a new reason and day"
    ),
}
"""What to do where a check fails, by its name; of every other, `_LOOK_UP`."""
_LEFT_OUT: Mapping[str, frozenset[str]] = {
    "where_legacy_has": frozenset({"null_in_legacy", "empty_vs_null"}),
    "where_both_have": frozenset({"null_in_legacy", "null_in_mirror", "empty_vs_null"}),
}
"""Of a value that one side lacks: what is not judged, by which rows are."""


@dataclass(frozen=True)
class GateEntry:
    """A gate as the project declares it.

    Attributes:
        name: of the dbt test.
        title: what holds where it holds, in words.
        entity: whose it is; `all` for every entity's.
        check: of `parity_summary`.
    """

    name: str
    title: str
    entity: str
    check: str

    @property
    def column(self) -> str:
        """The compared column that it asks for; `*` for whole rows."""
        return "*" if self.check in ROWS_ALONE else self.check.removesuffix("_match")

    @property
    def what_to_do(self) -> str:
        """Where it fails; docs/parity.md has the same (A gate fails)."""
        return NEXT_STEPS.get(self.check, _LOOK_UP)

    def next_step(self, status: str) -> str:
        """What to do where it fails, or could not be judged."""
        if status == "ERROR":
            return (
                "Put right what is named; `make parity` then judges again. Where the site has "
                "nothing to judge, docs/parity.md says how to take the gate out (Nothing to judge)."
            )
        return f"{self.what_to_do}. `make parity` then judges again."


@cache
def catalogue() -> dict[str, GateEntry]:
    """The gates of the project by name."""
    return {entry.name: entry for entry in _entries(yaml.safe_load(SUMMARY.read_text()))}


def gate_entry(name: str, entity: str) -> GateEntry:
    """A gate's entry; of one that the project no longer has, its name as words.

    Args:
        name: of the gate, `of` a shop where that was judged by itself.
        entity: whose it is.
    """
    known = catalogue().get(name.partition(" of ")[0])
    said = name.replace("_", " ")
    return known or GateEntry(name, f"{said[0].upper()}{said[1:]}", entity, name)


@cache
def reasons_without_gate() -> dict[tuple[str, str], str]:
    """Why no gate asks for a column, by its entity and name; a site may leave any out."""
    by_entity = project_variables().get("parity_without_gate") or {}
    return {
        (entity, column): reason
        for entity, columns in by_entity.items()
        for column, reason in columns.items()
    }


@cache
def leaves_out(entity: str, column: str) -> frozenset[str]:
    """The kinds of difference that the gate of a column does not ask for, by their verdicts.

    `judged` (dbt_project.yml) says which rows count for it: those that both sides have, or legacy.
    """
    mapping = project_variables()["parity"]
    entries = mapping.get(entity, {}).get("columns", ())
    judged = next((each.get("judged") for each in entries if each["column"] == column), None)
    return _LEFT_OUT.get(judged or "all", frozenset())


@cache
def money_columns() -> frozenset[tuple[str, str]]:
    """The compared columns that hold dollars, and the sum of a cart, by entity and name."""
    mapping = project_variables()["parity"]
    compared = {
        (entity, entry["column"])
        for entity, of_entity in mapping.items()
        for entry in of_entity["columns"]
        if entry.get("normalise") == "money"
    }
    return frozenset(compared | {("transaction_items", "cart_sum")})


def gate_of_column(entity: str, column: str) -> GateEntry | None:
    """The gate that asks for a column of an entity, if there is one."""
    return next(
        (
            entry
            for entry in catalogue().values()
            if entry.entity == entity and column in {entry.column, _lines_of(entry)}
        ),
        None,
    )


def _lines_of(entry: GateEntry) -> str:
    """A line that was loaded twice shows in the number of lines, which its count asks for."""
    return "lines" if (entry.entity, entry.check) == ("transaction_items", "count") else "*"


def _entries(properties: Mapping[str, Any]) -> Iterator[GateEntry]:
    for model in properties["models"]:
        for test in model.get("data_tests", ()):
            gate = test.get("gate") if isinstance(test, dict) else None
            if gate:
                arguments = gate["arguments"]
                title = " ".join(gate.get("description", gate["name"]).split()).removesuffix(".")
                yield GateEntry(gate["name"], title, arguments["entity"], arguments["check"])
