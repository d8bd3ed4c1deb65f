"""What is read from the API and which fields are kept: the declarations everything else follows.

Nothing of a payload is landed but the fields named here: payloads hold driver's licences, medical
recommendations and dates of birth, which have no place in the mirror. Adding a field is one line;
`make backfill` then fills it for rows already loaded.
"""

from __future__ import annotations

from datetime import timedelta

from extract.source.entity import DateFilter, Endpoint, Entity, Lines
from extract.source.fields import flag, instant, key, number, text

MEMBERS = Entity(
    name="members",
    endpoint=Endpoint(
        "/api/v1/partner/members", DateFilter.EPOCH_MS, trusts_total=False, shifts=True
    ),
    filtered_by=("modified",),
    min_interval=timedelta(hours=1),
    fields=(
        key("id", "id"),
        key("shop_id", "shopId"),
        text("first_name", "firstName"),
        text("middle_name", "middleName"),
        text("last_name", "lastName"),
        text("primary_phone", "primaryPhone"),
        text("cpn", "cpn"),
        text("email", "email"),
        text("street_address", "address.address", "addresses[0].address"),
        text("city", "address.city", "addresses[0].city"),
        text("state", "address.state", "addresses[0].state"),
        text("zip_code", "address.zipCode", "addresses[0].zipCode"),
        text("status", "status"),
        text("member_group", "memberGroup.name"),
        text("marketing_source", "marketingSource"),
        flag("medical", "medical"),
        flag("text_opt_in", "textOptIn"),
        flag("email_opt_in", "emailOptIn"),
        flag("deleted", "deleted"),
        number("loyalty_points", "loyaltyPoints"),
        number("lifetime_points", "lifetimePoints"),
        instant("start_date", "startDate"),
        instant("last_visit_date", "lastVisitDate"),
        instant("created", "created"),
        instant("modified", "modified"),
    ),
)

TRANSACTIONS = Entity(
    name="transactions",
    endpoint=Endpoint(
        "/api/v1/partner/transactions", DateFilter.SHOP_DAYS, trusts_total=True, shifts=True
    ),
    filtered_by=("processed_time", "completed_time", "created", "start_time", "end_time"),
    min_interval=timedelta(hours=1),
    owner="memberId",
    fields=(
        key("id", "id"),
        key("trans_no", "transNo"),
        key("member_id", "memberId"),
        key("parent_transaction_id", "parentTransactionId"),
        key("shop_id", "shopId"),
        text("seller_id", "sellerId"),
        text("seller_terminal_id", "sellerTerminalId"),
        text("terminal_id", "terminalId"),
        text("status", "status"),
        text("trans_type", "transType"),
        text("refund_status", "transactionRefundStatus"),
        text("time_zone", "timeZone"),
        text("payment_option", "cart.paymentOption"),
        flag("deleted", "deleted"),
        number("points_earned", "pointsEarned"),
        number("points_spent", "cart.pointSpent"),
        number("sub_total", "cart.subTotal"),
        number("total_discount", "cart.totalDiscount"),
        number("sub_total_discount", "cart.subTotalDiscount"),
        number("total_calc_tax", "cart.totalCalcTax"),
        number("total_before_tax_rounding", "cart.totalBeforeTaxRounding"),
        number("round_amount", "cart.roundAmt"),
        number("total_after_tax_rounding", "cart.totalAfterTaxRounding"),
        number("credit_card_fee", "cart.creditCardFee"),
        number("total_fees", "cart.totalFees"),
        number("delivery_fee", "cart.deliveryFee"),
        number("after_tax_discount", "cart.appliedAfterTaxDiscount"),
        number("adjustment", "cart.adjustmentAmount"),
        number("total", "cart.total"),
        instant("start_time", "startTime"),
        instant("end_time", "endTime"),
        instant("processed_time", "processedTime"),
        instant("completed_time", "completedTime"),
        instant("created", "created"),
        instant("modified", "modified"),
    ),
    lines=Lines(
        table="transaction_items",
        path="cart.items",
        parent_column="transaction_id",
        key_column="item_id",
        fields=(
            key("item_id", "id", "orderItemId"),
            key("product_id", "productId"),
            key("product_sku", "productSku"),
            text("product_name", "productName"),
            text("brand_name", "brandName"),
            text("category_name", "categoryName"),
            text("status", "status"),
            number("quantity", "quantity"),
            number("unit_price", "unitPrice"),
            number("cost", "cost"),
            number("calc_discount", "calcDiscount"),
            number("final_price", "finalPrice"),
            number("calc_tax", "calcTax"),
        ),
    ),
)

PRODUCTS = Entity(
    name="products",
    endpoint=Endpoint("/api/v1/partner/products", None, trusts_total=True, shifts=True),
    modified_endpoint=Endpoint(
        "/api/v1/partner/products/modified", DateFilter.EPOCH_MS, trusts_total=True, shifts=True
    ),
    filtered_by=("modified",),
    min_interval=timedelta(minutes=5),
    fields=(
        key("id", "id"),
        key("sku", "sku"),
        text("name", "name"),
        text("description", "description"),
        text("category_id", "categoryId"),
        text("category_name", "category.name", "categoryName"),
        text("vendor_id", "vendorId"),
        text("vendor_name", "vendorName", "vendor.name"),
        text("brand_id", "brandId"),
        text("brand_name", "brandName", "brand.name"),
        text("weight_per_unit", "weightPerUnit"),
        text("flower_type", "flowerType"),
        text("strain", "genetics"),
        text(
            "image_url",
            "assets[type=Photo].publicURL",
            "assets[type=Photo].largeURL",
            "assets[type=Photo].mediumURL",
            "assets[type=Photo].thumbURL",
        ),
        flag("active", "active"),
        flag("archived", "archived"),
        flag("deleted", "deleted"),
        number("unit_price", "unitPrice"),
        number("unit_value", "unitValue"),
        number("thc", "thc"),
        number("cbd", "cbd"),
        number("thca", "thca"),
        number("cbda", "cbda"),
        number("cbg", "cbg"),
        number("potency_thc", "potencyAmount.thc"),
        number("potency_cbd", "potencyAmount.cbd"),
        number("potency_thca", "potencyAmount.thca"),
        number("potency_cbda", "potencyAmount.cbda"),
        number("potency_cbg", "potencyAmount.cbg"),
        instant("created", "created"),
        instant("modified", "modified"),
    ),
)

ENTITIES: tuple[Entity, ...] = (MEMBERS, TRANSACTIONS, PRODUCTS)
"""In the order in which a sync reads them."""

MIRRORED: dict[str, tuple[str, ...]] = {
    "members": ("customers_blaze",),
    "transactions": ("transactions_blaze", "transaction_items_blaze"),
    "products": ("products_blaze",),
}
"""The tables of the mirror that each entity ends in."""

RAW_OF = {
    table: raw
    for entity in ENTITIES
    for table, raw in zip(
        MIRRORED[entity.name],
        (entity.name, *([entity.lines.table] if entity.lines else [])),
        strict=True,
    )
}
"""The raw table of which each record is a row of a table of the mirror."""
