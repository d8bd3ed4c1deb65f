"""`raw.lost_rows`: entities whose raw rows were lost, though the mirror has the records still.

What the API has is read again. What it has no more is in no list: the mirror alone has its last
state, and it is put back into raw from there, with what a row of the mirror can tell. A record that
was marked as gone is marked again; any other is asked for by its id, like all that lists leave out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, LiteralString

from psycopg import sql

from extract.state.store import Store
from warehouse.catalog import exists, is_finalized


@dataclass(frozen=True)
class Mirrored:
    """How a row of the mirror gives one of raw.

    Attributes:
        table: of the mirror.
        key: its column that holds the API's id.
        columns: raw's columns, each with an expression over `m`, the row of the mirror, of which
            staging makes the same row again.
        errors: what of the row could not be read, without what staging finds out again.
    """

    table: str
    key: LiteralString
    columns: dict[LiteralString, LiteralString]
    errors: LiteralString = "m.sync_error"


# Days of the shop come back as its noon.
MEMBERS = Mirrored(
    "customers_blaze",
    "member_id",
    {
        "id": "m.member_id",
        "shop_id": "m.shop_id",
        "first_name": "m.name",
        "primary_phone": "m.phone",
        "email": "m.email",
        "street_address": "m.street_address",
        "city": "m.city",
        "state": "m.state",
        "zip_code": "m.zip_code",
        "status": "m.member_status",
        "member_group": "m.member_group",
        "marketing_source": "m.marketing_source",
        "medical": "m.is_medical",
        "text_opt_in": "m.text_opt_in",
        "email_opt_in": "m.email_opt_in",
        "deleted": "m.is_deleted",
        "loyalty_points": "m.blaze_loyalty_points",
        "start_date": "(m.date_joined + time '12:00') at time zone %(zone)s",
        "last_visit_date": "(m.last_visited + time '12:00') at time zone %(zone)s",
        "created": "m.blaze_created",
        "modified": "m.blaze_modified",
    },
    errors="null",
)

TRANSACTIONS = Mirrored(
    "transactions_blaze",
    "transaction_id",
    {
        "id": "m.transaction_id",
        "trans_no": "m.trans_no",
        "member_id": "m.customer_id",
        "parent_transaction_id": "m.parent_transaction_id",
        "shop_id": "m.shop_id",
        "seller_id": "m.seller_id",
        "seller_terminal_id": "m.terminal_id",
        "status": "m.blaze_status",
        "trans_type": "m.trans_type",
        "refund_status": "m.refund_status",
        "payment_option": "m.payment_type",
        "total_discount": "m.discounts",
        "sub_total_discount": "m.subtotal",
        "total_calc_tax": "m.total_tax",
        "total_fees": "m.fees",
        "delivery_fee": "m.delivery_fee",
        "after_tax_discount": "m.after_tax_discount",
        "adjustment": "m.adjustment",
        "total": "m.total_amount",
        "points_earned": "m.points_earned",
        "points_spent": "m.points_spent",
        "start_time": "m.start_time",
        "end_time": "m.end_time",
        "processed_time": "m.date",
        "completed_time": "m.completed_time",
        "created": "m.blaze_created",
        "modified": "m.blaze_modified",
    },
)

LINES = Mirrored(
    "transaction_items_blaze",
    "transaction_id",
    {
        "transaction_id": "m.transaction_id",
        "item_id": "m.item_id",
        "position": "row_number() over (partition by m.transaction_id order by m.id)",
        "product_id": "m.product_id",
        "product_sku": "m.product_sku",
        "product_name": "m.product_name",
        "brand_name": "m.brand",
        "category_name": "m.category",
        "status": "m.item_status",
        "quantity": "coalesce(m.quantity_exact, m.quantity)",
        "unit_price": "m.unit_price",
        "calc_discount": "m.discount",
        "final_price": "m.total_price",
        "calc_tax": "m.tax",
    },
)

PRODUCTS = Mirrored(
    "products_blaze",
    "product_id",
    {
        "id": "m.product_id",
        "sku": "coalesce(m.sku, substring(m.sync_error, 'sku: another product has ([^;]+)'))",
        "name": "m.name",
        "description": "m.description",
        "category_id": "m.category_id",
        "category_name": "m.category",
        "vendor_id": "m.vendor_id",
        "vendor_name": "m.vendor",
        "brand_name": "m.brand",
        "weight_per_unit": "m.weight_per_unit",
        "flower_type": "m.flower_type",
        "strain": "m.strain",
        "image_url": "m.image_url",
        "active": "m.is_active",
        "archived": "m.is_archived",
        "deleted": "m.is_deleted",
        "unit_price": "m.retail_price",
        "unit_value": "m.unit_value",
        "thc": "m.thc_content",
        "cbd": "m.cbd_content",
        "thca": "m.thca",
        "cbda": "m.cbda",
        "cbg": "m.cbg",
        "created": "m.blaze_created",
        "modified": "m.blaze_modified",
    },
    errors=(
        "nullif(btrim(regexp_replace("
        "m.sync_error, 'sku: another product has [^;]+', ''), '; '), '')"
    ),
)

MIRRORED = {"members": MEMBERS, "transactions": TRANSACTIONS, "products": PRODUCTS}

_NOTE = """
    insert into {raw}.lost_rows (shop, entity, noted_at)
    values (%(shop)s, %(entity)s, %(now)s)
    on conflict (shop, entity) do nothing
"""

_IS_NOTED = """
    select 1 from {raw}.lost_rows where shop = %(shop)s and entity = %(entity)s
"""

_DONE = """
    delete from {raw}.lost_rows where shop = %(shop)s and entity = %(entity)s
