"""How far a run is: a live display on a terminal, plain lines in a log."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

from rich.console import Console, RenderableType
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from common.logs import is_of_shop

log = logging.getLogger(__name__)

LINE_EVERY_S = 30.0
"""How often a log that is no terminal gets a line."""


class ProgressReport(AbstractContextManager["ProgressReport"]):
    """Shows people how far a stage is: an entity's windows, or dbt's models and tests.

    Args:
        stage: its name.
        unit: what is counted, such as `windows`.
        total: how many there are; None as long as that is not known.
    """

    def __init__(self, stage: str, unit: str, total: int | None) -> None:
        self._stage = stage
        self._unit = unit
        self._total = total
        self._done = 0
        self._logged_at = time.monotonic()
        # A terminal shows one at a time, and shops are read side by side.
        is_alone = sys.stderr.isatty() and not is_of_shop()
        self._display = _Display(stage, unit, total) if is_alone else None

    def __enter__(self) -> Self:
        if self._display is not None:
            self._display.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._display is not None:
            self._display.stop()

    def update(self, done: int, detail: str, total: int | None = None) -> None:
        """Show how far it is.

        Args:
            done: how many units are done since the last update.
            detail: what else to show, in a line.
            total: how many units there are, once that is known.
        """
        self._done += done
        self._total = total or self._total
        if self._display is not None:
            self._display.show(self._done, self._total, detail)
        elif time.monotonic() - self._logged_at >= LINE_EVERY_S:
            self._logged_at = time.monotonic()
            of = f" of {self._total:,}" if self._total else ""
            log.info("%s: %s%s %s; %s", self._stage, f"{self._done:,}", of, self._unit, detail)


class _Display(Progress):
    """A bar, and a line of detail below it, which a narrow terminal cuts off."""

    def __init__(self, stage: str, unit: str, total: int | None) -> None:
        self._detail = ""
        super().__init__(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TextColumn(unit),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            TextColumn("left"),
            console=Console(stderr=True),
            transient=True,
            expand=True,
        )
        self._only = self.add_task(stage, total=total)

    def show(self, done: int, total: int | None, detail: str) -> None:
        self._detail = detail
        self.update(self._only, completed=done, total=total)

    def get_renderables(self) -> Iterable[RenderableType]:
        """The bar and the detail."""
        yield from super().get_renderables()
        yield Text(f"  {self._detail}", style="dim", no_wrap=True, overflow="ellipsis")
