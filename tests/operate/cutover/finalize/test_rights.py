"""A finalisation by a role that is no superuser: what it may not change is refused by the plan."""

from __future__ import annotations

import psycopg

from tests.command import Command
from tests.operate.cutover.catalog import names
from tests.operate.cutover.conftest import Site
from tests.roles import clerk_of

GIVE = """
do $$
declare
    each record;
begin
    for each in
        select format('alter schema %I owner to {role}', nspname) as statement
        from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
        union all
        select format('alter table %s owner to {role}', c.oid::regclass)
        from pg_class as c inner join pg_namespace as n on n.oid = c.relnamespace
        where c.relkind in ('r', 'v') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        union all
        select format('alter routine %s owner to {role}', p.oid::regprocedure)
        from pg_proc as p inner join pg_namespace as n on n.oid = p.pronamespace
        where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    loop
        execute each.statement;
    end loop;
end
$$
"""
OF_OTHERS = """
create schema old;
grant usage on schema old to {role};
alter table customers set schema old;
alter table transactions set schema old;
alter table transaction_items set schema old;
alter table products set schema old;
alter table old.products owner to postgres;
create view vip as select member_id, name, 'old.customers'::text as origin from old.customers;
create view serving.vip as
select customers.name, transactions.total_amount
from old.customers join old.transactions on transactions.customer_id = customers.member_id;
create table cards (member_id text references old.customers (member_id))
"""
SAID = (
    "old.products belongs to another role: run this as its owner",
    "old.customers cannot be renamed without the right to create in schema old: grant it",
    "foreign key cards_member_id_fkey of public.cards cannot follow: public.cards belongs to",
    "view public.vip cannot follow: it belongs to another role: run this as its owner",
    "view serving.vip cannot follow: it belongs to another role: run this as its owner",
)


def test_what_belongs_to_others_is_named_and_what_does_not_is_done(ready: Site) -> None:
    with clerk_of(ready.url) as (role, url):
        clerk = Command(ready.sandbox, url, {"LEGACY_SCHEMA": "old"})
        ready.rows(GIVE.format(role=role))
        ready.rows(OF_OTHERS.format(role=role))
        before = names(ready)
        for apply in ("", "1"):
            refused = clerk("finalize", APPLY=apply)
            assert refused.returncode == 1
            assert [said for said in SAID if said not in refused.stderr] == [], refused.stderr
        assert names(ready) == before
        ready.rows(GIVE.format(role=role))
        clerk.ok("finalize", APPLY="1")
        assert ready.rows("select distinct origin from vip") == [("old.customers",)]
        assert "FROM customers;" in str(ready.rows("select pg_get_viewdef('vip'::regclass)"))
        clerk.ok("unfinalize")
        assert names(ready) == before
        assert "FROM old.customers;" in str(ready.rows("select pg_get_viewdef('vip'::regclass)"))


def test_a_view_that_lasts_as_long_as_a_session_is_named(ready: Site) -> None:
    with psycopg.connect(ready.url, autocommit=True) as somebody:
        somebody.execute("create temporary view mine as select member_id from customers")
        refused = ready.command("finalize", APPLY="1")
        assert refused.returncode == 1
        assert "mine cannot follow: it lasts as long as a session of somebody" in refused.stderr
    ready.command.ok("finalize", APPLY="1")
