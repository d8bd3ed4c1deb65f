"""What may happen to somebody's legacy tables between two nights, drawn by Hypothesis.

Each night's tables are made again from `original`, the sandbox's own, and then changed. A change
that cannot be made any more after another one (the column has gone) is left out.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

import psycopg
from hypothesis import strategies as st

TABLES = ("customers", "transactions", "transaction_items", "products")
OWNER, OURS = "adversary_loader", "adversary_ours"
"""Who owns legacy, and as whom the project works: no superuser, so rights count."""

COMPARED = {
    "customers": (
        *("member_id", "name", "phone", "email", "last_visited", "total_visits"),
        *("lifetime_value", "updated_at"),
    ),
    "transactions": ("transaction_id", "customer_id", "date", "total_amount", "shop_location"),
    "transaction_items": ("transaction_id", "product_sku", "quantity", "total_price"),
    "products": ("product_id", "name", "retail_price", "is_active"),
}
KEYS = {
    "customers": ("member_id",),
    "transactions": ("transaction_id",),
    "transaction_items": ("transaction_id", "product_sku"),
    "products": ("product_id",),
}
NUMBERS = {
    "customers": ("lifetime_value", "total_visits"),
    "transactions": ("total_amount",),
    "transaction_items": ("quantity", "total_price"),
    "products": ("retail_price",),
}
DAYS = {"customers": ("last_visited",), "transactions": ("date",)}


@dataclass(frozen=True)
class Change:
    """A change of legacy, as its owner would make it: what it is, and its SQL."""

    what: str
    sql: str

    def __repr__(self) -> str:
        return self.what


@dataclass(frozen=True)
class Night:
    """What legacy is like on a night, and how many days after the one before that is."""

    days: int
    changes: tuple[Change, ...]


def restore(connection: psycopg.Connection[object], night: Night) -> list[Change]:
    """Make legacy anew as it is on a night; gives the changes that could be made."""
    for table in TABLES:
        for kind in ("table", "view", "materialized view"):
            for name in (table, f'"{table.upper()}"', f"{table}_kept"):
                _drop(connection, kind, name)
        connection.execute(
            f"create table {table} as table original.{table}; "
            f"alter table {table} owner to {OWNER}; grant select on {table} to public".encode()
        )
    return [change for change in night.changes if _made(connection, change)]


def _drop(connection: psycopg.Connection[object], kind: str, name: str) -> None:
    with suppress(psycopg.errors.WrongObjectType):
        connection.execute(f"drop {kind} if exists {name} cascade".encode())


def _made(connection: psycopg.Connection[object], change: Change) -> bool:
    try:
        with connection.transaction():
            connection.execute(change.sql.encode())
    except psycopg.Error:
        return False
    return True


def nights(most: int, least: int = 1) -> st.SearchStrategy[list[Night]]:
    """Some nights in a row. On some legacy is as it was; others come too soon, or are missed."""
    gaps = st.sampled_from([1, 1, 1, 1, 0, 2])
    changed = st.lists(changes(), min_size=2, max_size=5).map(tuple)
    what = st.sampled_from([changed, changed, changed, st.just(())]).flatmap(lambda drawn: drawn)
    night = st.builds(Night, days=gaps, changes=what)
    return st.lists(night, min_size=least, max_size=most)


def changes() -> st.SearchStrategy[Change]:
    """One change of one table."""
    return st.sampled_from(TABLES).flatmap(
        lambda table: st.one_of(
            _whole_table(table),
            _rows(table),
            _column(table),
            _keys(table),
            _numbers(table),
            *([_days(table)] if table in DAYS else []),
        )
    )


def _whole_table(table: str) -> st.SearchStrategy[Change]:
    other = f'"{table.upper()}"'
    kept = f"alter table {table} rename to {table}_kept; "
    select = f"select * from {table}_kept"
    grants = f"alter table {table} owner to {OWNER}; grant select on {table} to public"
    policy = "create policy halves on {0} using ({1})".format
    return st.sampled_from(
        [
            Change(f"{table} dropped", f"drop table {table}"),
            Change(f"{table} renamed", f"alter table {table} rename to {table}_kept"),
            Change(f"{table} in capitals", f"alter table {table} rename to {other}"),
            Change(f"{table} is a view", f"{kept}create view {table} as {select}; {grants}"),
            Change(
                f"{table} is a materialized view",
                f"{kept}create materialized view {table} as {select}; {grants}",
            ),
            Change(
                f"{table} is a materialized view without rows",
                f"{kept}create materialized view {table} as {select} with no data; {grants}",
            ),
            Change(
                f"{table} is a view that fails",
                f"{kept}create view {table} as {select} where 1 / (id % 7) > -9; {grants}",
            ),
            Change(
                f"{table} has heirs",
                f"create table {table}_more (like {table}) ; "
                f"insert into {table}_more select * from {table} where id % 2 = 0; "
                f"delete from {table} where id % 2 = 0; "
                f"alter table {table}_more inherit {table}",
            ),
            Change(f"{table} hidden", f"alter table {table} enable row level security"),
            Change(
                f"half of {table} hidden",
                f"{policy(table, 'id % 2 = 0')}; alter table {table} enable row level security",
            ),
            Change(f"{table} without rights", f"revoke select on {table} from public"),
            Change(f"{table} unlogged", f"alter table {table} set unlogged"),
            Change(
                f"{table} has a column served_from",
                f"alter table {table} add served_from text, add parity_key text, add copies int",
            ),
        ]
    )


def _rows(table: str) -> st.SearchStrategy[Change]:
    share = st.integers(2, 60)
    order = {"transactions": "date", "products": "id", "customers": "id"}.get(table, "id")

    def those(what: str, statement: str) -> st.SearchStrategy[Change]:
        return share.map(
            lambda n: Change(f"{table}: 1 in {n} {what}", statement.format(table=table, n=n))
        )

    return st.one_of(
        st.just(Change(f"{table} emptied", f"delete from {table}")),
        those("gone", "delete from {table} where id % {n} = 0"),
        those("alone left", "delete from {table} where id % {n} <> 0"),
        those("doubled", "insert into {table} select * from {table} where id % {n} = 0"),
        st.sampled_from([1, 5, 50, 400]).map(
            lambda n: Change(
                f"{table} cut to its {n} oldest",
                f"delete from {table} where id not in "
                f"(select id from {table} order by {order} limit {n})",
            )
        ),
        st.sampled_from([1, 20, 200]).map(
            lambda n: Change(
                f"{table} without its {n} newest",
                f"delete from {table} where id in "
                f"(select id from {table} order by {order} desc limit {n})",
            )
        ),
    )


def _column(table: str) -> st.SearchStrategy[Change]:
    column = st.sampled_from(COMPARED[table])
    kinds = [
        *("text", "varchar(4000)", "char(60)", "jsonb", "bytea", "text[]", "name"),
        *("numeric", "double precision", "real", "bigint", "money", "boolean"),
        *("date", "timestamp", "timestamptz"),
    ]

    def retyped(name: str, kind: str) -> Change:
        using = {
            "jsonb": f"to_jsonb({name})",
            "bytea": f"convert_to({name}::text, 'UTF8')",
            "text[]": f"array[{name}::text]",
            "money": f"{name}::numeric::money",
            "boolean": f"({name} is not null)",
        }.get(kind, f"{name}::{kind}" if kind in {"text", "date"} else f"{name}::text::{kind}")
        return Change(
            f"{table}.{name} retyped to {kind}",
            f"alter table {table} alter {name} type {kind} using {using}",
        )

    def collated(name: str, collation: str) -> Change:
        return Change(
            f"{table}.{name} with collation {collation}",
            f"alter table {table} alter {name} type text collate {collation}",
        )

    def those(what: str, statement: str) -> st.SearchStrategy[Change]:
        return column.map(
            lambda name: Change(f"{table}.{name} {what}", statement.format(table=table, name=name))
        )

    return st.one_of(
        those("dropped", "alter table {table} drop {name}"),
        those("renamed", "alter table {table} rename {name} to {name}_of_old"),
        column.map(
            lambda name: Change(
                f"{table}.{name} in capitals",
                f'alter table {table} rename {name} to "{name.title()}"',
            )
        ),
        column.map(
            lambda name: Change(
                f"{table}.{name} without rights",
                f"revoke select on {table} from public; grant select (id) on {table} to public",
            )
        ),
        st.builds(retyped, column, st.sampled_from(kinds)),
        st.builds(retyped, column, st.sampled_from(kinds)),
        st.builds(collated, column, st.sampled_from(['"C"', '"POSIX"', '"ucs_basic"'])),
        those("null", "update {table} set {name} = null"),
        st.builds(
            lambda name, n: Change(
                f"{table}.{name} null in 1 of {n}",
                f"update {table} set {name} = null where id % {n} = 0",
            ),
            column,
            st.integers(2, 60),
        ),
        st.builds(
            lambda name, n: Change(
                f"{table}.{name} null in all but 1 of {n}",
                f"update {table} set {name} = null where id % {n} <> 0",
            ),
            column,
            st.integers(2, 60),
        ),
        those(
            "the same in all",
            "update {table} set {name} = (select {name} from {table} order by id limit 1)",
        ),
        those(
            "exchanged among the rows",
            "update {table} as t set {name} = o.{name} from "
            "(select id, lead({name}) over (order by id) as {name} from {table}) as o "
            "where o.id = t.id",
        ),
    )


def _keys(table: str) -> st.SearchStrategy[Change]:
    forms = {
        "with a prefix": "'M-' || {0}",
        "padded": "'  ' || {0} || E' \\t'",
        "with a zero before": "'0' || {0}",
        "in capitals": "upper({0})",
        "digested": "md5({0})",
        "reversed": "reverse({0})",
        "with .0": "{0} || '.0'",
        "empty": "''",
        "blank": "' '",
        "cut": "left({0}, 5)",
    }
    return st.builds(
        lambda key, form, n: Change(
            f"{table}.{key} {form}" + _among(n),
            f"update {table} set {key} = {forms[form].format(key)} where id % {n} = 0",
        ),
        st.sampled_from(KEYS[table]),
        st.sampled_from(list(forms)),
        st.sampled_from([1, 1, 1, 2, 15, 40]),
    )


def _numbers(table: str) -> st.SearchStrategy[Change]:
    column = st.sampled_from(NUMBERS[table])
    forms = {
        "* 100": "{0} * 100",
        "* 1.2": "{0} * 1.2",
        "* 1.04": "{0} * 1.04",
        "+ 0.02": "{0} + 0.02",
        "negative": "-{0}",
        "0": "0",
        "999": "999",
        "rounded": "round({0})",
        "NaN": "'NaN'",
        "infinity": "'Infinity'",
        "-infinity": "'-Infinity'",
        "enormous": "1e30",
        "as large as fits": "99999999999999",
    }
    texts = {
        "with dollars": "'$' || to_char({0}::numeric, 'FM999,999,990.00')",
        "in brackets": "'(' || {0} || ')'",
        "with a decimal comma": "replace({0}::text, '.', ',')",
        "N/A": "'N/A'",
        "words": "'twelve'",
        "empty": "''",
        "scientific": "'1e2'",
        "padded": "' ' || {0} || ' '",
        "two points": "'1.2.3'",
        "NaN in words": "'nan'",
        "with a unit": "{0} || ' USD'",
        "hexadecimal": "'0x10'",
        "other digits": "translate({0}::text, '0123456789', '٠١٢٣٤٥٦٧٨٩')",
    }
    share = st.sampled_from([1, 1, 2, 19, 40, 250])
    return st.one_of(
        st.builds(
            lambda name, form, kind, n: Change(
                f"{table}.{name} ({kind}) {form}" + _among(n),
                f"alter table {table} alter {name} type {kind}; "
                f"update {table} set {name} = {forms[form].format(name)} where id % {n} = 0",
            ),
            column,
            st.sampled_from(list(forms)),
            st.sampled_from(["numeric", "numeric", "double precision", "real"]),
            share,
        ),
        st.builds(
            lambda name, form, n: Change(
                f"{table}.{name} (text) {form}" + _among(n),
                f"alter table {table} alter {name} type text; "
                f"update {table} set {name} = {texts[form].format(name)} where id % {n} = 0",
            ),
            column,
            st.sampled_from(list(texts)),
            share,
        ),
    )


def _days(table: str) -> st.SearchStrategy[Change]:
    column = st.sampled_from(DAYS[table])
    hours = st.sampled_from([-24 * 400, -24 * 31, -24, -8, -1, 1, 7, 24, 24 * 3, 24 * 400])
    share = st.sampled_from([1, 1, 2, 19, 40, 250])
    literals = st.sampled_from(
        ["2062-01-01", "9999-12-31", "1970-01-01", "0001-01-01", "infinity", "-infinity"]
    )
    texts = {
        "as people write them": "to_char({0}, 'MM/DD/YYYY HH24:MI:SS')",
        "without a time": "to_char({0}, 'YYYY-MM-DD')",
        "N/A": "'N/A'",
        "empty": "''",
        "day first": "to_char({0}, 'DD/MM/YYYY')",
        "no date": "'2025-02-30'",
        "words": "'yesterday'",
        "now": "'now'",
        "a number": "extract(epoch from {0})::text",
        "with a zone": "to_char({0}, 'YYYY-MM-DD HH24:MI:SS') || '+05:30'",
    }
    return st.one_of(
        st.builds(
            lambda name, by, n: Change(
                f"{table}.{name} {by:+} hours" + _among(n),
                f"update {table} set {name} = {name} + interval '{by} hours' where id % {n} = 0",
            ),
            column,
            hours,
            share,
        ),
        st.builds(
            lambda name, to, n: Change(
                f"{table}.{name} {to}" + _among(n),
                f"update {table} set {name} = '{to}' where id % {n} = 0",
            ),
            column,
            literals,
            st.sampled_from([1, 40, 250]),
        ),
        st.builds(
            lambda name, form, n: Change(
                f"{table}.{name} (text) {form}" + _among(n),
                f"alter table {table} add said text; "
                f"update {table} set said = case when id % {n} = 0 "
                f"then {texts[form].format(name)} else {name}::text end; "
                f"alter table {table} drop {name}; alter table {table} rename said to {name}",
            ),
            column,
            st.sampled_from(list(texts)),
            share,
        ),
    )


def _among(n: int) -> str:
    """Which rows a change is of, for its name."""
    return f" in 1 of {n}" if n > 1 else ""
