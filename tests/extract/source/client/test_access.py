"""What a shop says of itself, as far as it can be used."""

from __future__ import annotations

import json

import pytest

from extract.source.client.access import LONGEST, shop_told


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"shop": {"id": "59c0a2"}}, "59c0a2"),
        ({"shop": {"id": 17}}, "17"),
        ({"shop": {"id": "x" * LONGEST}}, "x" * LONGEST),
        ({"shop": {"id": "x" * (LONGEST + 1)}}, None),
        ({"shop": {"id": ""}}, None),
        ({"shop": {"id": None}}, None),
        ({"shop": {}}, None),
        ({"shop": "59c0a2"}, None),
        ([], None),
    ],
)
def test_what_cannot_be_used_was_not_told(answer: object, told: str | None) -> None:
    assert shop_told(json.dumps(answer).encode(), "id") == told
    assert shop_told(b"\xef\xbb\xbf" + json.dumps(answer).encode(), "id") == told
    assert shop_told(json.dumps(answer).encode()[:-1], "id") is None
