"""A judge who sees all of both sides, and says of each gate whether it may pass.

He reads rows and counts in Python, from what docs/parity.md promises and not from our SQL: what he
and the gates share is the tables that they look at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
from psycopg import sql

ZONE = ZoneInfo("America/Los_Angeles")
ALLOWED = Decimal("0.05")
"""Of counts, keys, sums and values that may be off; and of rows that legacy may lose."""
CENT = Decimal("0.015")
"""How far amounts may be apart: a cent, and what rounding adds."""
OLDEST = timedelta(days=45)
EVER_AFTER, BEFORE_ALL = datetime(9999, 12, 31, 23), datetime(1, 1, 1, 0, 0, 0, 1)  # noqa: DTZ001
"""Infinite dates: none that a calendar would write."""

Row = dict[str, str | None]
Texts = list[str | None]

YES, NO, ABSENT = "yes", "no", "absent"
"""It may pass; it may not; the site has nothing that it could speak of."""

NEEDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "customers_count": ("customers", ()),
    "customers_keys": ("customers", ("member_id",)),
    "customers_phone_match": ("customers", ("member_id", "phone")),
    "customers_email_match": ("customers", ("member_id", "email")),
    "customers_last_visited_match": ("customers", ("member_id", "last_visited")),
    "customers_lifetime_value_match": ("customers", ("member_id", "lifetime_value")),
    "customers_total_visits_match": ("customers", ("member_id", "total_visits")),
    "transactions_count": ("transactions", ()),
    "transactions_keys": ("transactions", ("transaction_id",)),
    "transactions_total_amount": ("transactions", ("total_amount",)),
    "transaction_items_count": ("transaction_items", ()),
    "transaction_items_keys": ("transaction_items", ("transaction_id", "product_sku")),
    "products_count": ("products", ()),
    "products_keys": ("products", ("product_id",)),
    "snapshot": ("transactions", ("date",)),
}
"""What each gate that compares needs of legacy. The others speak of the mirror, which is right."""


class UnreadableError(Exception):
    """A value that is there and means nothing."""


@dataclass(frozen=True)
class Scope:
    """Whose legacy is judged.

    Attributes:
        schema: where its tables are.
        zone: of its days.
        shop_id: of the one shop of a chain whose it is; None where there is one shop.
        zones: of the shops of the chain, by id.
    """

    schema: str = "public"
    zone: ZoneInfo = ZONE
    shop_id: str | None = None
    zones: Mapping[str, ZoneInfo] = field(default_factory=dict)

    def is_own(self, shop_id: str | None) -> bool:
        """Whether a row of the mirror is of this legacy's shop."""
        return self.shop_id is None or shop_id == self.shop_id

    def day_at_home(self, moment: datetime, shop_id: str | None) -> date:
        """The day of a moment where somebody is at home."""
        return moment.astimezone(self.zones.get(shop_id or "", self.zone)).date()

    def day_of(self, sale: Mapping[str, Any]) -> date:
        """The day of a sale where it was."""
        own = sale["time_zone"] if self.shop_id is not None else None
        day: date = sale["date"].astimezone(ZoneInfo(own) if own else self.zone).date()
        return day


@dataclass
class Table:
    """A table of legacy's: what it has, and whether the role that compares may see all of it.

    Attributes:
        columns: in lower case.
        hidden: columns that the role may not read.
        is_hidden: whether it may not see the table, or not all of its rows.
        rows: as text; None where nobody can read them.
    """

    columns: set[str]
    hidden: set[str]
    is_hidden: bool
    rows: list[Row] | None


@dataclass
class Mirror:
    """What the mirror has, deleted rows left out."""

    customers: list[dict[str, Any]]
    sales: list[dict[str, Any]]
    items: list[dict[str, Any]]
    products: list[dict[str, Any]]


@dataclass
class Accepted:
    """What legacy was when the judge last found its snapshot right."""

    as_of: datetime | None = None
    rows: dict[str, int] = field(default_factory=dict)


