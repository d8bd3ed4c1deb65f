"""When two keys see one list of members: by whom their first pages show, and how many there are."""

from __future__ import annotations

import json

import pytest

from extract.load.projection import project
from extract.source.entities import MEMBERS
from extract.source.page import Page
from operate.jobs.members_of_companies import is_the_same_list


def page(ids: range, total: int | None) -> Page:
    """A first page of members."""
    values = [{"id": f"{number:024}", "modified": 1_700_000_000_000} for number in ids]
    counted = {} if total is None else {"total": total}
    return project(json.dumps({"values": values, **counted}).encode(), MEMBERS)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (page(range(100), 900), page(range(100), 900), True),
        (page(range(100), 900), page(range(3, 103), 903), True),
        (page(range(100), 131_000), page(range(40, 140), 131_400), True),
        (page(range(100), None), page(range(1, 101), None), True),
        (page(range(100), 900), page(range(200, 300), 900), False),
        # Most of a short list's members are on the long one's first page.
        (page(range(100), 900), page(range(5), 5), False),
        (page(range(100), None), page(range(5), None), False),
        (page(range(100), 900), page(range(100), 300), False),
        (page(range(4), 4), page(range(1, 5), 4), True),
        (page(range(0), 0), page(range(0), 0), False),
    ],
)
def test_one_list_is_told_from_two(one: Page, other: Page, *, is_one: bool) -> None:
    assert is_the_same_list(one, other) is is_one
    assert is_the_same_list(other, one) is is_one
