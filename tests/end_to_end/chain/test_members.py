"""Members of a company: by whose key they are read, when keys are refused, forbidden or new."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.chains import shops_file
from tests.command import Command
from tests.end_to_end.chain.company import (
    assert_all_read,
    calls_by_key,
    raw_ids,
    sync,
    sync_ending_with,
)
from tests.rows import one

MOST_CALLS_IN_VAIN = 6
"""Of one key for members in a night: for the first page, for whether it may, and for the list."""

HELD_BY = "select members from raw.shops where shop = '{}'"


def assert_asked_little(chain: Sandbox, *shops: str) -> None:
    """Fail where keys that show no members were asked for them on and on."""
    asked = calls_by_key(chain, "members")
    assert all(asked[shop] <= MOST_CALLS_IN_VAIN for shop in shops), asked


def all_members(chain: Sandbox) -> set[str]:
    """The company's, those that are gone included."""
    return {*chain.truth(deleted="marked")["customers"]}


@pytest.mark.parametrize("first_night", [True, False])
@pytest.mark.parametrize("others", ["forbidden", "refused"])
def test_a_night_ends_where_no_key_of_the_company_shows_members(
    chain: Sandbox, command: Command, database_url: str, *, others: str, first_night: bool
) -> None:
    if not first_night:
        sync(command)
        chain.advance(days=1)
    chain.forbid("shop-1", "/members")
    for shop in ("shop-2", "shop-3", "shop-5"):
        if others == "forbidden":
            chain.forbid(shop, "/members")
        else:
            chain.refuse_key(shop)
    chain.clear_log()
    said = sync_ending_with(1, command, BLAZE_CALLS_PER_MONTH="3000")
    assert_asked_little(chain, "shop-1", "shop-2", "shop-3", "shop-5")
    assert "month" not in said.replace("this month's budget", ""), said
    # Blaze gives the permission that was missing to the key of one of them.
    chain.advance(days=1)
    for shop in ("shop-2", "shop-3", "shop-5"):
        chain.refuse_key(shop, refused=False)
    chain.forbid("shop-2", "/members", forbidden=False)
    for _ in range(2):
        sync(command, FORCE="1")
        (held,) = raw_ids(database_url)["members"].values()
        assert held == all_members(chain)
    assert one(database_url, HELD_BY.format("shop-2")) == "company"
    assert one(database_url, HELD_BY.format("shop-1")) == "forbidden"


def test_a_key_that_is_forbidden_a_list_of_its_own_is_asked_once(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    chain.readings(members_of="shop")
    sync(command)
    chain.advance(days=1)
    chain.forbid("shop-2", "/members")
    chain.clear_log()
    sync_ending_with(1, command)
    assert_asked_little(chain, "shop-2")
    chain.forbid("shop-2", "/members", forbidden=False)
    chain.advance(days=1)
    sync(command)
    assert_all_read(chain, database_url, members_of=None)


def test_an_heir_that_may_not_see_members_is_passed_over(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    chain.refuse_key("shop-1")
    chain.forbid("shop-2", "/members")
    said = sync_ending_with(1, command)
    assert "The members of greens are read by shop-3 from now on" in said
    assert "The shop shop-2" not in said
    assert raw_ids(database_url)["members"] == {"shop-3": all_members(chain)}
    assert "shop-2" in raw_ids(database_url)["transactions"]


def test_another_key_of_the_reader_is_compared_before_its_list_is_believed(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    sync(command)
    members = all_members(chain)
    chain.readings(own_members_of=[chain.shop("shop-1")["shop_id"]])
    with psycopg.connect(database_url) as connection:
        connection.execute("update raw.shops set key_id = 'of before' where shop = 'shop-1'")
    chain.advance(days=1)
    chain.clear_log()
    said = sync(command)
    assert "The keys of shop-1 do not see the members that the others of greens see" in said
    assert "The members that shop-1 has read so far are read by shop-2" in said
    found = raw_ids(database_url)["members"]
    assert found["shop-2"] >= members - found.get("shop-1", set())
    gone = "select count(*) from raw.members where _gone_at is not null"
    assert one(database_url, gone) == len(members) - len({*chain.truth()["customers"]} & members)
    assert_asked_little(chain, "shop-3")


def test_a_shop_of_another_company_leaves_the_list_that_it_has_read(
    chain: Sandbox, command: Command, tmp_path: Path
) -> None:
    sync(command)
    settings = shops_file(tmp_path, chain)
    file = Path(settings["BLAZE_SHOPS_FILE"])
    moved = file.read_text("utf-8").replace(
        'name = "shop-1"\n', 'name = "shop-1"\ncompany = "reds"\n'
    )
    file.write_text(moved, "utf-8")
    chain.advance(days=1)
    chain.clear_log()
    said = sync(command)
    assert "The members of greens are read by shop-2 from now on: shop-1 is of reds" in said
    assert calls_by_key(chain, "members")["shop-2"] < 12, "and not from the beginning"


def test_members_are_handed_over_within_one_backfill(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    chain.refuse_key("shop-1")
    done = command("backfill")
    assert done.returncode == 1, done.stderr
    assert "The members of greens are read by shop-2 from now on" in done.stderr
    assert raw_ids(database_url)["members"] == {"shop-2": all_members(chain)}
    begun = "select count(*) from raw.backfills where shop = 'shop-2'"
    unfinished = f"{begun} and completed_at is null"
    assert (one(database_url, begun), one(database_url, unfinished)) == (1, 0)


def test_a_backfill_is_finished_with_members_that_another_key_has_read(
    chain: Sandbox, command: Command, database_url: str
) -> None:
    sync(command)
    chain.forbid("shop-1", "/members")
    command.ok("backfill", FORCE="1")
    assert one(database_url, "select count(*) from raw.backfills where completed_at is null") == 0
