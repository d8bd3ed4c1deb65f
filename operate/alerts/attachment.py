"""A file for the addresses of alerts, as an attachment."""

from __future__ import annotations

import logging
from dataclasses import dataclass

import apprise
from apprise.attachment.base import AttachBase
from apprise.attachment.memory import AttachMemory

from common import logs
from common.settings import Settings
from operate.alerts.sending import kind_of, messenger_to

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class File:
    """A file to send: its name, what is in it, and of which type that is."""

    name: str
    content: str
    mimetype: str


def send_file(settings: Settings, title: str, text: str, file: File) -> list[str]:
    """Send a file to each address of `ALERT_URLS` that takes one.

    Args:
        settings: the addresses.
        title: the message's.
        text: what stands above the attachment.
        file: the attachment.

    Returns:
        A sentence for each address that it did not reach, and one if none takes files.
    """
    problems, without = [], []
    body = logs.secret_filter.redact(text)
    for number, address in enumerate(settings.alert_urls, start=1):
        which = f"address {number} of ALERT_URLS ({kind_of(address)})"
        messenger = messenger_to(address)
        if messenger is None:
            problems.append(f"Apprise does not know {which}; see its wiki.")
        elif not getattr(messenger[0], "attachment_support", False):
            without.append(which)
        elif not messenger.notify(title=title, body=body, attach=_attached(file)):
            problems.append(
                f"{title!r} could not be sent to {which}; check it with `make alert-test`."
            )
    if len(without) == len(settings.alert_urls):
        problems.append(
            "No address of ALERT_URLS takes attachments, so nobody was sent the report: add one "
            "that does, such as mailtos://…, or have REPORT_TO name a folder."
        )
    elif without:
        log.info("Not sent to %s, which takes no attachments", ", ".join(without))
    return problems


def _attached(file: File) -> apprise.AppriseAttachment:
    kept: AttachBase = AttachMemory(  # type: ignore[no-untyped-call]
        content=file.content, name=file.name, mimetype=file.mimetype
    )
    attachment = apprise.AppriseAttachment()
    attachment.add(kept)
    return attachment
