"""A real mail server for alerts, and what it was sent."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.header import decode_header, make_header
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope


class Mailbox:
    """Keeps what it is sent, as (subject, text)."""

    def __init__(self) -> None:
        self.mails: list[tuple[str, str]] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        content = envelope.content
        assert isinstance(content, bytes)
        mail = message_from_bytes(content)
        subject = str(make_header(decode_header(mail["Subject"])))
        parts = mail.walk() if mail.is_multipart() else [mail]
        text = "\n".join(
            payload.decode()
            for part in parts
            if isinstance(payload := part.get_payload(decode=True), bytes)
        )
        self.mails.append((subject, text))
        return "250 OK"


@contextmanager
def open_mailbox() -> Iterator[tuple[Mailbox, str]]:
    """A mailbox, and the address of alerts that leads there."""
    box = Mailbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    try:
        yield (
            box,
            f"mailto://127.0.0.1:{port}?from=mirror@example.com&to=owner@example.com&mode=insecure",
        )
    finally:
        server.stop()
