"""A digest of each record's kept fields, by which changed rows are found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import repeat
from typing import Any

import msgspec


def digests(
    columns: Iterable[list[Any]], errors: list[str | None], lines: list[bytes] | None
) -> list[int]:
    """A signed 64-bit digest of each record.

    Args:
        columns: the converted values, column by column.
        errors: what of each record could not be read.
        lines: the kept fields of each record's lines; None where the entity has no lines.
    """
    encode = msgspec.msgpack.encode
    return [
        int.from_bytes(hashlib.blake2b(encode(parts), digest_size=8).digest(), "big", signed=True)
        for parts in zip(
            zip(*columns, strict=True),
            errors,
            repeat(b"") if lines is None else lines,
            strict=False,
        )
    ]
