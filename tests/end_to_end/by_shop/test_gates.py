"""Shops of a chain with a legacy each: each is judged by its own legacy, and by nobody else's."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from common.settings import load_settings
from operate.parity.by_shop import judge_shop
from sandbox.process import Sandbox
from tests.chains import shops_file
from tests.command import Command
from tests.end_to_end.by_shop.served import rows, run


@contextmanager
def set_environment(variables: Mapping[str, str]) -> Iterator[None]:
    """The process's environment as a command's, to call what a command calls."""
    before = dict(os.environ)
    os.environ.update(variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def last(url: str) -> dict[tuple[str | None, str], str]:
    """How each gate of each shop was judged last."""
    query = (
        "select distinct on (shop, gate) shop, gate, status, coalesce(reason, finding) "
        "from parity.gate_history order by shop, gate, id desc"
    )
    return {(shop, gate): f"{status} {said}" for shop, gate, status, said in rows(url, query)}


def test_each_shop_is_judged_by_its_own_legacy(command: Command, database_url: str) -> None:
    said = command("sync")
    found = last(database_url)
    assert {shop for shop, _ in found} == {None, "shop-1", "shop-2"}
    for shop in ("shop-1", "shop-2"):
        wrong = {
            gate: found[shop, gate]
            for gate in {name for of, name in found if of == shop}
            if not found[shop, gate].startswith("PASS")
        }
        assert not wrong, (shop, wrong, said.stderr)
    assert {gate for shop, gate in found if found[shop, gate].startswith("NOT_APPL") and not shop}
    assert said.returncode == 0, said.stderr


def states(url: str, shop: str | None) -> dict[str, str]:
    """How a shop's gates were judged last."""
    return {gate: said.split(" ", 1)[0] for (of, gate), said in last(url).items() if of == shop}


def test_what_is_wrong_in_one_shop_is_wrong_there_alone(
    company: Sandbox, command: Command, database_url: str
) -> None:
    command.ok("sync")
    run(database_url, "update shop2.customers set phone = '+15555550199' where phone is not null")
    company.advance(days=1)
    done = command("sync")
    assert done.returncode == 1
    assert "customers_phone_match of shop-2 failed" in done.stderr
    assert states(database_url, "shop-2")["customers_phone_match"] == "FAIL"
    assert set(states(database_url, "shop-1").values()) == {"PASS"}
    nights = (
        "select shop, nights_held from parity.gate_streaks "
        "where gate = 'customers_phone_match' and shop is not null order by shop"
    )
    assert rows(database_url, nights) == [("shop-1", 2), ("shop-2", 0)]
    stored = "select count(*) from parity_failures_of_shop_{}.customers_phone_match where key > ''"
    assert rows(database_url, stored.format(1)) == [(0,)]
    assert rows(database_url, stored.format(2)) > [(0,)]

    for more in ((), ("--shop", "shop-2")):
        refused = command("switch", "--entity", "customers", *more, CUTOVER_NIGHTS="1")
        assert refused.returncode == 1
        assert "customers_phone_match of shop-2 held 0 of 1 night" in refused.stderr
        assert "of shop-1" not in refused.stderr
    said = command.ok("switch", "--entity", "customers", "--shop", "shop-1", CUTOVER_NIGHTS="2")
    assert "customers of shop-1: now served from mirror" in said
    unknown = command("switch", "--entity", "customers", "--shop", "shop-3")
    assert unknown.returncode == 2
    assert "SHOP is 'shop-3'" in unknown.stderr

    said = command("parity").stdout
    assert "2 shops were judged by themselves: not right are shop-2 (" in said
    judged = json.loads(command("parity", "--json", "--shop", "shop-1").stdout)
    assert {each["shop"] for each in judged} == {"shop-1"}


def test_a_bare_dbt_does_not_speak_for_shops(command: Command, database_url: str) -> None:
    command.ok("sync")
    done = command.process("dbt", "test", "--select", "products_count", "windows_read")
    assert done.returncode == 1, done.stdout
    found = last(database_url)
    assert found[None, "products_count"].startswith("ERROR legacy is judged shop by shop: run")
    assert found[None, "windows_read"].startswith("PASS")
    command.ok("parity")
    assert last(database_url)[None, "products_count"].startswith("NOT_APPLICABLE")


