"""The sweep: a list is read as a whole where its windows cannot have shown what is in it.

Records without a date of modification, or with one before the start of history, are in no window,
and one that is gone leaves no trace in any. The API's count without dates shows each night that
there are some. One that came and one that went leave the count as it is: so the list is read as a
whole once in so many days as well.

The same count shows whether something was behind the short pages at which windows were called read.
Where it differs, it is looked behind each of them before the list is read as a whole. That is owed
until it is done: the rows of the windows say so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from extract.source.due_windows import Window
from extract.source.entities import MEMBERS
from extract.source.reason import Reason
from extract.state import State
from extract.sync.count import count_of_the_api
from extract.sync.outcomes import WHOLE
from extract.sync.plan import Plan
from extract.sync.task import Task

log = logging.getLogger(__name__)


@dataclass
class Sweep:
    """The sweep of members, once their windows were read; other entities need none.

    Attributes:
        task: the entity's sync.
        state: what was found, and what the last sweep left unexplained.
        now: the instant up to which the run reads.
        every_days: how often the list is read in any case.
    """

    task: Task
    state: State
    now: datetime
    every_days: int
    _total: int | None = None
    _was_read: bool = False

    def read_whole_list_if_due(
        self,
        read: Callable[[Plan], list[str]],
        look_behind: Callable[[Mapping[Window, int]], list[Window]],
    ) -> list[str]:
        """Read the whole list if the API counts more or fewer records than are loaded.

        Args:
            read: reads a plan, and gives what went wrong.
            look_behind: gives those of some windows behind whose last page something is.

        Returns:
            What went wrong.
        """
        entity = self.task.entity
        if entity is not MEMBERS:
            return []
        if None in self.task.plan.windows:
            self._was_read = True
            name = entity.name
            self.state.windows.settle_short_ends(name, self.state.windows.short_ends(name))
            return []
        self._total = count_of_the_api(self.task.client, entity, reason=Reason.CHECK)
        if problems := self._see_to_short_ends(read, look_behind):
            return problems
        reason = self._reason()
        if reason is None:
            return []
        log.info("%s: %s; reading the whole list once", entity.name, reason)
        problems = read(Plan.whole_list(entity.endpoint, Reason.CHECK))
        self._was_read = not problems
        return problems

    def _see_to_short_ends(
        self,
        read: Callable[[Plan], list[str]],
        look_behind: Callable[[Mapping[Window, int]], list[Window]],
    ) -> list[str]:
        """See that nothing was behind the short pages that were believed to be the end."""
        entity = self.task.entity
        ended = self.state.windows.short_ends(entity.name)
        if not ended:
            return []
        if how := self._doubt_of_short_ends():
            log.info(
                "%s: %s; looking behind the last page of %s windows",
                entity.name,
                how,
                f"{len(ended):,}",
            )
            again = look_behind(ended)
            for window in again:
                del ended[window]
            if again and (
                problems := read(
                    Plan.of_windows(entity.endpoint, dict.fromkeys(again, Reason.CHECK))
                )
            ):
                return problems
        self.state.windows.settle_short_ends(entity.name, ended)
        return []

    def _doubt_of_short_ends(self) -> str | None:
        """Why the count does not show that nothing was behind short pages; None where it does.

        It has to be the same before and after: as many as were hidden may have gone meanwhile.
        """
        missing = self._missing()
        if missing is None or self.task.counted_before is None:
            return "the API gives no count"
        if self.task.has_short_ends:
            return "an earlier run has begun this reading"
        still_missing = self.state.sweeps.still_missing(self.task.entity.name)
        if missing != still_missing or self._total != self.task.counted_before:
            return "the API counts otherwise"
        return None

    def save(self) -> None:
        """Write what the sweep could not explain, after suspects were seen to."""
        if self._was_read:
            self.state.sweeps.save(self.task.entity.name, self._missing() or 0, self.now)

    def _reason(self) -> str | None:
        sweeps, name = self.state.sweeps, self.task.entity.name
        if self.state.windows.is_unfinished(name, WHOLE):
            return "it was begun as a whole and not read to its end"
        missing = self._missing()
        # Any other difference than the last sweep left is news, a smaller one included: what is
        # counted and never listed, or listed and not counted, would hide as many that come or go.
        if missing is not None and missing != sweeps.still_missing(name):
            if missing:
                than = "more than the windows have shown" if missing > 0 else "fewer than were read"
                return f"the API counts {abs(missing):,} {than}"
            return "the API counts otherwise than it did"
        swept_at = sweeps.swept_at(name) or self.state.runs.first_completed(name)
        if swept_at is not None and self.now - swept_at >= timedelta(days=self.every_days):
            return f"it was last read {(self.now - swept_at).days} days ago"
        return None

    def _missing(self) -> int | None:
        if self._total is None:
            return None
        return self._total - self.state.batches.count_rows(self.task.entity.name)
