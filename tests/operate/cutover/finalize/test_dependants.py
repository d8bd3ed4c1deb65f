"""Every kind of thing that may hang from a table of legacy's is carried, or refused by name."""

from __future__ import annotations

from tests.operate.cutover.catalog import names
from tests.operate.cutover.conftest import Site

DEPENDENTS = """
select pg_describe_object(classid, objid, objsubid)
from pg_depend
where deptype = 'n' and refobjid = 'customers'::regclass
    and classid <> 'pg_constraint'::regclass and objid not in (
        select r.oid from pg_rewrite as r inner join pg_class as c on r.ev_class = c.oid
        where c.relnamespace in ('serving'::regnamespace, 'parity'::regnamespace)
    )
order by 1
"""
CARRIED = """
create view v as select member_id, name from customers;
create view w as select * from v;
create table cards (
    member_id text references customers (member_id),
    id bigint default nextval('customers_id_seq')
);
comment on table customers is 'it''s the list';
comment on column customers.phone is 'mobile';
comment on constraint cards_member_id_fkey on cards is 'who holds it';
create view serving.vip as select member_id, 'public.customers'::text as origin from customers;
create statistics s (dependencies) on state, zip_code from customers;
grant select on customers to pg_monitor;
grant update (phone) on customers to public;
create index on customers (lower(name));
alter table customers add check (id > 0)
"""
ABOUT = (
    (
        "select obj_description(attrelid), col_description(attrelid, attnum) "
        "from pg_attribute where attrelid = 'customers'::regclass and attname = 'phone'"
    ),
    "select pg_get_statisticsobjdef(oid) from pg_statistic_ext order by 1",
    (
        "select viewname, definition from pg_views where schemaname = 'public' "
        "or viewname = 'vip' order by 1"
    ),
    (
        "select conname, pg_get_constraintdef(oid), obj_description(oid) from pg_constraint "
        "where confrelid = 'customers'::regclass and conrelid = to_regclass('cards') order by 1"
    ),
    (
        "select has_table_privilege('pg_monitor', 'customers', 'select'), "
        "has_column_privilege('pg_monitor', 'customers', 'phone', 'update')"
    ),
    "select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = to_regclass('cards')",
)
REFUSED = {
    "row level security": (
        "alter table transactions enable row level security",
        "row level security enabled on public.transactions",
    ),
    "row level security of the owner": (
        "alter table customers force row level security",
        "row level security forced on its owner on public.customers",
    ),
    "function that gives rows": (
        "create function f() returns setof customers language sql as 'select * from customers'",
        "function public.f() on public.customers",
    ),
    "function of a row": (
        "create function f1(customers) returns text language sql as 'select $1.name'",
        "function public.f1(public.customers) on public.customers",
    ),
    "function of rows": (
        "create function f2(customers[]) returns int language sql as 'select 1'",
        "function public.f2(public.customers[]) on public.customers",
    ),
    "function whose body is parsed": (
        "create function f3() returns bigint begin atomic select count(*) from customers; end",
        "function public.f3() on public.customers",
    ),
    "column of its row type": (
        "create table kept (row customers)",
        "column row of table public.kept on public.customers",
    ),
    "child": (
        "create table more () inherits (customers)",
        "child table public.more on public.customers",
    ),
    "parent": (
        "create table anybody (member_id text not null); alter table customers inherit anybody",
        "parent table public.anybody on public.customers",
    ),
    "rule": (
        "create rule r as on delete to customers do instead nothing",
        "rule r on public.customers",
    ),
    "trigger": (
        (
            "create function g() returns trigger language plpgsql as 'begin return new; end'; "
            "create trigger t before update on customers for each row execute function g()"
        ),
        "trigger t on public.customers",
    ),
    "policy": ("create policy p on customers using (true)", "policy p on public.customers"),
    "publication": (
        "create publication p for table customers",
        "publication p on public.customers",
    ),
    "publication of everything": (
        "create publication q for all tables",
        "publication q of all tables on public.customers",
    ),
    "publication of the schema": (
        "create publication o for tables in schema public",
        "publication o of its schema on public.customers",
    ),
    "materialized view": (
        "create materialized view m as select name from customers",
        "materialized view public.m on public.customers",
    ),
    "cast": (
        (
            "create function to_text(customers) returns text language sql as 'select $1.name'; "
            "create cast (customers as text) with function to_text(customers)"
        ),
        "cast from public.customers to text on public.customers",
    ),
    "statistics on what is not there": (
        (
            "alter table customers add column mood text, add column weather text; "
            "create statistics s (dependencies) on mood, weather from customers"
        ),
        "statistics public.s cannot follow",
    ),
}


def test_what_follows_is_named_first_and_goes_there_and_back(ready: Site) -> None:
    ready.rows(CARRIED)
    before = [names(ready), *(ready.rows(each) for each in ABOUT)]
    dependents = ready.rows(DEPENDENTS)

    said = ready.command.ok("finalize", APPLY="1")
    summary, statements = said.split("begin;")
    assert all(line.startswith("--") for line in summary.splitlines() if line)
    for line in (
        "public.customers becomes customers_legacy",
        "foreign key cards_member_id_fkey of public.cards",
        "view public.v",
        "view serving.vip",
        "statistics public.s",
        "rights on public.customers of pg_monitor, public",
        "2 comments of public.customers",
    ):
        assert f"--   {line}\n" in summary
    assert "comment on table public.customers is 'it''s the list';" in statements
    after = [ready.rows(each) for each in ABOUT]
    # All of it says `customers` as it did, and means the mirror's table.
    assert after[:-1] == before[1:-1]
    assert after[-1] == [("nextval('customers_legacy_id_seq'::regclass)",)], "as it was filled"
    assert ready.rows("select distinct origin from serving.vip") == [("public.customers",)]
    assert ready.rows("select count(*) from v") == ready.rows("select count(*) from customers")

    ready.command.ok("unfinalize")
    assert [names(ready), *(ready.rows(each) for each in ABOUT)] == before
    assert ready.rows(DEPENDENTS) == dependents


def test_each_kind_that_cannot_follow_is_named_before_anything_happens(ready: Site) -> None:
    for statement, _ in REFUSED.values():
        ready.rows(statement)
    before = names(ready)
    refused = ready.command("finalize", APPLY="1")
    assert refused.returncode == 1
    missing = [kind for kind, (_, said) in REFUSED.items() if said not in refused.stderr]
    assert missing == [], refused.stderr
    assert names(ready) == before
    assert refused.stdout.index("In the way:") < refused.stdout.index("begin;")
