"""A checksum at the end of a backup.

pg_dump's format has one for the rows alone: a bit that tips over in the list of contents gives a
table or a column another name. pg_restore reads no further than its own format goes, so it takes
the file as it is.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import IO

_PIECE = 1 << 20
_SAID = b"\nblaze-mirror backup, sha256 of all above: "
_LENGTH = len(_SAID) + 64 + 1


def append_checksum(file: IO[bytes]) -> None:
    """Append the checksum of a file that is written so far.

    Args:
        file: at its end, open for writing; it has a name.
    """
    file.flush()
    path = Path(file.name)
    file.write(_SAID + _checksum(path, path.stat().st_size) + b"\n")
    file.flush()


def is_as_written(path: Path) -> bool:
    """Whether a file ends with the checksum of what comes before, and with nothing after it.

    A file that has none anywhere is of a release before there were any, or somebody's own dump:
    true.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(size - _LENGTH, 0))
        end = file.read()
    if end.startswith(_SAID):
        return end == _SAID + _checksum(path, size - _LENGTH) + b"\n"
    return not _says_checksum(path)


def _says_checksum(path: Path) -> bool:
    """Whether a file has the words of a checksum somewhere."""
    before = b""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            if _SAID in before + piece:
                return True
            before = piece[-len(_SAID) :]
    return False


def _checksum(path: Path, length: int) -> bytes:
    """The SHA-256 of the first bytes of a file, as hexadecimal digits."""
    left = length
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(min(_PIECE, left)):
            digest.update(piece)
            left -= len(piece)
    return digest.hexdigest().encode()
