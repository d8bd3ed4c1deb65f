"""The body of an answer, within bounds of time and size, and decompressed."""

from __future__ import annotations

import threading
import time
import zlib

import requests
from urllib3.exceptions import ProtocolError

from common.errors import BadResponseError
from extract.source.envelopes import Body

BODY_TIMEOUT_S = 300
"""The longest a whole body may take, however steadily it drips; and then the timeout of a read."""
MAX_BODY_BYTES = 512 * 1024 * 1024
"""More than ten times the largest page seen; past it something is wrong."""
_GZIP_MAGIC = b"\x1f\x8b"
_FIRST_STEP = 1 << 10
"""Bytes of a gzip member that are unpacked at first; each further step is eight times longer."""
_TOO_LARGE = "the body is larger than any page can be"
_AT_ONCE = 1 << 18
"""Bytes that are read at once at the most."""
_LARGE = 1 << 16
"""Bytes from which on a body is unpacked into memory that is used again."""
_KEPT = 1 << 23
"""Bytes of that memory that each thread keeps; twice a page of sales."""
_own = threading.local()


def read_body(response: requests.Response) -> bytes:
    """The whole body as it was sent.

    Raises:
        BadResponseError: it is too large.
        urllib3.exceptions.HTTPError: it was cut off, or took too long.
    """
    # A body that drips never runs into the timeout of a single read, so each read takes no more
    # than has come.
    ends = time.monotonic() + BODY_TIMEOUT_S
    chunks, size = [], 0
    while chunk := response.raw.read1(_AT_ONCE, decode_content=False):
        chunks.append(chunk)
        size += len(chunk)
        if size > MAX_BODY_BYTES:
            raise BadResponseError(_TOO_LARGE)
        if time.monotonic() > ends:
            raise ProtocolError(f"the body has taken more than {BODY_TIMEOUT_S} s")
    return b"".join(chunks)


def unpack(body: bytes, encoding: str) -> Body:
    """The body without its `Content-Encoding`; a view is valid until this thread's next body.

    Not left to urllib3, which would hold every body of a call in flight unpacked, and drops all
    but the first member of a gzip stream.

    Raises:
        BadResponseError: it is not encoded as we asked, not whole, or too large.
    """
    if encoding.lower() in {"", "identity"}:
        return body
    if encoding.lower() not in {"gzip", "x-gzip"}:
        raise BadResponseError(f"the body is encoded as {encoding[:20]!r}, which was not asked for")
    unpacked = _unpack_in_place(body) if len(body) >= _LARGE else None
    return _unpack_members(body) if unpacked is None else unpacked


def _unpack_in_place(body: bytes) -> memoryview | None:
    """The usual body in the thread's own memory; None where it is no whole gzip stream to Arrow.

    New memory for each page costs as much as unpacking it: the system clears it first.

    Raises:
        BadResponseError: it is too large.
    """
    import pyarrow as pa  # noqa: PLC0415 - half a second that short commands save

    buffer = getattr(_own, "buffer", None) or bytearray(_KEPT)
    _own.buffer = buffer
    try:
        with pa.CompressedInputStream(pa.BufferReader(body), "gzip") as stream:
            size = stream.readinto(buffer)
            while size == len(buffer) <= MAX_BODY_BYTES:
                larger = bytearray(min(2 * size, MAX_BODY_BYTES + 1))
                larger[:size] = buffer
                buffer = larger
                size += stream.readinto(memoryview(buffer)[size:])
    except OSError:
        return None
    if size > MAX_BODY_BYTES:
        raise BadResponseError(_TOO_LARGE)
    return memoryview(buffer)[:size]


def _unpack_members(body: bytes) -> bytes:
    """The body, member by member, with what may follow the last one; says what is wrong with it.

    Raises:
        BadResponseError: it is not whole, or too large.
    """
    pieces: list[bytes] = []
    size = position = 0
    try:
        while not position or body.startswith(_GZIP_MAGIC, position):
            member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            step = _FIRST_STEP
            while not member.eof:
                # Step by step: what is left of a step behind a member's end is copied, and behind
                # many small members that would be the whole rest of the body each time.
                step_bytes = body[position : position + step]
                if not step_bytes:
                    raise BadResponseError("the compressed body is cut short")
                piece = member.decompress(step_bytes, MAX_BODY_BYTES + 1 - size)
                size += len(piece)
                if size > MAX_BODY_BYTES:
                    raise BadResponseError(_TOO_LARGE)
                if piece:
                    pieces.append(piece)
                position += len(step_bytes) - len(member.unused_data)
                step *= 8
    except zlib.error as error:
        raise BadResponseError(f"the body is no gzip stream ({error})") from error
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)
