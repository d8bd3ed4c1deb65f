"""Who reads the members of a company: one shop for all, or each its own where keys see no others'.

A company's shops have one list of members, as far as is known. Whether a key really sees all of it
is found out when its shop is read for the first time: the same question is asked with two keys.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

from common.errors import ApiError, CredentialsError, ForbiddenError
from common.shop import Shop
from common.stop import Stop
from common.words import listed
from extract.load.projection import project
from extract.source.client import BlazeClient
from extract.source.client.access import check_access
from extract.source.entities import ENTITIES, MEMBERS
from extract.source.envelopes import Body
from extract.source.page import Page
from extract.source.reason import Reason
from extract.state import State
from extract.state.runs import Progress
from extract.state.shops import KnownShop
from extract.sync.count import count_of_the_api
from extract.sync.run import Run
from extract.sync.task import EntityResult
from operate.jobs.context import JobContext
from operate.jobs.opening import NIGHTS, REFUSED_AT_FIRST

log = logging.getLogger(__name__)

COMPANY, OWN, FORBIDDEN = "company", "own", "forbidden"
FEW, SHARE = 3, 0.01
"""Members who may have come or gone between two calls: that many, and that part of the list."""
WITHOUT_MEMBERS = tuple(entity for entity in ENTITIES if entity is not MEMBERS)


class MembersOfCompanies:
    """The readers of each company's members.

    Each key is asked for members in vain once a night at most.

    Args:
        job: at work.
        seen: what each shop's key sees of members, by name, as far as is known.
        readers: by company, the shop under whose name its members are read.
        unclear: by company, the shops whose keys were asked in vain whose members they see.
    """

    def __init__(
        self,
        job: JobContext,
        seen: dict[str, str],
        readers: dict[str, str],
        unclear: dict[str, list[str]],
    ) -> None:
        self._job = job
        self._seen = seen
        self._readers = readers
        self._unclear = unclear
        self._asked: dict[str, str] = {}
        """By reader, the shop whose key its members are asked for with."""
        self._in_vain: set[str] = set()
        """The shops whose keys have not shown members tonight."""
        self._able: set[str] = set()
        """Those whose keys would, when they were asked for others."""
        self._refused = 0
        """Keys that were, since the partner's own was known to be taken."""

    @contextmanager
    def seen_to(self, run: Run) -> Iterator[None]:
        """Have a run read members, with a key that may, or leave them to another's.

        Args:
            run: of a shop.
        """
        name, seen = run.shop.name, self._seen.get(run.shop.name)
        if seen is not None:
            run.state.shops.save_members(name, seen)
        if name != self._readers[run.shop.company]:
            if seen != OWN:
                run.entities = WITHOUT_MEMBERS
            yield
            return
        with ExitStack() as stack:
            self._give_key(run, stack)
            yield

    def forbid(self, run: Run) -> bool:
        """Note that a run's key may not see members; gives whether another one does.

        Args:
            run: of a shop that has asked for them.
        """
        name = run.shop.name
        if self._seen.get(name) == OWN:
            return False  # it has a list of its own, which no other key sees
        self._note(run.state, self._asked.get(name, name), FORBIDDEN)
        return self._next_key(run.shop, run.stop, run.state, run.client) is not None

    def _give_key(self, run: Run, stack: ExitStack) -> None:
        job, name = self._job, run.shop.name
        self._asked[name] = name
        if self._seen.get(name) == OWN:
            return
        shop = self._next_key(run.shop, run.stop, run.state, run.client)
        if shop is None or shop is run.shop:
            return  # its own says what is wrong
        # Whatever is wrong with another shop's key is no matter of this one's run.
        stop = stack.enter_context(run.stop.part())
        client = stack.enter_context(
            BlazeClient(job.settings, shop, job.limiter, stop, job.workers)
        )
        self._asked[name] = shop.name
        run.members_client = client

        def take_away() -> None:
            run.members_client = None
            job.count(client.tally())

        stack.callback(take_away)

    def _next_key(
        self, reader: Shop, stop: Stop, state: State, own: BlazeClient | None = None
    ) -> Shop | None:
        """The next shop whose key shows the company's members: another's is asked beforehand.

        Args:
            reader: the shop under whose name they are read.
            stop: a request to end.
            state: to note in what keys see.
            own: with the reader's key, which tells after some refusals whether the partner's own is
                taken still; without it no more is asked then.
        """
        for shop in self._with_keys(reader):
            is_able = shop is reader or shop.name in self._able
            if is_able or self._may_see_members(shop, stop, state):
                return shop
            if self._refused >= REFUSED_AT_FIRST:
                if own is None or not _is_taken(own):
                    return None
                self._refused = 0
        return None

    def _may_see_members(self, shop: Shop, stop: Stop, state: State) -> bool:
        """Whether a shop's key may see members tonight, a call."""
        job = self._job
        with (
            stop.part() as of_key,
            BlazeClient(job.settings, shop, job.limiter, of_key, job.workers) as client,
        ):
            try:
                count_of_the_api(client, MEMBERS, reason=Reason.ACCESS)
            except ForbiddenError:
                self._note(state, shop.name, FORBIDDEN)
                return False
            except (ApiError, CredentialsError) as error:
                self._refused += isinstance(error, CredentialsError)
                log.debug("%s: members are not asked for with its key: %s", shop.name, error)
                self._in_vain.add(shop.name)
                return False
            finally:
                job.count(client.tally())
        self._able.add(shop.name)
        if self._seen.get(shop.name) == FORBIDDEN:
            self._note(state, shop.name, COMPANY)  # Blaze has given it the permission
        return True

    def _note(self, state: State, name: str, seen: str) -> None:
        self._seen[name] = seen
        if seen == FORBIDDEN:
            self._in_vain.add(name)
        state.shops.save_members(name, seen)

    def unclear(self) -> list[EntityResult]:
        """Companies of which nobody knows whether their members are read: some may be missing."""
        return [
            EntityResult(
                MEMBERS.name,
                "error",
                f"nobody knows whether the keys of {listed(shops)} see the members of {company} "
                f"that {self._readers[company]} reads, for the list did not answer; the next run "
                "asks again",
                Progress(),
                shop=self._readers[company],
            )
            for company, shops in self._unclear.items()
        ]

    def hand_over(self, refused: Collection[str], failed: Collection[str]) -> Iterator[Shop]:
        """Give the members of readers whose keys are refused to other shops of their companies.

        Whose keys show the same list, as far as anything of it was read.

        Args:
            refused: the shops whose keys are.
            failed: those that could not be read, these included.

        Yields:
            Who is to read them instead; the next nights as well.
        """
        job = self._job
        shops = {shop.name: shop for shop in job.shops}
        for company, reader in self._readers.items():
            held = job.state.shops.holders_of_members(company)
            wanted: set[str | None] = {COMPANY} if held else {COMPANY, None}
            if reader not in refused or self._seen.get(reader) not in wanted:
                continue
            self._in_vain |= {
                name for name in shops if name in failed or self._seen.get(name) not in wanted
            }
            heir = self._next_key(shops[reader], job.stop, job.state)
            if heir is not None:
                job.state_of(heir).shops.take_members(reader)
                self._readers[company] = heir.name
                log.info(
                    "The members of %s are read by %s from now on: the key of %s is refused",
                    *(company, heir.name, reader),
                )
                yield heir

    def note_unread(self, failures: dict[str, str]) -> None:
        """Say of readers that could not be read that members were not read either."""
        for company, reader in self._readers.items():
            of_company = [shop for shop in self._job.shops if shop.company == company]
            if reader in failures and len(of_company) > 1:
                failures[reader] += f"; nor could the members of {company}, which are read with it"

    def _with_keys(self, reader: Shop) -> list[Shop]:
        """The shops whose keys may show the company's members, in the order to ask in.

        Those that may not come last: they are asked where no other shows them, for Blaze may have
        given them the permission.
        """
        seen = self._seen
        return sorted(
            (
                shop
                for shop in self._job.shops
                if shop.company == reader.company
                and shop.name not in self._in_vain
                and seen.get(shop.name) != OWN
            ),
            key=lambda shop: (
                seen.get(shop.name) == FORBIDDEN,
                # What is not known to be the company's list may be one of the shop's own.
                seen.get(shop.name) != COMPANY,
                shop is not reader,
            ),
        )


