"""Where the dbt project lies, and the profile it is run with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from common.scratch import own_folder, temporary_folder
from common.settings import PROJECT_ROOT

PROJECT_DIR = PROJECT_ROOT / "dbt_project"
TARGET_DIR = Path(os.environ.get("DBT_TARGET_PATH", own_folder(PROJECT_DIR / "target")))
"""Where dbt writes what it has parsed and compiled; its own variable moves it."""
DATA_ALONE = ("--exclude-resource-type", "unit_test", "--exclude", "tag:by_construction")
"""Leaves out what speaks of the code and breaks only when that changes: unit tests, and tests of a
grain that follows from the SQL. CI and `dbt test` run them."""
PROFILE_EXAMPLE = PROJECT_ROOT / "profiles.yml.example"
PROFILE_FOLDERS = "blaze-mirror-profile-"
"""What the names of the profile's temporary folders begin with."""


@contextmanager
def profiles_dir() -> Iterator[Path]:
    """A folder with the example profile under the name that dbt looks for."""
    with temporary_folder(PROFILE_FOLDERS) as folder:
        shutil.copyfile(PROFILE_EXAMPLE, folder / "profiles.yml")
        yield folder
