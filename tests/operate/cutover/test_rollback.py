"""A rollback says what readers see, whatever legacy's loader has done since the views were made."""

from __future__ import annotations

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.operate.cutover.conftest import Site
from tests.operate.cutover.test_serve import VIEWS, night

SERVED_FROM = "select distinct served_from from serving.customers"
LOSE = "create table kept as table customers; drop table customers cascade"
MAKE_AGAIN = "create table customers as table kept"


def test_a_view_that_was_made_without_legacys_table_reads_it_after_a_rollback(site: Site) -> None:
    site.command.ok("switch", ENTITY="customers", FORCE="1", REASON="a test")
    site.rows(LOSE)
    night(site)
    site.rows(MAKE_AGAIN)
    assert site.rows(SERVED_FROM) == [("mirror",)]

    said = site.command.ok("rollback", ENTITY="customers", REASON="a test").splitlines()
    assert "The serving views know nothing of public.customers yet; they are made again" in said
    assert "customers: now served from legacy" in said
    assert site.rows(SERVED_FROM) == [("legacy",)]
    once_more = site.command.ok("rollback", ENTITY="customers")
    assert "customers: already served from legacy" in once_more
    assert "made again" not in once_more


def test_a_rollback_that_has_to_make_a_view_says_so_while_a_sync_is_at_work(site: Site) -> None:
    site.command.ok("switch", ENTITY="customers", FORCE="1", REASON="a test")
    site.rows(LOSE)
    night(site)
    site.rows(MAKE_AGAIN)
    with psycopg.connect(site.url, autocommit=True) as running:
        running.execute("select pg_advisory_lock(hashtextextended('blaze_mirror:raw', 0))")
        refused = site.command("rollback", ENTITY="customers")
    assert refused.returncode == 3
    assert "now served" not in refused.stdout
    assert site.rows("select source from serving.cutover where entity = 'customers'") == [
        ("mirror",)
    ]


@pytest.mark.after_first_sync
def test_legacy_that_has_appeared_is_read_after_a_rollback(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    site = Site(sandbox, command, database_url)
    assert site.rows(SERVED_FROM) == [("mirror",)]
    sandbox.legacy(database_url, "public")
    assert "served from legacy" in site.command.ok("rollback", ENTITY="customers")
    assert site.rows(SERVED_FROM) == [("legacy",)]
    night(site)
    assert site.rows(SERVED_FROM) == [("legacy",)]


def test_a_switch_by_force_reads_the_table_that_has_taken_the_mirrors_place(site: Site) -> None:
    site.rows(
        "create schema aside; alter table products_blaze set schema aside; "
        "create table products_blaze (like aside.products_blaze including all); "
        "insert into products_blaze table aside.products_blaze; "
        "update aside.products_blaze set name = 'of old'"
    )
    site.command.ok("switch", ENTITY="products", FORCE="1", REASON="a test")
    served = site.rows("select count(*) from serving.products where name = 'of old'")
    assert served == [(0,)]


def test_a_switch_that_cannot_make_its_view_switches_nothing(site: Site) -> None:
    """Legacy has lost the table, and the view with it; a sync is at work, or dbt fails."""
    site.rows("drop table products cascade")
    source = "select source from serving.cutover where entity = 'products'"
    with psycopg.connect(site.url, autocommit=True) as running:
        running.execute("select pg_advisory_lock(hashtextextended('blaze_mirror:raw', 0))")
        refused = site.command("switch", ENTITY="products", FORCE="1", REASON="a test")
    assert refused.returncode == 3
    assert "served from mirror" not in refused.stdout
    assert site.rows(source) == [("legacy",)]

    site.rows("create table serving.products (id int)")
    refused = site.command("switch", ENTITY="products", FORCE="1", REASON="a test")
    assert refused.returncode == 2, refused.stderr
    assert "now served from mirror" not in refused.stdout
    assert site.rows(source) == [("legacy",)]

    site.rows("drop table serving.products")
    said = site.command.ok("switch", ENTITY="products", FORCE="1", REASON="a test")
    assert "products: now served from mirror" in said.splitlines()
    assert site.rows(VIEWS) == [
        (name,) for name in ("customers", "products", "transaction_items", "transactions")
    ]