def members_of_companies(job: JobContext) -> MembersOfCompanies:
    """Find out who reads the members of each company.

    Args:
        job: of a chain, of which no shop was read yet.
    """
    known = job.state.shops.known()
    seen = {
        shop.name: members
        for shop in job.shops
        # Another key may show another list.
        if shop.name in known and known[shop.name].is_read_with(shop)
        if (members := known[shop.name].members) is not None
    }
    companies: dict[str, list[Shop]] = defaultdict(list)
    for shop in job.shops:
        companies[shop.company].append(shop)
    readers, unclear = {}, {}
    for company, shops in companies.items():
        holders = job.state.shops.holders_of_members(company)
        is_asked = job.command in NIGHTS and len(shops) > 1
        if is_asked and any(shop.name not in seen for shop in shops):
            found, in_vain = _compared(job, company, shops, _reader(shops, holders, seen), seen)
            seen |= found
            if in_vain:
                unclear[company] = in_vain
        readers[company] = _reader(shops, holders, seen)
        _take_members(job, readers[company], shops, holders, known, seen)
    return MembersOfCompanies(job, seen, readers, unclear)


def leave_companies(job: JobContext) -> None:
    """Leave a company's members to its other shops where the one that has read them has left it.

    Args:
        job: of a chain, whose state does not know yet that a shop is another company's.
    """
    known = job.state.shops.known()
    for shop in job.shops:
        former = known.get(shop.name)
        if former is None or former.company in {None, shop.company} or former.members != COMPANY:
            continue
        for heir in job.shops:
            of_heir = known.get(heir.name)
            if (
                of_heir is not None
                and heir.company == of_heir.company == former.company
                and of_heir.members == COMPANY
                and of_heir.is_read_with(heir)
            ):
                if shop.name in job.state.shops.holders_of_members(heir.company):
                    job.state_of(heir).shops.take_members(shop.name)
                    log.info(
                        "The members of %s are read by %s from now on: %s is of %s",
                        *(heir.company, heir.name, shop.name, shop.company),
                    )
                break


