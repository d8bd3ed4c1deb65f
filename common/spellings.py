"""A secret in every spelling in which a library may print it.

A password that is percent-encoded in a URL is decoded by libpq, encoded again by SQLAlchemy, with
other letters left alone, and escaped by whoever prints it as JSON or as Python.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, quote, quote_plus, unquote, unquote_plus, urlsplit

SHORTEST_TOKEN = 6
"""Characters; a shorter part of an address is a word, and redacting it would garble every line."""
_PLACE = re.compile(r"(localhost|\[.*\]|[^:]*\.[^:]*)(:\d*)?")
"""A host that is one. Of chat services' addresses the host is often a token."""


def spellings(secret: str) -> set[str]:
    """A text as URLs, JSON, HTML and Python write it, and as they read it."""
    plain = {secret, unquote(secret), unquote_plus(secret)}
    found = set(plain)
    for text in plain:
        for encoded in (
            quote(text),
            quote(text, safe=""),
            quote_plus(text),
            quote(text, safe="!~*'()"),
            quote(text, safe=" +"),
            re.sub("[:@/]", lambda match: f"%{ord(match[0]):X}", text),
        ):
            found |= {encoded, _lower_hex(encoded)}
        found |= {json.dumps(text)[1:-1], json.dumps(text, ensure_ascii=False)[1:-1]}
        found |= {
            repr(text)[1:-1],
            html.escape(text),
            text.replace("\\", "\\\\").replace("'", "\\'"),
        }
    return found


def tokens_of(address: str) -> Iterator[str]:
    """What of an address of a service may be a secret: users, passwords, path and query.

    Args:
        address: such as `slack://token/token/token` or `https://example.com/ping/token`.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    user, _, host = parts.netloc.rpartition("@")
    name, _, password = user.partition(":")
    yield password
    hosts = [] if _PLACE.fullmatch(unquote(host)) else [host, *host.split(":")]
    others = [*hosts, name, *parts.path.split("/"), parts.path, parts.fragment]
    others += [value for _, value in parse_qsl(parts.query)]
    yield from (text for text in others if len(text.strip("/")) >= SHORTEST_TOKEN)


def _lower_hex(text: str) -> str:
    return re.sub(r"%[0-9A-F]{2}", lambda match: match[0].lower(), text)
