"""Whatever legacy's tables are and whatever points at them: what the plan promises, is done."""

from __future__ import annotations

import pytest

from tests.operate.cutover.catalog import CONSTRAINTS, RELATIONS, VIEWS, names
from tests.operate.cutover.conftest import Site
from warehouse.names import names_of_models

AS_ANOTHER_KIND = """
drop view sales_by_customer;
alter table customers rename to base
"""
KEEP_KEYS_AWAY = """
alter table base rename constraint customers_pkey to base_pkey;
alter table base rename constraint customers_member_id_key to base_member_id_key;
alter sequence customers_id_seq rename to base_id_seq
"""
READER = "create view vip as select member_id, name from customers"
DONE = {
    "plain": READER,
    "view": f"{AS_ANOTHER_KIND}; {KEEP_KEYS_AWAY}; create view customers as table base; {READER}",
    "view that reads another of legacy's": (
        f"{AS_ANOTHER_KIND}; {KEEP_KEYS_AWAY}; create view customers as select * from base"
        f" where exists (select from transactions); {READER}"
    ),
    "materialized view": (
        f"{AS_ANOTHER_KIND}; {KEEP_KEYS_AWAY}; create materialized view customers as table base;"
        f" create unique index on customers (member_id); {READER}"
    ),
    "materialized view that reads another of legacy's": (
        f"{AS_ANOTHER_KIND}; {KEEP_KEYS_AWAY}; create materialized view customers as"
        f" select * from base where exists (select from transactions); {READER}"
    ),
    "foreign table": (
        f"{AS_ANOTHER_KIND}; {KEEP_KEYS_AWAY}; create foreign data wrapper nowhere;"
        " create server elsewhere foreign data wrapper nowhere;"
        f" create foreign table customers (member_id text, name text) server elsewhere; {READER}"
    ),
    "foreign key of a partitioned table": (
        "create table visits (member_id text references customers (member_id), at date)"
        " partition by range (at);"
        " create table visits_2025 partition of visits"
        " for values from ('2025-01-01') to ('2026-01-01')"
    ),
    "foreign key that is deferred": (
        "create table cards (member_id text references customers (member_id)"
        " on delete set null deferrable initially deferred)"
    ),
    "view that joins without aliases": (
        "create view joined as select customers.name, transactions.total_amount"
        " from customers join transactions on transactions.customer_id = customers.member_id"
    ),
    "view with literals that look like a table": (
        "create view provenance as select member_id, 'public.customers'::text as origin,"
        r" E'\\ public.customers'::text as other from customers"
    ),
    "view in a schema of ours": "create view serving.vip as select member_id from customers",
    "view that groups by a key": (
        "create view counted as select member_id, count(*) from customers group by member_id"
    ),
    "view with a check": (
        "create view checked with (security_barrier, check_option = local) as"
        " select member_id, name from customers where member_id > ''"
    ),
    "index of somebody's own on the mirror's table": (
        "create index somebodys on customers_blaze (lower(name));"
        " alter table customers_blaze add constraint sane check (true)"
    ),
    "view of a row": "create view rows_of as select (c.*)::text from customers as c",
    "key by an index that points at itself": (
        "alter table customers add column referrer text;"
        " create unique index customers_member on customers (member_id);"
        " alter table customers add foreign key (referrer) references customers (member_id)"
    ),
}
"""By what it is: statements, after which a finalisation is done."""
REFUSED = {
    "capitals": (
        'drop view sales_by_customer; alter table customers rename to "Customers"',
        (
            'table public."Customers" is spelt otherwise, and who reads it so would not find'
            " the mirror's: rename it to customers first"
        ),
    ),
    "view whose base keeps the keys' names": (
        f"{AS_ANOTHER_KIND}; create view customers as table base",
        "there is a public.customers_member_id_key already, an index of public.base: rename it",
    ),
    "materialized view whose base keeps the keys' names": (
        f"{AS_ANOTHER_KIND}; create materialized view customers as table base",
        "there is a public.customers_member_id_key already, an index of public.base: rename it",
    ),
    "partitioned": (
        (
            f"{AS_ANOTHER_KIND}; {KEEP_KEYS_AWAY};"
            " create table customers (like base) partition by list (state);"
            " create table customers_rest partition of customers default"
        ),
        "child table public.customers_rest on public.customers would stay",
    ),
    "inherited": (
        "create table more () inherits (customers)",
        "child table public.more on public.customers would stay",
    ),
    "taken sequence": (
        "create sequence products_legacy_id_seq",
        "there is a public.products_legacy_id_seq already, a sequence: rename it",
    ),
    "taken type": (
        "create domain products_legacy as text",
        "there is a public.products_legacy already, a type: rename it",
    ),
    "taken constraint": (
        (
            "alter table customers add constraint customers_c check (true),"
            " add constraint customers_legacy_c check (true)"
        ),
        "public.customers has a constraint customers_legacy_c already: rename it",
    ),
    "foreign key on no key of the mirror's": (
        (
            "alter table customers add column number int unique;"
            " create table cards (customer int references customers (number))"
        ),
        "foreign key cards_customer_fkey of public.cards cannot follow: number is no unique key",
    ),
    "foreign key of a type that the mirror does not compare": (
        (
            "alter table products drop column sku cascade, add column sku bigint unique;"
            " create table labels (sku bigint references products (sku))"
        ),
        "foreign key labels_sku_fkey of public.labels cannot follow: foreign key constraint",
    ),
    "view with another rule": (
        (
            f"{READER}; create rule r as on update to vip do instead"
            " update customers set name = new.name where member_id = new.member_id"
        ),
        "rule r on public.customers would stay",
    ),
    "view of a row type alone": (
        "create view nobody as select null::customers as c",
        "view public.nobody cannot follow: its column c would change its type",
    ),
}
"""By what it is: statements, and what the plan says of them."""