@dataclass
class Judge:
    """Remembers the nights before, as somebody would who is to allow a switch.

    Attributes:
        role: as whom the project works.
        scope: whose legacy it is.
        accepted: of the snapshots before.
        judged: gates that have once applied.
        verdicts: by gate and day, the last of a day.
    """

    role: str
    scope: Scope = field(default_factory=Scope)
    accepted: Accepted = field(default_factory=Accepted)
    judged: set[str] = field(default_factory=set)
    verdicts: dict[str, dict[date, str]] = field(default_factory=dict)

    def night(
        self, connection: psycopg.Connection[Any], now: datetime, gates: Iterable[str]
    ) -> dict[str, str]:
        """Say of each gate what it may say tonight, and remember it."""
        schema = self.scope.schema
        legacy = {name: _legacy(connection, schema, name, self.role) for name in _ENTITIES}
        sides = Sides(legacy, _mirror(connection, self.scope), now, self.accepted, self.scope)
        said = {}
        for gate in gates:
            verdict = self._verdict(gate, legacy, sides)
            said[gate] = verdict
            self.verdicts.setdefault(gate, {})[now.astimezone(self.scope.zone).date()] = verdict
        if said.get("snapshot") == YES:
            self._accept(legacy, sides)
        return said

    def nights_held(self, gate: str) -> int:
        """For how many nights in a row, up to the last, it has deserved to pass."""
        held = 0
        days = sorted(self.verdicts.get(gate, {}), reverse=True)
        for day, expected in zip(days, _days_before(days), strict=True):
            if day != expected or self.verdicts[gate][day] == NO:
                break
            held += self.verdicts[gate][day] == YES
        return held

    def _verdict(self, gate: str, legacy: Mapping[str, Table | None], sides: Sides) -> str:
        if gate not in NEEDS:
            return YES
        entity, columns = NEEDS[gate]
        table = legacy[entity]
        if table is None or not table.columns.issuperset(columns):
            return NO if gate in self.judged else ABSENT
        # It applies from now on, whether it can be told or not.
        self.judged.add(gate)
        if table.is_hidden or table.hidden.intersection(columns):
            return NO
        if table.rows is None:
            return NO
        return YES if CHECKS[gate](sides) else NO

    def _accept(self, legacy: Mapping[str, Table | None], sides: Sides) -> None:
        self.accepted.as_of = sides.as_of
        for entity, table in legacy.items():
            if table is not None and not table.is_hidden and table.rows is not None:
                self.accepted.rows[entity] = max(self.accepted.rows.get(entity, 0), len(table.rows))


class Sides:
    """Both sides of one night, as of legacy's last sale."""

    def __init__(
        self,
        legacy: Mapping[str, Table | None],
        mirror: Mirror,
        now: datetime,
        accepted: Accepted,
        scope: Scope,
    ) -> None:
        self.scope = scope
        self._legacy = legacy
        self.mirror = mirror
        self.now = now
        self.accepted = accepted
        walls = [wall for wall in map(_wall, self.texts("transactions", "date")) if wall]
        today = now.astimezone(scope.zone).replace(tzinfo=None)
        self.future = [wall for wall in walls if wall > today]
        past = [wall for wall in walls if wall <= today and wall != BEFORE_ALL]
        self.last = max(past, default=None)
        self.as_of = _end(self.last, scope.zone) if self.last else now

    def texts(self, entity: str, column: str) -> Texts:
        """The values of one of legacy's columns; none where it cannot be seen."""
        table = self._legacy[entity]
        if table is None or table.rows is None or table.is_hidden or column in table.hidden:
            return []
        return [row.get(column) for row in table.rows]

    def rows(self, entity: str) -> list[Row]:
        """Legacy's rows."""
        table = self._legacy[entity]
        assert table is not None
        assert table.rows is not None
        return table.rows

    def readable(self) -> dict[str, int]:
        """How many rows each table has that can be seen."""
        return {
            entity: len(table.rows)
            for entity, table in self._legacy.items()
            if table is not None and not table.is_hidden and table.rows is not None
        }

    def is_past(self, moment: datetime | None) -> bool:
        """Whether something had happened by the snapshot; what has no time may have."""
        return moment is None or moment < self.as_of

    def reported_sales(self) -> list[dict[str, Any]]:
        """What a report of that moment would hold."""
        return [s for s in self.mirror.sales if self.is_past(s["date"]) and is_reported(s)]


_ENTITIES = ("customers", "transactions", "transaction_items", "products")
_REFUNDED = {"Completed", "RefundWithInventory", "RefundWithoutInventory"}


def is_reported(sale: Mapping[str, Any]) -> bool:
    """Whether a sales report holds a document: completed sales, refunded ones, and refunds."""
    return sale["trans_type"] in {"Sale", "Refund"} and sale["blaze_status"] in _REFUNDED


