"""The keys of several shops: each is asked once, and a finding says what is wrong with which."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox.process import Sandbox
from tests.chains import many_shops, shops_file
from tests.command import Command
from tests.operate.conftest import THREE
from tests.operate.doctor.examination import OK, UNKNOWN, WARNING, WRONG, examined
from tests.rows import one

ALONE = {"DATABASE_URL": "postgresql://u@127.0.0.1:1/db"}
"""Without a database, which costs the look at legacy."""


@pytest.fixture
def listed(company: Sandbox, tmp_path: Path) -> Command:
    """The commands for three shops, without a database."""
    return Command(company, "", {**shops_file(tmp_path, company, handles=THREE), **ALONE})


def asked(company: Sandbox, path: str) -> list[str]:
    """By which shops' keys something was asked for."""
    return sorted(
        call["shop"] for call in company.log() if call["path"].endswith(f"/partner/{path}")
    )


def test_keys_that_are_right_are_one_line(listed: Command) -> None:
    found = examined(listed)
    assert found.of("shops") == [(OK, "3 of 3 shops: keys taken - None")]
    assert found.has("api", OK, "transactions, products can be read")
    assert found.has("api", OK, "members of greens can be read with the key of shop-1")
    assert found.has("clock", OK, "each shop's own zone", "America/Denver (1)")
    assert asked(listed.sandbox, "store") == list(THREE)
    assert len(listed.sandbox.log()) == 6, "one a key, one a list"
    assert not found.has("api", WRONG, "BLAZE_DEVELOPER_KEY")


def test_a_key_that_is_refused_is_its_shops_alone(listed: Command) -> None:
    listed.sandbox.refuse_key("shop-1")
    found = examined(listed)
    assert found.has("shops", OK, "2 of 3 shops: keys taken")
    assert found.has("shops", WRONG, "shop-1: the API refuses its key (401)")
    assert found.has("api", OK, "members of greens can be read with the key of shop-2")
    assert found.exit_status == 2
    assert asked(listed.sandbox, "store") == list(THREE)


def test_a_partner_key_that_is_wrong_is_not_tried_with_every_shop(
    company: Sandbox, database_url: str, three_shops: Command, tmp_path: Path
) -> None:
    settings = many_shops(tmp_path, company, three_shops.database_url, 40)
    found = examined(Command(company, database_url, {**settings, **ALONE}), BLAZE_PARTNER_KEY="no")
    assert found.has(
        "shops", WRONG, "keys of shop-1, s0002 and s0003", "37 others were not asked", "PARTNER_KEY"
    )
    assert len(company.log()) == 3
    assert not found.has("shops", OK)


def test_of_many_that_are_refused_the_first_are_said_and_how_many_more(
    company: Sandbox, three_shops: Command, tmp_path: Path
) -> None:
    settings = many_shops(tmp_path, company, three_shops.database_url, 40)
    command = Command(company, three_shops.database_url, {**settings, **ALONE})
    found = examined(command)
    assert found.has("shops", OK, "1 of 40 shops: keys taken")
    of_shops = [each for each in found.findings if each["subject"] == "shops"]
    assert len(of_shops) == 1 + 5 + 1
    assert of_shops[-1]["said"].startswith("the same of 34 more shops: s0007, s0008, ")
    assert len(of_shops[-1]["figures"]["shops"]) == 34
    said = command("doctor").stdout
    assert max(len(line) for line in said.splitlines() if "shops:" in line) < 400


def test_keys_of_other_shops_and_of_the_same_are_told(three_shops: Command, tmp_path: Path) -> None:
    company = three_shops.sandbox
    swapped = {"shop-1": "shop-2", "shop-2": "shop-1"}
    settings = shops_file(tmp_path, company, handles=THREE, names=swapped)
    found = examined(three_shops, **settings)
    for name in ("shop-1", "shop-2"):
        assert found.has("shops", WRONG, f"{name}: its key belongs to another shop")
    assert found.has("shops", OK, "1 of 3 shops: keys taken")
    assert found.exit_status == 2
    # Known by its key under the name it had, a shop that is called otherwise now is the same.
    settings = shops_file(tmp_path, company, handles=THREE, names={"shop-1": "north"})
    found = examined(three_shops, **settings)
    assert found.of("shops") == [(OK, "3 of 3 shops: keys taken - None")]


