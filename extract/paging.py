"""Reading one list by offsets to its end, although it may change while it is read.

Offsets over a changing list lose rows: when a row before the offset leaves the list, every later
row moves up by one, and the first of the next page is never seen. Two guards:

- a list that shifts is paged with an overlap: the first row of each later page must be one that
  this pass has read already, unchanged. Where it is not, the page is asked for again from further
  back, until it joins on.
- where `total` can be trusted, a pass is settled only if it found as many distinct rows. Otherwise
  the list is read again; what the passes found adds up.

A page may be shorter than asked, so only an empty page is the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from extract.api import BlazeClient
from extract.entities import Endpoint, Entity
from extract.errors import BadResponseError
from extract.field_sample import sample_fields
from extract.projection import Page, project

PASSES = 3
"""How often a list that does not add up is read before it is called unsettled."""
LONGEST_STEP_BACK = 512
PAGES_WITHOUT_NEWS = 10
"""So many pages of known rows in a row come from an API that does not heed `skip`."""
MAX_PAGES = 200_000
"""Far more than any list has: a list that never ends is an API that repeats itself."""


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
class _Pass:
    """One reading of the list from its start to an empty page."""

    versions: dict[str, int | None] = field(default_factory=dict)
    """The `modified` of every record read, by id."""
    rejected_at: set[int] = field(default_factory=set)
    """The offsets of records that were rejected."""
    total: int | None = None
    restarted: str | None = None

    def count(self, total: int | None, *, trusted: bool) -> None:
        """Take over the API's count, and notice when it falls."""
        if total is None:
            return
        if trusted and self.total is not None and total < self.total:
            # A row has left, and may have pushed another past the offset: read the list again.
            self.restarted = "the list shrank while it was read"
        self.total = total

    def found(self) -> int:
        """How many records this pass came upon."""
        return len(self.versions) + len(self.rejected_at)

    def take(self, page: Page, skip: int) -> bool:
        """Note what the page holds; tells whether any of it is new."""
        before = self.found()
        changed = any(self.versions.get(i, m) != m for i, m in _records(page))
        self.versions.update(_records(page))
        self.rejected_at |= {skip + rejected.position for rejected in page.rejected}
        return changed or self.found() > before


def read_list(
    client: BlazeClient,
    entity: Entity,
    endpoint: Endpoint,
    params: Mapping[str, str | int],
    page_size: int,
    verdict: Verdict,
) -> Iterator[Page]:
    """Read a list to its end.

    Args:
        client: of the shop.
        entity: whose records the list holds.
        endpoint: the list.
        params: its date filter, ready for the query.
        page_size: the rows to ask for; the API may give fewer.
        verdict: filled in when the iterator ends.

    Yields:
        Pages; a record may come more than once, and the later one counts.

    Raises:
        ApiError: a page could not be had; the list is not complete.
    """
    fetch = partial(_fetch, client, entity, endpoint, params, page_size)
    ids: set[str] = set()
    for attempt in range(PASSES):
        this = _Pass()
        yield from _one_pass(fetch, endpoint, this)
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
    params: Mapping[str, str | int],
    page_size: int,
    skip: int,
) -> Page:
    query = {**params, "skip": skip, "limit": page_size}

    def read(body: bytes) -> Page:
        page = project(body, entity)
        if skip == 0:
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
    if this.total in {found, this.found()}:
        return None
    return f"the API counts {this.total} records, but {found} came"


def _one_pass(fetch: Callable[[int], Page], endpoint: Endpoint, this: _Pass) -> Iterator[Page]:
    """Page from the start to an empty page.

    `position` is the offset behind the last row known; `overlap` is how far before it to ask.
    """
    position, overlap, repeats = 0, 0, 0
    for _ in range(MAX_PAGES):
        skip = position - overlap
        page = fetch(skip)
        this.count(page.total, trusted=endpoint.trusts_total)
        if not page.received and not overlap:
            return
        if overlap and not _joins(page, this.versions):
            if skip == 0 or overlap >= LONGEST_STEP_BACK:
                this.restarted = "the list changed while it was read, too much to follow"
                return
            # Its rows are true all the same, and may have moved on before they are met again.
            yield page
            overlap = min(overlap * 8, position, LONGEST_STEP_BACK)
            continue
        if not this.take(page, skip):
            if page.received == overlap:
                # Only the row that was asked for again: this looks like the end.
                if this.total == this.found():
                    return
                overlap = 0
                continue
            repeats += 1
            if repeats > PAGES_WITHOUT_NEWS:
                break
            if repeats % 2:
                # A whole page of known rows is a page sent twice, or many rows pushed down.
                continue
        else:
            repeats = 0
            yield page
        position = skip + page.received
        overlap = 1 if endpoint.shifts else 0
    raise BadResponseError("the list does not end: the API gives the same rows at every offset")


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
