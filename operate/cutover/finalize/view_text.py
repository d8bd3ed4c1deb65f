"""A view's text, as Postgres prints it, with other tables in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from operate.cutover.finalize.tables import quoted

TOKEN = re.compile(
    r"""
    [eE]'(?:[^'\\]|\\.|'')*' | '(?:[^']|'')*' | (\$(?:[^\W\d]\w*)?\$).*?\1  # literals
    | --[^\n]* | /\*.*?\*/                                                     # comments
    | "(?:[^"]|"")+" | [^\W\d][\w$]*                                            # names
    | \s+ | :: | .
    """,
    re.VERBOSE | re.DOTALL,
)
NAME = re.compile(r'"(?:[^"]|"")+"|[^\W\d][\w$]*')
ALIAS = re.compile(r'["a-z_]')
"""How one begins behind a table: Postgres prints its own words in capitals."""


def with_tables(text: str, tables: Mapping[tuple[str, str], tuple[str, str]]) -> str:
    """A view's text with other tables, where it names tables; literals stay as they are.

    A table without an alias gets its former name as one, by which the text calls its columns.

    Args:
        text: with names that are all qualified.
        tables: schema and name of each, by those of the one that it takes the place of.
    """
    tokens = [found.group() for found in TOKEN.finditer(text)]
    written = ""
    place = 0
    while place < len(tokens):
        new = _table_at(tokens, place, tables)
        if new is None:
            written += tokens[place]
            place += 1
            continue
        former = tokens[place + 2]
        written += quoted(*new)
        is_type = tokens[place - 1] == "::" if place else False
        if not is_type and _name(former) != new[1] and not _has_alias(tokens, place + 3):
            written += f" {former}"
        place += 3
    return written


def _table_at(
    tokens: Sequence[str], place: int, tables: Mapping[tuple[str, str], tuple[str, str]]
) -> tuple[str, str] | None:
    """What to write for the table that is named there; None where none is."""
    schema, dot, name = ([*tokens[place : place + 3], "", ""])[:3]
    if dot != "." or not (NAME.fullmatch(schema) and NAME.fullmatch(name)):
        return None
    before = tokens[place - 1] if place else ""
    after = tokens[place + 3] if place + 3 < len(tokens) else ""
    if before == "." or after in {".", "("}:  # a column or a function of the same name
        return None
    return tables.get((_name(schema), _name(name)))


def _has_alias(tokens: Sequence[str], place: int) -> bool:
    following = next((token for token in tokens[place:] if not token.isspace()), "")
    return ALIAS.match(following) is not None


def _name(token: str) -> str:
    return token[1:-1].replace('""', '"') if token.startswith('"') else token
