"""Where the field map finds a value."""

from __future__ import annotations

from extract.source.entities import PRODUCTS
from tests.extract.load.pages import page_of, rows


def test_the_first_path_that_holds_something_wins() -> None:
    page = page_of(
        PRODUCTS,
        {"id": "p1", "brandName": "", "brand": {"name": "Acme"}},
        {"id": "p2", "assets": [{"type": "Document", "publicURL": "a"}]},
        {"id": "p3", "assets": [{"type": "Photo", "publicURL": None, "largeURL": "b"}]},
    )
    assert rows(page)[0]["brand_name"] == "Acme"
    assert [row["image_url"] for row in rows(page)] == [None, None, "b"]
