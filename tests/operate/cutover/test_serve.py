"""Serving views are made when asked for, stand in nobody's way, and keep what is theirs."""

from __future__ import annotations

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.operate.cutover.conftest import Site
from tests.operate.cutover.test_serving import COLUMNS, ENTITIES
from tests.waiting import until

VIEWS = "select viewname from pg_views where schemaname = 'serving' order by 1"
ON_LEGACY = """
select distinct v.relnamespace::regnamespace || '.' || v.relname
from pg_depend as d
inner join pg_rewrite as r on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass
inner join pg_class as v on r.ev_class = v.oid
inner join pg_class as t on d.refobjid = t.oid
where t.relnamespace = 'public'::regnamespace and t.relname in (
    'customers', 'transactions', 'transaction_items', 'products'
) and v.relnamespace <> 'public'::regnamespace
order by 1
"""
SERVED = [(f"serving.{name}",) for name in sorted(ENTITIES)]
ACTIONS = (
    "select action, source_before, source_after from serving.cutover_audit "
    "where entity = 'customers' order by id"
)


def night(site: Site) -> None:
    site.sandbox.advance(days=1)
    assert site.command("sync").returncode in {0, 1}


def test_nothing_but_serve_and_switch_makes_views_over_legacy(site: Site) -> None:
    assert site.rows(ON_LEGACY) == SERVED
    site.rows("create view public.mine as select member_id from serving.customers")
    refused = site.command("unserve")
    assert refused.returncode == 1
    assert "view public.mine would go with the serving views" in refused.stderr
    site.rows("drop view public.mine")
    site.command.ok("unserve")
    assert site.rows(ON_LEGACY) == []

    # Their owner's loader does what it likes, in the night as well.
    site.rows(
        "drop view sales_by_customer; alter table customers alter column total_visits type text; "
        "create table fresh (like products); insert into fresh table products; "
        "drop table products; alter table fresh rename to products"
    )
    night(site)
    assert site.rows(ON_LEGACY) == site.rows(VIEWS) == []
    assert "cannot be dropped" in site.command.ok("serve")
    assert site.rows(ON_LEGACY) == SERVED
    site.command.ok("unserve")
    said = site.command.ok("switch", ENTITY="customers", FORCE="1", REASON="a test")
    assert "There are no serving views yet; they are made now" in said
    assert site.rows("select distinct served_from from serving.customers") == [("mirror",)]
    site.rows("drop view serving.products")
    said = site.command.ok("switch", ENTITY="products", FORCE="1", REASON="a test")
    assert "There is no serving view of products; it is made now" in said
    assert site.rows("select distinct served_from from serving.products") == [("mirror",)]
    site.rows("drop view serving.products")
    said = site.command.ok("rollback", ENTITY="products", REASON="a test")
    assert "products: to be served from legacy, and nothing is served" in said
    assert "now served" not in said
    site.command.ok("serve")
    assert site.rows(ACTIONS) == [
        ("first build", None, "legacy"),
        ("serve", None, "legacy"),
        ("unserve", "legacy", None),
        ("serve", None, "legacy"),
        ("unserve", "legacy", None),
        ("serve", None, "legacy"),
        ("switch", "legacy", "mirror"),
    ]