def _reader(shops: Sequence[Shop], holders: Sequence[str], seen: Mapping[str, str]) -> str:
    """The shop under whose name a company's members are read: one that has, else the first.

    Not one whose key shows its own list as long as another's does not.
    """
    names = [shop.name for shop in shops]
    # What a key shows that nobody knows of may be the list of the company that its shop has left.
    ordered = sorted(
        (name for name in holders if name in names), key=lambda name: seen.get(name) != COMPANY
    )
    ordered += names
    return next((name for name in ordered if seen.get(name) != OWN), ordered[0])


def _take_members(
    job: JobContext,
    reader: str,
    shops: Sequence[Shop],
    holders: Sequence[str],
    known: Mapping[str, KnownShop],
    seen: Mapping[str, str],
) -> None:
    """Have the reader go on with what was read of the company's list under other names."""
    names = [shop.name for shop in shops]
    (reading,) = (shop for shop in shops if shop.name == reader)
    for holder in holders:
        # What is held was read with the key that the shop had, and the reader's shows the same now.
        is_one_list = known[holder].members == seen.get(reader) == COMPANY
        if holder != reader and (holder not in names or is_one_list):
            job.state_of(reading).shops.take_members(holder)
            log.info("The members that %s has read so far are read by %s", holder, reader)


