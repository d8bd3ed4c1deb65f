"""What the API asks for after a failure, as far as it is followed."""

from __future__ import annotations

import email.utils
from datetime import UTC, datetime, timedelta

import pytest

from extract.source.client.retries import MAX_RETRY_AFTER_S, retry_after_s


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("nan", None),
        ("7", 7),
        ("0.5", 0.5),
        ("-3", 0),
        ("86400", MAX_RETRY_AFTER_S),
        ("inf", MAX_RETRY_AFTER_S),
        ("Mon, 30 Jun 2025 20:00:00 GMT", 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", MAX_RETRY_AFTER_S),
        ("Fri, 31 Dec 9999 23:59:59 -1200", MAX_RETRY_AFTER_S),
        ("Fri, 31 Dec 99999 23:59:59 GMT", None),
    ],
)
def test_retry_after_in_seconds(header: str | None, seconds: float | None) -> None:
    assert retry_after_s(header) == seconds


def test_retry_after_as_a_date() -> None:
    moment = datetime.now(UTC) + timedelta(seconds=60)
    asked = retry_after_s(email.utils.format_datetime(moment, usegmt=True))
    assert asked is not None
    assert 55 < asked <= 60