@pytest.mark.after_first_sync
def test_legacy_that_appears_is_served_and_nobodys_views_stand_in_its_way(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    site = Site(sandbox, command, database_url)
    assert len(site.rows(VIEWS)) == len(ENTITIES)
    assert site.rows("select distinct served_from from serving.customers") == [("mirror",)]
    sandbox.legacy(database_url, "public")
    night(site)
    assert site.rows("select distinct source from serving.cutover") == [("legacy",)]
    assert site.rows(VIEWS) == []
    site.command.ok("serve")
    assert site.rows("select distinct served_from from serving.customers") == [("legacy",)]
    assert site.rows(ACTIONS) == [
        ("first build", None, "mirror"),
        ("legacy appeared", "mirror", "legacy"),
        ("serve", None, "legacy"),
    ]


def test_tables_that_legacy_has_lost_for_now_are_not_served_from_the_mirror(site: Site) -> None:
    """Its loader renames, drops and makes again, and our night comes in between."""
    site.rows(
        "alter table customers rename to customers_load; drop table products cascade; "
        "drop table transaction_items cascade"
    )
    site.sandbox.advance(days=1)
    said = site.command("sync")
    assert said.returncode == 1
    assert "serving.customers stays as it was: it is to read legacy" in said.stderr
    assert "serving.products is not made: it is to read legacy, and legacy has no" in said.stderr
    assert "dbt model" not in said.stderr
    assert "customers_are_served_once" not in said.stderr
    assert site.rows("select distinct source from serving.cutover") == [("legacy",)]
    assert site.rows("select distinct served_from from serving.customers") == [("legacy",)]
    assert site.rows(VIEWS) == [("customers",), ("transactions",)]

    # All of them, and whoever asks for the views gets no others.
    site.rows("alter table transactions rename to transactions_load")
    assert "serving.products is not made" in site.command.ok("serve")
    assert site.rows(VIEWS) == [("customers",), ("transactions",)]
    assert site.rows("select distinct source from serving.cutover") == [("legacy",)]

    # To serve the mirror is a decision; what has come back is served as before.
    refused = site.command("switch", ENTITY="products")
    assert refused.returncode == 1
    made = site.command.ok("switch", ENTITY="products", FORCE="1", REASON="a test").splitlines()
    assert made.index("serving.products is there, and reads mirror") < made.index(
        "products: now served from mirror"
    )
    site.rows(
        "alter table customers_load rename to customers; "
        "create table transaction_items (id int, transaction_id text)"
    )
    site.command.ok("serve")
    for name, side in (("customers", "legacy"), ("products", "mirror")):
        assert site.rows(f"select distinct served_from from serving.{name}") == [(side,)]
    assert site.rows("select count(*) from serving.transaction_items") == [(0,)]


KEPT = """
select pg_get_userbyid(relowner)::text, relacl::text,
    split_part(obj_description(oid), E'\\n', 1), col_description(oid, 2)
from pg_class where oid = 'serving.customers'::regclass
"""


def test_a_view_that_changes_keeps_owner_rights_comments_and_views_on_it(site: Site) -> None:
    site.rows(
        "alter view serving.customers owner to pg_read_all_data; "
        "grant select on serving.customers to pg_monitor; "
        "comment on view serving.customers is 'the list'; "
        "comment on column serving.customers.member_id is 'the card'; "
        "create view mine as select member_id, city, served_from from serving.customers"
    )
    columns, kept = site.rows(COLUMNS.format("serving.customers")), site.rows(KEPT)
    site.rows(
        'alter table customers add column served_from text, add column "Mood" text, '
        "add column city varchar(20); update customers set city = 'Reno', served_from = 'a till'"
    )
    site.command.ok("serve")
    now = site.rows(COLUMNS.format("serving.customers"))
    assert now[: len(columns)] == columns
    assert now[len(columns) :] == [("Mood", "text"), ("served_from_side", "text")]
    assert site.rows(KEPT) == kept
    assert site.rows("select distinct city, served_from from mine") == [("Reno", "a till")]
    said = "select distinct served_from_side, served_from from serving.customers"
    assert site.rows(said) == [("legacy", "a till")]
    site.rows("update serving.cutover set source = 'mirror'")
    assert site.rows(said) == [("mirror", None)]

    # Once more changes nothing at all.
    version = "select xmin::text from pg_class where oid = 'serving.customers'::regclass"
    before = site.rows(version)
    site.command.ok("serve")
    assert site.rows(version) == before


def test_names_of_legacy_with_capitals_are_served_as_they_are(site: Site) -> None:
    site.command.ok("unserve")
    site.rows(
        "drop view sales_by_customer; alter table customers rename column member_id to "
        '"Member_ID"; alter table customers rename to "Customers"'
    )
    site.command.ok("serve")
    for source in ("legacy", "mirror"):
        site.rows(f"update serving.cutover set source = '{source}'")
        assert site.rows('select count("Member_ID") > 0 from serving.customers') == [(True,)]
    names = [name for name, _ in site.rows(COLUMNS.format("serving.customers"))]
    assert "member_id" not in names


@pytest.mark.parametrize("what", ["sync", "parity", "serve", "switch"])
def test_a_schema_that_is_named_as_legacys_and_is_not_is_refused_before_the_first_call(
    site: Site, what: str
) -> None:
    site.sandbox.clear_log()
    refused = site.command(what, ENTITY="customers", LEGACY_SCHEMA="typo_schema")
    assert refused.returncode == 2
    assert "LEGACY_SCHEMA is 'typo_schema', and there is none of the tables" in refused.stderr
    assert site.sandbox.log() == []


OURS = "application_name like 'blaze_mirror.%/%' and datname = current_database()"
WAITING = f"select 1 from pg_stat_activity where wait_event_type = 'Lock' and {OURS}"
END_HOLDER = f"""
select pg_terminate_backend(pid) from pg_stat_activity
where pid in (select pid from pg_locks where locktype = 'advisory' and granted) and {OURS}
"""


def test_views_that_are_made_without_the_lock_are_ended_with_it(site: Site) -> None:
    site.rows("drop view sales_by_customer; drop view serving.products")
    with psycopg.connect(site.url, autocommit=True) as looking, psycopg.connect(site.url) as owner:
        owner.execute("lock table products in access exclusive mode")
        with site.command.process.started("serve") as running:
            until(looking, WAITING)
            looking.execute(END_HOLDER.encode())
            # Sooner than the lock that dbt waits for times out.
            _, said = running.communicate(timeout=12)
        assert running.returncode == 2, said
        assert "The run's session in the database was lost" in said
        left = looking.execute(f"select 1 from pg_stat_activity where {OURS}".encode())
        assert left.fetchall() == []
    assert ("products",) not in site.rows(VIEWS)
