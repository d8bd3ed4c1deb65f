"""Every cell of the mirror that somebody has spoilt is found the next night, and healed the next.

Columns come from the catalog, so one that is added later is spoilt as well.
"""

from __future__ import annotations

import pytest

from tests.dbt_project.parity.conftest import Site

KEYS = {
    "customers_blaze": ["member_id"],
    "transactions_blaze": ["transaction_id"],
    "transaction_items_blaze": ["transaction_id", "item_id"],
    "products_blaze": ["product_id"],
}
EXEMPT = {"id", "created_at", "updated_at", "last_synced_at"}
SPOILT = {
    "text": "coalesce({0}, '') || '?'",
    "boolean": "{0} is not true",
    "integer": "coalesce({0}, 0) + 1",
    "numeric": "coalesce({0}, 0) + 1",
    "date": "coalesce({0}, '2020-01-01') + 1",
    "timestamp with time zone": "coalesce({0}, '2020-01-01') + interval '1 day'",
}
TESTS = ("test", "--select", "test_name:mirrors")
MODELS = ("run", "--select", "path:models/blaze")


def spoil_every_column(site: Site) -> dict[tuple[str, str], str]:
    """Spoil a row a column, each another one; gives the column by table and id of the row."""
    spoilt = {}
    for table, key in KEYS.items():
        ids = [row for (row,) in site.rows(f"select id from {table} order by id")]
        columns = site.rows(
            "select attname::text, format_type(atttypid, null) from pg_attribute "
            f"where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped"
        )
        for name, kind in columns:
            if name not in EXEMPT and name not in key:
                row = ids.pop(0)
                changed = SPOILT[kind].format(name)
                site.execute(f"update {table} set {name} = {changed} where id = {row}")
                spoilt[table, str(row)] = name
    return spoilt


def found(site: Site) -> dict[tuple[str, str], str]:
    """What the tests have found: the difference by table and id, which a missing row has not."""
    outcome = site.dbt.command(TESTS, now=site.now)
    assert set(outcome.statuses.values()) <= {"pass", "fail", "success"}, outcome.statuses
    differences = {}
    for result in outcome.result.results:
        if result.node.resource_type != "test":
            continue
        table = result.node.test_metadata.kwargs["of"]
        query = result.node.compiled_code
        columns = ", ".join(KEYS[table])
        for row, difference in site.rows(
            f"with found as ({query}) select coalesce(t.id::text, ''), difference from found "
            f"left join {table} as t using ({columns})"
        ):
            differences[table, row] = difference
    return differences


def test_every_spoilt_cell_is_found_by_its_column_and_healed(site: Site) -> None:
    assert found(site) == {}
    spoilt = spoil_every_column(site)
    differences = found(site)
    assert {each: differences.get(each, "").split(", ") for each in spoilt} == {
        each: [column] for each, column in spoilt.items()
    }
    assert len(spoilt) > 80
    site.dbt.command(MODELS, now=site.now)
    assert found(site) == {}


@pytest.mark.parametrize("of", KEYS)
def test_rows_that_are_gone_or_that_nobody_knows_are_found(site: Site, of: str) -> None:
    key = KEYS[of]
    site.execute(f"delete from {of} where id = (select min(id) from {of})")
    site.execute(f"update {of} set {key[-1]} = 'x' where id = (select min(id) from {of})")
    assert set(found(site).values()) >= {"missing in the mirror", "nobody knows it"}
