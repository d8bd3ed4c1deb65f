"""What `products_blaze` must hold."""

from __future__ import annotations

from collections.abc import Mapping

from sandbox.truth.values import iso, money, text
from sandbox.world.dispensary import Record


def product_rows(
    products: Mapping[str, Record], deleted_ms: Mapping[str, int]
) -> dict[str, Record]:
    """The rows by id.

    Args:
        products: every product, deleted ones included.
        deleted_ms: since when those are deleted that leave their SKU to others.
    """
    first: dict[str, str] = {}
    for product in sorted(
        products.values(), key=lambda p: (p["id"] in deleted_ms, p["created"], p["id"])
    ):
        first.setdefault((product["sku"] or "").strip(), product["id"])
    rows = {}
    for product in products.values():
        sku = (product["sku"] or "").strip()
        keeps = bool(sku) and first[sku] == product["id"]
        rows[product["id"]] = {
            "product_id": product["id"],
            "sku": sku if keeps else None,
            "name": product["name"],
            "description": product["description"],
            "category_id": product["categoryId"],
            "vendor_id": product["vendorId"],
            "retail_price": money(product["unitPrice"]),
            "unit_value": money(product["unitValue"]),
            "weight_per_unit": product["weightPerUnit"],
            "thc_content": _potency(product, "thc"),
            "cbd_content": _potency(product, "cbd"),
            "thca": _potency(product, "thca"),
            "cbda": _potency(product, "cbda"),
            "cbg": _potency(product, "cbg"),
            "is_active": product["active"],
            "image_url": _picture(product["assets"]),
            "blaze_created": iso(product["created"]),
            "blaze_modified": iso(product["modified"]),
            "sync_status": "error" if sku and not keeps else "synced",
            "brand": text(product["brandName"]) or text(product["brand"]["name"]),
            "category": (product["category"] or {}).get("name") or text(product["categoryName"]),
            "vendor": text(product["vendorName"]) or product["vendor"]["name"],
            "is_archived": product["archived"],
            "is_deleted": product["deleted"],
        }
    return rows


def _potency(product: Record, key: str) -> str | None:
    flat, amount = product[key], (product["potencyAmount"] or {}).get(key)
    return money(amount if not flat and amount else flat)


def _picture(assets: list[Record]) -> str | None:
    photo: Record = next((a for a in assets if a["type"] == "Photo"), {})
    keys = ("publicURL", "largeURL", "mediumURL", "thumbURL")
    return next((photo[key] for key in keys if photo.get(key)), None)
