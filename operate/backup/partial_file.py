"""A file that gets its name when it is whole, and that nobody else can read."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from common.errors import BlazeMirrorError

_PARTIAL = ".partial"
_NAME = re.compile(rf"\..+\.\d+{re.escape(_PARTIAL)}")
_MAGIC = b"PGDMP"
"""What pg_dump begins with: others call their files so, too, and hold something else in them."""


@contextmanager
def partial_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write, beside the one that it becomes when the context ends well.

    Partial dumps of ours that a `kill -9` has left in the folder go first; one that is being
    written is locked.

    Args:
        path: its final name; folders that are missing are made.

    Raises:
        BlazeMirrorError: it cannot be written: a full disk, a closed folder.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _remove_left_over(path.parent)
        aside = path.with_name(f".{path.name}.{os.getpid()}{_PARTIAL}")
        with open(aside, "xb", opener=_private) as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX)
                yield file
                file.flush()
                os.fsync(file.fileno())
                aside.replace(path)
            except BaseException:
                aside.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise BlazeMirrorError(
            f"{path} cannot be written ({error.strerror}); nothing is left of it: free some space, "
            "make its folder writable, or name another file"
        ) from None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NOFOLLOW, 0o600)


def _remove_left_over(folder: Path) -> None:
    for path in folder.glob(f".*{_PARTIAL}"):
        if not _NAME.fullmatch(path.name):
            continue
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError:
            continue
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # One that was ended at once has less of it, or nothing.
            if _MAGIC.startswith(os.read(descriptor, len(_MAGIC))):
                path.unlink(missing_ok=True)
        except OSError:
            continue  # a backup that is at work, or another user's
        finally:
            os.close(descriptor)
