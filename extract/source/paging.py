"""Reading one list by offsets to its end, although it may change while it is read.

Offsets over a changing list lose rows: when a row before the offset leaves the list, every later
row moves up by one, and the first of the next page is never seen. Two guards:

- a list that shifts is paged with an overlap: the first row of each later page must be one that
  this pass has read already, unchanged. Where it is not, the page is asked for again from further
  back, until it joins on.
- where `total` can be trusted, a pass is settled only if it found as many distinct rows. Otherwise
  the list is read again; what the passes found adds up.

A page may be shorter than asked, so a short one is not yet the end. It is where the API's total,
if it can be trusted, says so too; otherwise an empty page is. Behind a short page a shifting list
is asked for without overlap once, as it has probably ended; rows that come are not counted, but
asked for again with overlap, and from then on the API's short pages mean nothing.

Where calls are to spare, the pages that a trusted total promises are asked for before their turn.
They are still taken one after the other, by the same rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from functools import partial
from typing import Self

from common.errors import BadResponseError
from extract.source.client import BlazeClient
from extract.source.entities import Endpoint, Entity
from extract.source.field_sample import sample_fields
from extract.source.page import Decode, Page

PASSES = 3
"""How often a list that does not add up is read before it is called unsettled."""
LONGEST_STEP_BACK = 512
PAGES_WITHOUT_NEWS = 10
"""So many pages of known rows in a row come from an API that does not heed `skip`."""
MAX_PAGES = 200_000
"""Far more than any list has: a list that never ends is an API that repeats itself."""
_ENDLESS = "the list does not end: the API gives the same rows at every offset"


@dataclass
class Verdict:
    """What is known about a list after it was read.

    Attributes:
        distinct: how many distinct records it had.
        unsettled: why it cannot be called complete; None where it can.
        note: why completeness could not be judged by a count, where it could not.
    """

    distinct: int = 0
    unsettled: str | None = None
    note: str | None = None


@dataclass
class Pages:
    """How an endpoint's pages are asked for, and what was learnt about them so far.

    Attributes:
        size: the rows to ask for; the API may give fewer.
        pool: for pages that are asked for before their turn.
        ahead: how many of a list at once; 0 where no calls are to spare.
        largest: the most rows that a page has had.
        ragged: whether rows have come behind a page that was shorter than others.
    """

    size: int
    pool: Executor
    ahead: int
    largest: int = 0
    ragged: bool = False

    def is_short(self, page: Page) -> bool:
        """Whether others were longer: the cap of an API is seen, not known."""
        self.largest = max(self.largest, page.received)
        return page.received < self.largest


@dataclass
class _Pass:
    """One reading of the list from its start to its end."""

    endpoint: Endpoint
    pages: Pages
    position: int = 0
    """The offset behind the last row known."""
    overlap: int = 0
    """How far before it to ask."""
    guessing: bool = False
    """Whether the list is taken to have ended, and asked for without overlap to see it empty."""
    ended: bool = False
    repeats: int = 0
    """How many pages in a row held nothing new."""
    versions: dict[str, int | None] = field(default_factory=dict)
    """The `modified` of every record read, by id."""
    rejected_at: set[int] = field(default_factory=set)
    """The offsets of records that were rejected."""
    total: int | None = None
    restarted: str | None = None

    @property
    def skip(self) -> int:
        """The offset to ask for."""
        return self.position - self.overlap

    @property
    def found(self) -> int:
        """How many records this pass came upon."""
        return len(self.versions) + len(self.rejected_at)

    def read(self, page: Page) -> bool:
        """Take in the page at `skip` and see where to ask next; tells whether to hand it on."""
        self._count(page.total)
        if not page.received and not self.overlap:
            self.ended = True
        elif self.guessing:
            self.pages.ragged, self.guessing, self.overlap = True, False, self.endpoint.overlap
        elif self.overlap and not _joins(page, self.versions):
            # Its rows are true all the same, and may have moved on before they are met again.
            return self._step_back()
        elif self._take(page):
            self.repeats = 0
            self._step_on(page)
            self._look_for_the_end(page)
            return True
        elif page.received == self.overlap:
            # Only the row that was asked for again: this looks like the end.
            self.ended, self.overlap = self.total == self.found, 0
        else:
            self._repeated(page)
        return False

    def _count(self, total: int | None) -> None:
        """Take over the API's count, and notice when it falls."""
        if total is None:
            return
        if self.endpoint.trusts_total and self.total is not None and total < self.total:
            # A row has left, and may have pushed another past the offset: read the list again.
            self.restarted = "the list shrank while it was read"
        self.total = total

    def _take(self, page: Page) -> bool:
        """Note what the page holds; tells whether any of it is new."""
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
        if not self.pages.is_short(page):
            return
        if self.endpoint.trusts_total and page.total == self.found:
            self.ended = True
        elif self.overlap and not self.pages.ragged:
            self.guessing, self.overlap = True, 0

    def _repeated(self, page: Page) -> None:
        """A whole page of known rows is a page sent twice, or many rows pushed down."""
        self.repeats += 1
        if self.repeats > PAGES_WITHOUT_NEWS:
            raise BadResponseError(_ENDLESS)
        if self.repeats % 2 == 0:
            self._step_on(page)