# --- What a gate asks ---------------------------------------------------------------------------


def _count(entity: str) -> Callable[[Sides], bool]:
    def check(sides: Sides) -> bool:
        legacy = len(sides.rows(entity))
        mirror = sum(expected for _, expected in _mirror_keys(sides, entity))
        return legacy > 0 and abs(mirror - legacy) <= ALLOWED * legacy

    return check


def _keys(entity: str) -> Callable[[Sides], bool]:
    def check(sides: Sides) -> bool:
        here = [_key(entity, row) for row in sides.rows(entity)]
        legacy = {key for key in here if key is not None}
        there = [(key, expected) for key, expected in _mirror_keys(sides, entity) if key]
        mirror = {key for key, _ in there}
        expected = {key for key, is_expected in there if is_expected}
        common = len(legacy & mirror)
        whole = len(legacy) + sum(key is None for key in here)
        return (
            common > 0
            and len(expected) > 0
            and whole - common <= ALLOWED * whole
            and len(expected - legacy) <= ALLOWED * len(expected)
        )

    return check


def _total(sides: Sides) -> bool:
    try:
        read = [_number(text) for text in sides.texts("transactions", "total_amount")]
    except UnreadableError:
        return False
    legacy = sum((each for each in read if each is not None), Decimal(0))
    mirror = sum((s["total_amount"] or Decimal(0) for s in sides.reported_sales()), Decimal(0))
    return legacy != 0 and abs(mirror - legacy) <= ALLOWED * abs(legacy)


def _match(
    column: str,
    read: Callable[[str | None], Any],
    figure: Callable[[Sides], dict[str, Any]],
    *,
    judged: str,
) -> Callable[[Sides], bool]:
    def check(sides: Sides) -> bool:
        rows = sides.rows("customers")
        copies = Counter(_trimmed(row.get("member_id")) for row in rows)
        mirror = figure(sides)
        asked = agreed = 0
        for row in rows:
            key = _trimmed(row.get("member_id"))
            if key is None or copies[key] > 1 or key not in mirror:
                continue
            theirs = mirror[key]
            try:
                ours = read(row.get(column))
            except UnreadableError:
                asked += 1
                continue
            if (judged != "all" and ours is None) or (judged == "both" and theirs is None):
                continue
            asked += 1
            agreed += _agree(ours, theirs)
        return asked > 0 and asked - agreed <= ALLOWED * asked

    return check


def _agree(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, Decimal) and isinstance(theirs, Decimal):
        return abs(ours - theirs) <= CENT
    return bool(ours == theirs)


def _snapshot(sides: Sides) -> bool:
    accepted = sides.accepted
    if sides.last is None or sides.future:
        return False
    if sides.now.astimezone(sides.scope.zone).date() - sides.last.date() > OLDEST:
        return False
    if accepted.as_of is not None and sides.as_of < accepted.as_of:
        return False
    rows = sides.readable()
    return all(
        then - rows[entity] <= ALLOWED * then
        for entity, then in accepted.rows.items()
        if entity in rows
    )


def _of_customers(column: str, read: Callable[[Any], Any]) -> Callable[[Sides], dict[str, Any]]:
    def figure(sides: Sides) -> dict[str, Any]:
        return {c["member_id"]: read(c[column]) for c in sides.mirror.customers}

    return figure


def _visits(sides: Sides) -> dict[str, Any]:
    visits = Counter(s["customer_id"] for s in _visits_made(sides))
    return {c["member_id"]: Decimal(visits[c["member_id"]]) for c in sides.mirror.customers}


def _lifetime_value(sides: Sides) -> dict[str, Any]:
    values = {c["member_id"]: Decimal(0) for c in sides.mirror.customers}
    documented = {s["parent_transaction_id"] for s in sides.mirror.sales if _is_refund(s)}
    for sale in sides.mirror.sales:
        if not (is_reported(sale) and sale["date"] is not None and sale["date"] < sides.as_of):
            continue
        amount = sale["total_amount"] or Decimal(0)
        if _is_refund(sale):
            amount = -abs(amount)
        elif sale["blaze_status"] != "Completed" and sale["transaction_id"] not in documented:
            amount = Decimal(0)  # sold, and given back without a document of its own
        if sale["customer_id"] in values:
            values[sale["customer_id"]] += amount
    return values


