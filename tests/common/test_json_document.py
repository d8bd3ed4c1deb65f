"""What machines read: numbers as numbers, instants as RFC 3339."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from common.json_document import json_document

NOON = datetime(2025, 6, 30, 12, tzinfo=ZoneInfo("America/Los_Angeles"))


@dataclass(frozen=True)
class Inner:
    """Something in something."""

    at: datetime
    count: Decimal


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (Decimal("12.50"), 12.5),
        (Decimal("12.00"), 12),
        (Decimal("NaN"), None),
        (float("inf"), None),
        (0.5, 0.5),
        (True, True),
        (None, None),
        (NOON, "2025-06-30T19:00:00Z"),
        (datetime(2025, 1, 1, tzinfo=UTC), "2025-01-01T00:00:00Z"),
        (date(2025, 1, 2), "2025-01-02"),
        (ZoneInfo("UTC"), "UTC"),
        ([Inner(NOON, Decimal(3))], [{"at": "2025-06-30T19:00:00Z", "count": 3}]),
        ({"José": ("a", {1: Decimal("0.1")})}, {"José": ["a", {"1": 0.1}]}),
    ],
)
def test_a_value_is_read_as_what_it_is(value: Any, read: Any) -> None:
    assert json.loads(json_document(value)) == read
