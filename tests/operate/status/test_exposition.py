"""The text format, by its rules."""

from __future__ import annotations

from operate.status.exposition import Metric, rendered


def test_texts_are_escaped_and_what_is_unknown_is_left_out() -> None:
    held = Metric("held_total", "What\\is\nheld.", "counter")
    held.add(3, entity='a "b" \\ c\nd')
    held.add(1751313600.5)
    held.add_one_of("status", "new", ["old"], entity="x")
    assert rendered([Metric("unknown", "Nothing was measured."), held]) == (
        "# HELP held_total What\\\\is\\nheld.\n"
        "# TYPE held_total counter\n"
        'held_total{entity="a \\"b\\" \\\\ c\\nd"} 3\n'
        "held_total 1751313600.5\n"
        'held_total{entity="x",status="old"} 0\n'
        'held_total{entity="x",status="new"} 1\n'
    )
