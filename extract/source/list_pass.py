"""One pass over a list, by offsets, although the list may change meanwhile.

Offsets over a changing list lose rows: when a row before the offset leaves the list, every later
row moves up by one, and the first of the next page is never seen. So a list that shifts is paged
with an overlap: the first row of each later page must be one that this pass has read already,
unchanged. Where it is not, the page is asked for again from further back, until it joins on.

A page may be shorter than asked, so a short one is not yet the end. It is where the API's total,
if it can be trusted, says so too; otherwise an empty page is. Behind a short page a shifting list
is asked for without overlap once, as it has probably ended; rows that come are not counted, but
asked for again with overlap, and from then on the API's short pages mean nothing. Where a count is
to tell later that nothing was missed, a short page is believed once some were seen to be the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from common.errors import BadResponseError
from extract.source.entity import Endpoint
from extract.source.page import Page

ENDS_SEEN = 3
"""So many short pages are looked behind before others may be believed to be the end."""
LONGEST_STEP_BACK = 512
PAGES_WITHOUT_NEWS = 10
"""So many pages of known rows in a row come from an API that ignores `skip`."""
MAX_PAGES = 200_000
"""Far more than any list has: a list that never ends is an API that repeats itself."""
_ENDLESS = "the list does not end: the API gives the same rows at every offset"
_ABSENT = object()


@dataclass
class PageSizes:
    """What was learnt about the length of an endpoint's pages.

    Attributes:
        largest: the most rows that a page has had.
        ragged: whether rows have come behind a page that was shorter than others.
        ends_seen: how often nothing was behind one.
    """

    largest: int = 0
    ragged: bool = False
    ends_seen: int = 0

    @property
    def short_is_the_end(self) -> bool:
        """Whether short pages have been seen to end lists, and nothing else of them."""
        return not self.ragged and self.ends_seen >= ENDS_SEEN

    def is_short(self, page: Page) -> bool:
        """Whether others were longer: the cap of an API is seen, not known."""
        self.largest = max(self.largest, page.received)
        return page.received < self.largest


@dataclass
class ListPass:
    """One reading of a list from its start to its end.

    Attributes:
        endpoint: the list.
        sizes: of its pages; a pass learns.
        may_end_short: whether a short page may be believed to be the end, for a count will tell.
        position: the offset behind the last row known.
        overlap: how far before it to ask.
        guessing: whether the list is taken to have ended, and asked for without overlap to see
            it empty.
        ended: whether it was read to its end.
        repeats: how many pages in a row held nothing new.
        versions: the `modified` of every record read, by id.
        rejected_at: the offsets of records that were rejected.
        total: the API's count.
        restarted: why the list has to be read again, where it has.
        ended_short: whether a short page was believed to be the end.
    """

    endpoint: Endpoint
    sizes: PageSizes
    may_end_short: bool = False
    position: int = 0
    overlap: int = 0
    guessing: bool = False
    ended: bool = False
    repeats: int = 0
    versions: dict[str, int | None] = field(default_factory=dict)
    rejected_at: set[int] = field(default_factory=set)
    total: int | None = None
    restarted: str | None = None
    ended_short: bool = False

    def pages(self, fetch: Callable[[int], Page]) -> Iterator[Page]:
        """Page from the start to the end.

        Args:
            fetch: gives the page at an offset.

        Yields:
            Pages that hold something new.

        Raises:
            BadResponseError: the list does not end.
        """
        for _ in range(MAX_PAGES):
            page = fetch(self.skip)
            if self.take(page):
                yield page
            if self.ended:
                return
        raise BadResponseError(_ENDLESS)

    @property
    def skip(self) -> int:
        """The offset to ask for."""
        return self.position - self.overlap

    @property
    def found(self) -> int:
        """How many records this pass has met."""
        return len(self.versions) + len(self.rejected_at)

    def take(self, page: Page) -> bool:
        """Take in the page at `skip`, see where to ask next, and give whether it held news."""
        self._count(page.total)
        if not page.received and not self.overlap:
            self.ended = True
            self.sizes.ends_seen += self.guessing
        elif self.guessing:
            self.sizes.ragged, self.guessing, self.overlap = True, False, self.endpoint.overlap
        elif self.overlap and not _joins(page, self.versions):
            # Its rows are still valid, and may have moved before this pass comes to them again.
            return self._step_back()
        elif self._note_records(page):
            self.repeats = 0
            self._step_on(page)
            self._look_for_the_end(page)
            return True
        elif page.received == self.overlap:
            # Only the row that was asked for again: this looks like the end.
            self.ended, self.overlap = self.total == self.found, 0
            if not self.ended and self.sizes.is_short(page):
                self._end_short()
        else:
            self._note_repeat(page)
        return False

    def _count(self, total: int | None) -> None:
        """Take over the API's count, and notice when it falls."""
        if total is None:
            return
        if self.endpoint.trusts_total and self.total is not None and total < self.total:
            # A row has left, and may have pushed another past the offset: read the list again.
            self.restarted = "the list shrank while it was read"
        self.total = total

    def _note_records(self, page: Page) -> bool:
        """Note what the page holds; gives whether any of it is new."""
        before = self.found
        changed = any(self.versions.get(i, m) != m for i, m in _records(page))
        self.versions.update(_records(page))
        self.rejected_at |= {self.skip + rejected.position for rejected in page.rejected}
        return changed or self.found > before

    def _step_on(self, page: Page) -> None:
        self.position, self.overlap = self.skip + page.received, self.endpoint.overlap

    def _step_back(self) -> bool:
        """Ask from further back next time; False where that was tried far enough."""
        if not self.skip or self.overlap >= LONGEST_STEP_BACK:
            self.restarted = "the list changed while it was read, too much to follow"
            self.ended = True
            return False
        self.overlap = min(self.overlap * 8, self.position, LONGEST_STEP_BACK)
        return True

    def _look_for_the_end(self, page: Page) -> None:
        if not self.sizes.is_short(page):
            return
        if self.endpoint.trusts_total and page.total == self.found:
            self.ended = True
        elif not self._end_short() and self.overlap and not self.sizes.ragged:
            self.guessing, self.overlap = True, 0

    def _end_short(self) -> bool:
        """Believe a short page to be the end, where that is allowed; gives whether it is."""
        trusts_total = self.endpoint.trusts_total and self.total is not None
        self.ended_short = self.may_end_short and not trusts_total and self.sizes.short_is_the_end
        self.ended |= self.ended_short
        return self.ended_short

    def _note_repeat(self, page: Page) -> None:
        """A whole page of known rows is a page sent twice, or many rows pushed down."""
        self.repeats += 1
        if self.repeats > PAGES_WITHOUT_NEWS:
            raise BadResponseError(_ENDLESS)
        if self.repeats % 2 == 0:
            self._step_on(page)


def _records(page: Page) -> Iterator[tuple[str, int | None]]:
    return zip(page.ids, page.modified_ms, strict=True)


def _joins(page: Page, versions: Mapping[str, int | None]) -> bool:
    """Whether the page holds a record that was read before and has not changed since.

    Rows keep their order unless they are modified, so nothing unread can be between the rows
    known and those that follow such a record.
    """
    known = (versions.get(i, _ABSENT) == modified for i, modified in _records(page))
    return not versions or any(known)
