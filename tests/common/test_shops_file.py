"""A list of shops is validated, with a message for each shop, and gives no key away."""

from __future__ import annotations

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from common.errors import SettingsError
from common.settings import Settings, load_settings, read_settings

SECRET = "secret-key-of-denver"
TWO = """
company = "greens"

[[shops]]
name = "oakland"
developer_key_env = "BLAZE_KEY_OAKLAND"

[[shops]]
name = "denver"
timezone = "America/Denver"
developer_key_file = "keys/denver"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings that name a list of shops, and the keys of two."""
    (tmp_path / ".env").write_text(
        "BLAZE_PARTNER_KEY=partner\nBLAZE_SHOPS_FILE=shops.toml\nBLAZE_KEY_OAKLAND=key-of-oakland\n"
    )
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "denver").write_text(f"{SECRET}\n")
    monkeypatch.setenv("BLAZE_ENV_FILE", str(tmp_path / ".env"))
    return tmp_path


def settings_of(folder: Path, text: str) -> Settings:
    (folder / "shops.toml").write_text(text, "utf-8")
    return load_settings()


def problems_of(folder: Path, text: str) -> list[str]:
    (folder / "shops.toml").write_text(text, "utf-8")
    read = read_settings()
    with pytest.raises(SettingsError):
        read.usable()
    assert "BLAZE_SHOPS_FILE" in read.wrong
    return list(read.problems)


def test_shops_have_a_name_a_zone_a_company_and_a_key(folder: Path) -> None:
    settings = settings_of(folder, TWO)
    oakland, denver = settings.shops()
    assert (oakland.name, oakland.company, oakland.timezone.key) == (
        "oakland", "greens", "America/Los_Angeles",
    )  # fmt: skip
    assert oakland.developer_key.get_secret_value() == "key-of-oakland"
    assert denver.timezone == ZoneInfo("America/Denver")
    assert denver.developer_key.get_secret_value() == SECRET
    assert settings.is_chain
    assert settings.shop() == oakland
    assert settings.shop_name == "oakland"
    assert SECRET in settings.secrets()
    assert SECRET not in repr(settings)


def test_without_a_file_there_is_one_shop_of_the_other_settings(folder: Path) -> None:
    (folder / ".env").write_text("BLAZE_PARTNER_KEY=partner\nBLAZE_DEVELOPER_KEY=developer\n")
    settings = load_settings()
    assert [shop.name for shop in settings.shops()] == ["main"]
    assert not settings.is_chain


