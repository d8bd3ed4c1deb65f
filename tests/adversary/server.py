"""A server of a long run's own, gone when it ends."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.embedded_postgres.server import EmbeddedPostgres


@contextmanager
def own_server() -> Iterator[tuple[str, Path]]:
    """Its URL, and a folder of the run's own, in which dbt's parsed project goes as well."""
    folder = Path(tempfile.mkdtemp(prefix="blaze-mirror-adversary-"))
    folder.chmod(0o755)  # run by root, the server is somebody else and has to get in
    os.environ["DBT_TARGET_PATH"] = str(folder / "target")
    server = EmbeddedPostgres(folder / "postgres")
    try:
        yield server.start(), folder
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
