"""What happens while windows are read."""

from __future__ import annotations

from dataclasses import dataclass

from common.errors import ApiError
from extract.source.due_windows import Window
from extract.source.page import Page
from extract.source.paging import Verdict


@dataclass(frozen=True)
class PageRead:
    """A page arrived. `sequence` grows with the order of arrival."""

    page: Page
    sequence: int
    window: Window | None


@dataclass(frozen=True)
class WindowRead:
    """A window was read to its end; every page of it has come before."""

    window: Window | None
    verdict: Verdict


@dataclass(frozen=True)
class WindowFailed:
    """A window could not be read to its end."""

    window: Window | None
    error: ApiError


@dataclass(frozen=True)
class FilterIgnored:
    """The API answered with rows from outside the window: the list is read once, as a whole."""


@dataclass(frozen=True)
class EndDateLearnt:
    """The answers have shown whether the API includes the last day that is asked for.

    Attributes:
        is_included: whether it does.
        is_uneven: whether it does for some days and not for others.
    """

    is_included: bool
    is_uneven: bool = False


Event = PageRead | WindowRead | WindowFailed | FilterIgnored | EndDateLearnt
