"""Differences one by one: their kinds, samples of each, and those that are known."""

from __future__ import annotations

from typing import Any

from operate.parity.catalogue import gate_of_column, leaves_out, reasons_without_gate
from operate.report.comparison import SAMPLES, Comparison
from operate.report.masking import Masking
from operate.report.sections.values import shown
from operate.report.tables import Table, number, verdict, words

KINDS_SHOWN = 12


def kinds_table(comparison: Comparison, masking: Masking) -> Table:
    """One row a kind of difference, with the largest as its example."""
    kinds: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in comparison.differences:
        kinds.setdefault((row["entity"], row["column_name"], row["verdict"]), row)
    # Nothing on both sides, written in two ways, is the least of worries.
    ordered = sorted(kinds.values(), key=lambda row: row["verdict"] == "empty_vs_null")
    return Table(
        f"The most frequent kinds, {min(KINDS_SHOWN, len(kinds))} of {len(kinds)}",
        ("what", "found", "rows", "asked for by", "for example", "legacy", "mirror"),
        [
            (
                f"{words(row['entity'])}: {_column(row['column_name'])}",
                verdict(row["verdict"]),
                number(row["total"]),
                asked_for_by(row["entity"], row["column_name"], row["verdict"]),
                masking.key(row["entity"], row["key"]),
                *_values(row, masking),
            )
            for row in ordered[:KINDS_SHOWN]
        ],
        frozenset({2}),
    )


def asked_for_by(entity: str, column: str, found: str) -> str:
    """The gate that asks for a kind of difference; where none does, why.

    Args:
        entity: whose rows differ.
        column: in which.
        found: the verdict of the comparison.
    """
    gate = gate_of_column(entity, column)
    if gate is not None:
        if found in leaves_out(entity, column):
            return f"no gate: “{gate.title}” leaves such rows out"
        return f"gate: {gate.title}"
    reason = reasons_without_gate().get((entity, column))
    return f"no gate: {reason}" if reason else "no gate"


def differences_table(comparison: Comparison, masking: Masking) -> Table:
    """Samples of each kind of difference, with both values."""
    return Table(
        f"Up to {SAMPLES} differences of each kind, the largest first",
        ("row", "what", "found", "legacy", "mirror", "changed since"),
        [
            (
                masking.key(row["entity"], row["key"]),
                f"{words(row['entity'])}: {_column(row['column_name'])}",
                verdict(row["verdict"]),
                *_values(row, masking),
                "yes" if row["is_changed_since"] else "",
            )
            for row in comparison.differences
        ],
    )


def known_table(comparison: Comparison, masking: Masking) -> Table:
    """Entries of the seed `known_differences`, those that expire first at the top."""
    return Table(
        "Differences that are known and accepted",
        ("key or rule", "entity", "column", "reason", "owner", "expires on", "explains", "state"),
        [
            (
                masking.key_or_rule(row["entity"], row["key_or_rule"]),
                words(row["entity"]),
                _column(row["column_name"]),
                masking.text(row["reason"]),
                masking.text(row["owner"]),
                str(row["expires_on"]),
                number(row["differences"]),
                row["state"],
            )
            for row in comparison.known
        ],
        frozenset({6}),
    )


def _column(name: str) -> str:
    return "whole row" if name == "*" else words(name)


def _values(row: dict[str, Any], masking: Masking) -> tuple[str, str]:
    if row["column_name"] == "*":
        return "", ""
    entity, column = row["entity"], row["column_name"]
    return (
        shown(masking, entity, column, row["legacy_value"]),
        shown(masking, entity, column, row["mirror_value"]),
    )
