"""Which gate asks for a kind of difference: none for rows that its gate leaves out."""

from __future__ import annotations

import pytest

from operate.report.sections.differences import asked_for_by


@pytest.mark.parametrize(
    ("column", "found", "is_asked_for"),
    [
        ("phone", "differs", True),
        ("phone", "null_in_mirror", True),
        ("phone", "null_in_legacy", False),
        ("email", "differs", True),
        ("email", "null_in_mirror", False),
        ("email", "null_in_legacy", False),
        ("email", "empty_vs_null", False),
        ("lifetime_value", "null_in_legacy", True),
    ],
)
def test_a_gate_is_named_for_what_it_judges(column: str, found: str, *, is_asked_for: bool) -> None:
    said = asked_for_by("customers", column, found)
    assert said.startswith("gate: ") == is_asked_for
    if not is_asked_for:
        assert said.startswith("no gate: “")
        assert said.endswith("leaves such rows out")
