"""A Singer tap for the API, written with the Meltano SDK. Runs in an environment of its own.

It declares the fields that the mirror keeps and no others, which spares the target most of the
payload; the lines stay inside their transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from singer_sdk import RESTStream, Tap
from singer_sdk import typing as th
from singer_sdk.authenticators import SimpleAuthenticator
from singer_sdk.pagination import BaseOffsetPaginator

PAGE = 100
LONGEST_RANGE_DAYS = 7
"""The API's own limits: rows of a page, days of a range."""

TEXT, NUMBER, FLAG, WHOLE = th.StringType, th.NumberType, th.BooleanType, th.IntegerType


def fields(kind: Any, *names: str) -> list[th.Property[Any]]:
    """Several properties of one type."""
    return [th.Property(name, kind) for name in names]


ADDRESS = th.ObjectType(*fields(TEXT, "address", "city", "state", "zipCode"))
NAMED = th.ObjectType(*fields(TEXT, "name"))
POTENCY = th.ObjectType(*fields(NUMBER, "thc", "cbd", "thca", "cbda", "cbg"))
PICTURE = th.ObjectType(
    *fields(TEXT, "type", "publicURL", "largeURL", "mediumURL", "thumbURL"),
)
ITEM = th.ObjectType(
    *fields(TEXT, "id", "productId", "productSku", "productName", "brandName", "categoryName"),
    *fields(TEXT, "status"),
    *fields(NUMBER, "quantity", "unitPrice", "cost", "calcDiscount", "finalPrice", "calcTax"),
)
CART = th.ObjectType(
    *fields(TEXT, "paymentOption"),
    *fields(NUMBER, "pointSpent", "subTotal", "totalDiscount", "subTotalDiscount", "totalCalcTax"),
    *fields(NUMBER, "totalBeforeTaxRounding", "roundAmt", "totalAfterTaxRounding"),
    *fields(NUMBER, "creditCardFee", "totalFees", "total"),
    th.Property("items", th.ArrayType(ITEM)),
)


class Paginator(BaseOffsetPaginator):
    """Goes on until a page is not full: the members' `total` is the company's."""

    def has_more(self, response: Any) -> bool:
        """Whether the page was full."""
        return len(response.json()["values"]) == PAGE


class BlazeStream(RESTStream[int]):
    """What the lists have in common."""

    primary_keys = ("id",)
    records_jsonpath = "$.values[*]"

    @property
    def url_base(self) -> str:
        """The address of the API."""
        return f"{self.config['base_url']}/api/v1/partner"

    @property
    def authenticator(self) -> SimpleAuthenticator:
        """Both keys."""
        return SimpleAuthenticator(
            auth_headers={
                "x-api-key": self.config["partner_key"],
                "Authorization": self.config["developer_key"],
            }
        )

    def get_new_paginator(self) -> Paginator:
        """One for each list, and each range."""
        return Paginator(start_value=0, page_size=PAGE)

    def get_url_params(
        self,
        context: Any,
        next_page_token: int | None,
    ) -> dict[str, Any]:
        """The page, and the range if there is one."""
        return {"skip": next_page_token or 0, "limit": PAGE, **(context or {})}


class Members(BlazeStream):
    """The whole list."""

    name = "members"
    path = "/members"
    schema = th.PropertiesList(
        *fields(TEXT, "id", "shopId", "firstName", "middleName", "lastName", "primaryPhone", "cpn"),
        *fields(TEXT, "email", "status", "marketingSource"),
        th.Property("address", ADDRESS),
        th.Property("addresses", th.ArrayType(ADDRESS)),
        th.Property("memberGroup", NAMED),
        *fields(FLAG, "medical", "textOptIn", "emailOptIn", "deleted"),
        *fields(NUMBER, "loyaltyPoints", "lifetimePoints"),
        *fields(WHOLE, "startDate", "lastVisitDate", "created", "modified"),
    ).to_dict()


class Transactions(BlazeStream):
    """By weeks."""

    name = "transactions"
    path = "/transactions"
    schema = th.PropertiesList(
        *fields(TEXT, "id", "transNo", "memberId", "parentTransactionId", "shopId", "sellerId"),
        *fields(TEXT, "sellerTerminalId", "terminalId", "status", "transType", "timeZone"),
        *fields(TEXT, "transactionRefundStatus"),
        *fields(FLAG, "deleted"),
        *fields(NUMBER, "pointsEarned"),
        *fields(WHOLE, "startTime", "endTime", "processedTime", "completedTime"),
        *fields(WHOLE, "created", "modified"),
        th.Property("cart", CART),
    ).to_dict()

    @property
    def partitions(self) -> list[dict[str, Any]]:
        """The ranges of days that the API lets itself be asked for."""
        day = date.fromisoformat(self.config["history_start"])
        today = date.fromisoformat(self.config["today"])
        weeks = []
        while day <= today:
            last = min(day + timedelta(days=LONGEST_RANGE_DAYS - 1), today)
            weeks.append({"startDate": f"{day:%m/%d/%Y}", "endDate": f"{last:%m/%d/%Y}"})
            day = last + timedelta(days=1)
        return weeks

    # A range is no property of a record.
    state_partitioning_keys = ()

    def post_process(self, row: Any, context: Any = None) -> Any:
        """The record without its range."""
        for name in context or ():
            row.pop(name, None)
        return row


class Products(BlazeStream):
    """The whole list."""

    name = "products"
    path = "/products"
    schema = th.PropertiesList(
        *fields(TEXT, "id", "sku", "name", "description", "categoryId", "categoryName", "vendorId"),
        *fields(TEXT, "vendorName", "brandId", "brandName", "weightPerUnit", "flowerType"),
        *fields(TEXT, "genetics"),
        th.Property("category", NAMED),
        th.Property("vendor", NAMED),
        th.Property("brand", NAMED),
        th.Property("assets", th.ArrayType(PICTURE)),
        th.Property("potencyAmount", POTENCY),
        *fields(FLAG, "active", "archived", "deleted"),
        *fields(NUMBER, "unitPrice", "unitValue", "thc", "cbd", "thca", "cbda", "cbg"),
        *fields(WHOLE, "created", "modified"),
    ).to_dict()


class TapBlaze(Tap):
    """The tap."""

    name = "tap-blaze"
    config_jsonschema = th.PropertiesList(
        *fields(TEXT, "base_url", "partner_key", "developer_key", "history_start", "today"),
    ).to_dict()

    def discover_streams(self) -> Iterable[BlazeStream]:
        """The three lists."""
        return [Members(self), Transactions(self), Products(self)]


if __name__ == "__main__":
    TapBlaze.cli()
