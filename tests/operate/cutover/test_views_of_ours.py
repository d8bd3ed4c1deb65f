"""Each view of ours reads what it names, whatever somebody did to it or to what lies below."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import psycopg
import pytest

from operate.transform.project import PROJECT_DIR
from tests.operate.cutover.conftest import Site
from warehouse.names import LOADED_TABLES

OURS = """
select n.nspname || '.' || c.relname, pg_get_viewdef(c.oid)
from pg_class as c inner join pg_namespace as n on n.oid = c.relnamespace
where n.nspname in ('staging', 'parity', 'serving') and c.relkind = 'v'
    and obj_description(c.oid, 'pg_class') ~ 'definition [0-9a-f]{32}'
order by c.oid
"""
CLOCK = re.compile(r"'2025-\d\d-\d\d \d\d:\d\d:\d\d[^']*'")
READ_BY_OURS = """
select distinct d.refobjid::regclass::text, t.relkind::text, t.oid
from pg_depend as d
inner join pg_rewrite as r on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass
inner join pg_class as v on r.ev_class = v.oid
inner join pg_class as t on d.refobjid = t.oid
where v.relnamespace::regnamespace::text in ('staging', 'parity', 'serving') and t.oid <> v.oid
    and d.refclassid = 'pg_class'::regclass and t.relkind in ('r', 'v')
order by t.oid
"""
WRITTEN = """
select array_agg((c.oid, c.xmin::text, d.xmin::text) order by c.oid)
from pg_class as c inner join pg_description as d on d.objoid = c.oid and d.objsubid = 0
where c.relnamespace::regnamespace::text in ('staging', 'parity', 'serving') and c.relkind = 'v'
"""


def definitions(site: Site) -> dict[str, str]:
    """What Postgres says of each view, with all names in full and one clock."""
    with psycopg.connect(site.url) as connection:
        connection.execute("set search_path = ''")
        rows = connection.execute(OURS.encode()).fetchall()
    return {name: CLOCK.sub("'now'", text) for name, text in rows}


def night(site: Site) -> None:
    site.sandbox.advance(days=1)
    done = site.command("sync")
    assert done.returncode in {0, 1}, done.stderr
    assert "dbt model" not in done.stderr


def execute(site: Site, statements: Sequence[str]) -> None:
    with psycopg.connect(site.url) as connection:
        connection.execute("set search_path = ''")
        for statement in statements:
            connection.execute(statement.encode())


def test_a_view_that_somebody_replaced_is_made_again_and_a_quiet_night_writes_none(
    site: Site,
) -> None:
    site.command("sync")
    before = definitions(site)
    assert {name.partition(".")[0] for name in before} == {"staging", "parity", "serving"}
    execute(
        site,
        [
            f"create or replace view {name} as "
            f"select * from ({text.rstrip(';')}) as odd where false"
            for name, text in before.items()
        ],
    )
    spoilt = definitions(site)
    assert all(spoilt[name] != text for name, text in before.items())
    night(site)
    assert definitions(site) == before

    written = site.rows(WRITTEN)
    site.command("sync")
    assert site.rows(WRITTEN) == written


def test_views_read_the_tables_and_views_that_have_the_names_now(site: Site) -> None:
    """Each is moved out of the way, its rows spoilt, and another one put in its place."""
    site.command("sync")
    site.rows("drop view sales_by_customer")
    before = definitions(site)
    with psycopg.connect(site.url) as connection:
        connection.execute("set search_path = ''")
        read = connection.execute(READ_BY_OURS.encode()).fetchall()
        assert len(read) > len(before) / 2
        connection.execute("create schema archive")
        for name, kind, _ in read:
            schema, _, plain = name.partition(".")
            if kind == "v":
                connection.execute(f"alter view {name} set schema archive".encode())
            elif schema == "raw" and plain in LOADED_TABLES:  # elsewhere they are another mirror's
                connection.execute(f"alter table {name} rename to {plain}_old".encode())
                copied(connection, name, f"raw.{plain}_old")
            elif schema != "raw":
                connection.execute(f"alter table {name} set schema archive".encode())
                copied(connection, name, f"archive.{plain}")
        for name, kind, _ in read:
            if kind == "v":
                connection.execute(f"create view {name} as {before[name]}".encode())
    night(site)
    assert definitions(site) == before
    left = site.rows(
        "select distinct v.oid::regclass::text from pg_depend as d "
        "inner join pg_rewrite as r on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass "
        "inner join pg_class as v on r.ev_class = v.oid "
        "inner join pg_class as t on d.refobjid = t.oid "
        "where (t.relnamespace = 'archive'::regnamespace or t.relname ~ '_old$') "
        "and v.relnamespace <> 'archive'::regnamespace"
    )
    assert left == []


def copied(connection: psycopg.Connection[tuple[object, ...]], name: str, source: str) -> None:
    """A table like another one, with its rows, that goes on counting where that one has."""
    connection.execute(f"create table {name} (like {source} including all)".encode())
    connection.execute(
        f"insert into {name} overriding system value select * from {source}".encode()
    )
    columns = connection.execute(
        "select attname from pg_attribute where attrelid = %s::regclass and attidentity <> ''",
        (name,),
    ).fetchall()
    for (column,) in columns:
        connection.execute(
            f"select setval(pg_get_serial_sequence('{name}', '{column}'), "
            f"(select coalesce(max({column}), 0) + 1 from {name}))".encode()
        )


GIVEN = """
select coalesce(relacl::text, ''), coalesce(reloptions::text, ''),
    split_part(obj_description(oid), E'\\n', 1), col_description(oid, 1),
    pg_get_userbyid(relowner)::text
