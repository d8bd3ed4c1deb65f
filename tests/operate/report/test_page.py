"""The report's page."""

from __future__ import annotations

from operate.report.page import commands


def test_words_that_look_like_markup_are_words() -> None:
    assert commands("<b>run</b> `make <x>`") == "&lt;b&gt;run&lt;/b&gt; <code>make &lt;x&gt;</code>"
