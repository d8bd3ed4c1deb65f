"""One message to one address of `ALERT_URLS`, through Apprise."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence

import apprise
from pydantic import SecretStr

from common import logs

log = logging.getLogger(__name__)


def send(address: SecretStr, title: str, lines: Sequence[str]) -> bool:
    """Hand a message over; whether it was accepted. Who reads it is not known.

    Args:
        address: an Apprise URL.
        title: of the message.
        lines: its text, a paragraph each; secrets are taken out.
    """
    messenger = apprise.Apprise()
    if not messenger.add(address.get_secret_value()):
        return False
    body = logs.secret_filter.redact("\n\n".join(lines))
    return bool(messenger.notify(title=title, body=body))


def kind_of(address: SecretStr) -> str:
    """What may be said of an address: how it begins."""
    return f"{address.get_secret_value().partition('://')[0]}://…"


def address_id(address: SecretStr) -> str:
    """By which it is remembered what an address was sent."""
    return hashlib.sha256(address.get_secret_value().encode()).hexdigest()[:12]
