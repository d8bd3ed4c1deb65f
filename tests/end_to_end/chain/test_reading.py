"""Several shops in one mirror: read side by side, and what fails in one leaves the others alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.chains import shops_file
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.end_to_end.chain.company import (
    SCALE,
    assert_all_read,
    calls_by_key,
    raw_ids,
    sync,
    sync_ending_with,
)
from tests.mailbox import open_mailbox
from tests.rows import one


def test_each_shop_is_read_with_its_own_key_and_members_once(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    said = sync(command)
    assert "4 of 4 shops read" in said
    assert_all_read(chain, database_url)
    members = calls_by_key(chain, "members")
    assert members["shop-1"] > 10
    assert {members[f"shop-{n}"] for n in (2, 3, 5)} == {1}, "one page, to compare"
    chain.clear_log()
    chain.advance(days=1, late=True)
    said = sync(command)
    assert_all_read(chain, database_url)
    assert calls_by_key(chain, "members").keys() == {"shop-1"}
    zones = "select string_agg(shop || ' ' || timezone, ', ' order by shop) from raw.shops"
    assert one(database_url, zones) == ", ".join(
        f"{shop['shop']} {shop['timezone']}" for shop in chain.shops() if shop["state"] != "outside"
    )
    state = "select count(*) from blaze_sync_state where sync_status = 'completed'"
    assert one(database_url, state) == 9, "transactions and products of four, members once"


def test_a_key_that_is_refused_leaves_the_others_alone_with_one_alert(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    chain.refuse_key("shop-2")
    with open_mailbox() as (box, address):
        said = sync_ending_with(1, command, ALERT_URLS=address)
        assert "3 of 4 shops read, 1 shop failed" in said
        chain.advance(days=1)
        sync_ending_with(1, command, ALERT_URLS=address)
        about = [text for _, text in box.mails if "shop-2" in text]
    assert len(about) == 1, box.mails
    assert "The shop shop-2 could not be read" in about[0]
    refused = [call for call in chain.log() if call["status"] == 401]
    assert len(refused) <= 2 * 2, "asked no more than it takes to see it, each night"
    assert raw_ids(database_url)["transactions"].keys() == {"shop-1", "shop-3"}
    chain.refuse_key("shop-2", refused=False)
    with open_mailbox() as (box, address):
        sync(command, ALERT_URLS=address, FORCE="1")
    assert_all_read(chain, database_url)


@pytest.mark.parametrize("first_night", [True, False])
def test_members_are_read_with_another_key_the_night_the_readers_is_refused(
    chain: Sandbox, command: Command, database_url: str, *, first_night: bool
) -> None:
    if not first_night:
        sync(command)
        chain.advance(days=1, late=True)
    chain.refuse_key("shop-1")
    with open_mailbox() as (box, address):
        said = sync_ending_with(1, command, ALERT_URLS=address)
    assert "The members of greens are read by shop-2 from now on" in said
    assert "nor could the members" not in said
    assert raw_ids(database_url)["members"] == {
        "shop-2": {*chain.truth(deleted="marked")["customers"]}
    }
    assert len([text for _, text in box.mails if "shop-1" in text]) == 1, box.mails
    chain.refuse_key("shop-1", refused=False)
    chain.clear_log()
    sync(command, FORCE="1")
    assert_all_read(chain, database_url, members_of="shop-2")
    assert calls_by_key(chain, "members")["shop-2"] > 0


def test_a_partner_key_that_is_refused_is_no_matter_of_shops(
    chain: Sandbox, command: Command
) -> None:
    done = command("sync", BLAZE_PARTNER_KEY="wrong")
    assert done.returncode == 2
    assert len(chain.log()) <= 3, "not each shop's key is tried"
    sync(command)
    chain.clear_log()
    with open_mailbox() as (box, address):
        done = command("sync", BLAZE_PARTNER_KEY="wrong", FORCE="1", ALERT_URLS=address)
    assert done.returncode == 2, done.stderr
    assert len(chain.log()) <= 4
    assert len(box.mails) == 1


@pytest.mark.parametrize("first_night", [True, False])
def test_members_are_read_with_the_first_key_that_may(
    chain: Sandbox, command: Command, database_url: str, *, first_night: bool
) -> None:
    if not first_night:
        sync(command)
        chain.advance(days=1)
    chain.forbid("shop-1", "/members")
    chain.clear_log()
    sync(command)
    assert_all_read(chain, database_url)
    asked = calls_by_key(chain, "members")
    assert asked["shop-2"] > 1
    assert asked["shop-1"] <= 2
    chain.advance(days=1)
    chain.clear_log()
    sync(command)
    assert calls_by_key(chain, "members").keys() == {"shop-2"}, "it is remembered"
    assert_all_read(chain, database_url)


def test_keys_that_see_their_own_members_alone_read_them_each(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    chain.readings(members_of="shop")
    said = sync(command)
    assert "each reads its own" in said
    assert_all_read(chain, database_url, members_of=None)
    chain.advance(days=1, late=True)
    sync(command)
    assert_all_read(chain, database_url, members_of=None)


def test_a_shop_that_joins_and_one_that_opens_come_in_and_one_that_closes_stays(
    chain: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    sync(command)
    before = raw_ids(database_url)
    chain.close_shop("shop-1")
    chain.join_company("shop-4")
    chain.open_shop("shop-5")
    chain.advance(days=1)
    settings = shops_file(tmp_path, chain)
    sync(command, **settings)
    assert_all_read(chain, database_url)
    assert raw_ids(database_url)["transactions"]["shop-1"] >= before["transactions"]["shop-1"]


def test_one_shop_becomes_several_and_they_become_one_again(
    chain: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    alone = {"BLAZE_SHOPS_FILE": ""}
    command.ok("sync", **alone)
    ids = "select json_object_agg(transaction_id, id) from transactions_blaze"
    before = one(database_url, ids)
    chain.advance(days=1)
    chain.clear_log()
    said = sync(command, **shops_file(tmp_path, chain, names={"shop-1": "north"}))
    assert "The shop 'main' is called 'north' now (BLAZE_SHOPS_FILE)" in said
    assert calls_by_key(chain, "members")["shop-1"] < 12, "what was read is not read again"
    assert one(database_url, ids).items() >= before.items()
    held = raw_ids(database_url)["members"]
    assert held.keys() == {"north"}
    history = "select count(*) from blaze_sync_history where shop = 'north'"
    assert one(database_url, history) >= 6
    several = one(database_url, ids)
    chain.advance(days=1)
    chain.clear_log()
    said = sync(command, **alone)
    assert "'north' is called 'main' now" in said
    assert one(database_url, ids).items() >= several.items()
    assert calls_by_key(chain, "transactions").keys() == {"shop-1"}
    assert calls_by_key(chain, "members")["shop-1"] < 12
    assert one(database_url, "select count(*) from raw.shops where left_at is null") == 1
    assert raw_ids(database_url)["transactions"]["shop-2"], "what was read of it stays"


def test_members_go_on_where_the_shop_that_has_read_them_is_listed_no_more(
    chain: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    sync(command)
    chain.advance(days=1)
    chain.clear_log()
    settings = shops_file(tmp_path, chain, handles=["shop-2", "shop-3"])
    said = sync(command, **settings)
    assert "The members that shop-1 has read so far are read by shop-2" in said
    assert calls_by_key(chain, "members")["shop-2"] < 12, "and not from the beginning"
    assert raw_ids(database_url)["members"].keys() == {"shop-2"}
    chain.advance(days=1)
    settings = shops_file(tmp_path, chain)
    sync(command, **settings)
    assert_all_read(chain, database_url, members_of="shop-2")


def test_a_budget_that_suffices_for_some_shops_reads_each_in_its_turn(
    chain: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    # One without any sale is asked for all of its history, and has its turn in another test.
    shops_file(tmp_path, chain, handles=["shop-1", "shop-2", "shop-3"])
    sync(command)
    read_at = """
        select json_object_agg(shop, at)
        from (
            select shop, max(id) as at
            from blaze_sync_history where sync_status = 'completed' group by shop
        ) as last
    """
    before = one(database_url, read_at)
    nights = 0
    while any(before[shop] == at for shop, at in one(database_url, read_at).items()):
        nights += 1
        assert nights <= len(before), "a shop starves"
        chain.advance(days=1)
        used = int(one(database_url, "select sum(calls) from raw.calls_by_month"))
        done = command("sync", BLAZE_CALLS_PER_MONTH=str(used + 25), BLAZE_REREAD_DAYS="60")
        assert done.returncode == 4, done.stderr
        assert "suffices for about" in done.stderr
        assert "left to the next run, which begins with them" in done.stderr
    assert nights > 1, "the budget has sufficed for all at once"
    shops_file(tmp_path, chain)
    sync(command, FORCE="1")
    assert_all_read(chain, database_url)


def test_a_shop_that_takes_more_calls_than_there_are_does_not_bar_the_way(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    sync(command)
    begun = "select count(distinct shop) from blaze_sync_history where id > {}"
    newest = one(database_url, "select max(id) from blaze_sync_history")
    for _ in range(4):
        chain.advance(days=1)
        used = int(one(database_url, "select sum(calls) from raw.calls_by_month"))
        command("sync", BLAZE_CALLS_PER_MONTH=str(used + 8))
    assert one(database_url, begun.format(newest)) == 4


def test_a_run_that_is_killed_anywhere_is_made_good_by_the_next(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    for seconds in (1.5, 2.5, 3.5, 5.0):
        command.killed_after(seconds, "sync")
    sync(command, FORCE="1")
    assert_all_read(chain, database_url)
    chain.advance(days=1, late=True)
    command.killed_after(2.0, "sync")
    sync(command, FORCE="1")
    assert_all_read(chain, database_url)


def test_two_names_of_one_shop_are_refused(
    chain: Sandbox, command: Command, tmp_path: Path
) -> None:
    sync(command)
    settings = shops_file(tmp_path, chain)
    key = settings["KEY_OF_SHOP_2"]
    with (tmp_path / "shops.toml").open("a") as file:
        file.write('\n[[shops]]\nname = "again"\ndeveloper_key_env = "KEY_AGAIN"\n')
    done = command("sync", **settings, KEY_AGAIN=key)
    assert done.returncode == 2
    assert "the same developer key" in done.stderr


def test_the_frequent_job_reads_the_products_of_every_shop(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    sync(command)
    assert command("sync-products").returncode == 3
    chain.advance(days=0.1)
    chain.clear_log()
    command.ok("sync-products")
    asked = calls_by_key(chain, "products/modified").keys()
    assert asked == {"shop-1", "shop-2", "shop-3", "shop-5"}
    chain.advance(days=0.01)  # the vendor's five minutes between two such questions are no test's
    sync(command)
    assert_all_read(chain, database_url)


def test_a_refused_key_beside_another_fault_is_not_the_partner_s(
    chain: Sandbox, command: Command, tmp_path: Path
) -> None:
    settings = shops_file(tmp_path, chain, handles=["shop-1", "shop-2"])
    sync(command, **settings)
    chain.advance(days=1)
    chain.refuse_key("shop-1")
    settings["KEY_OF_SHOP_2"] = chain.shop("shop-3")["developer_key"]
    said = sync_ending_with(1, command, **settings)
    assert "KEY_OF_SHOP_1" in said
    assert "the developer key of shop-2 belongs to another shop" in said
    assert "2 shops not read" in said


def test_a_shop_that_is_new_begins_with_a_night(
    chain: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    command.ok("sync", **shops_file(tmp_path, chain, handles=["shop-1"]))
    chain.advance(days=1)
    settings = shops_file(tmp_path, chain)
    said = command.ok("sync-products", **settings)
    assert "nothing of it was read yet: shop-2, shop-3 and shop-5" in said
    assert calls_by_key(chain, "products").keys() == {"shop-1"}
    several = "select to_regclass('customers_by_shop') is not null"
    assert not one(database_url, several)
    assert "Several shops are mirrored" in sync(command, **settings)
    assert one(database_url, several)


def test_a_night_in_which_nobody_knows_whose_members_keys_see_has_not_ended_well(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    chain.readings(members_of="shop")
    chain.faults([{"kind": "404", "path": "/members", "shop": "shop-1", "times": 1}])
    said = sync_ending_with(1, command)
    assert "nobody knows whether the keys of" in said
    chain.faults([])
    sync(command, FORCE="1")
    assert_all_read(chain, database_url, members_of=None)


def test_a_key_that_was_never_taken_does_not_bar_the_way_where_calls_are_few(
    chain: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    shops_file(tmp_path, chain, handles=["shop-1", "shop-3"])
    sync(command)
    shops_file(tmp_path, chain, handles=["shop-1", "shop-2", "shop-3"])
    chain.refuse_key("shop-2")
    begun = "select count(distinct shop) from blaze_sync_history where id > {}"
    newest = one(database_url, "select max(id) from blaze_sync_history")
    for _ in range(3):
        chain.advance(days=1)
        used = int(one(database_url, "select sum(calls) from raw.calls_by_month"))
        command("sync", BLAZE_CALLS_PER_MONTH=str(used + 25), BLAZE_REREAD_DAYS="60")
    assert one(database_url, begun.format(newest)) == 2


def test_receipts_that_legacy_cannot_tell_apart_are_no_gate_that_passes(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    for handle in ("shop-1", "shop-2", "shop-3"):
        with psycopg.connect(database_url) as connection:
            connection.execute(f"create schema {handle.replace('-', '_')}".encode())
        chain.legacy(database_url, handle.replace("-", "_"), shop=handle, quirks=False)
    with psycopg.connect(database_url) as connection:
        connection.execute("create schema old")
        for table in ("customers", "transactions", "transaction_items", "products"):
            of_all = " union all ".join(f"select * from shop_{n}.{table}" for n in (1, 2, 3))
            connection.execute(f"create table old.{table} as {of_all}".encode())
    command("sync", LEGACY_SCHEMA="old")
    verdicts = """
        select distinct on (gate) status from parity.gate_history
        where gate = 'transactions_duplicate_keys' order by gate, id desc
    """
    assert one(database_url, verdicts) == "FAIL"


def test_a_shop_with_another_name_and_another_key_goes_on_where_it_was(
    chain: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    sync(command)
    with psycopg.connect(database_url) as connection:
        connection.execute("update raw.shops set key_id = 'of before' where shop = 'shop-2'")
    chain.advance(days=1)
    chain.clear_log()
    said = sync(command, **shops_file(tmp_path, chain, names={"shop-2": "second"}))
    assert "The shop 'shop-2' is called 'second' now" in said
    asked = calls_by_key(chain, "transactions")
    assert asked["shop-2"] <= asked["shop-1"] + 2, "and not from the beginning"
    assert raw_ids(database_url)["transactions"].keys() == {"shop-1", "second", "shop-3"}
    assert_mirror_equals(chain, database_url)


def test_one_of_several_alone_under_the_name_of_another_is_refused_with_its_own(
    chain: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    sync(command, **shops_file(tmp_path, chain, names={"shop-1": "main"}))
    chain.advance(days=1)
    key = chain.shop("shop-2")["developer_key"]
    alone = {"BLAZE_SHOPS_FILE": "", "BLAZE_DEVELOPER_KEY": key}
    chain.clear_log()
    said = sync_ending_with(2, command, **alone)
    assert "set BLAZE_SHOP_NAME to shop-2" in said
    assert len(chain.log()) <= 2, "nothing was read"
    sync(command, **alone, BLAZE_SHOP_NAME="shop-2")
    assert raw_ids(database_url)["transactions"]["shop-2"] == {
        *chain.truth(shop="shop-2", deleted="marked")["transactions"]
    }


def test_a_shop_takes_a_name_of_which_nothing_was_read_and_its_readers_with_it(
    chain: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    sync(command)
    with psycopg.connect(database_url) as connection:
        connection.execute("insert into blaze_shop_readers values ('team', 'shop-2')")
        # A run that was killed as soon as it had seen the key.
        connection.execute(
            "insert into raw.shops (shop, key_id, api_shop_id, seen_at) "
            "values ('second', 'of nobody', 'of nobody', now())"
        )
        connection.execute(
            "insert into blaze_sync_state (entity_type, sync_status) "
            "values ('products@second', 'running')"
        )
    chain.advance(days=1)
    said = sync(command, **shops_file(tmp_path, chain, names={"shop-2": "second"}))
    assert "The shop 'shop-2' is called 'second' now" in said
    assert raw_ids(database_url)["transactions"].keys() == {"shop-1", "second", "shop-3"}
    assert one(database_url, "select string_agg(shop, ',') from blaze_shop_readers") == "second"


@pytest.fixture(scope="module")
def running_company() -> Iterator[Sandbox]:
    """A company of twelve shops."""
    with running_sandbox(**SCALE, shops=12) as sandbox:
        yield sandbox


def test_a_partner_key_that_is_refused_in_the_middle_of_a_night_is_not_asked_with_on_and_on(
    running_company: Sandbox, database_url: str, tmp_path: Path
) -> None:
    running_company.restart()
    running_company.faults([{"kind": "401", "after": 60}])
    command = Command(running_company, database_url, shops_file(tmp_path, running_company))
    said = sync_ending_with(1, command)
    assert "BLAZE_PARTNER_KEY may be wrong" in said
    refused = {call["shop"] for call in running_company.log() if call["status"] == 401}
    # At most four are at work, four more begin before three are refused, and one is to be sure.
    assert 3 <= len(refused) <= 9, refused
    running_company.faults([])
    sync(command, FORCE="1")
    assert_mirror_equals(running_company, database_url)


@pytest.mark.parametrize("dead", [range(1, 9), range(3, 12)])
def test_however_many_keys_are_refused_the_others_are_read(
    running_company: Sandbox, database_url: str, tmp_path: Path, dead: range
) -> None:
    running_company.restart()
    command = Command(running_company, database_url, shops_file(tmp_path, running_company))
    sync(command)
    for number in dead:
        running_company.refuse_key(f"shop-{number}")
    running_company.advance(days=1)
    said = sync_ending_with(1, command)
    assert f"{12 - len(dead)} of 12 shops read, {len(dead)} shops failed" in said
    assert f"check BLAZE_PARTNER_KEY and KEY_OF_SHOP_{dead[0]};" in said


def test_members_are_found_behind_however_many_keys_that_are_refused(
    running_company: Sandbox, database_url: str, tmp_path: Path
) -> None:
    running_company.restart()
    running_company.forbid("shop-1", "/members")
    for number in range(2, 12):
        running_company.refuse_key(f"shop-{number}")
    command = Command(running_company, database_url, shops_file(tmp_path, running_company))
    said = sync_ending_with(1, command)
    assert "2 of 12 shops read, 10 shops failed" in said
    assert raw_ids(database_url)["members"] == {
        "shop-1": {*running_company.truth(deleted="marked")["customers"]}
    }


SMALL = {**SCALE, "members": 60, "years": 0.1}
FLAKY = [{"kind": kind, "rate": 0.02} for kind in ("429", "500", "reset", "truncated", "cut_json")]


def test_thirty_shops_come_through_three_nights_of_faults_and_kills(
    database_url: str, tmp_path: Path
) -> None:
    with running_sandbox(**SMALL, shops=30) as company, open_mailbox() as (box, address):
        settings = {"BLAZE_REREAD_DAYS": "1", "ALERT_URLS": address}
        command = Command(company, database_url, settings | shops_file(tmp_path, company))
        company.refuse_key("shop-17")
        for night in range(3):
            company.faults(FLAKY)
            command.killed_after(4.0 + 3 * night, "sync")
            company.faults([])
            said = sync_ending_with(1, command, FORCE="1")
            assert "29 of 30 shops read, 1 shop failed" in said
            read = set(raw_ids(database_url)["transactions"])
            assert read == {shop["shop"] for shop in company.shops()} - {"shop-17"}
            company.advance(days=1, late=True)
        assert len([text for _, text in box.mails if "shop-17" in text]) == 1, box.mails
        company.refuse_key("shop-17", refused=False)
        sync(command, FORCE="1")
        assert_all_read(company, database_url)
        limit = company.status()
        assert limit["most_calls_in_window"] <= 10_000
