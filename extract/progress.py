"""How far a run has come: a live bar on a terminal, plain lines in a log."""

from __future__ import annotations

import logging
import sys
import time
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

log = logging.getLogger(__name__)

LINE_EVERY_S = 30.0
"""How often a log that is no terminal gets a line."""


class ProgressReport(AbstractContextManager["ProgressReport"]):
    """Tells people how an entity's windows go by.

    Args:
        entity: its name.
        windows: how many windows are to be read.
    """

    def __init__(self, entity: str, windows: int) -> None:
        self._entity = entity
        self._windows = windows
        self._done = 0
        self._said_at = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        if sys.stderr.isatty():
            self._bar = Progress(
                SpinnerColumn(),
                TextColumn("{task.description:<12}"),
                BarColumn(bar_width=None),
                MofNCompleteColumn(),
                TextColumn("{task.fields[detail]}"),
                TimeElapsedColumn(),
                TimeRemainingColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._task = self._bar.add_task(entity, total=windows, detail="")

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def update(self, *, windows_done: int, rows: int, calls: int) -> None:
        """Say how far it is.

        Args:
            windows_done: windows read since the last update.
            rows: rows read so far.
            calls: calls made so far in this run.
        """
        self._done += windows_done
        detail = f"{rows:,} rows, {calls:,} calls"
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, advance=windows_done, detail=detail)
        elif time.monotonic() - self._said_at >= LINE_EVERY_S:
            self._said_at = time.monotonic()
            log.info("%s: %d of %d windows, %s", self._entity, self._done, self._windows, detail)
