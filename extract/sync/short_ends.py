"""Looking behind the short pages at which windows were called read."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

from common.errors import ApiError
from extract.source.date_filter import date_params
from extract.source.due_windows import Window
from extract.source.list_source import ListSource
from extract.source.reason import Reason


def look_behind(source: ListSource, ended: Mapping[Window, int]) -> list[Window]:
    """Ask for what may follow the last page of windows, a call each.

    Args:
        source: the list.
        ended: the windows, and how many records each has shown.

    Returns:
        Those behind which something came, or that gave no answer: they have to be read again.

    Raises:
        StoppedEarlyError: the run has to end.
    """

    def has_more(window: Window) -> bool:
        source.stop.check()
        params = date_params(source.endpoint, window, source.zone)
        try:
            page = source.fetch(params, ended[window], sampled=False, reason=Reason.CHECK)
        except ApiError:
            return True
        return page.received > 0

    with ThreadPoolExecutor(source.concurrency, "behind") as pool:
        found = pool.map(has_more, ended)
        return [window for window, more in zip(ended, found, strict=True) if more]