def test_the_zone_of_the_settings_and_a_shop_s_own_company_count(folder: Path) -> None:
    with (folder / ".env").open("a") as file:
        file.write("BLAZE_TIMEZONE=America/New_York\n")
    oakland, denver = settings_of(
        folder, TWO.replace('timezone = "America/Denver"', 'company = "reds"')
    ).shops()
    assert {oakland.timezone.key, denver.timezone.key} == {"America/New_York"}
    assert (oakland.company, denver.company) == ("greens", "reds")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('"oakland"', '"oak land"', "shop 1: its name has to be up to 40 letters"),
        ('name = "oakland"', "", "shop 1: its name has to be up to 40 letters"),
        ('"America/Denver"', '"Denver"', "shop 2 .denver.: timezone: 'Denver' is no IANA"),
        ('"America/Denver"', "7", "shop 2 .denver.: timezone: '7' is no IANA"),
        ("timezone", "time_zone", "shop 2 .denver.: time_zone is nothing that a shop has"),
        ('"greens"', '"the greens"', "the company's name has to be"),
        ("company", "companies", "companies is nothing that it has"),
        ('"keys/denver"', '"keys/dallas"', "shop 2 .denver.: .* cannot be read from keys/dallas"),
        ('"keys/denver"', "7", "developer_key_file has to be the path"),
        ('"BLAZE_KEY_OAKLAND"', '"BLAZE_KEY_DALLAS"', "BLAZE_KEY_DALLAS, .* is not set"),
        ('"BLAZE_KEY_OAKLAND"', '"a key, not a name"', "has to be the name of a variable"),
        ('developer_key_env = "BLAZE_KEY_OAKLAND"', "", "shop 1 .oakland.: name its developer key"),
        ('file = "keys/denver"', 'file = "k"\ndeveloper_key_env = "K"', "in one of developer_key"),
        ('"denver"', '"Oakland"', "two shops are called Oakland"),
        ("[[shops]]", "[shops]", "is no TOML"),
        (TWO, "", "lists no shops"),
        (TWO, "shops = []", "lists no shops"),
        (TWO, 'shops = "oakland"', "lists no shops"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_shop(
    folder: Path, old: str, new: str, complaint: str
) -> None:
    problems = problems_of(folder, TWO.replace(old, new))
    assert any(re.search(complaint, each) for each in problems), problems
    assert not any(SECRET in each or "a key, not a name" in each for each in problems)


def test_every_shop_has_its_message(folder: Path) -> None:
    problems = problems_of(folder, TWO.replace("oakland", "oak land").replace("Denver", "Dnver"))
    assert any("shop 1" in each for each in problems)
    assert any("shop 2" in each for each in problems)


def test_two_shops_with_one_key_would_be_one_shop_twice(folder: Path) -> None:
    (folder / "keys" / "denver").write_text("key-of-oakland")
    assert any("the same developer key" in each for each in problems_of(folder, TWO))


@pytest.mark.parametrize("content", ["", " \n", "two words", "line\nbreak", "schlüssel"])
def test_a_file_holds_a_key_and_nothing_else(folder: Path, content: str) -> None:
    (folder / "keys" / "denver").write_text(content, "utf-8")
    assert any("shop 2 (denver)" in each for each in problems_of(folder, TWO))


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_missing_is_named() -> None:
    read = read_settings()
    assert any("there is no file" in each and "shops.toml" in each for each in read.problems)


def test_the_key_of_a_shop_that_is_listed_no_more_may_stay(folder: Path) -> None:
    with (folder / ".env").open("a") as file:
        file.write("BLAZE_KEY_DALLAS=key\n")
    assert len(settings_of(folder, TWO).shops()) == 2
    (folder / ".env").write_text("BLAZE_PARTNER_KEY=partner\nBLAZE_KEY_DALLAS=key\n")
    assert any("BLAZE_KEY_DALLAS is no setting" in each for each in read_settings().problems)


def test_a_name_beside_the_list_has_to_be_one_of_it(folder: Path) -> None:
    with (folder / ".env").open("a") as file:
        file.write("BLAZE_SHOP_NAME=main\n")
    assert any("BLAZE_SHOP_NAME is none of the shops" in each for each in problems_of(folder, TWO))


def test_the_example_can_be_used(folder: Path) -> None:
    example = (Path(__file__).parents[2] / "shops.toml.example").read_text("utf-8")
    settings = settings_of(folder, example.replace("/run/secrets/blaze-key-denver", "keys/denver"))
    assert [shop.name for shop in settings.shops()] == ["oakland", "denver"]


OWN = TWO.replace('name = "oakland"', 'name = "oakland"\nlegacy_schema = "old_oakland"')


def test_a_shop_may_have_a_legacy_of_its_own(folder: Path) -> None:
    settings = settings_of(folder, OWN)
    oakland, denver = settings.listed
    assert (oakland.legacy_schema, denver.legacy_schema) == ("old_oakland", None)
    assert settings.has_own_legacies
    # No statement of ours may take a schema of that name for the legacy of all shops.
    assert settings.legacy_schema.startswith("pg_")
    alone = settings.judging(oakland)
    assert (alone.legacy_schema, alone.judged_shop) == ("old_oakland", oakland)
    assert settings.judging(denver).legacy_schema == settings.legacy_schema
    assert settings.judging(denver).timezone == denver.timezone
    assert settings.judged_shop is None
    assert not settings_of(folder, TWO).has_own_legacies


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("public; drop", "shop 1 (oakland): legacy_schema has to be a schema"),
        ("raw", "legacy_schema of oakland: 'raw' holds what the API answered"),
        ("parity_of_denver", "legacy_schema of oakland: 'parity_of_denver' is a schema that this"),
    ],
)
def test_a_legacy_that_cannot_be_one_is_named(folder: Path, change: str, said: str) -> None:
    (problem,) = problems_of(folder, OWN.replace("old_oakland", change))
    assert said in problem


def test_a_schema_is_one_legacy(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both = OWN.replace('name = "denver"', 'name = "denver"\nlegacy_schema = "old_oakland"')
    (problem,) = problems_of(folder, both)
    assert "'old_oakland' cannot be oakland's and denver's" in problem
    monkeypatch.setenv("LEGACY_SCHEMA", "old")
    (problem,) = problems_of(folder, OWN)
    assert problem.startswith("LEGACY_SCHEMA: 'old' would be the legacy of all shops, and shops")


def test_shops_are_judged_in_schemas_of_their_own(folder: Path) -> None:
    alike = OWN.replace('"oakland"', '"a-b"').replace(
        'name = "denver"', 'name = "a_b"\nlegacy_schema = "other"'
    )
    (problem,) = problems_of(folder, alike)
    assert "a-b and a_b would be judged in one schema (parity_of_a_b)" in problem
