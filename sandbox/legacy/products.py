"""The products of the old tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from sandbox.legacy.quirks import (
    EMPTY_TEXT,
    LOST_PRODUCT,
    OLD_PRODUCT,
    STALE_PRICE,
    WRONG_ACTIVE,
    Quirks,
)
from sandbox.world.dispensary import Dispensary, Record


def products(
    past: Dispensary, rows: dict[str, Any], odd: Quirks, last_sale: datetime
) -> Iterator[Record]:
    """Their rows, with quirks; the reports know a product by its SKU."""
    for key, row in rows["products"].items():
        in_snapshot = datetime.fromisoformat(row["blaze_created"]) <= last_sale
        sku = row["sku"]
        if sku is None:  # the reports know products by their SKU
            if in_snapshot:
                odd.note("products", key, "*", "no SKU of its own", "mirror_only")
            continue
        if in_snapshot and odd.happens(LOST_PRODUCT):
            odd.note("products", sku, "*", "lost", "mirror_only")
            continue
        made = {
            "product_id": sku,
            "sku": sku,
            "name": row["name"],
            "brand": row["brand"],
            "category": row["category"],
            "strain": past.products[key]["genetics"],
            "flower_type": past.products[key]["flowerType"],
            "vendor": row["vendor"],
            "thc_content": row["thc_content"],
            "cbd_content": row["cbd_content"],
            "retail_price": row["retail_price"],
            "is_active": row["is_active"],
            "image_url": row["image_url"],
        }
        if odd.happens(STALE_PRICE):
            made["retail_price"] = Decimal(row["retail_price"]) + 1
            odd.note("products", sku, "retail_price", "old price", "differs")
        if odd.happens(WRONG_ACTIVE):
            made["is_active"] = not row["is_active"]
            odd.note("products", sku, "is_active", "out of date", "differs")
        if not made["flower_type"] and odd.happens(EMPTY_TEXT):
            made["flower_type"] = ""
            odd.note("products", sku, "flower_type", "empty, not null", "empty_vs_null")
        yield made
        if odd.happens(OLD_PRODUCT):
            odd.note("products", f"OLD-{sku}", "*", "discontinued", "legacy_only")
            yield {**made, "product_id": f"OLD-{sku}", "sku": f"OLD-{sku}"}
