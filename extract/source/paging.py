"""Reading one list to its end, in as many passes as it takes to add up.

Where the API's total can be trusted, a list is settled only if as many distinct rows were found.
Otherwise it is read again; what the passes find adds up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field

from extract.source.entity import Endpoint
from extract.source.list_pass import ListPass, PageSizes
from extract.source.list_source import ListSource
from extract.source.look_ahead import LookAhead
from extract.source.page import Page
from extract.source.reason import Reason

PASSES = 3
"""How often a list that does not add up is read before it is called unsettled."""


@dataclass
class Verdict:
    """What is known about a list after it was read.

    Attributes:
        distinct: how many distinct records it had.
        unsettled: why it cannot be called complete; None where it can.
        note: why completeness could not be judged by a count, where it could not.
        elsewhere: how many of the records no time places in the days that were asked for.
        shares_last_day: whether its days were asked for with the first of the next window.
        ended_short: whether a short page was believed to be its end, which a count has to show.
    """

    distinct: int = 0
    unsettled: str | None = None
    note: str | None = None
    elsewhere: int = 0
    shares_last_day: bool = True
    ended_short: bool = False


@dataclass
class Paging:
    """What all lists of an endpoint share.

    Attributes:
        pool: for pages that are asked for before their turn.
        ahead: how many of a list at once; 0 where no calls are to spare.
        sizes: what was learnt about the length of pages so far.
    """

    pool: Executor
    ahead: int
    sizes: PageSizes = field(default_factory=PageSizes)


def read_list(
    source: ListSource,
    params: Mapping[str, str | int],
    paging: Paging,
    verdict: Verdict,
    *,
    reason: Reason,
    sampled: bool = True,
    may_end_short: bool = False,
    doubts_none: bool = False,
) -> Iterator[Page]:
    """Read a list to its end.

    Args:
        source: where it is.
        params: its date filter, ready for the query.
        paging: how to ask for its pages; it learns.
        verdict: filled in when the iterator ends.
        reason: what its pages are asked for; what only shows that they were all is a check.
        sampled: whether to look at the fields of its first records.
        may_end_short: whether a short page may be believed to be the end, for a count will tell.
        doubts_none: whether to ask once more where a list that counts records begins with none.

    Yields:
        Pages; a record may come more than once, and the later one counts.

    Raises:
        ApiError: a page could not be had; the list is not complete.
    """
    endpoint = source.endpoint
    ids: set[str] = set()
    for attempt in range(PASSES):
        this = ListPass(endpoint, paging.sizes, may_end_short)

        def fetch(skip: int, this: ListPass = this, *, again: bool = attempt > 0) -> Page:
            is_check = again or this.guessing
            page = source.fetch(
                params, skip, sampled=sampled, reason=Reason.CHECK if is_check else reason
            )
            if doubts_none and not again and skip == 0 and not page.received and page.total != 0:
                page = source.fetch(params, skip, sampled=sampled, reason=Reason.CHECK)
            return page

        with LookAhead(fetch, endpoint, paging.pool, paging.ahead) as pages_by_offset:
            yield from this.pages(pages_by_offset)
        grew = not this.versions.keys() <= ids
        ids |= this.versions.keys()
        verdict.distinct = len(ids)
        verdict.ended_short = this.ended_short
        verdict.unsettled = _judge(endpoint, this, ids, is_whole=not params)
        if verdict.unsettled is None:
            break
        if attempt and not grew and this.total is not None and this.restarted is None:
            # Twice the same rows, and still another count: a third pass would show nothing new.
            break
    if not endpoint.trusts_total:
        verdict.note = "the API's total does not count the rows of this list"
    elif verdict.unsettled is None and this.total is None:
        verdict.note = "the API gave no total"


def _judge(endpoint: Endpoint, this: ListPass, ids: set[str], *, is_whole: bool) -> str | None:
    """Why the list cannot be called complete, or None."""
    if this.restarted is not None:
        return this.restarted
    if this.total is None:
        return None
    if not endpoint.trusts_total:
        # The total may be that of another question, but without dates there is no other one.
        is_denied = is_whole and this.total > 0 and not this.found
        return f"the API counts {this.total} records, but none came" if is_denied else None
    found = len(ids) + len(this.rejected_at)
    if this.total in {found, this.found}:
        return None
    return f"the API counts {this.total} records, but {found} came"
