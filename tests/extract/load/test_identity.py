"""Which records of a page can be told from others."""

from __future__ import annotations

import pytest

from extract.source.entities import MEMBERS, TRANSACTIONS
from tests.extract.load.pages import page_of


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"id": "x" * 1_000_000}, "id: too long"),
        ({}, "id: missing"),
        ({"id": ""}, "id: missing"),
        ({"id": 7}, "id: no text"),
        (None, "obj"),
    ],
)
def test_a_record_that_cannot_be_told_apart_is_rejected_and_the_others_are_kept(
    value: object, reason: str
) -> None:
    page = page_of(MEMBERS, {"id": "m1"}, value)
    assert page.ids == ["m1"]
    assert reason in page.rejected[0].reason
    assert page.received == 2


@pytest.mark.parametrize(
    ("named", "member"),
    [("m1", "m1"), ("m\x001", "m1"), (None, ""), (7, ""), ("x" * 1_000_000, "")],
)
def test_a_sale_that_is_rejected_says_whose_it_is(named: object, member: str) -> None:
    page = page_of(TRANSACTIONS, {"id": None, "memberId": named}, None)
    assert [each.member_id for each in page.rejected] == [member, ""]
