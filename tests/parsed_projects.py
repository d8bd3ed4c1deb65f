"""The dbt project as a worker has parsed it: once for each environment that it depends on.

dbt keeps one parsed project in its folder, and parses all of it again whenever the variables or the
profile are other ones than the last time; between two tests they often are. So each environment has
a folder of its own, where a command that runs as a process finds it, as it does in production.
"""

from __future__ import annotations

import gc
import hashlib
import os
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from operate.transform import runner
from operate.transform.project import PROFILE_EXAMPLE, PROJECT_DIR, TARGET_DIR

MOST = 4
"""Each takes a hundred megabytes."""
READ_BY_THE_PROJECT = (
    "BLAZE_CHAIN",
    "BLAZE_FINALIZED",
    "BLAZE_JUDGED_SHOP",
    "BLAZE_RAW_SCHEMA",
    "BLAZE_SCHEMA",
    "BLAZE_SHOP_NAME",
    "BLAZE_TIMEZONE",
    "LEGACY_SCHEMA",
    "PGDATABASE",
)
"""What is in names and in settings that are rendered; the clock is asked for at run time."""

GIVEN = ("DATABASE_URL", *(name for name in READ_BY_THE_PROJECT if name != "PGDATABASE"))
"""The same in the environment of a command."""

_parsed: OrderedDict[tuple[object, ...], Any] = OrderedDict()
_seen_by_the_collector: list[Any] = []
"""Those of them that Python would look through for garbage, run by run."""


def parsed_once(parse: Callable[[], Any], *more: str) -> Any:
    """What `parse` gives in the present environment, of now or of earlier.

    Args:
        parse: parses the project; what is None is not kept.
        more: what it depends on, too.
    """
    key = (*more, *_environment(), *_files())
    manifest = _parsed.get(key)
    if manifest is None:
        manifest = parse()
        if manifest is None:
            return None
        _parsed[key] = manifest
        _seen_by_the_collector.append(manifest)
    _parsed.move_to_end(key)
    while len(_parsed) > MOST:
        _parsed.popitem(last=False)
    return manifest


def leave_parsed_projects_alone() -> None:
    """Let Python look for garbage beside the projects that are there. Call it between two runs."""
    if _seen_by_the_collector:
        _seen_by_the_collector.clear()
        gc.unfreeze()  # those that were let go are garbage now
        gc.collect()
        gc.freeze()


def folder_for(environment: Mapping[str, str]) -> Path:
    """Where dbt keeps the project as it is parsed in a command's environment."""
    of_the_worker = Path(os.environ.get("DBT_TARGET_PATH", TARGET_DIR))
    return subfolder(of_the_worker, *(environment.get(name) for name in GIVEN))


def subfolder(folder: Path, *values: str | None) -> Path:
    """The folder within another that belongs to some values."""
    return folder / hashlib.sha256(repr(values).encode()).hexdigest()[:16]


@contextmanager
def project_parsed_once(folder: Path) -> Iterator[None]:
    """Let the commands of this process take a project that was parsed before.

    Args:
        folder: where dbt keeps it.
    """
    parse = runner.parse_project

    def parse_there(target: str) -> Any:
        before = os.environ["DBT_TARGET_PATH"]
        os.environ["DBT_TARGET_PATH"] = str(folder)
        try:
            return parse(target)
        finally:
            os.environ["DBT_TARGET_PATH"] = before

    runner.parse_project = lambda target="mirror": parsed_once(lambda: parse_there(target), target)
    try:
        yield
    finally:
        runner.parse_project = parse


def _environment() -> Iterator[tuple[str, str]]:
    for name in READ_BY_THE_PROJECT:
        yield name, os.environ.get(name, "")


def _files() -> Iterator[tuple[str, int]]:
    folders = ("macros", "models", "seeds", "tests")
    files = [PROJECT_DIR / "dbt_project.yml", PROFILE_EXAMPLE]
    for folder in folders:
        files += sorted(path for path in (PROJECT_DIR / folder).rglob("*") if path.is_file())
    for path in files:
        yield str(path), path.stat().st_mtime_ns