def _compared(
    job: JobContext, company: str, shops: Sequence[Shop], reader: str, seen: dict[str, str]
) -> tuple[dict[str, str], list[str]]:
    """What the keys see of which nobody knows: the first page of a list, beside another key's.

    Returns:
        What each sees that has shown it, and the shops of which nobody knows still although they
        were asked. A key that is refused is its own shop's matter.
    """
    found: dict[str, str] = {}
    base, in_vain = _page_to_compare_with(job, shops, reader, seen, found)
    unknown = [shop for shop in shops if shop.name not in {*seen, *found}]
    if base is None:
        return found, [shop.name for shop in unknown] if in_vain else []
    unclear = []
    with ThreadPoolExecutor(job.settings.concurrency, "members") as pool:
        answers = pool.map(lambda shop: _first_page(job, shop), unknown)
        for shop, answer in zip(unknown, answers, strict=True):
            if isinstance(answer, Page):
                if answer.ids:  # else nobody knows
                    found[shop.name] = COMPANY if is_the_same_list(base, answer) else OWN
            elif isinstance(answer, ForbiddenError):
                found[shop.name] = FORBIDDEN
            elif isinstance(answer, ApiError):
                unclear.append(shop.name)
    if own := sorted(name for name, what in found.items() if what is OWN):
        log.warning(
            "The keys of %s do not see the members that the others of %s see, so each reads its "
            "own list",
            ", ".join(own),
            company,
        )
    return found, unclear


def _page_to_compare_with(
    job: JobContext,
    shops: Sequence[Shop],
    reader: str,
    seen: dict[str, str],
    found: dict[str, str],
) -> tuple[Page | None, bool]:
    """The first page of the first key that may see members, the reader's before others'.

    Where keys are known to show the company's list, it is one of theirs. Notes in `found` what the
    keys see that were asked. There is none where nobody is on it, and where a list did not answer,
    which is told: without the reader's nothing is to be compared.
    """
    is_known = COMPANY in {seen.get(shop.name) for shop in shops}
    for shop in sorted(
        shops, key=lambda each: (seen.get(each.name) != COMPANY, each.name != reader)
    ):
        if seen.get(shop.name) in {OWN, FORBIDDEN} or job.refused_beforehand >= REFUSED_AT_FIRST:
            continue
        if is_known and seen.get(shop.name) != COMPANY:
            return None, True  # those that are known to show the list have not shown it
        answer = _first_page(job, shop)
        if isinstance(answer, Page):
            if not answer.ids:
                return None, False
            found[shop.name] = COMPANY
            return answer, False
        if isinstance(answer, ForbiddenError):
            found[shop.name] = FORBIDDEN
        elif isinstance(answer, ApiError):
            return None, True
        elif shop.name == reader and not is_known:
            return None, False
    return None, False


def _may_see_members(client: BlazeClient) -> bool:
    """Whether a key may see members tonight, a call."""
    try:
        count_of_the_api(client, MEMBERS, reason=Reason.ACCESS)
    except (ApiError, CredentialsError) as error:
        log.debug("%s: members are not asked for with its key: %s", client.shop.name, error)
        return False
    return True


def _is_taken(client: BlazeClient) -> bool:
    """Whether the API takes a client's keys, a call."""
    try:
        check_access(client)
    except (ApiError, CredentialsError) as error:
        log.debug("No more keys are asked for members: %s", error)
        return False
    return True


def is_the_same_list(one: Page, other: Page) -> bool:
    """Whether two first pages are of one list: a few may have come or gone in between.

    Not where the counts differ: whom a short list shares with a long one may be most of its own.
    """
    fewest = min(len(one.ids), len(other.ids))
    sizes = [len(each.ids) if each.total is None else each.total for each in (one, other)]
    return 2 * len({*one.ids} & {*other.ids}) >= fewest > 0 and max(sizes) - min(
        sizes
    ) <= FEW + SHARE * max(sizes)


def _first_page(job: JobContext, shop: Shop) -> Page | ApiError | CredentialsError:
    """The first page of a shop's members, or why there is none."""

    def read(body: Body) -> Page:
        return project(body, MEMBERS)

    with job.asking(shop) as client:
        try:
            return client.get(
                MEMBERS.endpoint.path,
                {"skip": 0, "limit": job.settings.page_size},
                read,
                reason=Reason.ACCESS,
            )
        except (ApiError, CredentialsError) as error:
            log.debug("%s: nobody knows which members it sees: %s", shop.name, error)
            job.refused_beforehand += isinstance(error, CredentialsError)
            return error
