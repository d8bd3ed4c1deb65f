"""Files that people write and dbt loads: their columns, and whether they can be read.

dbt would say of a file with another separator that a column is missing in some view; here the file
is named, and its line.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from common.errors import SettingsError
from common.settings import PROJECT_ROOT

FOLDER = PROJECT_ROOT / "dbt_project" / "seeds"


SEED_FILES: Mapping[str, tuple[str, ...]] = {
    "known_differences": (
        "entity",
        "key_or_rule",
        "column_name",
        "reason",
        "owner",
        "expires_on",
    ),
    "names": ("kind", "blaze_id", "name"),
}
"""The columns that each file of `dbt_project/seeds` has at least."""


def require_seed_files() -> None:
    """Refuse a file that dbt could not load; a byte-order mark is read over, by dbt too.

    Raises:
        SettingsError: its name, and what is to be corrected.
    """
    for name, columns in SEED_FILES.items():
        problem = _problem(FOLDER / f"{name}.csv", columns)
        if problem:
            raise SettingsError(f"dbt_project/seeds/{name}.csv cannot be read: {problem}")


def _problem(file: Path, columns: tuple[str, ...]) -> str:
    """Why a file cannot be read; empty where it can."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            lines = csv.reader(text)
            header = next(lines, [])
            if not set(columns) <= set(header):
                return f"its first line must be {','.join(columns)}"
            for line in lines:
                if line and len(line) != len(header):
                    return (
                        f"line {lines.line_num} has {len(line)} of {len(header)} values, "
                        'separated by commas; one that has a comma itself is written in "…"'
                    )
    except UnicodeDecodeError:
        return "it is not in UTF-8; save it as CSV UTF-8"
    except (OSError, csv.Error) as error:
        return str(getattr(error, "strerror", None) or error)
    return ""
