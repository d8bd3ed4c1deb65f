"""A body is a page, whatever shape its records have, or it is refused."""

from __future__ import annotations

import pytest

from common.errors import BadResponseError
from extract.load.projection import project
from extract.source.entities import ENTITIES, MEMBERS, TRANSACTIONS
from extract.source.entity import Entity
from extract.source.field_sample import sample_fields
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


@pytest.mark.parametrize("nested", [b'"x":%s', b'"values":[{"id":"a","x":%s}]', b'"values":%s'])
def test_a_body_that_is_nested_without_end_is_refused_and_stops_nothing_else(nested: bytes) -> None:
    deep = b"[" * 200_000 + b"]" * 200_000
    with pytest.raises(BadResponseError):
        project(b"{%s}" % (nested % deep), MEMBERS)


ROWS = b'[{"id":"m1"},{"id":"m2"}]'


@pytest.mark.parametrize("rows_given", [ROWS, b'[{"id":"m1","address":7},{"id":"m2"}]'])
def test_null_under_one_name_hides_no_rows_under_another(rows_given: bytes) -> None:
    page = project(b'{"values":null,"searchResult":%s,"total":2}' % rows_given, MEMBERS)
    assert (page.ids, page.is_null) == (["m1", "m2"], False)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["bare", "marked"])
@pytest.mark.parametrize(
    ("body", "total"),
    [
        (b'{"values":%s,"skip":0,"limit":2,"total":7}', 7),
        (b'{"count":2,"total":7,"searchResult":%s}', 7),
        (b'{"count":2,"cursor":"2","results":%s}', None),
    ],
    ids=["values", "searchResult", "results"],
)
def test_rows_are_found_in_each_documented_envelope(
    body: bytes, total: int | None, mark: bytes
) -> None:
    page = project(mark + body % ROWS, MEMBERS)
    assert (page.ids, page.total, page.is_null) == (["m1", "m2"], total, False)
    odd = project(mark + body % b'[{"id":"m1","address":7},{"id":"m2"}]', MEMBERS)
    assert (odd.ids, odd.total) == (["m1", "m2"], total), "also where the shape is not as usual"
    empty = project(mark + body % b"null", MEMBERS)
    assert (empty.received, empty.is_null) == (0, True)
    assert sample_fields(mark + body % ROWS).holders[""] == 2
