"""A look at whole records: which fields they have, of which types; values are not kept."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import msgspec

from extract.source.envelopes import ROWS_KEYS, Body, without_mark

RECORDS_A_PAGE = 5
"""Looked at of each list's first page: all of them would double the cost of reading it."""

LONGEST_PATH = 400
"""Characters: what is longer is no field's name, and no index of the paths could hold it."""

_NAME_OF_TYPE: Mapping[type, str] = {
    str: "text",
    int: "number",
    float: "number",
    bool: "true or false",
    dict: "object",
    list: "list",
}
_ID = re.compile(r"[0-9a-f]{24}|\d+")


_Envelope = msgspec.defstruct(
    "_Envelope", [(key, list[msgspec.Raw] | None, None) for key in ROWS_KEYS]
)
_envelopes = msgspec.json.Decoder(_Envelope)


@dataclass
class FieldSample:
    """The fields of some records.

    Attributes:
        holders: by prefix, how many objects could have held the fields below it.
        present: by path, how many of them did.
        types: by path, the types seen beside null.
    """

    holders: Counter[str] = field(default_factory=Counter)
    present: Counter[str] = field(default_factory=Counter)
    types: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, other: FieldSample) -> None:
        """Take over what another sample has seen."""
        self.holders += other.holders
        self.present += other.present
        for path, types in other.types.items():
            self.types[path] |= types

    def look_at(self, value: dict[str, Any], prefix: str = "") -> None:
        """Note the fields of an object and of those inside it."""
        self.holders[prefix] += 1
        for name, inner in value.items():
            path = _path(prefix, name)
            if path is None:
                continue
            self.present[path] += 1
            if inner is not None:
                self.types[path].add(_NAME_OF_TYPE[type(inner)])
            if isinstance(inner, dict):
                self.look_at(inner, f"{path}.")
            elif isinstance(inner, list):
                for each in inner[:RECORDS_A_PAGE]:
                    if isinstance(each, dict):
                        self.look_at(each, f"{path}[].")


@lru_cache(maxsize=4096)
def _path(prefix: str, name: str) -> str | None:
    """The path of a field, None for one that is left out; records have the same ones again."""
    path = f"{prefix}{'*' if _ID.fullmatch(name) else name}"
    return None if len(path) > LONGEST_PATH or "\x00" in path else path


def sample_fields(body: Body) -> FieldSample:
    """Look at the first records of a page; one that cannot be read as usual shows nothing."""
    sample = FieldSample()
    try:
        envelope = _envelopes.decode(without_mark(body))
        given = (getattr(envelope, key) for key in ROWS_KEYS)
        rows: list[msgspec.Raw] = next(filter(None, given), [])
        for raw in rows[:RECORDS_A_PAGE]:
            record = msgspec.json.decode(raw)
            if isinstance(record, dict):
                sample.look_at(record)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return FieldSample()
    return sample
