"""What Postgres can hold of a text, and an index of a key."""

from __future__ import annotations

LONGEST_KEY = 500
"""Characters: in any script well below the 2,704 bytes that an index entry may have."""


def storable(text: str) -> str:
    """The text without what Postgres cannot hold: NUL, and halves of surrogate pairs."""
    return text.replace("\x00", "").encode("utf-8", errors="replace").decode("utf-8")


def is_storable(text: str) -> bool:
    """Whether Postgres can hold a text as it is."""
    if text.isascii():
        return "\x00" not in text
    return "\x00" not in text and storable(text) == text


def is_storable_key(text: str) -> bool:
    """Whether Postgres can hold and index a text as it is."""
    return len(text) <= LONGEST_KEY and is_storable(text)