def test_a_zone_that_blaze_has_otherwise_is_a_warning(listed: Command, tmp_path: Path) -> None:
    file = tmp_path / "shops.toml"
    zone = listed.sandbox.shop("shop-2")["timezone"]
    file.write_text(file.read_text().replace(f'"{zone}"', '"Europe/Berlin"'))
    found = examined(listed)
    assert found.has("shops", WARNING, "shop-2: its days are counted in Europe/Berlin", zone)
    assert found.has("shops", OK, "2 of 3 shops: keys taken")
    assert found.exit_status != 2 or not found.has("shops", WRONG)


def test_members_that_a_key_may_not_see_are_asked_for_with_the_next(listed: Command) -> None:
    listed.sandbox.forbid("shop-1", "/members")
    found = examined(listed)
    assert found.has("api", OK, "with the key of shop-2; shop-1 may not (403)")
    listed.sandbox.forbid("shop-2", "/members")
    listed.sandbox.forbid("shop-3", "/members")
    found = examined(listed)
    assert found.has("api", WRONG, "members of greens are forbidden", "shop-1, shop-2 and shop-3")
    listed.sandbox.forbid("shop-1", "/transactions")
    assert examined(listed).has("api", WRONG, "list of transactions is forbidden")


def test_keys_that_may_not_ask_for_the_shop_are_a_warning(listed: Command) -> None:
    listed.sandbox.faults([{"kind": "403", "path": "/store"}])
    found = examined(listed)
    for shop in THREE:
        assert found.has("shops", WARNING, f"{shop}: its key may not ask for the shop")
    assert not found.has("shops", OK)
    assert found.has("api", OK, "transactions, products can be read")


def test_an_api_that_is_not_there_is_asked_once(listed: Command) -> None:
    found = examined(listed, BLAZE_BASE_URL="http://127.0.0.1:1")
    assert [verdict for verdict, _ in found.of("shops")] == [WRONG]
    assert found.has("shops", WRONG, "no Blaze API answers at")


def test_calls_are_counted_and_their_budget_is_kept(three_shops: Command) -> None:
    counted = "select sum(calls) from raw.calls_by_month"
    before = one(three_shops.database_url, counted)
    found = examined(three_shops)
    assert found.of("shops") == [(OK, "3 of 3 shops: keys taken - None")]
    assert one(three_shops.database_url, counted) == before + 6
    found = examined(three_shops, BLAZE_CALLS_PER_MONTH=str(before + 7))
    assert found.has("shops", WRONG, "not asked: ", "is used up")


def test_a_list_that_cannot_be_used_is_a_finding_for_each_shop(
    listed: Command, tmp_path: Path
) -> None:
    file = tmp_path / "shops.toml"
    zone = listed.sandbox.shop("shop-2")["timezone"]
    whole = file.read_text()
    file.write_text(whole.replace(f'"{zone}"', '"Denver"').replace('"shop-3"', '"shop 3"'))
    found = examined(listed)
    assert found.exit_status == 2
    assert found.has("settings", WRONG, "shop 2 (shop-2): timezone: 'Denver'")
    assert found.has("settings", WRONG, "shop 3: its name")
    shops = "".join(
        f'\n[[shops]]\nname = "n{n}"\ndeveloper_key_env = "BLAZE_NO_{n}"\n' for n in range(60)
    )
    file.write_text(shops)
    listed.settings = {"BLAZE_SHOPS_FILE": str(file), **ALONE}
    found = examined(listed)
    of_settings = found.of("settings")
    assert len(of_settings) <= 12, of_settings
    assert any(said.startswith("50 more problems with BLAZE_SHOPS_FILE") for _, said in of_settings)
    assert found.has("api", UNKNOWN, "BLAZE_SHOPS_FILE cannot be used")
    done = listed("sync")
    assert done.returncode == 2
    assert "and 50 more; `make doctor` lists them" in done.stderr
    assert len(done.stderr) < 3000
