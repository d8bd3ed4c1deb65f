"""pg_dump and pg_restore of the embedded server's package, against whichever server is in force."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import IO

from common.errors import BlazeMirrorError, DatabaseError
from warehouse.database import POSTGRES_FOLDER
from warehouse.embedded_postgres.server import EmbeddedPostgres

MOST_SAID = 300
"""Characters of what a program says that are passed on."""


class ProgramFailedError(BlazeMirrorError):
    """A program has ended with an error; the message is what it said."""


@contextmanager
def output_of(
    name: str, arguments: Sequence[str], environment: Mapping[str, str] | None = None
) -> Iterator[IO[bytes]]:
    """What a program writes, while it writes it.

    Args:
        name: `pg_dump` or `pg_restore`.
        arguments: no password among them: everybody sees a process's arguments.
        environment: variables beside those of this process.

    Raises:
        ProgramFailedError: it failed, which is known when all was read.
        DatabaseError: it could not be run.
    """
    program = EmbeddedPostgres(POSTGRES_FOLDER).binary(name)
    with tempfile.TemporaryFile() as said:
        try:
            running = subprocess.Popen(
                [str(program), *arguments],
                env={**os.environ, "LC_ALL": "C", "TZ": "UTC", **(environment or {})},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=said,
            )
        except OSError as error:
            raise DatabaseError(
                f"{name} could not be run ({error.strerror}): run `make install`"
            ) from None
        with running:
            try:
                yield running.stdout  # type: ignore[misc]  # it is piped
            except BaseException:
                running.kill()
                raise
        if running.returncode:
            said.seek(0)
            text = " ".join(said.read().decode(errors="replace").split())
            raise ProgramFailedError(text[:MOST_SAID] or f"{name} ended with {running.returncode}")
