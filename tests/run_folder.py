"""The folder of a whole run of tests, for its server and parsed projects; in memory if it fits."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from warehouse.embedded_postgres.server import EmbeddedPostgres

NAMES = "blaze-mirror-tests-"
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - the folder below is the run's own
ROOM_IN_MEMORY = 4 << 30
"""Bytes that have to be free there; a run with two workers needs a fifth of it."""


class RunFolder:
    """A folder that a run has for itself until it is removed.

    What runs that were killed have left there goes first, their servers too: it may lie in memory.
    """

    def __init__(self) -> None:
        above = _folder_in_memory() or Path(tempfile.gettempdir())
        for left in above.glob(f"{NAMES}*"):
            _remove_leftover(left)
        self.path, self._lock = _made(above)
        self.path.chmod(0o755)  # run by root, the server is somebody else and has to get in

    def remove(self) -> None:
        """Stop the server, and leave nothing."""
        _remove(self.path)
        os.close(self._lock)


def server_of(folder: Path) -> EmbeddedPostgres:
    """The server of a run."""
    return EmbeddedPostgres(folder / "postgres")


def _folder_in_memory() -> Path | None:
    """A folder that is no disk; None where there is none with room enough, or somebody chose one.

    A test makes a database and drops it again, which is a thousand files.
    """
    if "TMPDIR" in os.environ or not IN_MEMORY.is_dir() or not os.access(IN_MEMORY, os.W_OK):
        return None
    return IN_MEMORY if shutil.disk_usage(IN_MEMORY).free >= ROOM_IN_MEMORY else None


def _made(above: Path) -> tuple[Path, int]:
    """A new folder, and the lock on it."""
    while True:
        path = Path(tempfile.mkdtemp(prefix=NAMES, dir=above))
        lock = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(lock, fcntl.LOCK_EX)
        if path.exists():
            return path, lock
        os.close(lock)  # a run that begins has come before the lock


def _remove_leftover(folder: Path) -> None:
    with suppress(OSError):  # another user's, or gone meanwhile
        lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _remove(folder)
        finally:
            os.close(lock)


def _remove(folder: Path) -> None:
    server_of(folder).stop()
    shutil.rmtree(folder, ignore_errors=True)
