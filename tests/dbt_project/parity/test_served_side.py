"""A serving view reads one side, and the nightly tests see to it."""

from __future__ import annotations

import pytest

from tests.dbt_project.parity.conftest import Site

ENTITIES = ("customers", "transactions", "transaction_items", "products")
TESTS = tuple(f"{entity}_are_served_from_one_side" for entity in ENTITIES)


def judged(site: Site) -> dict[str, str]:
    return site.dbt.command(("test", "--select", *TESTS), now=site.now).statuses


def build(site: Site) -> None:
    command = ("run", "--select", "path:models/serving")
    assert not site.dbt.command(command, now=site.now).with_status("error")


@pytest.mark.parametrize("source", ["legacy", "mirror"])
def test_either_side_is_right_when_it_is_the_chosen_one(faithful_site: Site, source: str) -> None:
    faithful_site.execute(f"update serving.cutover set source = '{source}'")
    assert faithful_site.rows("select distinct served_from from serving.customers") == [(source,)]
    assert {judged(faithful_site)[name] for name in TESTS} == {"pass"}


def test_a_site_without_legacy_is_served_from_the_mirror(site: Site) -> None:
    assert {judged(site)[name] for name in TESTS} == {"pass"}


def test_legacy_may_go_while_it_is_the_chosen_side_and_the_mirror_is_not_served_for_it(
    faithful_site: Site,
) -> None:
    faithful_site.execute(
        "update serving.cutover set source = 'legacy' where entity <> 'products'; "
        "update serving.cutover set source = 'mirror' where entity = 'products'; "
        "drop table products, transaction_items, transactions cascade; "
        "alter table customers rename to customers_load"
    )
    build(faithful_site)
    assert {judged(faithful_site)[name] for name in TESTS} == {"pass"}
    assert faithful_site.rows("select distinct served_from from serving.customers") == [("legacy",)]
    assert faithful_site.rows(
        "select viewname from pg_views where schemaname = 'serving' order by 1"
    ) == [("customers",), ("products",)]
    assert faithful_site.rows("select distinct served_from from serving.products") == [("mirror",)]


@pytest.mark.parametrize("entity", ENTITIES)
def test_a_view_that_reads_both_sides_fails(faithful_site: Site, entity: str) -> None:
    faithful_site.execute("update serving.cutover set source = 'mirror'")
    columns = ", ".join(
        f'"{name}"'
        for (name,) in faithful_site.rows(
            "select attname::text from pg_attribute where attnum > 0 and attname <> 'served_from' "
            f"and attrelid = 'serving.{entity}'::regclass order by attnum"
        )
    )
    faithful_site.execute(
        f"alter view serving.{entity} rename to one_side; "
        f"create view serving.{entity} as select {columns}, served_from from serving.one_side "
        f"union all select {columns}, 'legacy' from serving.one_side"
    )
    statuses = judged(faithful_site)
    assert statuses.pop(f"{entity}_are_served_from_one_side") == "fail"
    assert {statuses[name] for name in TESTS if name in statuses} == {"pass"}
