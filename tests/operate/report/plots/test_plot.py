"""What plots have in common."""

from __future__ import annotations

from operate.report.plots.plot import plain


def test_words_that_look_like_markup_are_words() -> None:
    assert plain("<b>R&D</b>") == "&lt;b&gt;R&amp;D&lt;/b&gt;"
