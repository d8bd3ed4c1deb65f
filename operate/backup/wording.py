"""Sizes as people read them."""

from __future__ import annotations

_STEP = 1000
_FIRST_WHOLE = 10
"""From here on a decimal tells nobody anything."""


def size(number_of_bytes: int) -> str:
    """Such as `12 MB` and `1.2 MB`; a kilobyte has 1,000 bytes."""
    if number_of_bytes < _STEP:
        return f"{number_of_bytes} bytes"
    amount = float(number_of_bytes)
    for unit in ("kB", "MB", "GB", "TB"):  # noqa: B007 - the last one is written
        amount /= _STEP
        if amount < _STEP:
            break
    return f"{amount:.{0 if amount >= _FIRST_WHOLE else 1}f} {unit}"
