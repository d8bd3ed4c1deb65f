"""The report of several shops: a row each, those that need a look first, and what they sell."""

from __future__ import annotations

import re
from pathlib import Path

from tests.chains import many_shops, shops_file
from tests.command import Command
from tests.json_documents import documented
from tests.operate.conftest import THREE, execute


def page(command: Command, folder: Path, **settings: str) -> str:
    path = folder / "report.html"
    said = documented("report", command("report", "--json", "--to", str(path), **settings).stdout)
    assert said["notes"] == []
    return path.read_text()


def section(html: str) -> str:
    found = re.search(r'<section aria-labelledby="shops">.*?</section>', html, re.DOTALL)
    assert found is not None
    return found[0]


def rows(table: str) -> list[list[str]]:
    """The cells of each row of a table's body."""
    return [
        [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL)[1:]
    ]


def test_each_shop_has_a_row_with_what_it_sells(three_shops: Command, tmp_path: Path) -> None:
    said = section(page(three_shops, tmp_path))
    truth = three_shops.sandbox.truth(deleted="marked")
    bought = [
        each["shop_id"]
        for each in truth["customers_by_shop"].values()
        if not truth["customers"][each["member_id"]].get("deleted_at")
    ]
    found = {row[0]: row for row in rows(said)}
    assert len(found) == 3
    for handle in THREE:
        shop = three_shops.sandbox.shop(handle)
        row = found[f"{shop['name']} ({handle})"]
        own = three_shops.sandbox.truth(shop=handle, deleted="marked")["transactions"].values()
        sold = [
            each
            for each in own
            if (each["trans_type"], each["blaze_status"]) == ("Sale", "Completed")
            and not each.get("deleted_at")
        ]
        assert row[1] == f"{len(sold):,}"
        revenue = sum(float(each["total_amount"]) for each in sold)
        digits = 0 if revenue >= 10_000 else 2
        assert row[2] == f"${revenue:,.{digits}f}"
        assert row[3] == str(bought.count(shop["shop_id"]))
        assert row[4].endswith(", just now")
        assert row[6] == ""
    assert "3 of 3 shops are well." in said
    assert '<a href="#shops">Shops</a>' in page(three_shops, tmp_path)


def test_those_that_need_a_look_come_first_and_who_has_left_is_named(
    three_shops: Command, tmp_path: Path
) -> None:
    execute(
        three_shops,
        "update blaze_sync_state set sync_status = 'error', error_message = 'call 555-0100-0199'"
        " where entity_type = 'products@shop-3'",
    )
    html = page(three_shops, tmp_path)
    said = section(html)
    assert "(shop-3)" in rows(said)[0][0]
    assert "failed in products (call [hidden])" in rows(said)[0][6]
    assert "2 of 3 shops are well." in said
    three_shops.settings = shops_file(tmp_path, three_shops.sandbox, handles=["shop-1", "shop-3"])
    said = section(page(three_shops, tmp_path))
    assert "shop-2 is listed no more" in said
    freshness = re.search(r"all shops together</caption>.*?</table>", html, re.DOTALL)
    assert freshness is not None
    assert [row[:3] for row in rows(freshness[0])] == [
        ["members", "1 completed", "0"],
        ["transactions", "3 completed", "0"],
        ["products", "2 completed, 1 error", "0"],
    ]


def test_one_shop_has_no_such_section(three_shops: Command, tmp_path: Path) -> None:
    three_shops.settings = {}
    html = page(three_shops, tmp_path)
    assert "#shops" not in html


def test_five_hundred_shops_fold(three_shops: Command, tmp_path: Path) -> None:
    settings = many_shops(tmp_path, three_shops.sandbox, three_shops.database_url, 500, nights=30)
    command = Command(three_shops.sandbox, three_shops.database_url, settings)
    execute(
        command,
        "update blaze_sync_state set sync_status = 'error' where entity_type like '%@s00_2'",
    )
    html = page(command, tmp_path)
    said = section(html)
    shown, folded = said.split("<details>")
    assert len(rows(shown)) == 10
    assert [row[0] for row in rows(shown)][:2] == ["s0002", "s0012"]
    assert len(rows(folded)) == 500
    assert rows(folded)[10][0] < rows(folded)[11][0]
    assert len(html) < 1_000_000
    assert "490 of 500 shops are well." in said
    execute(command, "update blaze_sync_state set sync_status = 'error' where sync_status <> 'x'")
    said = section(page(command, tmp_path))
    shown, _ = said.split("<details>")
    assert len(rows(shown)) == 20
    assert "480 more shops need a look: all are below." in said
