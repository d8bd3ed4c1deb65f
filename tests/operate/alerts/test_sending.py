"""A long message arrives whole, at a service that takes no more than a little at once."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from pydantic import SecretStr

from operate.alerts.sending import send

MOST = 4000
"""Characters that Mattermost takes."""
LINES = [
    f"Problem {number}: {'this is wrong, and that is what to do. ' * 5}" for number in range(60)
]


@pytest.fixture
def service() -> Iterator[tuple[str, list[str]]]:
    """The address of a service of Mattermost's kind, and the texts that it has taken."""
    taken: list[str] = []

    class Service(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            text = str(json.loads(self.rfile.read(length))["text"])
            is_taken = len(text) <= MOST
            if is_taken:
                taken.append(text)
            self.send_response(200 if is_taken else 400)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"mmost://127.0.0.1:{server.server_port}/abcdefghijklmnopqrstuvwx", taken
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_message_longer_than_a_service_takes_is_split(service: tuple[str, list[str]]) -> None:
    address, taken = service
    assert send(SecretStr(address), "blaze-mirror: 60 new problems", LINES)
    assert len(taken) > 1
    for number in range(60):
        assert any(f"Problem {number}:" in text for text in taken), number


def test_an_address_says_itself_what_becomes_of_a_long_message(
    service: tuple[str, list[str]],
) -> None:
    address, taken = service
    assert not send(SecretStr(f"{address}?overflow=upstream"), "a title", LINES)
    assert taken == []
    assert send(SecretStr(f"{address}?Overflow=truncate"), "a title", LINES)
    assert len(taken) == 1
