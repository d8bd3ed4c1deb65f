"""From the bytes of a page to typed rows: nothing lost for being bad, nothing fatal."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.load.projection import project
from extract.source.entities import ENTITIES, MEMBERS
from extract.source.entity import Entity
from tests.extract.load.pages import page_of


def test_only_declared_fields_are_kept() -> None:
    page = page_of(MEMBERS, {"id": "m1", "firstName": "Ann", "dob": 1, "identifications": [{}]})
    assert set(page.table.column_names) == {
        *(f.column for f in MEMBERS.fields),
        "_row_errors",
        "_row_hash",
    }


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
