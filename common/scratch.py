"""Folders of scratch files: nobody else may look into them, and what a crash left is removed."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

OWNER_ONLY = 0o077
"""The umask of every command: libraries write their files as it says."""


def own_folder(folder: Path) -> Path:
    """A folder of files that are made anew, or one beside it where it would not be ours.

    Root may run a command in somebody's checkout, and what it makes there is closed to the owner; a
    user of its own may run root's checkout, who was given this folder and no other.

    Args:
        folder: such as `.state` of the checkout.
    """
    user = os.geteuid()
    is_ours = (folder if folder.exists() else folder.parent).stat().st_uid == user
    return folder if is_ours else folder.with_name(f"{folder.name}-{user}")


@contextmanager
def temporary_folder(prefix: str) -> Iterator[Path]:
    """A folder in the system's temporary one until the context ends.

    Those of earlier processes that had no time to remove theirs (`kill -9`) go first.

    Args:
        prefix: of its name, which no other kind of folder begins with.
    """
    for folder in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        if _is_ours(folder) and (lock := _locked(folder)) is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)
    while True:
        with tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True) as made:
            folder = Path(made)
            lock = _locked(folder)
            if lock is None or not folder.exists():
                continue  # somebody who tidies up has come before the lock
            try:
                yield folder
            finally:
                os.close(lock)
            return


class WorkingFolder:
    """A folder that a process has for itself, beside those of others; empty when it begins.

    Folders beside it that no process has any more are leftovers of a crash, and are removed.

    Args:
        folder: its place; the folder above it holds nothing but such folders.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        above = folder.parent
        above.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(PermissionError):  # another user's, who has seen to it
            above.chmod(0o700)
        # Held as long as the process lives, however it ends.
        self._lock = _place_locked(folder)
        for other in above.iterdir():
            if other.is_dir() and other != folder and (lock := _place_locked(other)) is not None:
                shutil.rmtree(other, ignore_errors=True)
                os.close(lock)
        self.discard()
        folder.mkdir(mode=0o700, exist_ok=True)

    def discard(self) -> None:
        """Remove what is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def close(self) -> None:
        """Remove it, and leave its place to others."""
        self.discard()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _is_ours(folder: Path) -> bool:
    try:
        return folder.lstat().st_uid == os.geteuid()
    except FileNotFoundError:
        return False


def _locked(path: Path, flags: int = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW) -> int | None:
    """A descriptor that holds the lock of a folder or file; None where another process has it."""
    try:
        lock = os.open(path, flags, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        return None
    return lock


def _place_locked(folder: Path) -> int | None:
    """The same for the place of a folder, which may be emptied and made again."""
    return _locked(folder.with_name(f"{folder.name}.lock"), os.O_RDWR | os.O_CREAT)
