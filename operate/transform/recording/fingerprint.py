"""Everything that dbt's statements follow from, but what the database answers."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from operate.transform.project import PROFILE_EXAMPLE, PROJECT_DIR

CLOCK = "BLAZE_FIXED_NOW"
PACKAGES = ("dbt-core", "dbt-adapters", "dbt-common", "dbt-postgres", "jinja2", "psycopg2-binary")
"""What else makes the statements."""
OUR_CODE = Path(__file__).parents[1]
"""What runs dbt, and changes how it works."""
_WRITTEN_BY_DBT = re.compile(r"(target|logs)(-\d+)?")
"""At the top of the project, by each user; a folder of that name further down is somebody's."""
_OF_ONE_RUN = frozenset({"PGAPPNAME", "PGPASSWORD", CLOCK})
"""Variables that no statement follows from, and the clock that stands in them as it is."""


def fingerprint(environment: Mapping[str, str], arguments: Sequence[str]) -> tuple[str, str]:
    """Of a run that is about to begin.

    Args:
        environment: the variables that dbt is given.
        arguments: of dbt.

    Returns:
        That of the settings, by which a recording is found, and that of settings and code, which
        it has to have.

    Raises:
        OSError: a file cannot be read.
    """
    settings = hashlib.sha256()
    given = {name: value for name, value in os.environ.items() if name.startswith("BLAZE_")}
    for name, value in sorted((given | dict(environment)).items()):
        if name not in _OF_ONE_RUN and not name.endswith("_KEY"):
            _add(settings, name, value)
    _add(settings, "fixed" if environment.get(CLOCK) else "moving", *arguments)
    found_by = settings.hexdigest()
    for package in PACKAGES:
        _add(settings, package, version(package))
    for file in (PROFILE_EXAMPLE, *files_of(PROJECT_DIR), *files_of(OUR_CODE)):
        _add(settings, str(file))
        settings.update(hashlib.sha256(file.read_bytes()).digest())
    return found_by, settings.hexdigest()


def files_of(root: Path) -> Iterator[Path]:
    """What somebody has written below a folder, in an order that is always the same."""
    for folder, folders, files in os.walk(root):
        is_top = Path(folder) == root
        folders[:] = sorted(
            each
            for each in folders
            if each != "__pycache__" and not (is_top and _WRITTEN_BY_DBT.fullmatch(each))
        )
        yield from (Path(folder, name) for name in sorted(files))


def _add(digest: hashlib._Hash, *texts: str) -> None:
    for text in texts:
        digest.update(f"{len(text)}:{text}".encode())
