"""`ALERT_URLS`: a list as Apprise itself splits it, each address known to it."""

from __future__ import annotations

import logging
import re

HOW_TO_WRITE = "write Apprise URLs, comma-separated, such as mailtos://user:password@example.com"

_SWALLOWED = re.compile(r"\s|[,;][a-z0-9]+:/")
"""Of what stands behind an address, Apprise begins another one only where it sees `://`."""


def parse_addresses(text: str) -> tuple[str, ...]:
    """The addresses of a list. A comma within one belongs to it.

    Raises:
        ValueError: there is none, or Apprise does not know one; it is told by its place, for it may
            hold a secret.
    """
    import apprise  # noqa: PLC0415 - half a second that is saved where nobody is alerted
    from apprise.utils.parse import parse_urls  # noqa: PLC0415

    # Each once, however often it stands there.
    addresses = tuple(dict.fromkeys(map(str, parse_urls(text))))  # type: ignore[no-untyped-call]
    if not addresses or not text.strip(" ,\t").startswith(addresses[0][:3]):
        raise ValueError(f"holds no address of Apprise's at its beginning; {HOW_TO_WRITE}")
    for place, address in enumerate(addresses, start=1):
        if _SWALLOWED.search(address):
            raise ValueError(
                f"address {place} of {len(addresses)} has something behind it that is no address, "
                f"and Apprise would take for its end (a blank within one is written %20); "
                f"{HOW_TO_WRITE}"
            )
    complaints = logging.getLogger("apprise")
    before, complaints.disabled = complaints.disabled, True  # they quote the address
    try:
        for place, address in enumerate(addresses, start=1):
            if apprise.Apprise.instantiate(address, suppress_exceptions=True) is None:
                raise ValueError(
                    f"address {place} of {len(addresses)} is none that Apprise knows; "
                    f"{HOW_TO_WRITE}"
                )
    finally:
        complaints.disabled = before
    return addresses
