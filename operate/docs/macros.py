"""The macros' descriptions for dbt: the comment before each, which is written once, there."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from operate.transform.project import PROJECT_DIR

MACRO_PROPERTIES = PROJECT_DIR / "macros" / "_macros.yml"

_DEFINITION = re.compile(
    r"(?:\{#-?(?P<comment>(?:(?!#\}).)*?)-?#\}\s*)?"
    r"\{%-?\s*(?P<kind>macro|test|materialization)\s+(?P<name>\w+)"
    r"(?:,\s*adapter='(?P<adapter>\w+)')?",
    re.DOTALL,
)
"""A macro, with the comment right before it if there is one."""


def macro_properties(project: Path = PROJECT_DIR) -> str:
    """A properties file of dbt that describes each macro by the comment before it.

    Args:
        project: the folder of the dbt project.
    """
    lines = [
        "# Written by `make dictionary` from the comment before each macro; a test compares.",
        "macros:",
    ]
    for name, comment in sorted(_commented(project)):
        # Folded at `>`, so that no character of a comment means anything to YAML.
        text = textwrap.fill(comment, 94, break_long_words=False, break_on_hyphens=False)
        lines += [f"  - name: {name}", "    description: >", textwrap.indent(text, " " * 6), ""]
    return "\n".join(lines)


def _commented(project: Path) -> Iterator[tuple[str, str]]:
    """The macros that have a comment, by dbt's names for them, with its text."""
    for path in [*project.glob("macros/**/*.sql"), *project.glob("tests/generic/*.sql")]:
        for name, comment in described_macros(path.read_text()):
            if comment:
                yield name, comment


def described_macros(sql: str) -> Iterator[tuple[str, str]]:
    """Each macro of a file by dbt's name for it, and the comment right before it or an empty text.

    Args:
        sql: the file's text.
    """
    for found in _DEFINITION.finditer(sql):
        kind, name, adapter = found["kind"], found["name"], found["adapter"]
        if kind == "test":
            name = f"test_{name}"
        elif kind == "materialization":
            name = f"materialization_{name}_{adapter or 'default'}"
        yield name, " ".join((found["comment"] or "").split())
