"""Tests lie where what they test lies, and need no floor above it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from common.settings import PROJECT_ROOT

FLOORS = ("common", "warehouse", "extract", "operate")
"""From the lowest to the highest."""


def imported(file: Path) -> Iterator[str]:
    """The modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("floor", FLOORS[:-1])
def test_tests_of_a_floor_import_none_above_it(floor: str) -> None:
    above = set(FLOORS[FLOORS.index(floor) + 1 :])
    files = list((PROJECT_ROOT / "tests" / floor).rglob("*.py"))
    files = [file for file in files if file.name != "make_dump.py"]  # no test: it runs commands
    assert files
    too_high = [
        f"{file.relative_to(PROJECT_ROOT)}: {module}"
        for file in files
        for module in imported(file)
        if module.split(".")[0] in above or module == "tests.command"
    ]
    assert too_high == []


@pytest.mark.parametrize("floor", FLOORS)
def test_tests_lie_in_the_folder_of_what_they_test(floor: str) -> None:
    folders = {file.parent for file in (PROJECT_ROOT / "tests" / floor).rglob("test_*.py")}
    strangers = [
        str(folder.relative_to(PROJECT_ROOT))
        for folder in folders
        if not (PROJECT_ROOT / folder.relative_to(PROJECT_ROOT / "tests")).is_dir()
    ]
    assert strangers == []


def test_what_all_tests_share_loads_neither_dlt_nor_dbt() -> None:
    code = (
        "import sys, tests.conftest; "
        "print([name for name in ('operate', 'extract', 'dlt', 'dbt') if name in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT_ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout == "[]\n"
