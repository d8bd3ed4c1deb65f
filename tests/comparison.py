"""The mirror beside the sandbox's truth: every row, every column."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from psycopg.rows import dict_row

from sandbox.process import Sandbox
from warehouse.connection import connect

TABLES = {
    "customers": ("customers_blaze", ("member_id",)),
    "transactions": ("transactions_blaze", ("transaction_id",)),
    "items": ("transaction_items_blaze", ("transaction_id", "item_id")),
    "products": ("products_blaze", ("product_id",)),
}

BY_SHOP = {"customers_by_shop": ("customers_by_shop", ("member_id", "shop_id"))}
"""Where several shops are mirrored."""

OF_LATER_RELEASES = {"delivery_fee", "after_tax_discount", "adjustment"}
"""Columns of sales that are null where an earlier release has read them."""


def assert_mirror_equals(
    sandbox: Sandbox,
    database_url: str,
    *,
    deleted: str = "marked",
    schema: str = "public",
    leaving_out: Collection[str] = (),
    deleted_unread: bool = False,
    upgraded: bool = False,
) -> None:
    """Fail with the first differences between the mirror and the truth, if there are any.

    Args:
        sandbox: the dispensary.
        database_url: where the mirror is.
        deleted: by which rule; see `sandbox.truth.truth.Rules`.
        schema: of the mirror.
        leaving_out: ids of customers and transactions whose rows, and lines, are not compared.
        deleted_unread: whether a record may have been changed, or made, and deleted between two
            readings. Its last state is known to nobody then; that it is deleted is compared.
        upgraded: whether an earlier release has read some of it, which knew less of a sale.
    """
    # A mirror of the first release keeps what is deleted, and knows neither refunded sales nor
    # exact quantities.
    first = deleted == "kept"
    truth = sandbox.truth(
        deleted=deleted, refunded="ignored" if first else "counted", exact=not first
    )
    differences = []
    lost: set[str] = set()
    with connect(database_url, application_name="blaze_mirror.test") as connection:
        connection.row_factory = dict_row
        tables = {**TABLES, **(BY_SHOP if "customers_by_shop" in truth else {})}
        for name, (table, key) in tables.items():
            expected: dict[str, dict[str, Any]] = truth[name]
            rows = connection.execute(f"select * from {schema}.{table}").fetchall()
            found = {"/".join(row[column] for column in key): row for row in rows}
            if deleted_unread:
                unread = {
                    k.partition("/")[0] for k, row in expected.items() if row.get("deleted_at")
                }
                lost |= unread
                differences += [
                    f"{table} {k} is not deleted"
                    for k, row in found.items()
                    if k.partition("/")[0] in unread and row["deleted_at"] is None
                ]
                expected, found = _without(lost, expected), _without(lost, found)
            differences += [f"{table} lacks {k}" for k in expected.keys() - found.keys()]
            differences += [f"{table} has {k} too many" for k in found.keys() - expected.keys()]
            for k in expected.keys() & found.keys():
                if k.partition("/")[0] in leaving_out:
                    continue
                differences += [
                    f"{table} {k} {column}: {found[k][column]!r}, truth {value!r}"
                    for column, value in expected[k].items()
                    if not _agree(column, found[k][column], value)
                    and not (upgraded and column in OF_LATER_RELEASES and found[k][column] is None)
                ]
    assert not differences, f"{len(differences)} differences, such as:\n" + "\n".join(
        sorted(differences)[:20]
    )


def _without(ids: Collection[str], rows: dict[str, Any]) -> dict[str, Any]:
    return {key: row for key, row in rows.items() if key.partition("/")[0] not in ids}


def _agree(column: str, found: Any, expected: Any) -> bool:
    """A deletion is noticed later than it happened: that it was is what can be compared."""
    if column == "deleted_at":
        return (found is None) == (expected is None)
    return bool(comparable(found) == comparable(expected))


def comparable(value: Any) -> Any:
    """Values of both sides in one form: money as decimals, instants in UTC."""
    if isinstance(value, datetime):
        return value.astimezone(UTC)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        if len(value) > len("2025-01-01") and value[4:5] == "-" and "T" in value:
            return datetime.fromisoformat(value).astimezone(UTC)
        try:
            return Decimal(value) if "." in value else value
        except ArithmeticError:
            return value
    return value


def versions(database_url: str) -> dict[str, dict[Any, Any]]:
    """Each mirrored row's physical version and `updated_at`, by table and id."""
    with connect(database_url, application_name="blaze_mirror.test") as connection:
        return {
            table: {
                row[0]: row[1:]
                for row in connection.execute(f"select id, xmin::text, updated_at from {table}")
            }
            for table, _ in TABLES.values()
        }
