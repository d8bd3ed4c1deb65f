"""Names in the settings' file and in the environment that are no setting of ours.

A misspelt name is a default that nobody notices: `LEGACY_SHEMA=old` compares with the wrong schema.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from dotenv.parser import parse_stream

OF_COMPANIONS = frozenset({
    "BLAZE_CHAIN", "BLAZE_ENV_FILE", "BLAZE_FINALIZED", "BLAZE_JUDGED_SHOP",
    "BLAZE_JUDGED_SHOP_ID", "BLAZE_LEGACY_SHOPS", "POSTGRES_PASSWORD",
})  # fmt: skip
"""Known and no settings: where the settings are, what `db-env` and the commands tell dbt, and what
packaging/docker reads of the same file."""
OF_SHOPS = "BLAZE_KEY_"
"""How variables of developer keys are called: that of a shop that is listed no more may stay."""
_OURS = "BLAZE_"
_NEAR = 0.85
"""As `difflib` measures: `DATABASE_USER` is near `DATABASE_URL`, `TEST_DATABASE_URL` is not."""


@dataclass(frozen=True)
class OddNames:
    """What is no setting.

    Attributes:
        problems: what is meant for this project, or seems to be, a sentence each.
        strangers: names in the file that nobody knows.
    """

    problems: tuple[str, ...]
    strangers: tuple[str, ...]


def odd_names(file: Path, known: Collection[str], *, has_shops: bool = False) -> OddNames:
    """Look through the file and the environment.

    Of the environment only names that begin with `BLAZE_` are looked at: the others are other
    programs'. A file of ours has nothing but settings.

    Args:
        file: of the settings; it need not be there.
        known: the settings' names.
        has_shops: whether several shops are listed, each with a variable for its key.

    Raises:
        OSError: the file cannot be read.
        UnicodeDecodeError: it is no text.
    """
    problems: list[str] = []
    names: dict[str, None] = {}
    for line, name in _lines(file) if file.is_file() else ():
        if name is None:
            problems.append(f"line {line} of {file} cannot be read: write NAME=value")
        else:
            names.setdefault(name)
    known_in_capitals = {*known, *OF_COMPANIONS}
    strangers = []
    for name in [*names, *sorted(name for name in os.environ if name not in names)]:
        capitals = name.upper()
        is_ours = capitals.startswith(_OURS)
        is_key = has_shops and capitals.startswith(OF_SHOPS)
        if is_key or capitals in known_in_capitals or not (is_ours or name in names):
            continue
        near = _nearest(capitals, known)
        if is_ours or near:
            hint = f"; did you mean {near}?" if near else ""
            problems.append(f"{name} is no setting{hint} (.env.example has all of them)")
        else:
            strangers.append(name)
    return OddNames(tuple(problems), tuple(strangers))


def _nearest(name: str, known: Collection[str]) -> str | None:
    prefixed = f"{_OURS}{name}"
    if prefixed in known:
        return prefixed
    cutoff = 0.6 if name.startswith(_OURS) else _NEAR
    return next(iter(difflib.get_close_matches(name, known, n=1, cutoff=cutoff)), None)


def _lines(file: Path) -> Iterator[tuple[int, str | None]]:
    """The number of each line that says something, and the name that it sets; None without one."""
    with file.open(encoding="utf-8") as stream:
        for each in parse_stream(stream):
            if each.error or (each.key is not None and each.value is None):
                yield each.original.line, None
            elif each.key is not None:
                yield each.original.line, each.key
