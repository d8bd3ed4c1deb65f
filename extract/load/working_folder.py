"""Where dlt keeps its packages while it loads: scratch, which no run leaves behind."""

from __future__ import annotations

import hashlib
from pathlib import Path

from common.scratch import own_folder
from common.settings import PROJECT_ROOT


def working_folder(database_url: str, raw_schema: str) -> Path:
    """The folder for loads into a schema of a database."""
    digest = hashlib.sha256(f"{database_url} {raw_schema}".encode()).hexdigest()[:12]
    return own_folder(PROJECT_ROOT / ".state") / "dlt" / digest
