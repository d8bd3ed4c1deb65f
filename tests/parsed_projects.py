"""The dbt project as a worker has parsed it: once for each environment that it depends on.

dbt keeps one parsed project in its folder, and parses all of it again whenever the variables or the
profile are other ones than the last time; between two tests they often are. Commands that run as a
process of their own do it as they do in production.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from operate.transform import runner
from operate.transform.project import PROFILE_EXAMPLE, PROJECT_DIR

MOST = 4
"""Each takes a hundred megabytes."""
READ_BY_THE_PROJECT = (
    "BLAZE_FINALIZED",
    "BLAZE_RAW_SCHEMA",
    "BLAZE_SCHEMA",
    "BLAZE_SHOP_NAME",
    "BLAZE_TIMEZONE",
    "LEGACY_SCHEMA",
    "PGDATABASE",
)
"""What is in names and in settings that are rendered; the clock is asked for at run time."""

_parsed: OrderedDict[tuple[object, ...], Any] = OrderedDict()


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
    _parsed.move_to_end(key)
    while len(_parsed) > MOST:
        _parsed.popitem(last=False)
    return manifest


@contextmanager
def project_parsed_once() -> Iterator[None]:
    """Let the commands of this process take a project that was parsed before."""
    parse = runner.parse_project
    runner.parse_project = lambda target="mirror": parsed_once(lambda: parse(target), target)
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
