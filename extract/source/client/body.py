"""The body of an answer, within bounds of time and size, and decompressed."""

from __future__ import annotations

import threading
import zlib

import requests

from common.errors import BadResponseError

BODY_TIMEOUT_S = 300
"""The longest a whole body may take, however steadily it drips."""
MAX_BODY_BYTES = 512 * 1024 * 1024
"""More than ten times the largest page seen; past it something is wrong."""
_GZIP_MAGIC = b"\x1f\x8b"
_FIRST_STEP = 1 << 10
"""Bytes of a gzip member that are unpacked at first; each further step is eight times longer."""
_TOO_LARGE = "the body is larger than any page can be"


def read_body(response: requests.Response) -> bytes:
    """The whole body as it was sent.

    Raises:
        BadResponseError: it is too large.
        urllib3.exceptions.HTTPError: it was cut off, or took too long.
    """
    # A body that drips never runs into the timeout of a single read. Shut down, it is cut off.
    watchdog = threading.Timer(BODY_TIMEOUT_S, response.raw.shutdown)
    watchdog.daemon = True
    watchdog.start()
    chunks, size = [], 0
    try:
        for chunk in response.raw.stream(1 << 18, decode_content=False):
            chunks.append(chunk)
            size += len(chunk)
            if size > MAX_BODY_BYTES:
                raise BadResponseError(_TOO_LARGE)
    finally:
        watchdog.cancel()
    return b"".join(chunks)


def unpack(body: bytes, encoding: str) -> bytes:
    """The body without its `Content-Encoding`.

    Not left to urllib3, which would hold every body of a call in flight unpacked, and drops all
    but the first member of a gzip stream.

    Raises:
        BadResponseError: it is not encoded as we asked, not whole, or too large.
    """
    if encoding.lower() in {"", "identity"}:
        return body
    if encoding.lower() not in {"gzip", "x-gzip"}:
        raise BadResponseError(f"the body is encoded as {encoding[:20]!r}, which was not asked for")
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
