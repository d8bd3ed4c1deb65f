"""Settings are read once, validated, and never give away a secret."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from common.errors import SettingsError
from common.settings import PROJECT_ROOT, Settings, load_settings


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
        ("BLAZE_RAW_SCHEMA", "raw; drop", "pattern"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, complaint: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=re.compile(f"{name}.*{complaint}", re.DOTALL)):
        load_settings()


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
