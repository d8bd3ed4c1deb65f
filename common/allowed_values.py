"""What each setting may be, and why: the sentence with which another value is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_ALLOWED: Mapping[str, str] = {
    "BLAZE_CALLS_PER_5MIN": "a whole number, 1 to 10000: the vendor disables a key that makes more",
    "BLAZE_CALLS_PER_MONTH": (
        "a whole number, 1 to 1000000000: a month without calls reads nothing"
    ),
    "BLAZE_PAGE_SIZE": "a whole number, 1 to 10000 rows: pages are held in memory",
    "BLAZE_CONCURRENCY": (
        "a whole number, 1 to 64 calls in flight: the ceiling on calls is reached with a few"
    ),
    "BLAZE_READ_TIMEOUT_S": (
        "a number, 1 to 600 seconds: a page takes a while, and a dead line has to be noticed"
    ),
    "BLAZE_LOOKBACK_DAYS": (
        "a whole number, 0 to 366 days: older sales are reread by BLAZE_REREAD_DAYS"
    ),
    "BLAZE_REREAD_DAYS": "a whole number, 1 to 3660 nights: all history is reread once in them",
    "CUTOVER_NIGHTS": "a whole number, 1 to 365 nights: a switch rests on gates that held",
    "BLAZE_SHOP_NAME": "up to 40 letters, digits, - and _: it is part of every state key",
    "BLAZE_RAW_SCHEMA": "small letters, digits and _, up to 41: dlt and dbt write it unquoted",
    "BLAZE_SCHEMA": "small letters, digits and _, up to 41: dlt and dbt write it unquoted",
    "LEGACY_SCHEMA": "letters, digits and _, up to 63",
    "BLAZE_HISTORY_START": "a day such as 2021-03-14, from 1990 on: that of the first sale",
    "BLAZE_FIXED_NOW": "an instant such as 2025-06-30T20:00:00Z: for tests and demos",
    "BLAZE_LOG_FORMAT": "plain or json",
    "BLAZE_LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
}


def in_words(names: Sequence[str], kind: str, said: str) -> str:
    """Why a setting is refused.

    The value is not repeated: a key may have been pasted into the wrong line.

    Args:
        names: of the setting; empty where several are wrong together.
        kind: of the error, as Pydantic calls it.
        said: by the check.
    """
    allowed = _ALLOWED.get(names[0]) if names else None
    if allowed and kind != "value_error":
        return f"{names[0]} has to be {allowed}"
    return ": ".join([*names, said])
