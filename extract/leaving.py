"""The end of the process."""

from __future__ import annotations

import atexit
import os
import sys
from typing import NoReturn


def leave(status: str | int | None) -> NoReturn:
    """End the process without taking its memory apart first.

    Whatever has to be closed was closed where its context ended, and what libraries left to the
    end is done here. The interpreter would go on to free each of the million objects that dbt has
    made, which takes most of a second; the system takes them back at once.

    Args:
        status: of a `SystemExit`: a number, None for success, or a message to be shown.
    """
    if isinstance(status, str):
        sys.stderr.write(f"{status}\n")
        status = 1
    atexit._run_exitfuncs()  # noqa: SLF001 - there is no public name for it
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status or 0)
