"""A secret is redacted in every spelling in which a library has been seen to print it."""

from __future__ import annotations

import json
import logging
import re
from urllib.parse import quote, quote_plus

import apprise
import pytest
from psycopg.conninfo import make_conninfo

from common import logs
from common.settings import load_settings
from common.spellings import spellings

SECRETS = [
    "two words",
    "100%41",
    "p@ss/w:rd",
    "a+b&c=d?#e",
    'it\'s "q" \\',
    "пароль ü",
    "%7Euser~*",
]


@pytest.mark.parametrize("secret", SECRETS)
def test_no_spelling_of_a_secret_is_printed(secret: str) -> None:
    said = [
        secret,
        quote(secret),
        quote(secret, safe=""),
        quote_plus(secret),
        re.sub("%[0-9A-F]{2}", lambda found: found[0].lower(), quote(secret, safe="")),
        quote(secret, safe=" +"),  # as SQLAlchemy writes it
        make_conninfo(password=secret),
        json.dumps({"password": secret}),
        repr({"password": secret}),
    ]
    for known in (secret, quote(secret, safe="")):
        held = logs.SecretFilter([known])
        for line in said:
            assert logs.REDACTED in held.redact(line), line


@pytest.mark.parametrize(
    "address",
    [
        "slack://T1JJ3T3L2x/A1BRTD4JDx/TIiajkdnlazkcOXrIdevi7FQx/#general",
        "json://some%20user:pa%20ss%25wo%40rd@localhost:1/hid%20den/to%2Fken?key=se+cret",
        "mailtos://some%2Buser:pa%20sswo%40rd@example.com?to=first.last@example.com",
        "tgram://123456789:abcdefg_hijklmnop/12315544/",
    ],
)
def test_what_apprise_says_of_an_address_at_debug_holds_no_secret(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    monkeypatch.setenv("ALERT_URLS", address)
    settings = load_settings()
    logs.configure("DEBUG", "plain", settings.secrets())
    plugin = apprise.Apprise.instantiate(address)
    assert plugin is not None
    log = logging.getLogger("apprise")
    log.debug("as given %s, as Apprise writes it %s", address, plugin.url())  # type: ignore[no-untyped-call]
    log.debug("its parts %s", vars(plugin))
    said = capsys.readouterr().err
    for secret in (
        "1JJ3T3L2", "TIiajkdnlazk", "some user", "some%20user", "some+user", "pa ss", "hid den",
        "to/ken", "se cret", "abcdefg_hij", "123456789", "first.last",
    ):  # fmt: skip
        assert secret not in said, secret


def test_a_short_secret_has_all_its_spellings() -> None:
    assert {"a b", "a%20b", "a+b"} <= spellings("a b")
