"""A socket between a process and its server, which counts durable writes and cuts at one of them.

The server's side of the protocol says all that it takes: which statements were completed, and
whether the session is in a transaction afterwards. What is durable changes there and nowhere else,
so a process that is killed after the n-th write, for every n, has been killed in every state that
its database can be found in.

Source: https://www.postgresql.org/docs/current/protocol-message-formats.html
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

SOCKET_NAME = ".s.PGSQL.5432"
COMPLETED, READY = b"C", b"Z"
IDLE = b"I"
READS = ("SELECT", "SET", "RESET", "SHOW", "BEGIN", "ROLLBACK", "FETCH", "LISTEN", "DISCARD")
"""Tags of statements that change nothing. `create table as` says SELECT as well: dbt has others in
the same transaction."""


class CommitProxy:
    """Counts the durable writes of all sessions that go through it.

    Args:
        folder: where its socket is made.
        server: the server's own socket.
        kill_at: after which of the writes `kill` is called; None counts only.
        kill: ends the process. What the server has answered does not reach it any more.

    Attributes:
        writes: how many there were.
    """

    def __init__(
        self, folder: Path, server: Path, kill_at: int | None, kill: Callable[[], None]
    ) -> None:
        self.writes = 0
        self._server, self._kill_at, self._kill = server, kill_at, kill
        self._counting = threading.Lock()
        self._dead = False
        self._sockets: list[socket.socket] = []
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / SOCKET_NAME))
        self._listener.listen()
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def close(self) -> None:
        """End all sessions, and listen no more."""
        self._dead = True
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        for each in (self._listener, *self._sockets):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                client, _ = self._listener.accept()
                server = socket.socket(socket.AF_UNIX)
                server.connect(str(self._server))
                self._sockets += [client, server]
                for pump in (self._to_server, self._to_client):
                    threading.Thread(target=pump, args=(client, server), daemon=True).start()

    @staticmethod
    def _to_server(client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while data := client.recv(1 << 16):
                server.sendall(data)
        with suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)

    def _to_client(self, client: socket.socket, server: socket.socket) -> None:
        session = _Session()
        with suppress(OSError):
            while data := server.recv(1 << 16):
                self._count(session.writes_in(data))
                if self._dead:
                    break
                client.sendall(data)
        with suppress(OSError):
            client.shutdown(socket.SHUT_RDWR)

    def _count(self, writes: int) -> None:
        for _ in range(writes):
            with self._counting:
                if self._dead:
                    return
                self.writes += 1
                if self.writes == self._kill_at:
                    self._dead = True
                    self._kill()


class _Session:
    """What a server says to one session, message by message."""

    def __init__(self) -> None:
        self._buffer = b""
        self._has_written = False

    def writes_in(self, data: bytes) -> int:
        """How many durable writes were completed by what has arrived."""
        self._buffer += data
        writes = 0
        for kind, body in self._messages():
            if kind == COMPLETED:
                tag = body.rstrip(b"\0").decode()
                self._has_written |= not tag.startswith((*READS, "COMMIT"))
                self._has_written &= not tag.startswith("ROLLBACK")
            elif kind == READY and body == IDLE:
                writes += self._has_written
                self._has_written = False
        return writes

    def _messages(self) -> Iterator[tuple[bytes, bytes]]:
        while len(self._buffer) >= 5:
            end = 1 + int.from_bytes(self._buffer[1:5])
            if len(self._buffer) < end:
                return
            kind, body = self._buffer[:1], self._buffer[5:end]
            self._buffer = self._buffer[end:]
            yield kind, body


@contextmanager
def commit_proxy(
    folder: Path, url: str, kill_at: int | None, kill: Callable[[], None]
) -> Iterator[tuple[CommitProxy, str]]:
    """A proxy before the server of a URL with a socket; gives the URL that goes through it."""
    sockets = parse_qs(urlsplit(url).query)["host"][0]
    proxy = CommitProxy(folder, Path(sockets) / SOCKET_NAME, kill_at, kill)
    try:
        yield proxy, url.replace(sockets, str(folder))
    finally:
        proxy.close()
