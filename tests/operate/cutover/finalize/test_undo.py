"""The way back, weeks later: what has gone is left out, what was changed is not written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from operate.backup.programs import output_of
from tests.command import Command
from tests.operate.backup.conftest import empty_url  # noqa: F401 - a fixture
from tests.operate.cutover.catalog import VIEWS, names
from tests.operate.cutover.conftest import Site
from warehouse.chain import make_chain
from warehouse.connection import connect
from warehouse.schemas import Schemas
from warehouse.url import connection_environment

KEYS = """
select c.relname::text from pg_index as i inner join pg_class as c on c.oid = i.indexrelid
where i.indrelid in ('products_blaze'::regclass, 'transactions_blaze'::regclass) order by 1
"""
OF_OTHERS = """
create view best as select member_id, name, email is null as plain from customers;
create view sales as select count(*) as number from transactions;
create table cards (member_id text references customers (member_id));
create table visits (member_id text references customers (member_id));
create statistics s (dependencies) on state, zip_code from customers;
comment on column customers.phone is 'mobile'
"""


def test_a_second_shop_since_the_finalisation_keeps_nobody_from_going_back(ready: Site) -> None:
    ready.command.ok("finalize", APPLY="1")
    ready.rows("insert into raw.shops (shop, key_id, seen_at) values ('second', 'second', now())")
    ready.rows("create index idx_transactions_served_date_by_zone on transactions (date)")
    with connect(ready.url, application_name="test", autocommit=True) as connection:
        make_chain(connection, Schemas("raw", "public"))
    said = ready.command.ok("unfinalize")
    assert "Left out, for it is no longer there: " in said
    for gone in ("products_sku_key", "idx_transactions_served_date", "idx_transactions_customer"):
        assert gone in said
    kept = ready.rows(KEYS)
    assert [name for (name,) in kept if "_blaze" not in str(name)] == []
    assert ("products_blaze_shop_id_sku_key",) in kept
    assert ("idx_transactions_blaze_served_date_by_zone",) in kept
    with connect(ready.url, application_name="test", autocommit=True) as connection:
        make_chain(connection, Schemas("raw", "public"))
    assert ready.rows(KEYS) == kept, "as a mirror of several shops has them"


def test_what_has_gone_since_is_left_out_by_name(ready: Site) -> None:
    ready.rows(OF_OTHERS)
    before = ready.rows(VIEWS)
    ready.command.ok("finalize", APPLY="1")
    ready.rows("drop view best; drop table cards; drop statistics s")
    ready.rows("alter table visits drop constraint visits_member_id_fkey")
    said = ready.command.ok("unfinalize")
    for gone in (
        "view public.best",
        "foreign key cards_member_id_fkey of public.cards",
        "foreign key visits_member_id_fkey of public.visits",
        "statistics public.s",
    ):
        assert gone in said
    assert ready.rows(VIEWS) == [row for row in before if row[0] != "best"]
    assert {"customers", "customers_blaze"} <= names(ready).keys()
    assert ready.rows("select 1 from pg_constraint where conname = 'visits_member_id_fkey'") == []


def test_where_legacys_table_has_gone_the_mirror_has_its_names_back(ready: Site) -> None:
    ready.rows(OF_OTHERS)
    ready.command.ok("finalize", APPLY="1")
    ready.rows("drop table customers_legacy cascade")
    refused = ready.command("rollback", ENTITY="customers").stderr
    assert "and none customers_legacy of before the finalisation" in refused
    said = ready.command.ok("unfinalize")
    assert "There is no table public.customers_legacy any more" in said
    assert "Stays with the mirror's tables, under their names: " in said
    for stays in ("view public.best", "foreign key cards_member_id_fkey of public.cards"):
        assert stays in said
    assert "customers" not in names(ready)
    assert {"customers_blaze", "products", "products_blaze"} <= names(ready).keys()
    assert "customers_blaze" in str(ready.rows("select pg_get_viewdef('best'::regclass)"))
    assert "_blaze" not in str(ready.rows("select pg_get_viewdef('sales'::regclass)"))
    refused = ready.command("rollback", ENTITY="customers").stderr
    assert "there is no legacy table customers in schema 'public'" in refused
    assert "unfinalize" not in refused


def test_a_finalised_mirror_that_was_restored_without_legacy_can_go_back(
    ready: Site,
    empty_url: str,  # noqa: F811
    tmp_path: Path,
) -> None:
    file, archive = tmp_path / "mirror.dump", tmp_path / "legacy.dump"
    ready.command.ok("finalize", APPLY="1", ARCHIVE=str(archive))
    ready.command.ok("backup", "--to", str(file))
    other = Site(ready.sandbox, Command(ready.sandbox, empty_url, {}), empty_url)
    other.command.ok("restore", str(file))
    said = other.command.ok("unfinalize")
    assert "There is no table public.customers_legacy, public.products_legacy, " in said
    assert "The mirror's former names are back" in said
    assert "Left out, for it is no longer there: view public.sales_by_customer\n" in said
    assert "customers_legacy" not in names(other)
    assert {"customers_blaze", "customers_blaze_pkey"} <= names(other).keys()
    # As it was told: the file of ARCHIVE makes legacy again.
    options = [f"--dbname={other.rows('select current_database()')[0][0]}", str(archive)]
    with output_of("pg_restore", options, connection_environment(empty_url)) as printed:
        printed.read()
    assert other.rows("select count(*) from customers") == ready.rows(
        "select count(*) from customers_legacy"
    )


@pytest.mark.parametrize(
    ("change", "said", "mend"),
    [
        (
            "create or replace view best as select member_id, name, true as plain from customers",
            "view public.best was changed since the finalisation",
            "drop view best",
        ),
        (
            "alter view best set (security_barrier = true)",
            "view public.best was changed since the finalisation",
            "alter view best reset (security_barrier)",
        ),
        (
            "insert into customers (member_id) values ('new')",
            "foreign key cards_member_id_fkey of public.cards cannot go back: insert or update",
            "delete from cards where member_id = 'new'",
        ),
        (
            "alter table customers_legacy drop column email cascade",
            "view public.best cannot go back: column",
            "drop view best",
        ),
        (
            "create table idx_customers_blaze_member_id (id int)",
            "index public.idx_customers_member_id cannot have its former name",
            "drop table idx_customers_blaze_member_id",
        ),
    ],
)
def test_what_was_changed_since_is_refused_by_name_and_not_written_over(
    ready: Site, change: str, said: str, mend: str
) -> None:
    ready.rows(OF_OTHERS)
    ready.command.ok("finalize", APPLY="1")
    ready.rows(change)
    ready.rows("insert into cards select member_id from customers where member_id = 'new'")
    before = [names(ready), ready.rows(VIEWS)]
    refused = ready.command("unfinalize")
    assert refused.returncode == 1, refused.stderr
    assert said in refused.stderr
    assert "Not undone: 1 obstacle. Nothing was changed." in refused.stderr
    assert [names(ready), ready.rows(VIEWS)] == before
    ready.rows(mend)
    ready.command.ok("unfinalize")
