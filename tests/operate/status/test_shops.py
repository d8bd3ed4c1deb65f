"""`make status` of several shops: which need a look and why, then one of them by its name."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.process import Sandbox
from tests.chains import shops_file
from tests.command import Command
from tests.json_documents import documented
from tests.operate.conftest import THREE, execute
from tests.operate.status.test_prometheus import written


def page(command: Command, *arguments: str, **settings: str) -> str:
    done = command("status", *arguments, COLUMNS="400", **settings)
    assert done.returncode == 0, done.stderr
    return done.stdout


def first_line(command: Command, **settings: str) -> str:
    return page(command, **settings).splitlines()[0]


def shops(command: Command, **settings: str) -> dict[str, list[str]]:
    """By shop, in the order of the document, the kinds of what is wrong with it."""
    said = documented("status", command("status", "--json", **settings).stdout)
    return {
        each["shop"]: [trouble["kind"] for trouble in each["troubles"]] for each in said["shops"]
    }


def test_a_chain_that_is_well_says_so_in_a_line(three_shops: Command) -> None:
    assert re.fullmatch(
        r"All well as of 2025-06-30 13:00, where the clock stands: "
        r"\d+ of \d+ gates hold, all 3 shops read, the first just now\.",
        first_line(three_shops),
    ), first_line(three_shops)
    said = page(three_shops)
    assert "Shops     all 3 shops are well" in said
    assert re.search(r"^transactions +3 completed +2025-06-30 13:00", said, re.MULTILINE)
    assert re.search(r"^members +1 completed ", said, re.MULTILINE), "read once a company"
    assert shops(three_shops) == {"shop-1": [], "shop-2": [], "shop-3": []}


@pytest.mark.parametrize(
    ("statement", "kind", "line", "why"),
    [
        (
            (
                "update blaze_sync_state set sync_status = 'error', error_message = 'no answer'"
                " where entity_type = 'transactions@shop-2'"
            ),
            "failed",
            "the shop shop-2 failed in transactions",
            "- No answer; `make status SHOP=…` says why of one",
        ),
        (
            (
                "update blaze_sync_state set sync_status = 'running'"
                " where entity_type in ('transactions@shop-2', 'products@shop-2')"
            ),
            "crashed",
            "the shop shop-2 crashed in transactions and products",
            "The next `make sync` resumes",
        ),
        (
            (
                "update raw.windows set status = 'unsettled', reason = '9 of 10 came'"
                " where ctid in (select ctid from raw.windows where shop = 'shop-2'"
                " and entity = 'transactions' limit 2)"
            ),
            "windows",
            "the shop shop-2 has 2 windows not read to the end",
            "9 of 10 came; the next `make sync` reads them again",
        ),
        (
            (
                "insert into raw.suspects (shop, entity, record_id, batch, suspected_at, held_at)"
                " select 'shop-2', 'transactions', n::text, 1, now(), now() from"
                " generate_series(1, 31)"
                " as n"
            ),
            "held back",
            "the shop shop-2 has 31 transactions held back that are no longer listed",
            "`make sync FORCE=1` marks them as deleted",
        ),
        (
            (
                "update blaze_sync_state set sync_status = 'idle', error_message = 'the window"
                " closed'"
                " where entity_type = 'products@shop-2'"
            ),
            "stopped",
            "the shop shop-2 stopped before the end of products",
            "The window closed; the next `make sync` begins with them",
        ),
        (
            (
                "update blaze_sync_state set last_sync_start = last_sync_start - interval '1 day'"
                " where entity_type like '%@shop-2';"
                "update raw.run_ends set exit_status = 4, reasons = jsonb_build_object("
                "'stopped shop@shop-2', 'shop@shop-2 stopped before the end: the budget is used"
                " up')"
            ),
            "stopped",
            "the shop shop-2 stopped before the end",
            "The budget is used up; the next",
        ),
        (
            (
                "update raw.run_ends set exit_status = 1, reasons = jsonb_build_object("
                "'shop shop-2', 'the shop shop-2 could not be read: the API refused the keys"
                " (401)')"
            ),
            "not read",
            "the shop shop-2 could not be read",
            "The API refused the keys (401); `make doctor` tries each key",
        ),
        (
            (
                "delete from blaze_sync_state where entity_type like '%@shop-2';"
                "delete from blaze_sync_history where shop = 'shop-2'"
            ),
            "never read",
            "the shop shop-2 was never read",
            "`make backfill`, begins with them",
        ),
        (
            (
                "update blaze_sync_history set sync_status = 'error'"
                " where shop = 'shop-2' and entity_type = 'transactions'"
            ),
            "first load",
            "the shop shop-2 is in its first load, ",
            "goes on with it",
        ),
    ],
    ids=[
        "failed",
        "crashed",
        "windows",
        "held back",
        "stopped in",
        "not come to",
        "refused",
        "never",
        "first load",
    ],
)
def test_what_is_wrong_with_one_shop_is_said_with_its_name(
    three_shops: Command, statement: str, kind: str, line: str, why: str
) -> None:
    execute(three_shops, statement)
    said = page(three_shops)
    assert said.splitlines()[0].startswith(f"Needs a look: {line}"), said
    assert why in said
    assert "Shops     2 of 3 shops are well" in said
    assert re.search(r"^- shop-2: ", said, re.MULTILINE)
    assert shops(three_shops) == {"shop-2": [kind], "shop-1": [], "shop-3": []}
    assert "All well" in page(three_shops, "--shop", "shop-3").splitlines()[0]
    assert "Needs a look" in page(three_shops, "--shop", "shop-2").splitlines()[0]


def test_what_all_shops_have_is_said_once_with_the_first_names(three_shops: Command) -> None:
    later = (three_shops.sandbox.now() + timedelta(days=2)).isoformat()
    said = page(three_shops, BLAZE_FIXED_NOW=later)
    assert said.splitlines()[0].startswith(
        "Needs a look: 3 of 3 shops were last read more than 26 hours ago "
        "(shop-1, shop-2 and shop-3); "
    )
    assert "- shop-2: was last read 2 days ago" in said
    assert set(map(tuple, shops(three_shops, BLAZE_FIXED_NOW=later).values())) == {("stale",)}
    before = (three_shops.sandbox.now() - timedelta(days=2)).isoformat()
    assert shops(three_shops, BLAZE_FIXED_NOW=before)["shop-1"] == ["clock"]


def test_the_worst_comes_first_and_each_shop_counts_once(three_shops: Command) -> None:
    later = (three_shops.sandbox.now() + timedelta(days=2)).isoformat()
    execute(
        three_shops,
        "update blaze_sync_state set sync_status = 'error' where entity_type = 'products@shop-3'",
    )
    assert shops(three_shops, BLAZE_FIXED_NOW=later) == {
        "shop-3": ["failed", "stale"],
        "shop-1": ["stale"],
        "shop-2": ["stale"],
    }
    line = first_line(three_shops, BLAZE_FIXED_NOW=later)
    assert (
        "the shop shop-3 failed in products; 2 of 3 shops were last read more than 26 hours ago"
        in line
    )


def test_a_key_that_is_refused_is_a_shops_until_it_is_taken(three_shops: Command) -> None:
    three_shops.sandbox.refuse_key("shop-2")
    assert three_shops("sync", FORCE="1").returncode == 1
    assert shops(three_shops)["shop-2"] == ["not read"]
    assert "shop-2 could not be read" in first_line(three_shops)
    assert "refused the keys (401)" in page(three_shops, "--shop", "shop-2")
    three_shops.sandbox.refuse_key("shop-2", refused=False)
    three_shops("sync", FORCE="1")
    assert shops(three_shops)["shop-2"] == []


def test_one_shop_by_its_name_is_as_the_page_of_one(three_shops: Command) -> None:
    said = page(three_shops, "--shop", "shop-2")
    assert re.search(r"^transactions@shop-2 +completed ", said, re.MULTILINE)
    assert re.search(r"^members@shop-1 +completed ", said, re.MULTILINE), "its company's"
    assert "shop-3" not in said
    whole = documented("status", three_shops("status", "--json").stdout)
    one = documented("status", three_shops("status", "--json", SHOP="shop-2").stdout)
    assert {"shops", "left"} == whole.keys() - one.keys()
    assert {row["entity_type"] for row in one["entities"]} == {
        "members@shop-1",
        "transactions@shop-2",
        "products@shop-2",
    }
    assert one["zone"] == three_shops.sandbox.shop("shop-2")["timezone"]
    assert {row["shop"] for row in whole["entities"]} == {"shop-1", "shop-2", "shop-3"}
    done = three_shops("status", "--shop", "shop-22")
    assert done.returncode == 2
    assert "There is no shop shop-22: did you mean shop-2?" in done.stderr


def test_shops_that_have_left_are_named_once_and_are_no_concern(
    three_shops: Command, tmp_path: Path
) -> None:
    three_shops.settings = shops_file(tmp_path, three_shops.sandbox, handles=["shop-1", "shop-3"])
    later = (three_shops.sandbox.now() + timedelta(hours=20)).isoformat()
    three_shops.ok("sync", FORCE="1")
    execute(
        three_shops,
        "update blaze_sync_state set last_sync_end = last_sync_end - interval '9 days',"
        " sync_status = 'error' where entity_type like '%@shop-2'",
    )
    said = page(three_shops, BLAZE_FIXED_NOW=later)
    assert "Left      1 shop listed no more, whose rows stay as they are: shop-2" in said
    assert said.count("shop-2") == 1
    assert shops(three_shops) == {"shop-1": [], "shop-3": []}


def test_of_a_chain_that_was_the_one_shop_that_is_left_says_nothing_of_the_others(
    three_shops: Command,
) -> None:
    three_shops.settings = {}
    three_shops.sandbox.advance(days=1)
    three_shops("sync")
    later = (three_shops.sandbox.now() + timedelta(hours=20)).isoformat()
    said = page(three_shops, BLAZE_FIXED_NOW=later)
    assert "shop-" not in said
    assert "last read" not in said.splitlines()[0]
    assert "shops" not in three_shops.status()


def test_without_its_list_a_chain_is_taken_for_no_shop_that_begins(three_shops: Command) -> None:
    for key, name in (("", "main"), ("", "shop-2"), ("of-nobody", "main")):
        three_shops.settings = {"BLAZE_DEVELOPER_KEY": key, "BLAZE_SHOP_NAME": name}
        done = three_shops("status")
        assert done.returncode == 2, done.stdout
        assert "This mirror is of 3 shops (shop-1, shop-2 and shop-3): set BLAZE_SHOPS_FILE" in (
            done.stderr
        )
    for name in ("main", "shop-1"):  # with the key of the first of them
        three_shops.settings = {"BLAZE_SHOP_NAME": name}
        assert "first load" not in page(three_shops)


def test_a_shop_that_is_called_otherwise_now_is_known_before_the_next_night(
    three_shops: Command, tmp_path: Path
) -> None:
    settings = shops_file(tmp_path, three_shops.sandbox, handles=THREE, names={"shop-1": "north"})
    assert shops(three_shops, **settings) == {"north": [], "shop-2": [], "shop-3": []}
    said = page(three_shops, **settings)
    assert "Left" not in said
    assert "Last run  `sync`" in said


def test_what_shops_share_is_told_once(three_shops: Command) -> None:
    execute(
        three_shops,
        "insert into raw.schema_drift (shop, entity, path, change, detail, first_seen_at,"
        " last_seen_at) select shop, 'transactions', 'total', 'vanished', 'so far in 99%', now(),"
        " now() from raw.shops;"
        "insert into raw.schema_drift (shop, entity, path, change, detail, first_seen_at,"
        " last_seen_at) values ('shop-3', 'products', 'sku', 'vanished', '', now(), now());"
        "insert into raw.quarantine (shop, entity, record_id, reason, occurrences, first_seen_at,"
        " last_seen_at, window_start, member_id) select shop, 'products', '', 'no id', 30, now(),"
        " now(), '-infinity', '' from raw.shops where shop <> 'shop-1';"
        "update transactions_blaze set sync_status = 'error' where shop_id ="
        " (select api_shop_id from raw.shops where shop = 'shop-2') and deleted_at is null;",
    )
    said = documented("status", three_shops("status", "--json").stdout)
    faults = {each["key"]: each["said"] for each in said["data_faults"]}
    assert faults["vanished transactions total"] == "the API has no total of transactions any more"
    assert faults["vanished products sku"].endswith("any more at shop-3")
    assert faults["quarantine products"] == (
        "60 records of products could not be loaded at shop-2 and shop-3"
    )
    assert "transactions_blaze are in error" in faults["rows in error transactions_blaze"]
    [drift] = [row for row in said["drift"] if row["path"] == "total"]
    assert drift["shops"] == ["shop-1", "shop-2", "shop-3"]
    assert "shops shop-1, shop-2 and shop-3" in page(three_shops)
    alone = documented("status", three_shops("status", "--json", SHOP="shop-1").stdout)
    assert {each["key"] for each in alone["data_faults"]} & set(faults) == {
        "vanished transactions total",
        "rows in error transactions_blaze",
    }


def test_before_the_first_night_a_chain_says_how_to_begin(
    company: Sandbox, database_url: str, tmp_path: Path
) -> None:
    command = Command(company, database_url, shops_file(tmp_path, company))
    assert first_line(command) == (
        "Nothing was synced yet: `make backfill` begins, `make demo` shows how."
    )
    assert shops(command) == {}


def test_a_chain_has_few_series_a_shop(three_shops: Command, tmp_path: Path) -> None:
    execute(
        three_shops,
        "update blaze_sync_state set sync_status = 'error' where entity_type = 'products@shop-2'",
    )
    metrics = written(three_shops, tmp_path / "blaze.prom")
    assert metrics['blaze_mirror_shops{state="well"}'] == 2
    assert metrics['blaze_mirror_shop_troubles{kind="failed"}'] == 1
    assert metrics['blaze_mirror_shop_needs_look{shop="shop-2"}'] == 1
    assert metrics['blaze_mirror_lists{entity="products",status="error"}'] == 1
    assert metrics['blaze_mirror_lists{entity="products",status="completed"}'] == 2
    key = 'blaze_mirror_last_success_timestamp_seconds{entity="products",shop="shop-3"}'
    assert metrics[key] == three_shops.sandbox.now().timestamp()
    of_one = [name for name in metrics if 'shop="shop-3"' in name]
    assert len(of_one) == 5, of_one
    assert 'blaze_mirror_concerns{about="running"}' in metrics
