"""The process of a command: how it uses memory and the interpreter, and how it ends."""

from __future__ import annotations

import atexit
import ctypes
import os
import sys
from contextlib import suppress
from typing import NoReturn

SWITCH_INTERVAL_S = 0.001
_M_ARENA_MAX = -8
_M_MMAP_THRESHOLD = -3
"""From glibc's malloc.h."""
_ARENAS = 2
_PAGE_OF_ITS_OWN = 1 << 20
"""Bytes from which on a piece of memory goes back to the system when it is free."""


def tune_process() -> None:
    """Set what a job needs and Python does not do by default. Call it before threads are started.

    Threads that wait for the network need the interpreter for microseconds at a time, and one that
    computes, as when dbt parses the project, would keep each of them waiting for 5 ms at each of
    a call's dozen steps.

    Each thread takes its memory from an arena, and Arrow from a pool. They keep what they once had,
    so fewer of them use free memory again. The bodies of pages are too large for that: each leaves
    a hole that the next one may not fit, so their memory goes back to the system.
    """
    import pyarrow as pa  # noqa: PLC0415 - half a second that short commands save

    sys.setswitchinterval(SWITCH_INTERVAL_S)
    pa.set_memory_pool(pa.system_memory_pool())
    with suppress(OSError, AttributeError, TypeError):  # other C libraries have no mallopt
        libc = ctypes.CDLL(None)
        libc.mallopt(_M_ARENA_MAX, _ARENAS)
        libc.mallopt(_M_MMAP_THRESHOLD, _PAGE_OF_ITS_OWN)


def leave(status: str | int | None) -> NoReturn:
    """End the process without freeing its memory piece by piece.

    Everything that has to be closed was closed where its context ended, and exit handlers of
    libraries run here. The interpreter would go on to free each of the million objects that dbt has
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