VIEWS_ON_LEGACY = """
select distinct r.ev_class::regclass::text
from pg_class as c
inner join pg_depend as d on d.refclassid = 'pg_class'::regclass and d.refobjid = c.oid
inner join pg_rewrite as r on r.oid = d.objid
where c.relnamespace = 'public'::regnamespace and c.relname ~ '_legacy$'
    and r.ev_class::regclass::text !~ '_legacy$'
"""
FOREIGN_KEYS_TO_LEGACY = """
select conname::text from pg_constraint
where confrelid::regclass::text ~ '_legacy$' and conrelid::regclass::text !~ '_legacy$'
"""


@pytest.mark.parametrize("kind", DONE)
def test_what_the_plan_promises_is_done_and_undone(ready: Site, kind: str) -> None:
    ready.rows(DONE[kind])
    before = [ready.rows(each) for each in (RELATIONS, CONSTRAINTS, VIEWS)]
    ready.command.ok("finalize")
    assert [ready.rows(each) for each in (RELATIONS, CONSTRAINTS, VIEWS)] == before
    ready.command.ok("finalize", APPLY="1")
    assert {"customers", "customers_legacy"} <= names(ready).keys()
    left = {str(view) for (view,) in ready.rows(VIEWS_ON_LEGACY)} - names_of_models()
    assert left == set()
    assert ready.rows(FOREIGN_KEYS_TO_LEGACY) == []
    ready.command.ok("unfinalize")
    assert [ready.rows(each) for each in (RELATIONS, CONSTRAINTS, VIEWS)] == before


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_done_is_refused_by_the_plan_already(ready: Site, kind: str) -> None:
    statements, complaint = REFUSED[kind]
    ready.rows(statements)
    before = names(ready)
    for apply in ("", "1"):
        refused = ready.command("finalize", APPLY=apply)
        assert refused.returncode == 1
        assert complaint in refused.stderr
    assert names(ready) == before