from pg_class where oid = '{}'::regclass
"""


def give(site: Site, view: str, column: str) -> list[tuple[object, ...]]:
    site.rows(
        f"grant select on {view} to pg_monitor; grant select ({column}) on {view} to public; "
        f"comment on view {view} is 'for the dashboards'; "
        f"comment on column {view}.{column} is 'the \"first\" one''s'; "
        f"alter view {view} set (security_barrier = true, security_invoker = true); "
        f"alter view {view} owner to pg_read_all_data"
    )
    return site.rows(GIVEN.format(view))


def test_what_people_gave_to_a_view_outlives_its_changes_and_its_absence(site: Site) -> None:
    given = give(site, "serving.customers", "id")
    assert "security_invoker" in str(given)
    site.rows("alter table customers add column favourite text")
    site.command.ok("serve")
    assert ("favourite",) in site.rows(
        "select attname::text from pg_attribute where attrelid = 'serving.customers'::regclass"
    )
    assert site.rows(GIVEN.format("serving.customers")) == given

    said = site.command.ok("unserve")
    assert "people had given to serving.customers are kept; `make serve` gives them back" in said
    site.command.ok("serve")
    assert site.rows(GIVEN.format("serving.customers")) == given
    assert site.rows("select * from parity.rights_of_views") == []


def test_a_role_and_a_column_that_have_gone_meanwhile_are_left_out(site: Site) -> None:
    site.rows(
        "create role passing_by; grant select on serving.customers to passing_by; "
        "drop view sales_by_customer; alter table customers add column mood text"
    )
    site.command.ok("serve")
    site.rows("comment on column serving.customers.mood is 'as seen'")
    site.command.ok("unserve")
    site.rows(
        "alter table customers drop column mood; drop owned by passing_by; drop role passing_by"
    )
    site.command.ok("serve")
    assert site.rows("select * from parity.rights_of_views") == []


@pytest.mark.parametrize("name", ["_blaze_deleted_at", 'a"b', "a%s{b}", "_Blaze_Deleted_At"])
def test_any_name_of_a_column_of_legacy_is_served(site: Site, name: str) -> None:
    quoted = '"' + name.replace('"', '""') + '"'
    site.rows(f"alter table customers add column {quoted} text")
    site.rows(f"update customers set {quoted} = 'kept'")
    site.command.ok("serve")
    count = f"select count(*) > 0 from serving.customers where {quoted} = 'kept'"
    assert site.rows(count) == [(True,)]
    site.command.ok("unserve")
    site.command.ok("serve")
    assert site.rows(count) == [(True,)]


def test_a_full_refresh_of_seeds_drops_no_view_and_a_column_that_a_seed_gains_is_added(
    site: Site, tmp_path: Path
) -> None:
    site.rows("grant select on serving.transactions to pg_monitor")
    site.rows("create view public.sales as select shop_location from serving.transactions")
    project = tmp_path / "dbt_project"
    shutil.copytree(PROJECT_DIR, project, ignore=shutil.ignore_patterns("target", "logs"))
    seed = project / "seeds" / "names.csv"
    seed.write_text("note,kind,blaze_id,name\nby Jo,staff,e1,Ann\n")
    before = definitions(site)
    seeded = ("dbt", "seed", "--full-refresh", "--project-dir", str(project))
    for _ in range(2):
        site.command.process.ok(*seeded)
        assert site.rows("select note, kind, blaze_id, name from serving.names") == [
            ("by Jo", "staff", "e1", "Ann")
        ]
    assert definitions(site) == before
    assert site.rows("select count(*) > 0 from public.sales") == [(True,)]
    assert "pg_monitor" in str(site.rows(GIVEN.format("serving.transactions")))
    # This release's file lacks the column again, and its table is still the seed's.
    site.command.ok("serve")
    site.command.process.ok("dbt", "seed")
    assert site.rows("select * from serving.names") == []
