"""Shops of a chain with a legacy each: each is switched by itself; readers find each row once."""

from __future__ import annotations

from pathlib import Path

from sandbox.process import Sandbox
from tests.chains import shops_file
from tests.command import Command
from tests.end_to_end.by_shop.served import assert_served, ids, rows, run, served

BOTH = {"shop-1": "shop1", "shop-2": "shop2"}


def test_readers_see_each_shop_from_one_side_and_each_row_once(
    command: Command, database_url: str
) -> None:
    command.ok("sync")
    assert "serving" in command.ok("serve")
    assert_served(database_url, BOTH)
    said = command.ok("switch", "--entity", "all", "--shop", "shop-2", CUTOVER_NIGHTS="1")
    assert "transactions of shop-2: now served from mirror" in said
    assert_served(database_url, {"shop-1": "shop1"})
    sources = "select distinct source from serving.cutover"
    assert rows(database_url, sources) == [("legacy",)], "one shop is not switched"
    command.ok("rollback", "--entity", "all", "--shop", "shop-2", "--reason", "a try")
    assert_served(database_url, BOTH)
    command.ok("switch", "--entity", "all", CUTOVER_NIGHTS="1")
    assert_served(database_url, {})
    assert rows(database_url, sources) == [("mirror",)]
    plan = "\n".join(
        line
        for (line,) in rows(database_url, "explain (analyze) select * from serving.transactions")
    )
    assert "never executed" in plan
    actions = (
        "select action, shop, count(*) from serving.cutover_audit where action <> 'serve' "
        "group by 1, 2 order by 1, 2"
    )
    assert rows(database_url, actions) == [
        ("first build", "shop-1", 4),
        ("first build", "shop-2", 4),
        ("first build", None, 4),
        ("rollback", "shop-2", 4),
        ("switch", "shop-1", 4),
        ("switch", "shop-2", 8),
        ("switch", None, 4),
    ]
    refused = command("finalize")
    assert refused.returncode == 1
    assert "legacy each" in refused.stderr


