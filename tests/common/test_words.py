"""Counts and ages, written one way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from common.words import age, counted, listed

NOW = datetime(2025, 6, 30, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1234, "1,234 rows")]
)
def test_one_is_not_several(number: int, said: str) -> None:
    assert counted(number, "row") == said
    assert counted(number, "row breaks", "rows break").startswith(said)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "just now"),
        (59, "just now"),
        (-30, "just now"),
        (-3 * 3600, "3 hours ahead of this clock"),
        (60, "60 s ago"),
        (7200, "2 hours ago"),
        (3 * 86400, "3 days ago"),
    ],
)
def test_an_age_is_in_words(seconds: int, said: str) -> None:
    assert age(NOW - timedelta(seconds=seconds), NOW) == said


def test_what_never_was_has_no_age() -> None:
    assert age(None, NOW) == "never"


def test_names_are_listed_as_people_do() -> None:
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "a",
        "a and b",
        "a, b and c",
    ]
