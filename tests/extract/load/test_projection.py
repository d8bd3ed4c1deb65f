"""From the bytes of a page to typed rows: nothing lost for being bad, nothing fatal."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.errors import BadResponseError
from extract.load.projection import project
from extract.source.entities import ENTITIES, MEMBERS, PRODUCTS, TRANSACTIONS, Entity
from extract.source.page import Page


def page_of(entity: Entity, *values: object, **envelope: object) -> Page:
    return project(json.dumps({"values": values, **envelope}).encode(), entity)


def rows(page: Page) -> list[dict[str, Any]]:
    result: list[dict[str, Any]] = page.table.to_pylist()
    return result


def lines(page: Page) -> list[dict[str, Any]]:
    assert page.lines is not None
    result: list[dict[str, Any]] = page.lines.to_pylist()
    return result


def test_only_declared_fields_are_kept() -> None:
    page = page_of(MEMBERS, {"id": "m1", "firstName": "Ann", "dob": 1, "identifications": [{}]})
    assert set(page.table.column_names) == {
        *(f.column for f in MEMBERS.fields),
        "_row_errors",
        "_row_hash",
    }


def test_instants_are_utc_and_zero_means_not_yet() -> None:
    row = rows(page_of(MEMBERS, {"id": "m1", "created": -86400000, "lastVisitDate": 0}))[0]
    assert row["created"] == datetime(1969, 12, 31, tzinfo=UTC)
    assert row["last_visit_date"] is None


def test_the_first_path_that_holds_something_wins() -> None:
    page = page_of(
        PRODUCTS,
        {"id": "p1", "brandName": "", "brand": {"name": "Acme"}},
        {"id": "p2", "assets": [{"type": "Document", "publicURL": "a"}]},
        {"id": "p3", "assets": [{"type": "Photo", "publicURL": None, "largeURL": "b"}]},
    )
    assert rows(page)[0]["brand_name"] == "Acme"
    assert [row["image_url"] for row in rows(page)] == [None, None, "b"]


def test_two_identical_lines_are_two_lines_even_without_distinct_ids() -> None:
    line = {"id": "x", "productId": "p1", "quantity": 1}
    page = page_of(
        TRANSACTIONS, {"id": "t1", "cart": {"items": [line, line, {"orderItemId": "o"}, {}]}}
    )
    assert [row["item_id"] for row in lines(page)] == ["x", "x#1", "o", "line-3"]


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
    ("given_value", "expected", "note"),
    [
        ("12.5", 12.5, None),
        ("twelve", None, "total: not a number"),
        ([1], None, "total: not a number"),
        (True, None, "total: not a number"),
        (10**40, 1e40, None),
        ("1e999", None, "total: too large a number"),
    ],
)
def test_numbers_are_read_leniently_and_noted_where_they_cannot_be(
    given_value: object, expected: float | None, note: str | None
) -> None:
    row = rows(page_of(TRANSACTIONS, {"id": "t1", "cart": {"total": given_value}}))[0]
    assert (row["total"], row["_row_errors"]) == (expected, note)


@pytest.mark.parametrize("value", [10**18, -(10**18), "soon", 1.5, 253_402_300_800_000])
def test_an_instant_that_no_calendar_knows_becomes_null_and_noted(value: object) -> None:
    row = rows(page_of(MEMBERS, {"id": "m1", "created": value}))[0]
    assert row["created"] is None
    assert "created" in row["_row_errors"]


def test_text_that_postgres_cannot_hold_is_cleaned() -> None:
    body = b'{"values":[{"id":"m1","firstName":"a\\u0000b","lastName":"\\ud800c"}]}'
    row = rows(project(body, MEMBERS))[0]
    assert (row["first_name"], row["last_name"]) == ("ab", "?c")


def test_an_object_of_the_wrong_shape_is_noted() -> None:
    page = page_of(TRANSACTIONS, {"id": "t1", "cart": []}, {"id": "t2", "cart": {"items": {}}})
    assert [row["_row_errors"] for row in rows(page)] == [
        "cart: not an object",
        "cart.items: not a list",
    ]


def test_the_last_of_duplicate_keys_counts() -> None:
    assert project(b'{"values":[{"id":"a","id":"b"}]}', MEMBERS).ids == ["b"]


@pytest.mark.parametrize(
    "body", [b"", b"<html><body>Bad gateway</body></html>", b'{"values":[{"id":', b"[]", b"{}"]
)
@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.name)
def test_a_body_that_is_no_page_is_refused(body: bytes, entity: Entity) -> None:
    with pytest.raises(BadResponseError):
        project(body, entity)


def test_the_digest_changes_with_any_kept_field_or_line_and_with_nothing_else() -> None:
    base = {"id": "t1", "status": "Completed", "cart": {"total": 5, "items": [{"id": "i1"}]}}
    same = {**base, "timeCollected": 99, "memo": "x"}
    other_field = {**base, "status": "Void"}
    other_line = {**base, "cart": {"total": 5, "items": [{"id": "i1", "quantity": 2}]}}
    digests = [page_of(TRANSACTIONS, v).hashes[0] for v in (base, same, other_field, other_line)]
    assert digests[0] == digests[1]
    assert len({digests[0], *digests[2:]}) == 3


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(alphabet=st.characters(codec=None), max_size=20)
    | st.integers(10**38, 10**40),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "cart", "items", "total", "address", "city", "type", "assets"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def record_of(entity: Entity) -> st.SearchStrategy[dict[str, Any]]:
    names = {path.split(".")[0].split("[")[0] for f in entity.fields for path in f.paths}
    return st.dictionaries(st.sampled_from(sorted(names)), JSON, max_size=6)


def storable_id(value: Any) -> object:
    """What tells a record apart, as it is stored; of two with the same id the later one counts."""
    given = value.get("id") if isinstance(value, dict) else None
    if not isinstance(given, str):
        return object()
    return given.replace("\x00", "").encode("utf-8", "replace")


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.name)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_whatever_a_record_holds_it_is_kept_noted_or_rejected(
    entity: Entity, data: st.DataObject
) -> None:
    values = data.draw(st.lists(record_of(entity) | JSON, max_size=4, unique_by=storable_id))
    body = json.dumps({"values": values, "total": len(values)}).encode("utf-8", "surrogatepass")
    page = project(body, entity)
    assert len(page.ids) + len(page.rejected) == len(values)
    assert page.table.num_rows == len(page.ids)
    for table in (page.table, page.lines or pa.table({})):
        table.validate(full=True)
        for name in table.column_names:
            if pa.types.is_string(table[name].type):
                assert "\x00" not in "".join(filter(None, table[name].to_pylist()))


def test_a_bad_value_in_a_line_is_noted_on_the_line_and_on_its_record() -> None:
    page = page_of(TRANSACTIONS, {"id": "t1", "cart": {"items": [{"id": "a", "quantity": "x"}]}})
    assert lines(page)[0]["_row_errors"] == "quantity: not a number"
    assert rows(page)[0]["_row_errors"] == "cart.items[0].quantity: not a number"


def test_a_key_that_no_index_could_hold_becomes_null_and_noted() -> None:
    row = rows(page_of(TRANSACTIONS, {"id": "t1", "transNo": "x" * 1_000_000}))[0]
    assert (row["trans_no"], row["_row_errors"]) == (None, "trans_no: too long for a key")
    assert (
        len(rows(page_of(PRODUCTS, {"id": "p", "description": "x" * 10**6}))[0]["description"])
        == 10**6
    )
