"""Faults that the API plays on request, by rules.

A rule: `{"kind": "429", "rate": 0.1, "path": "/members", "times": 5, "retry_after": 1}`.

    rate     the share of calls that it hits; default 1
    path     a part of the path; default any. With "exact": true the whole path behind `/partner`
    shop     the shop whose key is shown, such as `shop-2`; default any
    after    how many calls on that path pass before it hits one; default 0
    times    how often at the most; default always

The rest are the kind's own options:

    429, 500, 502, 503, 400, 401, 403, 404   retry_after (any text)
    latency, hang, slow_first_byte           seconds (1)
    date                                     value, of the `Date` header
    empty_members                            count (100,000) of empty gzip members before the body's
    total_off                                by (3), which may be negative
    swapped_meanwhile                        days (30) back to which the sale that leaves goes
    renamed_field, retyped_field             field, to
    other_record                             (any id is answered with the first record)
    long_texts                               chars (4,000) of each text of a page's first record
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

STATUS_KINDS = ("429", "500", "502", "503", "400", "401", "403", "404")
WIRE_KINDS = (
    "hang", "latency", "slow_first_byte", "drip", "reset", "truncated", "cut_json", "invalid_json",
    "html", "empty", "empty_members", "date",
)  # fmt: skip
LIST_KINDS = ("last_week", "dates_ignored")
PAGE_KINDS = (
    "repeated_page", "short_page", "null_values", "no_values", "total_high", "total_low",
    "total_off", "total_absent", "unsettled", "modified_meanwhile", "swapped_meanwhile",
)  # fmt: skip
RECORD_KINDS = (
    "missing_id", "number_as_string", "string_as_number", "null_object", "huge_number", "year_9999",
    "long_string", "nul", "surrogate", "duplicate_keys", "unknown_enum",
)  # fmt: skip
ID_KINDS = ("other_record",)
DRIFT_KINDS = ("renamed_field", "retyped_field", "long_texts")
LONG = 4_000
KINDS = (
    *STATUS_KINDS,
    *WIRE_KINDS,
    *LIST_KINDS,
    *PAGE_KINDS,
    *RECORD_KINDS,
    *ID_KINDS,
    *DRIFT_KINDS,
)


@dataclass
class Rule:
    """One rule; `options` are the kind's own."""

    kind: str
    rate: float = 1.0
    path: str = ""
    exact: bool = False
    shop: str = ""
    after: int = 0
    times: int | None = None
    options: dict[str, Any] = field(default_factory=dict)

    def is_for(self, path: str, shop: str) -> bool:
        """Whether it has to do with a path behind `/partner`, asked with a shop's key."""
        if self.shop not in {"", shop}:
            return False
        return self.path == path if self.exact else self.path in path


class Faults:
    """The rules in force."""

    def __init__(self) -> None:
        self._rules: list[Rule] = []
        self._random = random.Random(0)

    def set(self, rules: Sequence[dict[str, Any]], seed: int = 0) -> None:
        """Put rules in force instead of those that were.

        Raises:
            ValueError: a rule's kind does not exist.
        """
        known = {"kind", "rate", "path", "exact", "shop", "after", "times"}
        parsed = []
        for rule in rules:
            if rule.get("kind") not in KINDS:
                raise ValueError(f"{rule.get('kind')!r} is no fault; there are {KINDS}")
            options = {key: value for key, value in rule.items() if key not in known}
            parsed.append(Rule(**{k: v for k, v in rule.items() if k in known}, options=options))
        self._rules = parsed
        self._random = random.Random(seed)

    def drawn(self, path: str, shop: str) -> dict[str, Rule]:
        """The rules that hit a call to a path behind `/partner` with a shop's key, by kind."""
        hit: dict[str, Rule] = {}
        for rule in self._rules:
            if rule.times == 0 or not rule.is_for(path, shop):
                continue
            if rule.after:
                rule.after -= 1
                continue
            if self._random.random() >= rule.rate:
                continue
            if rule.times is not None:
                rule.times -= 1
            hit[rule.kind] = rule
        return hit


def drift(rule: Rule, body: bytes) -> bytes:
    """A page's body whose records have a field under another name, or of another type.

    The rule's options: `field`, and `to`, its new name, or the JSON text of its new value. Or whose
    first record has long texts, of `chars` characters.
    """
    if rule.kind == "long_texts":
        return _with_long_texts(body, int(rule.options.get("chars", LONG)))
    field_, to = (str(rule.options[name]).encode() for name in ("field", "to"))
    new = b'"%s":' % to if rule.kind == "renamed_field" else b'"%s":%s,"was":' % (field_, to)
    return body.replace(b'"%s":' % field_, new)


@cache
def _noise(chars: int) -> str:
    letters = random.Random(chars)
    kinds = ((33, 126), (0x1F300, 0x1F5FF))
    return "".join(chr(letters.randint(*letters.choice(kinds))) for _ in range(chars))


def _with_long_texts(body: bytes, chars: int) -> bytes:
    """Each text of the first record but its id in random characters, which no index compresses."""
    page = json.loads(body)
    if not page.get("values"):
        return body
    noise = _noise(chars)

    def lengthened(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: lengthened(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [lengthened(inner) for inner in value]
        return noise if value and isinstance(value, str) else value

    first = page["values"][0]
    page["values"][0] = {**lengthened(first), "id": first["id"], noise: "a field of that name"}
    return json.dumps(page).encode()


def spoil(kind: str, body: bytes) -> bytes:
    """A page's body with its first record spoilt in one way.

    By text, because most of these are things that no serialiser would write. Where the body has
    nothing of the kind it is left as it is.
    """
    old, new = _SPOILS[kind]
    return body.replace(old, new, 1)


_SPOILS: dict[str, tuple[bytes, bytes]] = {
    "missing_id": (b'{"values":[{"id":', b'{"values":[{"idd":'),
    "number_as_string": (b'"total":', b'"total":"12.34","was":'),
    "string_as_number": (b'"status":', b'"status":7,"was":'),
    "null_object": (b'"cart":{', b'"cart":null,"was":{'),
    "huge_number": (b'"pointsEarned":', b'"pointsEarned":' + b"9" * 40 + b',"was":'),
    "year_9999": (b'"created":', b'"created":999999999999999,"was":'),
    "long_string": (b'"transNo":"', b'"transNo":"' + b"x" * 1_000_000),
    "nul": (b'"transNo":"', b'"transNo":"a\\u0000b'),
    "surrogate": (b'"transNo":"', b'"transNo":"\\ud83d'),
    "duplicate_keys": (b'"status":', b'"status":"Queued","status":'),
    "unknown_enum": (b'"status":"Completed"', b'"status":"Teleported"'),
}
