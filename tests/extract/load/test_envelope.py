"""A body is a page, whatever shape its records have, or it is refused."""

from __future__ import annotations

import pytest

from common.errors import BadResponseError
from extract.load.projection import project
from extract.source.entities import ENTITIES, MEMBERS, TRANSACTIONS
from extract.source.entity import Entity
from tests.extract.load.pages import page_of, rows


@pytest.mark.parametrize(
    "body", [b"", b"<html><body>Bad gateway</body></html>", b'{"values":[{"id":', b"[]", b"{}"]
)
@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.name)
def test_a_body_that_is_no_page_is_refused(body: bytes, entity: Entity) -> None:
    with pytest.raises(BadResponseError):
        project(body, entity)


def test_an_object_of_the_wrong_shape_is_noted() -> None:
    page = page_of(TRANSACTIONS, {"id": "t1", "cart": []}, {"id": "t2", "cart": {"items": {}}})
    assert [row["_row_errors"] for row in rows(page)] == [
        "cart: not an object",
        "cart.items: not a list",
    ]


def test_the_last_of_duplicate_keys_counts() -> None:
    assert project(b'{"values":[{"id":"a","id":"b"}]}', MEMBERS).ids == ["b"]
