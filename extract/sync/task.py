"""An entity's sync: under way, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.source.client import BlazeClient
from extract.source.entity import Entity
from extract.source.rate_limit import Tally
from extract.source.reader import Reading
from extract.state.runs import Progress
from extract.sync.plan import Plan


@dataclass
class Task:
    """An entity's sync that has begun.

    Attributes:
        entity: what is read.
        plan: which part of it.
        history_id: of its row in the history.
        client: makes its calls.
        tally_before: the calls that its lists had taken when it began.
        reading: under way; None where there is nothing to read.
        progress: so far.
        counted_before: how many records the API counted when it began; None where nobody asked, or
            it did not say.
        has_short_ends: whether windows of earlier runs are called read at a short page.
    """

    entity: Entity
    plan: Plan
    history_id: int
    client: BlazeClient
    tally_before: Tally
    reading: Reading | None
    progress: Progress = field(default_factory=Progress)
    counted_before: int | None = None
    has_short_ends: bool = False

    def meter(self) -> None:
        """Note the calls that its lists have taken since it began."""
        made = self.client.tally(self.entity.paths) - self.tally_before
        self.progress.calls, self.progress.waited_s = made.by_reason, made.waited_s


@dataclass
class EntityResult:
    """How an entity's sync ended: `completed`, `error` or `stopped`; `too soon` if unread.

    Attributes:
        is_forbidden: whether its list was refused to these keys.
        held_back: why records that are gone are not marked, where so many went at once.
        shop: whose, where there are several.
    """

    entity: str
    status: str
    message: str | None
    progress: Progress
    is_forbidden: bool = False
    held_back: str | None = None
    shop: str | None = None

    @property
    def called(self) -> str:
        """What people know it by: the entity, and the shop where there are several."""
        return f"{self.entity}@{self.shop}" if self.shop else self.entity
