"""Alerts of several shops: each problem once, and one mail that can be read."""

from __future__ import annotations

from pathlib import Path

from operate.alerts.of_shops import called, count, paragraphs
from operate.alerts.texts import short_name
from tests.chains import shops_file
from tests.command import Command
from tests.mailbox import open_mailbox
from tests.operate.conftest import execute
from tests.rows import one

REFUSED = "The shop {} could not be read: the API refused the keys (401)."


def test_two_shops_are_told_one_by_one_and_three_as_one() -> None:
    problems = {f"shop {name}": REFUSED.format(name) for name in ("north", "south")}
    assert paragraphs({"clock": "It is wrong.", **problems}) == ["It is wrong.", *problems.values()]
    problems["shop east"] = REFUSED.format("east")
    assert paragraphs(problems) == [
        f"At 3 shops (east, north and south). Of east: {REFUSED}".format("east")
    ]
    assert count(problems) == 1
    assert count(list(problems)[:2]) == 2


def test_five_hundred_with_a_few_reasons_are_a_few_paragraphs() -> None:
    problems = {}
    for n in range(500):
        why = "the API refused the keys (401)" if n % 2 else "the API answered 500"
        problems[f"shop s{n}"] = f"The shop s{n} could not be read: {why}."
        problems[f"stale shop@s{n}"] = f"transactions of s{n} were last synced at {n}."
        problems[f"entity transactions@s{n}"] = f"transactions@s{n} failed: reason {n}."
    told = paragraphs(problems)
    assert len(told) == 2 + 1 + 3
    assert told[0] == (
        "At 250 shops (s0, s10, s100 and 247 more). Of s0: The shop s0 could not be read: the API "
        "answered 500."
    )
    assert told[2].startswith("At 500 shops (s0, s1, s10 and 497 more). Of s0: transactions of s0 ")
    assert told[5].endswith("The others have other reasons: `make status` says which.")
    assert sum(map(len, told)) < 1200
    names = called({short_name(key): key for key in problems})
    assert len(names) == 3
    assert "the shop s0 not read, and the same of s1, s10, s100 and 496 more" in names
    assert count(problems) == 3


def test_what_befalls_shops_is_told_once_and_its_end_once(three_shops: Command) -> None:
    company = three_shops.sandbox
    with open_mailbox() as (box, address):
        night = {"ALERT_URLS": address, "FORCE": "1"}
        company.refuse_key("shop-2")
        company.forbid("shop-3", "/products")
        assert three_shops("sync", **night).returncode == 1
        assert three_shops("sync", **night).returncode == 1
        ((subject, text),) = box.mails
        assert subject == "blaze-mirror: 2 new problems"
        assert "The shop shop-2 could not be read: the API refused the keys (401)" in text
        assert "products@shop-3 failed" in text
        # A list that was not come to is as it was, and not over.
        company.refuse_key("shop-3")
        assert three_shops("sync", **night).returncode == 1
        ((subject, text),) = box.mails[1:]
        assert subject == "blaze-mirror: 1 new problem"
        assert "Over" not in text
        assert "2 problems reported before remain." in text
        for shop in ("shop-2", "shop-3"):
            company.refuse_key(shop, refused=False)
        assert three_shops("sync", **night).returncode == 1
        ((subject, text),) = box.mails[2:]
        assert subject == "blaze-mirror: 2 problems over"
        assert "the shop shop-2 not read" in text
        assert "1 problem reported before remains." in text
        company.forbid("shop-3", "/products", forbidden=False)
        three_shops.ok("sync", **night)
        three_shops.ok("sync", **night)
        ((subject, text),) = box.mails[3:]
        assert subject == "blaze-mirror: all well again"
        assert "Over: products@shop-3 failed." in text


def test_all_shops_that_fail_are_one_problem_to_read(three_shops: Command) -> None:
    company = three_shops.sandbox
    with open_mailbox() as (box, address):
        night = {"ALERT_URLS": address, "FORCE": "1"}
        for shop in ("shop-1", "shop-2", "shop-3"):
            company.forbid(shop, "/transactions")
        assert three_shops("sync", **night).returncode == 1
        ((subject, text),) = box.mails
        assert subject == "blaze-mirror: 1 new problem"
        assert "At 3 shops (shop-1, shop-2 and shop-3). Of shop-1: transactions@shop-1 failed" in (
            " ".join(text.split())
        )
        company.advance(days=2)
        assert three_shops("sync", **night).returncode == 1
        ((subject, text),) = box.mails[1:]
        assert subject == "blaze-mirror: 1 new problem"
        assert "transactions of shop-1 were last synced at 2025-06-30 13:00 by its clock" in (
            " ".join(text.split())
        )
        for shop in ("shop-1", "shop-2", "shop-3"):
            company.forbid(shop, "/transactions", forbidden=False)
        three_shops.ok("sync", **night)
        ((subject, text),) = box.mails[2:]
        assert subject == "blaze-mirror: all well again"
        assert "transactions@shop-1 failed, and the same of shop-2 and shop-3" in text


def test_a_shop_that_is_listed_no_more_has_no_problem_and_another_may_lead(
    three_shops: Command, tmp_path: Path
) -> None:
    company = three_shops.sandbox
    with open_mailbox() as (box, address):
        night = {"ALERT_URLS": address, "FORCE": "1"}
        company.refuse_key("shop-1")
        assert three_shops("sync", **night).returncode == 1
        assert len(box.mails) == 1
        three_shops.settings = shops_file(tmp_path, company, handles=["shop-2", "shop-3"])
        three_shops.ok("sync", **night)
        ((subject, text),) = box.mails[1:]
        assert subject == "blaze-mirror: all well again"
        assert "Over: the shop shop-1 not read." in text
    assert one(three_shops.database_url, "select count(*) from raw.alert_deliveries") == 0


def test_what_shops_share_of_the_data_is_one_problem(three_shops: Command) -> None:
    with open_mailbox() as (box, address):
        execute(
            three_shops,
            "insert into raw.schema_drift (shop, entity, path, change, detail, first_seen_at,"
            " last_seen_at) select shop, 'products', 'oddField', 'vanished', '', now(), now()"
            " from raw.shops where shop <> 'shop-1'",
        )
        three_shops("sync", ALERT_URLS=address, FORCE="1")
        ((subject, text),) = box.mails
        assert subject == "blaze-mirror: 1 new problem"
        assert "The API has no oddField of products any more at shop-2 and shop-3" in (
            " ".join(text.split())
        )