def test_rows_of_no_shop_a_legacy_of_another_shop_and_one_that_is_gone(
    company: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    command.ok("sync")
    first = "transaction_id = (select min(transaction_id) from transactions_blaze)"
    ((home,),) = rows(database_url, f"select shop_id from transactions_blaze where {first}")
    run(database_url, f"update transactions_blaze set shop_id = null where {first}")
    assert command("parity", "--shop", "shop-1").returncode == 1
    found = last(database_url)
    for gate in ("transactions_count", "transactions_keys", "transactions_total_amount"):
        assert found["shop-1", gate].startswith("ERROR 1 row of transactions_blaze is of no shop")
    assert found["shop-1", "customers_lifetime_value_match"].startswith("ERROR 1 row")
    assert found["shop-1", "products_count"].startswith("PASS")
    run(database_url, f"update transactions_blaze set shop_id = 'elsewhere' where {first}")
    assert command("parity", "--shop", "shop-2").returncode == 1
    assert last(database_url)["shop-2", "transactions_keys"].startswith("ERROR 1 row")
    run(database_url, f"update transactions_blaze set shop_id = '{home}' where {first}")

    # Receipts have the same numbers everywhere, and SKUs are the same things.
    shops_file(tmp_path, company, legacy={"shop-1": "shop2", "shop-2": "shop1"})
    assert command("parity").returncode == 1
    for shop in ("shop-1", "shop-2"):
        by_gate = states(database_url, shop)
        for entity in ("customers", "transaction_items"):
            of_entity = {by_gate[gate] for gate in by_gate if gate.startswith(f"{entity}_")}
            assert of_entity & {"FAIL", "ERROR"}, (shop, entity, by_gate)

    shops_file(tmp_path, company, legacy={"shop-2": "shop2"})
    assert command("parity", "--shop", "shop-1").returncode == 1
    gone = last(database_url)["shop-1", "products_count"]
    assert gone.startswith("ERROR legacy has no table products, and was compared before"), gone
    refused = command("switch", "--entity", "products", CUTOVER_NIGHTS="1")
    assert "products_count of shop-1 held 0 of 1 night" in refused.stderr


def test_a_known_difference_is_of_the_shop_that_it_names(
    command: Command, database_url: str
) -> None:
    command.ok("sync")
    for number in (1, 2):
        run(
            database_url,
            f"update shop{number}.customers set phone = '+15555550199' where phone is not null",
        )
    run(database_url, "alter table parity.known_differences add column shop text")
    run(
        database_url,
        "insert into parity.known_differences select 'customers', member_id, 'phone', 'x', 'y', "
        "date '2099-01-01', 'shop-1' from shop1.customers "
        "where phone is not null and member_id not in ("
        "select min(member_id) from shop1.customers where phone is not null)",
    )
    with set_environment(command.environment()):
        settings = load_settings()
        for shop in settings.listed[:2]:
            judge_shop(settings, database_url, shop)
    found = last(database_url)
    assert "known differences left out" in found["shop-1", "customers_phone_match"]
    assert found["shop-2", "customers_phone_match"].startswith("FAIL 0 of ")
    assert found["shop-2", "known_differences_hold"].startswith("PASS")


def test_without_the_list_of_shops_nobody_judges_or_switches(
    command: Command, database_url: str
) -> None:
    command("sync")
    before = rows(database_url, "select count(*) from parity.gate_history")
    command.settings = {"CUTOVER_NIGHTS": "1"}  # with the key of the first shop
    for line in (("parity",), ("switch", "--entity", "all"), ("rollback", "--entity", "all")):
        done = command(*line)
        assert done.returncode == 2, (line, done.stdout)
        assert "This mirror is of 3 shops" in done.stderr
    assert rows(database_url, "select count(*) from parity.gate_history") == before
