"""Pages of a list, with the faults that paging may have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sandbox.api.envelopes import Page
from sandbox.api.faults import Rule
from sandbox.api.lists import Listed
from sandbox.api.parameters import Query, asked_slice
from sandbox.world import events
from sandbox.world.dispensary import Dispensary


@dataclass
class Paging:
    """Cuts pages out of lists, and lets the world change between two of them."""

    dispensary: Dispensary
    _unsettled: int = 0

    def page(self, listed: Listed, query: Query, hit: dict[str, Rule]) -> Page:
        """The page that is asked for.

        Raises:
            ValueError: the query is malformed.
        """
        asked = asked_slice(query, listed.offsets)
        limit = min(asked.limit, listed.cap)
        start = max(asked.skip - limit, 0) if "repeated_page" in hit else asked.skip
        if "short_page" in hit and limit > 1:
            limit = max(1, limit // 7)
        values = None if "null_values" in hit else listed.records[start : start + limit]
        values = [] if "no_values" in hit else values
        page = Page(listed.name, values, asked.skip, limit, self._total(listed, hit))
        if len(listed.records) > listed.cap:
            self._meanwhile(listed, start, limit, hit)
        return page

    def _total(self, listed: Listed, hit: dict[str, Rule]) -> int | None:
        total = len(listed.records) if listed.total is None else listed.total
        if "total_off" in hit:
            total = max(total + int(hit["total_off"].options.get("by", 3)), 0)
        if "unsettled" in hit:
            self._unsettled += 1
            total += 1 + self._unsettled % 3
        if "total_high" in hit:
            total = len(listed.records) + 3
        if "total_low" in hit:
            total = max(len(listed.records) - 3, 0)
        return None if "total_absent" in hit else total

    def _meanwhile(self, listed: Listed, start: int, limit: int, hit: dict[str, Rule]) -> None:
        """What happens after a page was read, and before the next one is."""
        world, records = self.dispensary, listed.records
        if "modified_meanwhile" in hit:
            # The page's first member is renamed and jumps to its new place.
            world.touch(records[min(start, len(records) - 1)], lastName="Meanwhile")
        if "swapped_meanwhile" in hit and start + limit < len(records):
            # The page's first sale leaves, so that the next page's first one is never seen; one of
            # a till that was offline joins at the end, so that the total agrees.
            days = float(hit["swapped_meanwhile"].options.get("days", 30))
            joins_at = world.sale_time(records[-1])
            leaves = records[start]
            to = world.sale_time(leaves) - timedelta(days=days).total_seconds() * 1000
            events.sell(world, at=_iso(joins_at))
            events.redate(world, leaves["id"], _iso(to))


def _iso(epoch_ms: float) -> str:
    return datetime.fromtimestamp(epoch_ms / 1000, UTC).isoformat()
