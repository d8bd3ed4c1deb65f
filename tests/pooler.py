"""A small pooler in front of a server, as companies have one: by session, or by transaction.

It speaks Postgres's protocol and nothing else of a pooler's trade: no queues, no checks, no reset.
Server sessions are opened by libpq, whose sockets it takes over. As in PgBouncer the one that was
used last is handed out first, clients get a process number that is nobody's, and startup options
are refused or dropped.
"""

from __future__ import annotations

import os
import secrets
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Literal
from urllib.parse import urlsplit

import psycopg

SSL_REQUEST, GSS_REQUEST = 80877103, 80877104
READY = b"Z"
PARAMETERS = ("server_version", "client_encoding", "standard_conforming_strings", "TimeZone")


class _Server:
    """A session of the server, by its socket alone."""

    def __init__(self, url: str) -> None:
        self._connection = psycopg.connect(url, autocommit=True)
        # Whatever the client asked for at startup was the pooler's to pass on.
        self._connection.execute("reset all")
        info = self._connection.info
        self.parameters = {name: info.parameter_status(name) or "" for name in PARAMETERS}
        self.socket = socket.socket(fileno=os.dup(self._connection.fileno()))
        self.socket.settimeout(None)

    def close(self) -> None:
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self._connection.close()


class Pooler:
    """The pooler of one database.

    Args:
        url: of the database.
        mode: how long a client keeps a server session.
        options: what becomes of a client's startup options.
    """

    def __init__(
        self,
        url: str,
        mode: Literal["session", "transaction"],
        options: Literal["refused", "dropped"],
    ) -> None:
        self._url, self._mode, self._options = url, mode, options
        self._idle: list[_Server] = []
        self._all: list[_Server] = []
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        parts = urlsplit(url)
        port = self._listener.getsockname()[1]
        self.url = f"postgresql://{parts.username}:x@127.0.0.1:{port}{parts.path}?sslmode=disable"
        threading.Thread(target=self._listen, daemon=True).start()

    def forget_sessions(self) -> None:
        """Have later clients meet new sessions of the server."""
        with self._lock:
            for server in self._idle:
                server.close()
            self._idle.clear()

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for server in self._all:
            server.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _take(self) -> _Server:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        server = _Server(self._url)
        self._all.append(server)
        return server

    def _give_back(self, server: _Server) -> None:
        with self._lock:
            self._idle.append(server)

    def _serve(self, client: socket.socket) -> None:
        server: _Server | None = None
        with client, suppress(OSError, EOFError):
            if not self._greet(client):
                return
            while True:
                request = b""
                while True:  # up to what the server answers with being ready
                    kind, message = _message(client)
                    if kind == b"X":
                        return
                    request += message
                    if kind in {b"Q", b"S"}:
                        break
                server = server or self._take()
                server.socket.sendall(request)
                kind = b""
                while kind != READY:
                    kind, message = _message(server.socket)
                    client.sendall(message)
                if self._mode == "transaction" and message[-1:] == b"I":
                    self._give_back(server)
                    server = None
        if server is not None:
            server.close()

    def _greet(self, client: socket.socket) -> bool:
        while True:
            (length,) = struct.unpack("!i", _exactly(client, 4))
            body = _exactly(client, length - 4)
            (code,) = struct.unpack("!i", body[:4])
            if code not in {SSL_REQUEST, GSS_REQUEST}:
                break
            client.sendall(b"N")
        if b"options\0" in body and self._options == "refused":
            said = b"SFATAL\0C08P01\0Munsupported startup parameter: options\0\0"
            client.sendall(_framed(b"E", said))
            return False
        server = self._take()
        self._give_back(server)
        client.sendall(_framed(b"R", struct.pack("!i", 0)))
        for name, value in server.parameters.items():
            client.sendall(_framed(b"S", f"{name}\0{value}\0".encode()))
        client.sendall(_framed(b"K", struct.pack("!ii", 1 + secrets.randbelow(9), 0)))
        client.sendall(_framed(READY, b"I"))
        return True


@contextmanager
def pooled(
    url: str, mode: Literal["session", "transaction"], options: Literal["refused", "dropped"]
) -> Iterator[Pooler]:
    """A pooler in front of a database until the context ends."""
    pooler = Pooler(url, mode, options)
    try:
        yield pooler
    finally:
        pooler.close()


def _framed(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("!i", len(body) + 4) + body


def _message(connection: socket.socket) -> tuple[bytes, bytes]:
    head = _exactly(connection, 5)
    (length,) = struct.unpack("!i", head[1:])
    return head[:1], head + _exactly(connection, length - 4)


def _exactly(connection: socket.socket, size: int) -> bytes:
    found = b""
    while len(found) < size:
        piece = connection.recv(size - len(found))
        if not piece:
            raise EOFError
        found += piece
    return found
