"""The raw schema as extract leaves it, made by hand: the transformation's input in these tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import psycopg
from psycopg import sql

from warehouse.migrate import migrate
from warehouse.schemas import Schemas

Row = Mapping[str, object]

_TEXT, _BOOLEAN, _DOUBLE, _INSTANT = "text", "boolean", "double precision", "timestamptz"


def _columns(type_: str, names: str) -> dict[str, str]:
    return dict.fromkeys(names.split(), type_)


TABLES: dict[str, dict[str, str]] = {
    "members": {
        **_columns(
            _TEXT,
            "id shop_id first_name middle_name last_name primary_phone cpn email street_address"
            " city state zip_code status member_group marketing_source",
        ),
        **_columns(_BOOLEAN, "medical text_opt_in email_opt_in deleted"),
        **_columns(_INSTANT, "start_date last_visit_date created modified"),
        **_columns(_DOUBLE, "loyalty_points lifetime_points"),
    },
    "transactions": {
        **_columns(
            _TEXT,
            "id trans_no member_id parent_transaction_id shop_id seller_id seller_terminal_id"
            " terminal_id status trans_type refund_status time_zone payment_option",
        ),
        **_columns(_INSTANT, "start_time end_time processed_time completed_time created modified"),
        **_columns(
            _DOUBLE,
            "points_earned points_spent sub_total total_discount sub_total_discount"
            " total_calc_tax total_before_tax_rounding round_amount total_after_tax_rounding"
            " credit_card_fee total_fees delivery_fee after_tax_discount adjustment total",
        ),
        **_columns(_BOOLEAN, "deleted"),
    },
    "transaction_items": {
        **_columns(
            _TEXT,
            "transaction_id item_id product_id product_sku product_name brand_name category_name"
            " status",
        ),
        "position": "bigint",
        **_columns(_DOUBLE, "quantity unit_price cost calc_discount final_price calc_tax"),
        **_columns(_BOOLEAN, "_deleted"),
    },
    "products": {
        **_columns(
            _TEXT,
            "id sku name description category_id category_name vendor_id vendor_name brand_id"
            " brand_name weight_per_unit flower_type strain image_url",
        ),
        **_columns(
            _DOUBLE,
            "unit_price unit_value thc cbd thca cbda cbg potency_thc potency_cbd potency_thca"
            " potency_cbda potency_cbg",
        ),
        **_columns(_BOOLEAN, "active archived deleted"),
        **_columns(_INSTANT, "created modified"),
    },
}

_LOADING = {
    "_gone_at": "timestamptz",
    "_batch": "bigint not null",
    "_row_errors": "text",
    "_row_hash": "bigint",
    "_dlt_load_id": "text",
}

_INDEXES = {
    "members": ("id", "_batch"),
    "transactions": ("id", "_batch"),
    "transaction_items": ("transaction_id", "product_id"),
    "products": ("id", "_batch"),
}


class RawTables:
    """The raw schema of one database; every call that lands rows is a load batch of its own.

    Attributes:
        shop: from which what follows is read.
    """

    def __init__(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        self.connection = connection
        self.shop = "shop"

    def create(self) -> None:
        """Make all tables, empty: what the migrations make, and the raw tables beside it."""
        migrate(self.connection, Schemas("raw", "public"))
        for table, columns in TABLES.items():
            listed = ", ".join(f"{name} {type_}" for name, type_ in (columns | _LOADING).items())
            self.connection.execute(f"create table raw.{table} ({listed})")
            for column in _INDEXES[table]:
                self.connection.execute(f"create index on raw.{table} ({column})")

    def shops(self, **zones: tuple[str | None, str]) -> None:
        """List shops by their names: the API's id of each and its zone."""
        for name, (api_shop_id, zone) in zones.items():
            self.connection.execute(
                "insert into raw.shops (shop, key_id, api_shop_id, timezone, seen_at)"
                " values (%s, %s, %s, %s, now()) on conflict (shop) do update set"
                " api_shop_id = excluded.api_shop_id, timezone = excluded.timezone",
                (name, name, api_shop_id, zone),
            )

    def members(self, *rows: Row, completed: bool = True) -> None:
        """Land members, replacing those of the same id."""
        self._land("members", rows, completed=completed)

    def products(self, *rows: Row, completed: bool = True) -> None:
        """Land products, replacing those of the same id."""
        self._land("products", rows, completed=completed)

    def transactions(self, *rows: Row, completed: bool = True) -> None:
        """Land transactions without lines, replacing those of the same id."""
        self._land("transactions", rows, completed=completed)

    def transaction(self, row: Row, *items: Row, completed: bool = True) -> None:
        """Land a transaction with all its current lines, replacing what it had before."""
        batch = self._begin("transactions")
        self._replace("transactions", "id", row, batch)
        self.connection.execute(
            "delete from raw.transaction_items where transaction_id = %s", (row["id"],)
        )
        for position, item in enumerate(items):
            line = {"transaction_id": row["id"], "position": position, **item}
            self._insert("transaction_items", line, batch)
        if completed:
            self._complete(batch)

    def fill(self, transactions: int) -> None:
        """Land many sales of one line each; a member has twenty of them, a product four."""
        batch = self._begin("transactions")
        members, products = transactions // 20, transactions // 4
        self.connection.execute(
            "insert into raw.members (id, _batch)"
            f" select 'm' || n, {batch} from generate_series(0, {members - 1}) as n"
        )
        self.connection.execute(
            "insert into raw.products (id, name, _batch)"
            f" select 'p' || n, 'Bud', {batch} from generate_series(0, {products - 1}) as n"
        )
        self.connection.execute(
            "insert into raw.transactions (id, member_id, total, status, trans_type, _batch)"
            f" select 't' || n, 'm' || n % {members}, 10, 'Completed', 'Sale', {batch}"
            f" from generate_series(1, {transactions}) as n"
        )
        self.connection.execute(
            "insert into raw.transaction_items"
            " (transaction_id, item_id, position, product_id, final_price, _batch)"
            f" select 't' || n, 'i1', 0, 'p' || n % {products}, 10, {batch}"
            f" from generate_series(1, {transactions}) as n"
        )
        self._complete(batch)

    def _land(self, table: str, rows: Sequence[Row], *, completed: bool) -> None:
        batch = self._begin(table)
        for row in rows:
            self._replace(table, "id", row, batch)
        if completed:
            self._complete(batch)

    def _begin(self, entity: str) -> int:
        row = self.connection.execute(
            "insert into raw.batches (entity, shop, started_at)"
            " values (%s, %s, now()) returning batch",
            (entity, self.shop),
        ).fetchone()
        assert row is not None
        return int(str(row[0]))

    def _complete(self, batch: int) -> None:
        self.connection.execute(
            "update raw.batches set completed_at = now() where batch = %s", (batch,)
        )

    def _replace(self, table: str, key: str, row: Row, batch: int) -> None:
        self.connection.execute(
            sql.SQL("delete from {} where {} = %s").format(
                sql.Identifier("raw", table), sql.Identifier(key)
            ),
            (row[key],),
        )
        self._insert(table, row, batch)

    def _insert(self, table: str, row: Row, batch: int) -> None:
        landed = {**row, "_batch": batch}
        self.connection.execute(
            sql.SQL("insert into {} ({}) values ({})").format(
                sql.Identifier("raw", table),
                sql.SQL(", ").join(map(sql.Identifier, landed)),
                sql.SQL(", ").join(sql.Placeholder() * len(landed)),
            ),
            list(landed.values()),
        )
