"""Limiters of one key that share a database."""

from __future__ import annotations

from common.stop import Stop
from extract.source.rate_limit import SharedRateLimiter

PERMITS = """
select format('raw.%I', tablename) from pg_tables where tablename like 'ratelimit___calls_%'
"""
"""The name of the table of the key's permits."""


def open_limiter(
    url: str, per_5min: int = 5, per_month: int = 10**6, key: str = "synthetic"
) -> SharedRateLimiter:
    return SharedRateLimiter(url, "raw", key, per_5min, per_month, Stop())