def test_a_shop_that_is_renamed_goes_on_on_its_side_and_with_its_nights(
    company: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    command.ok("sync")
    command.ok("serve")
    command.ok("switch", "--entity", "products", "--shop", "shop-2", CUTOVER_NIGHTS="1")
    company.advance(days=1)
    names = {"shop-1": "oakland", "shop-2": "berkeley"}
    shops_file(tmp_path, company, names=names, legacy=BOTH)
    command("sync")
    assert set(ids(database_url)) == {"oakland", "berkeley", "shop-3"}
    sides = "select shop, source from serving.cutover_by_shop where entity = '{}' order by 1"
    assert rows(database_url, sides.format("products")) == [
        ("berkeley", "mirror"),
        ("oakland", "legacy"),
    ]
    found = served(database_url)
    of_shop = "select shop_id, served_from, count(*) from serving.{} group by 1, 2 order by 1"
    for entity in found:
        if entity != "customers":
            sides_of = rows(database_url, of_shop.format(entity))
            assert len(sides_of) == 3, (entity, sides_of)
    nights = (
        "select shop, max(nights_held) from parity.gate_streaks where shop is not null "
        "and gate = 'products_keys' group by 1 order by 1"
    )
    assert rows(database_url, nights) == [("berkeley", 2), ("oakland", 2)]


def test_a_shop_that_is_taken_out_is_served_as_before_and_bars_no_other(
    company: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    command.ok("sync")
    command.ok("serve")
    run(database_url, "create schema shop3")
    company.legacy(database_url, "shop3", shop="shop-3", quirks=False)
    company.advance(days=1)
    legacies = {"shop-2": "shop2", "shop-3": "shop3"}
    shops_file(tmp_path, company, handles=legacies.keys(), legacy=legacies)
    command("sync")
    of_three = {**BOTH, "shop-3": "shop3"}
    for entity in ("transactions", "transaction_items", "products"):
        read = {
            shop_id: (side, number)
            for shop_id, side, number in rows(
                database_url,
                f"select shop_id, served_from, count(*) from serving.{entity} group by 1, 2",
            )
        }
        for shop, shop_id in ids(database_url).items():
            ((held,),) = rows(database_url, f"select count(*) from {of_three[shop]}.{entity}")
            assert read[shop_id] == ("legacy", held), (shop, entity)
    refused = command("switch", "--entity", "products", CUTOVER_NIGHTS="1")
    assert refused.returncode == 1
    assert "shop-1 is listed no more in shops.toml" in refused.stderr
    said = command.ok(
        *("switch", "--entity", "products", "--shop", "shop-1", "--force", "--reason", "closed")
    )
    assert "products of shop-1: now served from mirror" in said


def test_a_shop_that_is_switched_bars_no_other_once_its_legacy_is_fed_no_more(
    company: Sandbox, command: Command, database_url: str
) -> None:
    command.ok("sync")
    command.ok("switch", "--entity", "all", "--shop", "shop-2", CUTOVER_NIGHTS="1")
    run(database_url, "truncate shop2.products cascade")
    company.advance(days=1)
    assert command("sync").returncode == 1, "its gates fail"
    command.ok("switch", "--entity", "customers", "--shop", "shop-1", CUTOVER_NIGHTS="1")
    said = command.ok("switch", "--entity", "all", CUTOVER_NIGHTS="1")
    assert "products of shop-1: now served from mirror" in said
    assert "products of shop-2: already served from mirror" in said
    # Nothing is left, so that there is nothing to object to.
    assert "already served" in command.ok("switch", "--entity", "all", CUTOVER_NIGHTS="9")
    command.ok("rollback", "--entity", "products", "--reason", "a try")
    refused = command("switch", "--entity", "all", CUTOVER_NIGHTS="1")
    assert refused.returncode == 1
    assert "of shop-2" in refused.stderr


def test_no_line_of_the_file_moves_readers(
    company: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    command.ok("sync")
    command.ok("serve")
    shops_file(tmp_path, company, legacy={"shop-2": "shop2"})
    refused = command("sync", FORCE="1")
    assert refused.returncode == 2
    assert 'write legacy_schema = "shop1" for that shop' in refused.stderr
    shops_file(tmp_path, company)
    assert command("parity").returncode == 2
    command.ok("unserve")
    shops_file(tmp_path, company, legacy={"shop-2": "shop2"})
    command("sync", FORCE="1")
    assert rows(database_url, "select distinct shop from serving.cutover_by_shop") == [("shop-2",)]
    command.ok("serve")
    assert_served(database_url, {"shop-2": "shop2"})


def test_the_legacy_of_all_does_not_become_nobodys(
    company: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    company.legacy(database_url, "public", shop="shop-1", quirks=False)
    shops_file(tmp_path, company)
    command("sync")
    command.ok("serve")
    said = ("switch", "--entity", "products", "--force", "--reason", "a try")
    command.ok(*said)
    shops_file(tmp_path, company, legacy={"shop-2": "shop2"})
    for what in ("serve", "parity", "sync"):
        refused = command(what)
        assert refused.returncode == 2, (what, refused.stdout)
        assert 'write legacy_schema = "public" for the shop whose it is' in refused.stderr
    shops_file(tmp_path, company, legacy={"shop-1": "public", "shop-2": "shop2"})
    command("sync", FORCE="1")
    sides = rows(
        database_url, "select shop, entity, source from serving.cutover_by_shop order by 1, 2"
    )
    mirrored = [(shop, entity) for shop, entity, source in sides if source == "mirror"]
    assert mirrored == [("shop-1", "products")], "what somebody has switched stays switched"
    assert len(sides) == 8


def test_a_customer_is_found_once_whoever_has_them(command: Command, database_url: str) -> None:
    command.ok("sync")
    run(
        database_url,
        "alter table shop1.transactions drop constraint if exists transactions_customer_id_fkey",
    )
    # At home in the first shop, bought in the second, and the first one's legacy has lost them.
    lost = (
        "select c.member_id from shop1.customers as l inner join customers_blaze as c "
        "using (member_id) inner join raw.shops as s on s.api_shop_id = c.shop_id "
        "where s.shop = 'shop-1' and c.deleted_at is null and exists (select 1 "
        "from transactions_blaze as t inner join raw.shops as o on o.api_shop_id = t.shop_id "
        "where o.shop = 'shop-2' "
        "and t.customer_id = c.member_id and t.deleted_at is null) limit 1"
    )
    ((member,),) = rows(database_url, lost)
    run(database_url, f"delete from shop1.customers where member_id = '{member}'")
    # At home in the second one, and with a blank in the first one's legacy.
    padded = (
        "update shop1.customers set member_id = member_id || ' ' where member_id = (select "
        "min(c.member_id) from customers_blaze as c inner join shop1.customers using (member_id) "
        "inner join raw.shops as s on s.api_shop_id = c.shop_id where s.shop = 'shop-2' "
        "and c.deleted_at is null) "
        "returning trim(member_id)"
    )
    ((blank,),) = rows(database_url, padded)
    command.ok("serve")
    command.ok(
        *("switch", "--entity", "customers", "--shop", "shop-2", "--force", "--reason", "a try")
    )
    found = "select served_from from serving.customers where trim(member_id) = '{}'"
    for each in (member, blank):
        assert rows(database_url, found.format(each)) == [("mirror",)]
    twice = "select trim(member_id) from serving.customers group by 1 having count(*) > 1"
    assert rows(database_url, twice) == []


def test_what_no_gate_has_compared_is_not_switched_and_another_id_is_the_same_shop(
    command: Command, database_url: str
) -> None:
    run(database_url, "alter table shop1.products rename to later")
    command.ok("sync")
    run(database_url, "alter table shop1.later rename to products")
    refused = command("switch", "--entity", "products", "--shop", "shop-1", CUTOVER_NIGHTS="1")
    assert refused.returncode == 1, refused.stdout
    assert "legacy products of shop-1 was not compared" in refused.stderr
    command.ok("switch", "--entity", "products", "--shop", "shop-2", CUTOVER_NIGHTS="1")
    run(database_url, "update raw.shops set api_shop_id = 'another' where shop = 'shop-2'")
    assert command("switch", "--entity", "products", "--shop", "nobody").returncode == 2
    sides = "select entity, source from serving.cutover_by_shop where api_shop_id = 'another'"
    assert dict(rows(database_url, sides)) == {
        **dict.fromkeys(("customers", "transactions", "transaction_items"), "legacy"),
        "products": "mirror",
    }
    assert rows(database_url, "select count(*) from serving.cutover_by_shop") == [(8,)]


def test_views_that_know_nothing_of_a_legacy_yet_are_made_before_it_is_switched(
    company: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    shops_file(tmp_path, company, legacy={"shop-1": "shop1"})
    command.ok("sync")
    command.ok("serve")
    assert_served(database_url, {"shop-1": "shop1"})
    shops_file(tmp_path, company, legacy=BOTH)
    command.ok("parity")
    command.ok("rollback", "--entity", "products", "--shop", "shop-2", "--reason", "it is new")
    found = "select distinct served_from from serving.products where shop_id = '{}'"
    shop = ids(database_url)["shop-2"]
    assert rows(database_url, found.format(shop)) == [("legacy",)]
    command.ok("switch", "--entity", "products", "--shop", "shop-2", CUTOVER_NIGHTS="1")
    assert rows(database_url, found.format(shop)) == [("mirror",)]


def test_before_anybody_has_switched_readers_find_legacy_alone(
    company: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    # Customers of the company are at home in shops, too, that are not mirrored here.
    shops_file(tmp_path, company, handles=["shop-1"], legacy={"shop-1": "shop1"})
    command.ok("sync")
    command.ok("serve")
    for entity, found in served(database_url).items():
        held = rows(database_url, f"select count(*) from shop1.{entity}")
        assert [tuple(found.items())] == [(("legacy", held[0][0]),)], entity
    command.ok("switch", "--entity", "all", CUTOVER_NIGHTS="1")
    for entity, found in served(database_url).items():
        held = rows(database_url, f"select count(*) from {entity}_blaze where deleted_at is null")
        assert found == {"mirror": held[0][0]}, entity
