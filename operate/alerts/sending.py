"""One message to one address of `ALERT_URLS`, through Apprise."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Sequence

import apprise
from pydantic import SecretStr

from common import logs

log = logging.getLogger(__name__)

_SAYS_OVERFLOW = re.compile(r"[?&]overflow=", re.IGNORECASE)


def send(address: SecretStr, title: str, lines: Sequence[str]) -> bool:
    """Hand a message over; whether it was accepted. Who reads it is not known.

    Args:
        address: an Apprise URL.
        title: of the message.
        lines: its text, a paragraph each; secrets are taken out.
    """
    messenger = messenger_to(address)
    if messenger is None:
        return False
    body = logs.secret_filter.redact("\n\n".join(lines))
    return bool(messenger.notify(title=title, body=body))


def messenger_to(address: SecretStr) -> apprise.Apprise | None:
    """Apprise for one address, a long message split unless it says otherwise; None: not known."""
    service = apprise.Apprise.instantiate(address.get_secret_value(), suppress_exceptions=True)
    if service is None:
        return None
    if not _SAYS_OVERFLOW.search(address.get_secret_value()):
        # Discord takes 2,000 characters and Pushover 1,024: Apprise would hand over the whole, and
        # they would refuse it.
        service.overflow_mode = apprise.OverflowMode.SPLIT
    messenger = apprise.Apprise()
    messenger.add(service)
    return messenger


def kind_of(address: SecretStr) -> str:
    """What may be said of an address: how it begins."""
    return f"{address.get_secret_value().partition('://')[0]}://…"


def address_id(address: SecretStr) -> str:
    """By which it is remembered what an address was sent."""
    return hashlib.sha256(address.get_secret_value().encode()).hexdigest()[:12]
