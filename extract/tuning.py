"""What a job asks of the interpreter and of the C library, to be quick and small."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

import pyarrow as pa

SWITCH_INTERVAL_S = 0.001
_M_ARENA_MAX = -8
"""From glibc's malloc.h."""
_ARENAS = 2


def tune_process() -> None:
    """Set what a job needs otherwise than usual. To be called before threads are started.

    Threads that wait for the network need the interpreter for microseconds at a time, and one that
    computes, as when dbt parses the project, would keep each of them waiting for 5 ms.

    Each thread takes its memory from an arena of its own, and Arrow from a pool of its own, which
    keep what they once had: in fewer ones, what is free is used again.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    pa.set_memory_pool(pa.system_memory_pool())
    with suppress(OSError, AttributeError, TypeError):  # other C libraries have no mallopt
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, _ARENAS)
