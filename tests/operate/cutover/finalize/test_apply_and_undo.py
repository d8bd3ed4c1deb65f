"""Finalisation: the mirror takes legacy's names, everything follows, and there is a way back."""

from __future__ import annotations

from tests.json_documents import documented
from tests.operate.cutover.catalog import (
    CONSTRAINTS,
    GRANTS,
    RELATIONS,
    VIEWS,
    checksums,
    names,
)
from tests.operate.cutover.conftest import Site


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
        said = documented("parity", ready.command("parity", "--json").stdout)
        values = ("status", "legacy_value", "mirror_value", "failures")
        return {each["gate"]: tuple(each[value] for value in values) for each in said}

    before = judged()
    assert any(status == "PASS" for status, *_ in before.values())
    # Its own gates have judged one night now.
    ready.command.ok("finalize", APPLY="1", FORCE="1", REASON="a test")
    assert judged() == before
