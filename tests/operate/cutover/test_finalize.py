"""Finalisation: the mirror takes legacy's names, everything follows, and there is a way back."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from tests.operate.cutover.conftest import Site
from tests.operate.cutover.gates import hold_gates

RELATIONS = (
    "select relname::text, relkind::text from pg_class where relnamespace = 'public'::regnamespace"
    " and relname !~ '^pg_toast' order by 1"
)
CONSTRAINTS = (
    "select conrelid::regclass::text, conname::text, pg_get_constraintdef(oid) from pg_constraint"
    " where connamespace = 'public'::regnamespace order by 1, 2"
)
VIEWS = "select viewname::text, definition from pg_views where schemaname = 'public' order by 1"
GRANTS = (
    "select relname::text, acl.privilege_type, pg_get_userbyid(acl.grantee)::text from pg_class,"
    " aclexplode(relacl) as acl where relnamespace = 'public'::regnamespace"
    " and acl.grantee <> relowner order by 1, 2, 3"
)
CHECKSUMS = " union all ".join(
    f"select '{name}', md5(string_agg(t::text, '' order by t::text)) from {{{name}}} as t"
    for name in ("customers", "transactions", "transaction_items", "products")
)


def checksums(site: Site, suffix: str = "") -> list[tuple[object, ...]]:
    names = ("customers", "transactions", "transaction_items", "products")
    return site.rows(CHECKSUMS.format(**{name: f"public.{name}{suffix}" for name in names}))


def names(site: Site) -> dict[object, object]:
    return dict(site.rows(RELATIONS))  # type: ignore[arg-type]  # pairs


@pytest.fixture
def reader(site: Site) -> Iterator[str]:
    """A role that other people have given rights on legacy's tables."""
    role = f"reader_{uuid.uuid4().hex[:12]}"
    site.rows(f"create role {role}")
    site.rows(f"grant select on customers, transactions to {role}")
    site.rows(f"grant update (phone) on customers to {role}")
    yield role
    site.rows(f"drop owned by {role}; drop role {role}")


@pytest.fixture
def ready(site: Site) -> Site:
    """A site that switched everything eight nights ago, and whose gates have held."""
    now = site.sandbox.now()
    site.rows(
        "update serving.cutover set source = 'mirror', switched_by = 'somebody', "
        f"switched_at = '{now - timedelta(days=8)}'"
    )
    hold_gates(site.url, now, 7)
    return site


def test_the_plan_is_printed_and_nothing_changed(ready: Site) -> None:
    before = names(ready)
    said = ready.command.ok("finalize")
    assert "alter table public.customers rename to customers_legacy;" in said
    assert "alter table public.customers_blaze rename to customers;" in said
    assert (
        "alter index public.idx_customers_blaze_member_id rename to idx_customers_member_id" in said
    )
    assert "alter sequence public.customers_blaze_id_seq rename to customers_id_seq;" in said
    assert said.index("public.customers rename") < said.index("public.customers_blaze rename")
    assert "APPLY=1 does it" in said
    assert names(ready) == before


def test_everything_follows_and_there_is_a_way_back(ready: Site, reader: str) -> None:
    ready.rows(
        "create table loyalty_cards (number text primary key,"
        " member_id text references customers (member_id) on delete cascade)"
    )
    ready.rows("insert into loyalty_cards select 'card 1', min(member_id) from customers")
    ready.rows(
        "create view best_customers with (security_barrier = true) as"
        " select member_id, name, lifetime_value from customers where lifetime_value > 100"
    )
    ready.rows("create view best_names as select name from best_customers")
    ready.rows(f"grant select on best_customers to {reader}")
    before = [ready.rows(each) for each in (RELATIONS, CONSTRAINTS, VIEWS, GRANTS)]
    legacy = checksums(ready)

    ready.command.ok("finalize", APPLY="1")
    present = names(ready)
    assert {"customers", "customers_legacy", "customers_pkey", "customers_id_seq"} <= present.keys()
    assert not [name for name in present if "_blaze" in str(name) and "sync" not in str(name)]
    assert checksums(ready, "_legacy") == legacy
    follows = (
        "select confrelid::regclass::text from pg_constraint where conname like 'loyalty%fkey'"
    )
    assert ready.rows(follows) == [("customers",)]
    assert ready.rows("select count(*) from customers_legacy") != [(0,)]
    best = ready.rows("select name from best_names order by 1")
    assert best == ready.rows("select name from customers where lifetime_value > 100 order by 1")
    assert ready.rows(
        f"select has_table_privilege('{reader}', 'customers', 'select'),"
        f" has_table_privilege('{reader}', 'products', 'select'),"
        f" has_column_privilege('{reader}', 'customers', 'phone', 'update'),"
        f" has_column_privilege('{reader}', 'customers', 'name', 'update'),"
        f" has_table_privilege('{reader}', 'best_customers', 'select')"
    ) == [(True, False, True, False, True)]
    assert ready.rows("select reloptions from pg_class where relname = 'best_customers'") == [
        (["security_barrier=true"],)
    ]

    ready.command.ok("unfinalize", REASON="once more, slowly")
    assert [ready.rows(each) for each in (RELATIONS, CONSTRAINTS, VIEWS, GRANTS)] == before
    assert checksums(ready) == legacy
    assert ready.rows(
        "select action, entity, reason from serving.cutover_audit where action = 'unfinalize'"
        " and entity = 'customers'"
    ) == [("unfinalize", "customers", "once more, slowly")]


