"""The calls of a month end at its budget."""

from __future__ import annotations

import psycopg
import pytest

from common.errors import StoppedEarlyError
from extract.source.rate_limit.month_budget import calls_this_month
from tests.extract.source.rate_limit.limiters import open_limiter


def test_the_month_ends_at_its_budget(prepared: str) -> None:
    with open_limiter(prepared, per_5min=100, per_month=3) as limiter:
        for _ in range(3):
            limiter.acquire()
        with pytest.raises(StoppedEarlyError, match="BLAZE_CALLS_PER_MONTH"):
            limiter.acquire()
    with open_limiter(prepared, per_5min=100, per_month=3) as again:
        assert again.budget() == {"calls": 3, "allowed": 3}
    with psycopg.connect(prepared) as connection:
        assert calls_this_month(connection, "raw") == 3