def read_list(
    client: BlazeClient,
    entity: Entity,
    endpoint: Endpoint,
    decode: Decode,
    params: Mapping[str, str | int],
    pages: Pages,
    verdict: Verdict,
    *,
    sampled: bool = True,
) -> Iterator[Page]:
    """Read a list to its end.

    Args:
        client: of the shop.
        entity: whose records the list holds.
        endpoint: the list.
        decode: makes a page of a body.
        params: its date filter, ready for the query.
        pages: how to ask for them; it learns.
        verdict: filled in when the iterator ends.
        sampled: whether to look at the fields of its first records.

    Yields:
        Pages; a record may come more than once, and the later one counts.

    Raises:
        ApiError: a page could not be had; the list is not complete.
    """
    fetch = partial(_fetch, client, entity, endpoint, decode, params, pages.size, sampled=sampled)
    ids: set[str] = set()
    for attempt in range(PASSES):
        this = _Pass(endpoint, pages)
        with _Ahead(fetch, endpoint, pages) as asked:
            yield from _one_pass(asked, this)
        grew = not this.versions.keys() <= ids
        ids |= this.versions.keys()
        verdict.distinct = len(ids)
        verdict.unsettled = _judge(endpoint, this, ids)
        if verdict.unsettled is None:
            break
        if attempt and not grew and this.total is not None and this.restarted is None:
            # Twice the same rows, and still another count: reading on would tell nothing new.
            break
    if not endpoint.trusts_total:
        verdict.note = "the API's total does not count the rows of this list"
    elif verdict.unsettled is None and this.total is None:
        verdict.note = "the API gave no total"


def _fetch(
    client: BlazeClient,
    entity: Entity,
    endpoint: Endpoint,
    decode: Decode,
    params: Mapping[str, str | int],
    page_size: int,
    skip: int,
    *,
    sampled: bool,
) -> Page:
    query = {**params, "skip": skip, "limit": page_size}

    def read(body: bytes) -> Page:
        page = decode(body, entity)
        if sampled and skip == 0:
            page.fields = sample_fields(body)
        return page

    return client.get(endpoint.path, query, read)


def _judge(endpoint: Endpoint, this: _Pass, ids: set[str]) -> str | None:
    """Why the list cannot be called complete, or None."""
    if this.restarted is not None:
        return this.restarted
    if not endpoint.trusts_total or this.total is None:
        return None
    found = len(ids) + len(this.rejected_at)
    if this.total in {found, this.found}:
        return None
    return f"the API counts {this.total} records, but {found} came"


class _Ahead:
    """Gives pages by offset, having asked for the next ones already where that is of use.

    Once an offset is not the one foreseen, the list is not as regular as it seemed, and no more
    of its pages are asked for before their turn.
    """

    def __init__(self, fetch: Callable[[int], Page], endpoint: Endpoint, pages: Pages) -> None:
        self._fetch = fetch
        self._overlap = endpoint.overlap
        self._pool = pages.pool
        self._ahead = pages.ahead if endpoint.trusts_total else 0
        self._asked: dict[int, Future[Page]] = {}
        self._foreseen = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for future in self._asked.values():
            future.cancel()

    def __call__(self, skip: int) -> Page:
        if skip != self._foreseen:
            self._ahead = 0
        future = self._asked.pop(skip, None)
        page = self._fetch(skip) if future is None else future.result()
        self._ask_ahead(skip, page)
        return page

    def _ask_ahead(self, skip: int, page: Page) -> None:
        stride = page.received - self._overlap
        self._foreseen = skip + stride
        if page.total is None or stride < 1:
            return
        for number in range(self._ahead):
            following = self._foreseen + number * stride
            if following + self._overlap >= page.total:
                break
            if following not in self._asked:
                self._asked[following] = self._pool.submit(self._fetch, following)


def _one_pass(fetch: Callable[[int], Page], this: _Pass) -> Iterator[Page]:
    """Page from the start to the end."""
    for _ in range(MAX_PAGES):
        page = fetch(this.skip)
        if this.read(page):
            yield page
        if this.ended:
            return
    raise BadResponseError(_ENDLESS)


_ABSENT = object()


def _records(page: Page) -> Iterator[tuple[str, int | None]]:
    return zip(page.ids, page.modified_ms, strict=True)


def _joins(page: Page, versions: Mapping[str, int | None]) -> bool:
    """Whether the page holds a record that was read before and has not changed since.

    Rows keep their order unless they are modified, so nothing can lie unread between the rows
    known and those that follow such a record.
    """
    known = (versions.get(i, _ABSENT) == modified for i, modified in _records(page))
    return not versions or any(known)
