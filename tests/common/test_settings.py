"""Settings are read once, validated, and never give away a secret."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from common.errors import SettingsError
from common.settings import PROJECT_ROOT, Settings, load_settings

NO_ADDRESSES = (
    "https://example.com:99999", "https://example.com:0", "https://example.com:abc",
    "https://exa mple.com", "https://example.com\n.evil", "https://", "https:///x",
    f"https://{'a' * 64}.com", f"https://{'a.' * 140}com", "ftp://example.com", "https://[::1",
    "https://example..com", "https://.example.com", "https://.",
)  # fmt: skip
NO_KEYS = ("two words", "line\nbreak", "schlüssel", "tab\tbed", "nul\x7f")
NO_DATES = ("1577836800", "20200101", "1/2/2020", "soon", "2020-02-30", "2020-13-01")
TAKEN = ("staging", "parity", "parity_failures", "serving", "pg_catalog", "information_schema")
NOT_RAW = (*TAKEN, "public", "scratch_raw")
NOT_MIRROR = (*TAKEN, "raw", "raw_staging", "scratch_mirror")
NOT_LEGACY = (*TAKEN, "raw", "raw_staging")


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("BLAZE_BASE_URL", "http://api.partners.blaze.me", "plain http"),
        ("BLAZE_BASE_URL", "api.partners.blaze.me", "no.* a web address"),
        ("BLAZE_CALLS_PER_5MIN", "10001", "10000"),
        ("BLAZE_TIMEZONE", "Pacific", "no IANA time zone"),
        ("BLAZE_SYNC_WINDOW", "two to six", "02:00-06:00"),
        ("BLAZE_HISTORY_START", "yesterday", "date"),
        ("BLAZE_HISTORY_START", "2999-01-01", "in the future"),
        ("BLAZE_FIXED_NOW", "2025-06-30T20:00:00", "zone"),
        ("BLAZE_RAW_SCHEMA", "raw; drop", "small letters"),
        ("BLAZE_BASE_URL", "https://api.partners.blaze.me/v2", "host alone"),
        ("BLAZE_BASE_URL", "https://api.partners.blaze.me/api/v1?key=1", "host alone"),
        ("BLAZE_CONCURRENCY", "0", "1 to 64"),
        ("BLAZE_CONCURRENCY", "many", "1 to 64"),
        ("BLAZE_CALLS_PER_5MIN", "99999", "the vendor disables a key"),
        ("BLAZE_LOG_LEVEL", "LOUD", "DEBUG, INFO"),
        ("BLAZE_FIXED_NOW", "yesterday", "no instant; write it like 2025-06-30T20:00:00Z"),
        ("BLAZE_HISTORY_START", "2020-13-01", "has to be a day such as 2021-03-14"),
        ("HEARTBEAT_URL", "hc-ping.com/x", "no.* a web address"),
        ("ALERT_URLS", "someone@example.com", "address 1 of 1"),
        ("ALERT_URLS", "to json://localhost", "no address of Apprise"),
        ("ALERT_URLS", "json://localhost, nosuch://hunter2/token", "address 2 of 2"),
        ("ALERT_URLS", "json://localhost, nonsense, json://b", "address 1 of 2"),
        ("ALERT_URLS", "json://localhost,slack:/x", "address 1 of 1"),
        ("REPORT_TO", "reports", "no whole path, and cron works in a folder of its own"),
        ("REPORT_TO", "/srv/reports,", "a comma with nothing"),
        ("REPORT_TO", "/srv/report.html", "each night has a file of its own"),
        ("REPORT_TO", "/srv/reports, mailto://a:hunter2@example.com", "belongs into ALERT_URLS"),
        ("REPORT_TO", "alert", "the word alerts"),
        ("REPORT_TO", "alerts", "sends the report to ALERT_URLS, which is not set"),
        *(("BLAZE_BASE_URL", address, "no.* a web address") for address in NO_ADDRESSES),
        *(("HEARTBEAT_URL", address, "no.* a web address") for address in NO_ADDRESSES),
        *(("BLAZE_DEVELOPER_KEY", key, "copy it") for key in NO_KEYS),
        *(("BLAZE_PARTNER_KEY", key, "copy it") for key in NO_KEYS),
        *(("BLAZE_HISTORY_START", day, "2021-03-14") for day in NO_DATES),
        *(("BLAZE_FIXED_NOW", day, "2021-03-14|2025-06-30|1990") for day in NO_DATES),
        ("BLAZE_FIXED_NOW", "0001-01-01T00:00:00Z", "within 1990 to 2200"),
        ("BLAZE_FIXED_NOW", "9999-12-31T23:59:59-12:00", "within 1990 to 2200"),
        ("BLAZE_CALLS_PER_MONTH", "9" * 24, "1 to 1000000000"),
        ("BLAZE_READ_TIMEOUT_S", "1e-9", "1 to 600 seconds"),
        ("BLAZE_READ_TIMEOUT_S", "nan", "1 to 600 seconds"),
        *(("BLAZE_TIMEZONE", zone, "no IANA") for zone in ("localtime", "Factory", "../UTC")),
        *(("BLAZE_RAW_SCHEMA", name, "name another") for name in NOT_RAW),
        *(("BLAZE_SCHEMA", name, "name another") for name in NOT_MIRROR),
        *(("LEGACY_SCHEMA", name, "name another") for name in NOT_LEGACY),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, complaint: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=re.compile(f"{name}.*{complaint}", re.DOTALL)):
        load_settings()


LIMITED = [
    str(field.validation_alias)
    for field in Settings.model_fields.values()
    if field.annotation in {int, float} or any("pattern" in repr(each) for each in field.metadata)
]


@pytest.mark.parametrize("name", LIMITED)
def test_a_value_out_of_range_is_answered_with_what_is_allowed_and_why(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "-1 no!")
    with pytest.raises(SettingsError, match=rf"{name} has to be .*(?:,|or |\d)") as refused:
        load_settings()
    assert not re.search("pattern|[Ii]nput|pars|valid", str(refused.value)), "in words of our own"
    assert "no!" not in str(refused.value), "it may be a key in the wrong line"


def test_logs_are_chosen_in_any_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLAZE_LOG_LEVEL", "warning")
    monkeypatch.setenv("BLAZE_LOG_FORMAT", "JSON")
    assert (load_settings().log_level, load_settings().log_format) == ("WARNING", "json")


@pytest.mark.parametrize("path", ["", "/", "/api/v1", "/api/v1/", "/api/v1/partner"])
def test_the_apis_own_path_may_stand_in_its_address(
    monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setenv("BLAZE_BASE_URL", f"https://api.partners.blaze.me{path}")
    assert load_settings().base_url == "https://api.partners.blaze.me"


@pytest.mark.parametrize("where", ["environment", "file"])
def test_a_variable_that_is_no_setting_is_refused_with_the_nearest_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str
) -> None:
    if where == "file":
        (tmp_path / ".env").write_text("BLAZE_PAGESIZE=50\n")
    else:
        monkeypatch.setenv("BLAZE_PAGESIZE", "50")
    with pytest.raises(SettingsError, match=r"BLAZE_PAGESIZE is no setting.*BLAZE_PAGE_SIZE"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("LEGACY_SHEMA", "LEGACY_SCHEMA"),
        ("DATABASE_URI", "DATABASE_URL"),
        ("ALERT_URL", "ALERT_URLS"),
        ("CUTOVERNIGHTS", "CUTOVER_NIGHTS"),
    ],
)
def test_a_line_of_the_file_that_is_nearly_a_setting_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, nearest: str
) -> None:
    settings = tmp_path / "settings"
    settings.write_text("POSTGRES_PASSWORD=x\nTEST_DATABASE_URL=x\nPATH=x\n")
    monkeypatch.setenv("BLAZE_ENV_FILE", str(settings))
    monkeypatch.setenv(name, "another program's")
    load_settings()
    settings.write_text(f"{name}=x\n")
    with pytest.raises(SettingsError, match=f"{name} is no setting; did you mean {nearest}"):
        load_settings()


def test_a_settings_file_that_is_named_and_missing_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BLAZE_ENV_FILE", str(tmp_path / "nowhere"))
    with pytest.raises(SettingsError, match=r"BLAZE_ENV_FILE names .*nowhere"):
        load_settings()


def test_a_comma_within_an_address_belongs_to_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    mail = "mailtos://u:p,w@example.com?to=a@example.com,b@example.com"
    monkeypatch.setenv("ALERT_URLS", f"{mail}, json://h/a,b")
    found = [url.get_secret_value() for url in load_settings().alert_urls]
    assert found == [mail, "json://h/a,b"]
    monkeypatch.setenv("ALERT_URLS", "nosuch://hunter2/token")
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert "hunter2" not in f"{refused.value} {capfd.readouterr()}"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_plain_http_is_allowed_to_this_machine(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("BLAZE_BASE_URL", f"http://{host}:8000")
    assert load_settings().is_local_api()


@pytest.mark.parametrize("missing", ["BLAZE_PARTNER_KEY", "BLAZE_DEVELOPER_KEY"])
def test_a_missing_key_is_named(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    for name in {"BLAZE_PARTNER_KEY", "BLAZE_DEVELOPER_KEY"} - {missing}:
        monkeypatch.setenv(name, "synthetic")
    with pytest.raises(SettingsError, match=missing):
        load_settings().shop()


def test_the_environment_wins_over_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("BLAZE_PAGE_SIZE=50\nBLAZE_CONCURRENCY=3\n")
    monkeypatch.setenv("BLAZE_PAGE_SIZE", "70")
    settings = load_settings()
    assert (settings.page_size, settings.concurrency) == (70, 3)


def test_a_bad_secret_is_not_repeated_in_the_complaint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLAZE_BASE_URL", "https://user:hunter2@example.com")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert "hunter2" not in str(caught.value)
    assert "hunter2" not in repr(caught.value.__cause__)


def test_secrets_do_not_show_in_a_printed_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLAZE_PARTNER_KEY", "pk-synthetic")
    monkeypatch.setenv("DATABASE_URL", "postgresql://someone:hunter2@localhost/mirror")
    settings = load_settings()
    assert "pk-synthetic" not in repr(settings)
    assert "hunter2" not in repr(settings)
    assert {"pk-synthetic", "hunter2"} <= set(settings.secrets())


def test_every_setting_is_documented_in_the_example() -> None:
    example = (PROJECT_ROOT / ".env.example").read_text()
    documented = set(re.findall(r"^#? ?([A-Z0-9_]+)=", example, re.MULTILINE))
    assert documented == {str(f.validation_alias) for f in Settings.model_fields.values()}


def test_blanks_around_a_value_and_an_address_said_twice_do_no_harm(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BLAZE_BASE_URL", " https://api.partners.blaze.me/api/v1/ ")
    monkeypatch.setenv("BLAZE_PARTNER_KEY", " pk-synthetic\n")
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost/mirror\n")
    monkeypatch.setenv("ALERT_URLS", "json://localhost, json://localhost")
    settings = load_settings()
    assert settings.base_url == "https://api.partners.blaze.me"
    assert settings.require_partner_key().get_secret_value() == "pk-synthetic"
    assert settings.database_url is not None
    assert settings.database_url.get_secret_value() == "postgresql://localhost/mirror"
    assert len(settings.alert_urls) == 1


def test_the_mirror_and_legacy_may_share_a_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLAZE_SCHEMA", "shop")
    monkeypatch.setenv("LEGACY_SCHEMA", "shop")
    assert load_settings().legacy_schema == load_settings().mirror_schema