"""

# The history lies with the mirror: it tells of runs that an older raw knows nothing of.
_IS_BEHIND = """
    select
        case
            when max(b.started_at) is null then not %(chain)s or max(h.started_at) is not null
            else coalesce(max(b.started_at) < max(h.started_at), false)
        end
    from (select) as one
    left join {raw}.batches as b on b.entity = %(entity)s and (b.shop = %(shop)s or not %(chain)s)
    left join (
        select max(started_at) as started_at
        from {mirror}.blaze_sync_history
        where
            shop = %(shop)s
            and entity_type = %(entity)s
            and sync_status = 'completed'
            and rows_written > 0
    ) as h on true
"""

_PUT_BACK = """
    insert into {raw}.{table} ({columns}, _row_errors, _row_hash, _batch, _gone_at)
    select {values}, {errors}, 0, %(batch)s, m.deleted_at
    from {mirror}.{mirrored} as m
    where
        (m.deleted_at is not null or not %(only_gone)s)
        and {of_shop}
        and not exists (select 1 from {raw}.{table} as r where r.id = m.{key})
"""

# Members are the company's. What no shop of the mirror owns up to is nobody's to put back.
_OF_SHOP: LiteralString = """
    m.shop_id = (select s.api_shop_id from {raw}.shops as s where s.shop = %(shop)s)
"""

# Of sales that the API has, lines come with them. One that nothing has shown since has no digest.
_PUT_LINES_BACK = """
    insert into {raw}.{table} ({columns}, _row_errors, _batch)
    select {values}, {errors}, %(batch)s
    from {mirror}.{mirrored} as m
    inner join {raw}.{parents} as sale on sale.id = m.transaction_id
    where
        (sale._gone_at is not null or (sale._row_hash = 0 and not %(only_gone)s))
        and not exists (
            select 1 from {raw}.{table} as line where line.transaction_id = m.transaction_id
        )
"""

_SUSPECT = """
    insert into {raw}.suspects (shop, entity, record_id, batch, suspected_at)
    select %(shop)s, %(entity)s, id, _batch, %(now)s
    from {raw}.{table}
    where _batch = %(batch)s and _gone_at is null
    on conflict (shop, entity, record_id) do nothing
"""


class LostRows:
    """What the raw tables of entities have lost and the mirror holds.

    Args:
        store: the shop's.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def note(self, entity: str, now: datetime) -> None:
        """Write that raw rows of an entity were lost."""
        self._store.execute(_NOTE, entity=entity, now=now)

    def is_noted(self, entity: str) -> bool:
        """Whether raw rows of an entity were lost and not all are back."""
        return self._store.value(_IS_NOTED, entity=entity) is not None

    def done(self, entity: str) -> None:
        """Write that all is back."""
        self._store.execute(_DONE, entity=entity)

    def is_behind(self, entity: str, *, chain: bool = False) -> bool:
        """Whether the mirror may have records of an entity that raw never had, or has no more.

        Raw was dropped, or restored as of a day before the last run that has written something.

        Args:
            entity: whose records.
            chain: whether the mirror has other shops' rows, too.
        """
        name = self._name(MIRRORED[entity].table)
        if not exists(self._store.connection, self._store.mirror_schema, name):
            return False
        if not self._store.value(_IS_BEHIND, entity=entity, chain=chain):
            return False
        query = sql.SQL("select 1 from {} limit 1").format(
            sql.Identifier(self._store.mirror_schema, name)
        )
        return self._store.connection.execute(query).fetchone() is not None

    def put_back(
        self,
        entity: str,
        lines: str | None,
        batch: int,
        now: datetime,
        zone: str,
        *,
        gone: bool,
        chain: bool = False,
    ) -> tuple[int, int]:
        """Put what raw lacks back from the mirror.

        Args:
            entity: whose records.
            lines: the raw table of their lines, where they have any.
            batch: that it is put under.
            now: the present instant.
            zone: the shop's.
            gone: whether only what was marked as gone; else the rest as well, which is suspected.
            chain: whether the mirror has other shops' rows, too.

        Returns:
            How many records and lines.
        """
        values = {"entity": entity, "batch": batch, "now": now, "zone": zone, "only_gone": gone}
        values["shop"] = self._store.shop
        own = _OF_SHOP if chain and entity != "members" else "true"
        records = self._run(_PUT_BACK, MIRRORED[entity], values, own, table=entity)
        put_lines = 0
        if lines is not None:
            put_lines = self._run(
                _PUT_LINES_BACK, LINES, values, "true", table=lines, parents=entity
            )
        self._store.execute(_SUSPECT, entity, entity=entity, batch=batch, now=now)
        return records, put_lines

    def _run(
        self,
        statement: LiteralString,
        of: Mirrored,
        values: dict[str, Any],
        own: LiteralString,
        **tables: str,
    ) -> int:
        store = self._store
        query = sql.SQL(statement).format(
            raw=sql.Identifier(store.raw_schema),
            mirror=sql.Identifier(store.mirror_schema),
            of_shop=sql.SQL(own).format(raw=sql.Identifier(store.raw_schema)),
            mirrored=sql.Identifier(self._name(of.table)),
            key=sql.Identifier(of.key),
            columns=sql.SQL(", ").join(map(sql.Identifier, of.columns)),
            errors=sql.SQL(of.errors),
            values=sql.SQL(", ").join(map(sql.SQL, of.columns.values())),
            **{name: sql.Identifier(table) for name, table in tables.items()},
        )
        return store.connection.execute(query, values).rowcount

    def _name(self, table: str) -> str:
        return table.removesuffix("_blaze") if is_finalized(self._store.connection) else table
