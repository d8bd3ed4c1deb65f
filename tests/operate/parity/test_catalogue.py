"""The gates in words: each has a title and a next step, and only what has no gate has a reason."""

from __future__ import annotations

from operate.parity.catalogue import (
    catalogue,
    gate_entry,
    gate_of_column,
    reasons_without_gate,
)
from operate.transform.variables import project_variables


def test_each_gate_has_words_of_its_own() -> None:
    gates = catalogue()
    assert len(gates) >= 24
    assert len({entry.title for entry in gates.values()}) == len(gates)
    for entry in gates.values():
        assert " " in entry.title
        assert "_" not in entry.title
        assert "`make " in entry.next_step("FAIL")
        assert "make parity" in entry.next_step("ERROR")
    assert gate_entry("customers_last_visited_match", "customers").title == "Last visits match"
    assert gate_entry("gone_since", "customers").title == "Gone since"


def test_a_column_has_a_gate_or_a_reason_and_never_both() -> None:
    compared = {
        (entity, entry["column"])
        for entity, mapping in project_variables()["parity"].items()
        for entry in mapping["columns"]
    }
    asked = {(entity, column) for entity, column in compared if gate_of_column(entity, column)}
    assert ("customers", "last_visited") in asked
    assert ("transactions", "total_amount") in asked
    assert ("transaction_items", "lines") in asked
    assert gate_of_column("products", "*") is not None
    assert gate_of_column("products", "phone") is None
    assert gate_of_column("transactions", "last_visited") is None
    reasons = reasons_without_gate()
    assert set(reasons) <= compared - asked
    assert reasons["transaction_items", "total_price"].startswith("legacy keeps list prices")