def test_the_sync_goes_on_under_the_new_names_and_under_the_old_ones_again(ready: Site) -> None:
    ready.command.ok("finalize", APPLY="1")
    served = ready.rows("select count(*), min(served_from) from serving.customers")
    present = names(ready)
    ids = ready.rows("select id, member_id from customers order by 1")
    assert ready.command("sync", FORCE="1").returncode in {0, 1}
    assert ready.rows("select count(*), min(served_from) from serving.customers") == served
    assert names(ready) == present, "nothing was made under the former names"
    assert ready.rows("select id, member_id from customers order by 1") == ids
    assert ready.command("status").returncode == 0
    assert ready.command("docs").returncode == 0

    ready.command.ok("unfinalize")
    assert ready.command("sync", FORCE="1").returncode in {0, 1}
    assert ready.rows("select id, member_id from customers_blaze order by 1") == ids


def test_the_gates_judge_the_same_tables_under_the_new_names(ready: Site) -> None:
    def judged() -> dict[str, tuple[object, ...]]:
        said = json.loads(ready.command("parity", "--json").stdout)
        values = ("status", "legacy_value", "mirror_value", "failures")
        return {each["gate"]: tuple(each[value] for value in values) for each in said}

    before = judged()
    assert any(status == "PASS" for status, *_ in before.values())
    # Its own gates have judged one night now.
    ready.command.ok("finalize", APPLY="1", FORCE="1", REASON="a test")
    assert judged() == before


HINDRANCES = {
    "trigger": (
        """
        create function no_op() returns trigger language plpgsql as 'begin return new; end';
        create trigger watch before update on customers for each row execute function no_op()
        """,
        "trigger watch on public.customers",
    ),
    "materialized view": (
        "create materialized view frozen as select count(*) from transactions",
        "materialized view public.frozen on public.transactions",
    ),
    "foreign key on serials": (
        "create table notes (customer integer references customers (id))",
        "foreign key notes_customer_fkey of public.notes cannot follow: its serial numbers",
    ),
    "foreign key with rows that are not there": (
        """
        insert into customers (member_id) values ('only in legacy');
        create table notes (customer text references customers (member_id));
        insert into notes values ('only in legacy')
        """,
        "foreign key notes_customer_fkey of public.notes cannot follow: 1 of its rows",
    ),
    "view whose column changes": (
        "create view by_points as select created_at, loyalty_points from customers",
        "view public.by_points cannot follow: its column loyalty_points would change its type",
    ),
    "view on a column that is not there": (
        "create view points as select loyalty_points_earned from transactions",
        "view public.points cannot follow: column",
    ),
    "name that is taken": (
        "create table products_legacy (id integer)",
        "there is a public.products_legacy already",
    ),
    "policy": (
        "create policy all_of_it on products using (true)",
        "policy all_of_it on public.products",
    ),
}


@pytest.mark.parametrize("hindrance", HINDRANCES)
def test_what_cannot_follow_is_refused_by_name_before_anything_happens(
    ready: Site, hindrance: str
) -> None:
    statement, complaint = HINDRANCES[hindrance]
    ready.rows(statement)
    before = names(ready)
    refused = ready.command("finalize", APPLY="1")
    assert refused.returncode == 1
    assert complaint in refused.stderr
    assert names(ready) == before


def test_preconditions_are_all_switched_for_seven_nights_and_gates_that_held(site: Site) -> None:
    now = site.sandbox.now()
    hold_gates(site.url, now, 3)
    site.rows(
        "update serving.cutover set source = 'mirror', switched_by = 'somebody', "
        f"switched_at = '{now - timedelta(days=2)}' where entity <> 'products'"
    )
    refused = site.command("finalize", APPLY="1")
    assert refused.returncode == 1
    assert "products is served from legacy" in refused.stderr
    assert "customers was switched on" in refused.stderr
    assert "held 3 of 7 nights" in refused.stderr
    site.command.ok("finalize", APPLY="1", FORCE="1", REASON="a test")
    assert "customers_legacy" in names(site)
    assert "finalised already" in site.command("finalize").stderr
    assert "`make unfinalize` first" in site.command("rollback", ENTITY="customers").stderr


def test_a_running_sync_is_left_alone(ready: Site) -> None:
    with psycopg.connect(ready.url, autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(hashtextextended('blaze_mirror:raw', 0))")
        assert ready.command("finalize", APPLY="1").returncode == 3


def test_legacy_is_archived_when_asked(ready: Site, tmp_path: Path) -> None:
    file = tmp_path / "legacy.dump"
    ready.command.ok("finalize", APPLY="1", ARCHIVE=str(file))
    assert file.read_bytes().startswith(b"PGDMP")
