"""Problems of many shops as one: where five hundred fail, people read a paragraph.

Each shop's problem is remembered by itself, so that its end is noticed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from common.words import some

OF_SHOPS = ("entity ", "stale ", "held back ")
"""How keys begin that end with `@` and a shop, where there are several."""
NOT_READ = "shop"
"""The kind of problem of a shop that could not be read at all; its key is this and the shop."""
TEXTS_SHOWN = 3
"""Of one kind of problem, how many reasons are told each by itself."""
SEVERAL = 2
"""Shops whose problems are told each by itself; from the next one on they are one."""


class OfShop(NamedTuple):
    """A problem of one of several shops: what kind it is, and whose."""

    kind: str
    shop: str


def of_shop(key: str) -> OfShop | None:
    """What a key of a problem says of a shop; None where it is of no shop of several.

    Args:
        key: of a problem.
    """
    if key.startswith(f"{NOT_READ} "):
        return OfShop(NOT_READ, key.removeprefix(f"{NOT_READ} "))
    kind, at, shop = key.rpartition("@")
    return OfShop(kind, shop) if at and key.startswith(OF_SHOPS) else None


def paragraphs(problems: Mapping[str, str]) -> list[str]:
    """Problems as people read them, those of shops that are alike as one, in their order.

    Args:
        problems: the texts, by key.
    """
    told: dict[str, list[str]] = {}
    by_kind: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key, text in problems.items():
        found = of_shop(key)
        if found is None:
            told[key] = [text]
        else:
            told.setdefault(found.kind, [])
            by_kind[found.kind][_without(found, text)].append(key)
    for kind, by_text in by_kind.items():
        told[kind] = _of_kind(problems, by_text)
    return [text for texts in told.values() for text in texts]


def _without(found: OfShop, text: str) -> str:
    """What a text says but for the shop. When each was read last is no other problem."""
    return found.kind if found.kind.startswith("stale") else text.replace(found.shop, "")


def _of_kind(problems: Mapping[str, str], by_text: Mapping[str, list[str]]) -> list[str]:
    every = [key for keys in by_text.values() for key in keys]
    if len(every) <= SEVERAL:
        return [problems[key] for key in sorted(every)]
    ordered = sorted(by_text.values(), key=len, reverse=True)
    if len(ordered) <= TEXTS_SHOWN:
        return [_as_one(problems, keys) for keys in ordered]
    shown, rest = ordered[: TEXTS_SHOWN - 1], ordered[TEXTS_SHOWN - 1 :]
    others = [key for keys in rest for key in keys]
    return [
        *(_as_one(problems, keys) for keys in shown),
        f"{_as_one(problems, others)} The others have other reasons: `make status` says which.",
    ]


def _as_one(problems: Mapping[str, str], keys: Collection[str]) -> str:
    # Side by side they ended in no order.
    first, *others = sorted(keys)
    if not others:
        return problems[first]
    names = [found.shop for key in (first, *others) if (found := of_shop(key))]
    return f"At {len(names):,} shops ({some(names)}). Of {names[0]}: {problems[first]}"


def called(names: Mapping[str, str]) -> list[str]:
    """What problems are called that are over, those of shops that are alike as one.

    Args:
        names: the keys of the problems, by what each is called.
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for name, key in sorted(names.items()):
        found = of_shop(key)
        alike[found.kind if found else name].append(name)
    told: list[str] = []
    for same in alike.values():
        if len(same) <= SEVERAL:
            told += same
        else:
            others = [found.shop for name in same[1:] if (found := of_shop(names[name]))]
            told.append(f"{same[0]}, and the same of {some(others)}")
    return told


def count(keys: Collection[str]) -> int:
    """How many problems these are, those of shops that are alike being one."""
    kinds: dict[str, int] = defaultdict(int)
    for key in keys:
        found = of_shop(key)
        kinds[found.kind if found else key] += 1
    return sum(number if number <= SEVERAL else 1 for number in kinds.values())