def _last_visited(sides: Sides) -> dict[str, Any]:
    days: dict[str, date | None] = {}
    for customer in sides.mirror.customers:
        said = customer["last_visited_at"]
        known = said is not None and said < sides.as_of
        days[customer["member_id"]] = (
            sides.scope.day_at_home(said, customer["shop_id"]) if known else None
        )
    visited: dict[str, date] = {}
    for sale in _visits_made(sides):
        day = sides.scope.day_of(sale)
        visited[sale["customer_id"]] = max(visited.get(sale["customer_id"], day), day)
    return days | {key: day for key, day in visited.items() if key in days}


def _is_refund(sale: Mapping[str, Any]) -> bool:
    return sale["trans_type"] == "Refund" and sale["blaze_status"] in _REFUNDED


def _visits_made(sides: Sides) -> list[dict[str, Any]]:
    return [
        s
        for s in sides.mirror.sales
        if s["trans_type"] == "Sale"
        and s["blaze_status"] == "Completed"
        and s["date"] is not None
        and s["date"] < sides.as_of
    ]


def _mirror_keys(sides: Sides, entity: str) -> list[tuple[str | None, bool]]:
    """The mirror's keys, each with whether a report of that moment would hold its row."""
    mirror = sides.mirror
    if entity == "customers":
        sold = sides.reported_sales()
        shops = {s["shop_id"] for s in sold} | ({None} if sides.scope.shop_id is None else set())
        buyers = {s["customer_id"] for s in sold}
        return [
            (
                c["member_id"],
                sides.is_past(c["blaze_created"])
                and (c["shop_id"] in shops or c["member_id"] in buyers),
            )
            for c in mirror.customers
        ]
    if entity == "transactions":
        return [
            (_trimmed(s["trans_no"]), sides.is_past(s["date"]) and is_reported(s))
            for s in mirror.sales
        ]
    if entity == "products":
        return [(_trimmed(p["sku"]), sides.is_past(p["blaze_created"])) for p in mirror.products]
    sales = {s["transaction_id"]: s for s in mirror.sales}
    return [
        (
            f"{_trimmed(sale['trans_no'])}/{_trimmed(line['product_sku']) or ''}",
            sides.is_past(sale["date"]) and is_reported(sale),
        )
        for line in mirror.items
        if (sale := sales.get(line["transaction_id"])) is not None
    ]


def _key(entity: str, row: Row) -> str | None:
    if entity == "transaction_items":
        number = _trimmed(row.get("transaction_id"))
        return None if number is None else f"{number}/{_trimmed(row.get('product_sku')) or ''}"
    return _trimmed(
        row.get({"customers": "member_id", "products": "product_id"}.get(entity, "transaction_id"))
    )


# --- How people write things --------------------------------------------------------------------


def _trimmed(text: str | None) -> str | None:
    return (text or "").strip(" \t\r\n\u00a0") or None


def _number(text: str | None) -> Decimal | None:
    said = _trimmed(text)
    if said is None or said.upper() in {"N/A", "#N/A"}:
        return None
    is_negative = said.startswith("(") and said.endswith(")")
    # The mirror is in dollars, and so is what says that it is.
    plain = said.strip("()").removesuffix("USD").replace("$", "").strip()
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d*)?", plain):
        plain = plain.replace(",", "")
    elif re.fullmatch(r"-?\d+,\d+", plain):
        plain = plain.replace(",", ".")
    if not plain.isascii():
        raise UnreadableError(text)
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise UnreadableError(text) from None
    if not number.is_finite() or abs(number) >= Decimal("1e10"):
        raise UnreadableError(text)
    return -number if is_negative else number


def _wall(text: str | None) -> datetime | None:
    """The wall clock of a moment as legacy writes it: whatever zone it says is the shop's."""
    said = _trimmed(text)
    if said is None:
        return None
    if said == "infinity":
        return EVER_AFTER
    if said == "-infinity" or said.endswith("BC"):
        return BEFORE_ALL
    american = re.match(r"(\d{2})/(\d{2})/(\d{4})(.*)", said)
    if american:
        month, day, year, rest = american.groups()
        said = f"{year}-{month}-{day}{rest}"
    try:
        return datetime.fromisoformat(said).replace(tzinfo=None)
    except ValueError:
        return None


