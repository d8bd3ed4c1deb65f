"""Objects as the API sends them: their own fields, amid the many that are the same everywhere.

What is the same is prepared once, as bytes and as deflate blocks, so a page of four megabytes is a
few hundred joins. The prepared compressed blocks fit anywhere in a stream, so they are used as
they are and only an object's own fields are wrapped again.
"""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from sandbox.api.schema import blank, completed

encode = msgspec.json.encode
_OWN_CART = "cart"
_GZIP_HEADER = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"

TRANSACTION_SIZES = ((1, 1, 0), (1, 1, 1), (1, 1, 2), (1, 1, 2))
"""Kinds of payload, from 23 to 68 KB: how deep the transaction's and the cart's embedded objects
are filled, and how many lines have theirs filled too."""
EMBEDDED_DEPTH = 1


class Body:
    """The bytes of a response, in prepared and fresh pieces."""

    def __init__(self) -> None:
        self._pieces: list[tuple[bytes, bytes | None]] = []

    def fresh(self, piece: bytes) -> None:
        """Add bytes made for this response."""
        self._pieces.append((piece, None))

    def prepared(self, piece: tuple[bytes, bytes]) -> None:
        """Add bytes and the deflate blocks that were made of them."""
        self._pieces.append(piece)

    def plain(self) -> bytes:
        """The body as it is."""
        return b"".join(piece for piece, _ in self._pieces)

    def gzipped(self) -> bytes:
        """The body as one gzip member.

        One, because urllib3 drops what follows a member that happens to end with a read. The
        prepared blocks refer to nothing before them; the flush sees to it that neither does
        what follows them.
        """
        packer = zlib.compressobj(0, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = [_GZIP_HEADER]
        checksum = size = 0
        for piece, blocks in self._pieces:
            if blocks is None:
                packed.append(packer.compress(piece))
            else:
                packed += [packer.flush(zlib.Z_FULL_FLUSH), blocks]
            checksum = zlib.crc32(piece, checksum)
            size += len(piece)
        packed += [packer.flush(), struct.pack("<II", checksum, size & 0xFFFFFFFF)]
        return b"".join(packed)


def render(body: Body, name: str, own: Mapping[str, Any]) -> None:
    """Add one object with every field of its definition."""
    if name == "Transaction":
        _render_transaction(body, own)
    else:
        body.fresh(encode(completed(name, own))[:-1])
        body.prepared(_rest(name, EMBEDDED_DEPTH, frozenset(own)))


def _render_transaction(body: Body, own: Mapping[str, Any]) -> None:
    kind = zlib.crc32(str(own.get("id")).encode()) % len(TRANSACTION_SIZES)
    depth, cart_depth, rich_lines = TRANSACTION_SIZES[kind]
    cart = own.get(_OWN_CART)
    top = {key: value for key, value in own.items() if key != _OWN_CART}
    top["timeCollected"] = time.time_ns() // 1_000_000
    body.fresh(encode(top)[:-1])
    body.prepared(_rest("Transaction", depth, frozenset([*top, _OWN_CART]), closed=False))
    if not isinstance(cart, Mapping):
        body.fresh(b',"cart":' + encode(cart) + b"}")
        return
    items = cart["items"]
    own_cart = {key: value for key, value in cart.items() if key != "items"}
    body.fresh(b',"cart":' + encode(own_cart)[:-1])
    body.prepared(_rest("Cart", cart_depth, frozenset(cart), closed=False))
    body.fresh(b',"items":[')
    for number, item in enumerate(items):
        body.fresh((b"," if number else b"") + encode(item)[:-1])
        body.prepared(_rest("OrderItem", int(number < rich_lines), frozenset(item)))
    body.fresh(b"]}}")


@cache
def _rest(
    name: str, depth: int, own: frozenset[str], *, closed: bool = True
) -> tuple[bytes, bytes]:
    """The fields of a definition that an object does not give itself, as they follow its own."""
    left = {key: value for key, value in blank(name, depth).items() if key not in own}
    text = b"," + encode(left)[1 : None if closed else -1]
    return text, _blocks(text)


def _blocks(piece: bytes) -> bytes:
    """Deflate blocks that may stand anywhere in a stream."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
