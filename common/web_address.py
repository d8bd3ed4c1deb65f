"""Addresses on the web, as settings give them."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from pydantic_core import Url

_LONGEST_HOST, _LONGEST_LABEL = 253, 63
"""Characters that DNS allows."""


def parse_web_address(text: str, example: str) -> SplitResult:
    """The parts of an http or https address that can be called.

    Args:
        text: as it was given; blanks around it are not part of it.
        example: of one that is right.

    Raises:
        ValueError: it is none, in words that follow the setting's name. It is not repeated, for it
            may hold a secret.
    """
    address = text.strip()
    try:
        parts = urlsplit(address)
        can_be_called = (
            parts.scheme in {"http", "https"}
            and _is_host(parts.hostname or "")
            and parts.port != 0
            # The standard library drops line breaks, and takes any host.
            and not re.search(r"[\s\x00-\x1f\x7f]", address)
            and bool(Url(address).host)
        )
    except ValueError:
        can_be_called = False
    if not can_be_called:
        raise ValueError(f"is not a web address; write it like {example}")
    return parts


def _is_host(host: str) -> bool:
    labels = [len(label) for label in host.removesuffix(".").split(".")]
    return len(host) <= _LONGEST_HOST and min(labels) > 0 and max(labels) <= _LONGEST_LABEL


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