def _day(text: str | None) -> date | None:
    said = _trimmed(text)
    if said is None or said.upper() in {"N/A", "#N/A"}:
        return None
    wall = _wall(said)
    if wall is None:
        raise UnreadableError(text)
    return wall.date()


def _digits(text: str | None) -> str | None:
    return re.sub(r"[^0-9]", "", text or "")[-10:] or None


def _lower(text: str | None) -> str | None:
    said = _trimmed(text)
    return said.lower() if said else None


def _end(last: datetime, zone: ZoneInfo) -> datetime:
    """The end of the moment that was written: of the day, the minute, the second."""
    if last.time() == time():
        step = timedelta(days=1)
    elif (last.second, last.microsecond) == (0, 0):
        step = timedelta(minutes=1)
    elif last.microsecond == 0:
        step = timedelta(seconds=1)
    else:
        step = timedelta(milliseconds=1)
    return (last + step).replace(tzinfo=zone)


def _days_before(days: Sequence[date]) -> list[date]:
    return [days[0] - timedelta(days=ago) for ago in range(len(days))] if days else []


CHECKS: dict[str, Callable[[Sides], bool]] = {
    **{f"{entity}_count": _count(entity) for entity in _ENTITIES},
    **{f"{entity}_keys": _keys(entity) for entity in _ENTITIES},
    "customers_phone_match": _match(
        "phone", _digits, _of_customers("phone", _digits), judged="legacy"
    ),
    "customers_email_match": _match("email", _lower, _of_customers("email", _lower), judged="both"),
    "customers_last_visited_match": _match("last_visited", _day, _last_visited, judged="all"),
    "customers_lifetime_value_match": _match(
        "lifetime_value", _number, _lifetime_value, judged="all"
    ),
    "customers_total_visits_match": _match("total_visits", _number, _visits, judged="all"),
    "transactions_total_amount": _total,
    "snapshot": _snapshot,
}


# --- What there is ------------------------------------------------------------------------------


def _legacy(
    connection: psycopg.Connection[Any], schema: str, entity: str, role: str
) -> Table | None:
    found = connection.execute(
        "select oid, relname, relrowsecurity from pg_class "
        "where relnamespace = %s::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') "
        "and lower(relname) = %s order by relname = lower(relname) desc, relname limit 1",
        (schema, entity),
    ).fetchone()
    if found is None:
        return None
    oid, name, has_policies = found
    wanted = {column for of, columns in NEEDS.values() if of == entity for column in columns}
    attributes = connection.execute(
        "select attname, has_column_privilege(%s::text, attrelid, attnum, 'select') "
        "from pg_attribute where attrelid = %s and attnum > 0 and not attisdropped "
        "order by attname = lower(attname) desc, attnum",
        (role, oid),
    ).fetchall()
    columns: dict[str, tuple[str, bool]] = {}
    for attribute, readable in attributes:
        columns.setdefault(attribute.strip().lower(), (attribute, readable))
    present = [column for column in wanted if column in columns]
    query = sql.SQL("select {} from {}").format(
        sql.SQL(", ").join(
            sql.SQL("{}::text as {}").format(sql.Identifier(columns[c][0]), sql.Identifier(c))
            for c in present
        ),
        sql.Identifier(schema, name),
    )
    rows: list[Row] | None
    try:
        with connection.transaction():
            connection.execute("set local timezone = 'UTC'")
            rows = [
                dict(zip(present, row, strict=True)) for row in connection.execute(query).fetchall()
            ]
    except psycopg.Error:
        rows = None
    return Table(
        set(columns),
        {column for column, (_, readable) in columns.items() if not readable},
        bool(has_policies) or not any(readable for _, readable in columns.values()),
        rows,
    )


def _mirror(connection: psycopg.Connection[Any], scope: Scope) -> Mirror:
    def rows(query: str) -> list[dict[str, Any]]:
        cursor = connection.execute(query.encode())
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def own(query: str) -> list[dict[str, Any]]:
        return [row for row in rows(query) if scope.is_own(row["shop_id"])]

    return Mirror(
        rows(
            "select c.*, m.last_visited_at from customers_blaze as c "
            "left join staging.stg_blaze__members as m using (member_id) "
            "where c.deleted_at is null"
        ),
        own("select * from transactions_blaze where deleted_at is null"),
        rows("select * from transaction_items_blaze where deleted_at is null"),
        own("select * from products_blaze where deleted_at is null"),
    )
