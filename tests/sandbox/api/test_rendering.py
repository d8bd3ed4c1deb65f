"""Objects have the fields and the sizes of the vendor's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import jsonschema
import pytest
import requests

from sandbox.api.schema import DEFINITIONS
from sandbox.process import Sandbox
from tests.sandbox.asking import last_week, values
from tests.sandbox.conftest import NOW


def nullable(schema: Any) -> Any:
    """A Swagger schema as JSON schema: any field may be null."""
    if isinstance(schema, list):
        return [nullable(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    # Swagger 2 writes these two as booleans beside the bound.
    made = {
        k: nullable(v)
        for k, v in schema.items()
        if k not in {"exclusiveMinimum", "minimum", "readOnly", "description", "default"}
    }
    if "$ref" in made:
        name = made["$ref"].rsplit("/", 1)[-1]
        return {"anyOf": [{"$ref": f"#/definitions/{name}"}, {"type": "null"}]}
    if isinstance(made.get("type"), str):
        made["type"] = [made["type"], "null"]
    if "enum" in made:
        made["enum"] = [*made["enum"], None]
    return made


@pytest.mark.parametrize(
    ("name", "path"), [("Member", "/members"), ("Product", "/products"), ("Transaction", None)]
)
def test_objects_have_every_field_of_the_vendors_definitions(
    shop: Sandbox, name: str, path: str | None
) -> None:
    definitions = {
        key: {**nullable(d), "type": "object"} | {"properties": nullable(d.get("properties", {}))}
        for key, d in DEFINITIONS.items()
    }
    validator = jsonschema.Draft7Validator(
        {"$ref": f"#/definitions/{name}", "definitions": definitions}
    )
    found = values(shop, path) if path else last_week(shop)
    assert found
    for value in found[:25]:
        problems = [e.message[:200] for e in validator.iter_errors(value)]
        assert not problems
        assert set(value) >= set(DEFINITIONS[name]["properties"])
        for field, shape in DEFINITIONS[name]["properties"].items():
            if "$ref" in shape and value[field] is not None:
                nested = shape["$ref"].rsplit("/", 1)[-1]
                assert set(value[field]) >= set(DEFINITIONS[nested].get("properties", {})), field
        if name == "Transaction":
            assert set(value["cart"]) >= set(DEFINITIONS["Cart"]["properties"])
            for item in value["cart"]["items"]:
                assert set(item) >= set(DEFINITIONS["OrderItem"]["properties"])


def test_payloads_have_the_real_sizes(shop: Sandbox) -> None:
    def size(path: str) -> int:
        response = shop.ask(path)
        return len(response.content) // len(response.json()["values"])

    assert 3_000 <= size("/members") <= 5_000
    assert 9_000 <= size("/products") <= 41_000
    one_by_one = [
        len(shop.ask(f"/transactions/{value['id']}").content) for value in last_week(shop)[:30]
    ]
    assert min(one_by_one) >= 23_000
    assert max(one_by_one) <= 68_000


def test_the_mean_transaction_has_forty_kilobytes(shop: Sandbox) -> None:
    total = count = 0
    day = datetime(2025, 5, 1, tzinfo=UTC)
    while day < NOW:
        params = {"startDate": f"{day:%m/%d/%Y}", "endDate": f"{day + timedelta(days=7):%m/%d/%Y}"}
        response = shop.ask("/transactions", **params)
        total, count = total + len(response.content), count + len(response.json()["values"])
        day += timedelta(days=7)
    assert total / count >= 40_000


def test_answers_are_the_same_with_and_without_gzip(shop: Sandbox) -> None:
    headers = {"x-api-key": shop.partner_key, "Authorization": shop.developer_key}
    url = f"{shop.url}/api/v1/partner/members"
    for skip in range(0, 290, 7):
        at = f"{url}?skip={skip}"
        zipped = requests.get(at, headers=headers, timeout=60)
        plain = requests.get(at, headers={**headers, "Accept-Encoding": "identity"}, timeout=60)
        assert zipped.headers["Content-Encoding"] == "gzip"
        assert "Content-Encoding" not in plain.headers
        assert zipped.content == plain.content
