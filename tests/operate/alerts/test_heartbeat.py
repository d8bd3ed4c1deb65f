"""The heartbeat follows a run that ended well, and no other."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """The paths that were called; the first one is the address itself."""
    calls: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            calls.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Listener) as server:
        calls.append(f"http://127.0.0.1:{server.server_port}/ping/token-1234")
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield calls
        server.shutdown()
        thread.join()


@pytest.mark.after_first_sync
def test_a_run_that_ended_well_is_heard_of_and_another_is_not(
    sandbox: Sandbox, command: Command, database_url: str, heard: list[str]
) -> None:
    address = heard.pop()
    sandbox.advance(days=1)
    command.ok("sync", HEARTBEAT_URL=address)
    assert heard == ["/ping/token-1234"]

    sandbox.advance(days=1)
    with psycopg.connect(database_url) as other:
        other.execute("lock table products_blaze in access exclusive mode")
        assert command("sync", HEARTBEAT_URL=address).returncode == 1
    assert len(heard) == 1

    sandbox.advance(days=1)
    said = command.ok("sync", HEARTBEAT_URL="http://127.0.0.1:1/ping/token-1234")
    assert "HEARTBEAT_URL could not be called" in said
    assert "token-1234" not in said
