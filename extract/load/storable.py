"""What Postgres can hold of a text, and an index of a key."""

from __future__ import annotations

LONGEST_KEY = 500
"""Characters."""
LONGEST_KEY_BYTES = 1_000
"""In UTF-8: an index entry may have 2,704, and some hold two keys."""


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
    return not is_too_long_for_a_key(text) and is_storable(text)


def is_too_long_for_a_key(text: str) -> bool:
    """Whether an index might not hold a text, however little of it can be compressed."""
    if text.isascii():
        return len(text) > LONGEST_KEY
    return len(text) > LONGEST_KEY or len(text.encode("utf-8", "replace")) > LONGEST_KEY_BYTES
