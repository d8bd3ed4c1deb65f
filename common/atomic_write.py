"""Files that people open: they are written as a whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from common.errors import BlazeMirrorError

OWNER_ONLY = 0o600
EVERYBODY = 0o644
TO_ANOTHER_FILE = "make its folder writable, or name another file with --to"


def write_atomically(path: Path, text: str, mode: int, advice: str = TO_ANOTHER_FILE) -> None:
    """Write a file so that nobody can open half of it.

    Args:
        path: where to; folders that are missing are made.
        text: what is written, as UTF-8.
        mode: its permissions. It has no wider ones while it is written.
        advice: what to do where it cannot be written.

    Raises:
        BlazeMirrorError: the folder cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # In the same folder, so that it can be renamed; its owner alone can read it meanwhile.
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            Path(name).chmod(mode)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise BlazeMirrorError(f"{path} cannot be written ({error.strerror}): {advice}") from None
