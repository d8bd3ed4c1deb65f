"""The keys of several shops: one call each, side by side, and what is wrong with which shop."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import psycopg

from common.errors import (
    BlazeMirrorError,
    CredentialsError,
    ForbiddenError,
    RequestRefusedError,
    StoppedEarlyError,
)
from common.settings import Settings
from common.shop import Shop
from common.stop import Stop
from common.words import counted, listed, some
from extract.source.client import BlazeClient
from extract.source.client.access import STORE_PATH, shop_told
from extract.source.client.retries import UnreachableError
from extract.source.client.workers import Workers
from extract.source.rate_limit import RateLimiter
from extract.source.reason import Reason
from extract.state import State
from operate.doctor.findings import Finding
from operate.doctor.site import Site
from operate.jobs.opening import REFUSED_AT_FIRST
from operate.status.chain import called_in_state

SUBJECT = "shops"
ATTEMPTS = 1
SHOWN = 5
"""Shops of which the same is wrong that have a finding each; of the others it is said which."""
NAMED = 20
LATER = "try again; nights try each call six times"


@dataclass(frozen=True)
class Answer:
    """What a shop's key was answered.

    Attributes:
        shop: whose key.
        told: of the shop: the API's `id` of it, its `timeZone`; None where the key may not ask.
        error: why there is no answer; None where there is.
        ahead: how far the API's clock is ahead of this machine's; None where it was not told.
    """

    shop: Shop
    told: Mapping[str, str | None] | None = None
    error: BlazeMirrorError | None = None
    ahead: timedelta | None = None

    @property
    def is_taken(self) -> bool:
        """Whether the API has taken the key."""
        return self.error is None or isinstance(self.error, ForbiddenError | RequestRefusedError)


@dataclass
class Asking:
    """All keys, asked.

    Attributes:
        settings: the shops.
        limiter: of all calls.
        workers: that all clients share.
        stop: ends it early.
        answers: in the order of the shops; of those that were not asked there is none.
    """

    settings: Settings
    limiter: RateLimiter
    workers: Workers
    stop: Stop
    answers: list[Answer] = field(default_factory=list)

    def ask(self) -> None:
        """Ask with each key: one after the other until one is not refused, then side by side.

        Where several are refused and none is taken the partner's own key is wrong, and asking with
        more of them could get it disabled. Where no API is, it is not asked for again.
        """
        shops = list(self.settings.shops())
        while shops and len(self.answers) < REFUSED_AT_FIRST:
            self.answers.append(self._ask(shops.pop(0)))
            if not isinstance(self.answers[-1].error, CredentialsError):
                break
        if isinstance(self.answers[-1].error, CredentialsError | UnreachableError):
            return
        with ThreadPoolExecutor(self.settings.concurrency, "keys") as pool:
            self.answers += pool.map(self._ask, shops)

    def _ask(self, shop: Shop) -> Answer:
        # A refusal stops the client's workers; the next key has others.
        with (
            self.stop.part() as stop,
            BlazeClient(self.settings, shop, self.limiter, stop, self.workers) as client,
        ):
            try:
                answer = client.get(STORE_PATH, {}, bytes, ATTEMPTS, reason=Reason.ACCESS)
            except BlazeMirrorError as error:
                return Answer(shop, error=error, ahead=_ahead(client))
            told = {name: shop_told(answer, name) for name in ("id", "timeZone")}
            return Answer(shop, told, ahead=_ahead(client))


def _ahead(client: BlazeClient) -> timedelta | None:
    return client.server_time - datetime.now(UTC) if client.server_time is not None else None


class Findings:
    """What was found of shops, by what is wrong."""

    def __init__(self) -> None:
        self._wrong: dict[str, list[tuple[str, Finding]]] = defaultdict(list)

    def add(self, kind: str, shop: str, finding: Finding) -> None:
        """Note what is wrong with a shop."""
        self._wrong[kind].append((shop, finding))

    @property
    def shops(self) -> set[str]:
        """Those with which something is wrong."""
        return {shop for found in self._wrong.values() for shop, _ in found}

    def told(self) -> Iterator[Finding]:
        """A finding a shop, or for many of a kind those of the first and one for the rest."""
        for found in self._wrong.values():
            shown = found if len(found) <= SHOWN + 1 else found[:SHOWN]
            yield from (finding for _, finding in shown)
            if rest := [shop for shop, _ in found[len(shown) :]]:
                last = shown[-1][1]
                said = f"the same of {counted(len(rest), 'more shop')}: {some(rest, NAMED)}"
                yield replace(last, said=said, figures={"shops": rest})


@dataclass(frozen=True)
class Keys:
    """What was found of the keys.

    Attributes:
        findings: a finding for each shop that is wrong, and one for all that are right.
        first: the first shop whose key was taken; None where none was.
        refused: the shops whose keys were.
        ahead: how far the API's clock is ahead of this machine's; None where it was not told.
    """

    findings: list[Finding]
    first: Shop | None
    refused: frozenset[str]
    ahead: timedelta | None


def check_keys(site: Site, limiter: RateLimiter, stop: Stop, workers: Workers) -> Keys:
    """Ask with the key of each shop.

    Args:
        site: its shops.
        limiter: of all calls.
        stop: ends it early.
        workers: that clients share.
    """
    asking = Asking(site.settings, limiter, workers, stop)
    asking.ask()
    answers, total = asking.answers, len(site.settings.shops())
    refused = frozenset(
        each.shop.name for each in answers if isinstance(each.error, CredentialsError)
    )
    ahead = next((each.ahead for each in answers if each.ahead is not None), None)
    first = next((each.shop for each in answers if each.is_taken), None)
    if isinstance(answers[-1].error, CredentialsError) and first is None:
        return Keys([_all_refused(answers, total)], None, refused, ahead)
    if isinstance(answers[-1].error, UnreachableError) and first is None:
        finding = Finding.wrong_settings(
            SUBJECT,
            f"no Blaze API answers at {site.settings.base_url} ({said_of(answers[-1].error)})",
            "check BLAZE_BASE_URL and the network",
        )
        return Keys([finding], None, refused, ahead)
    found = Findings()
    read = _Read(site)
    for answer in answers:
        _judge(answer, read, found)
    _judge_pairs(answers, found)
    wrong = found.shops
    right = total - len(wrong) - (total - len(answers))
    findings = list(found.told())
    if right:
        said = f"{right:,} of {counted(total, 'shop')}: keys taken"
        findings.insert(0, Finding.ok(SUBJECT, said, shops=total, taken=right))
    return Keys(findings, first, refused, ahead)


class _Read:
    """What was read of shops so far, to tell keys of other shops."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._called: dict[str, str] = {}
        if site.has_state and site.connection is not None:
            with suppress(psycopg.Error):  # of an earlier release
                called = called_in_state(site.state(site.connection), site.settings)
                self._called = {name: in_state for in_state, name in called.items()}

    def is_another(self, shop: Shop, api_shop_id: str) -> bool:
        """Whether a key is another shop's than what was read under the name."""
        connection, settings = self._site.connection, self._site.settings
        if connection is None or shop.name not in self._called:
            return False
        name = self._called[shop.name]
        state = State(connection, settings.raw_schema, settings.mirror_schema, name)
        with suppress(psycopg.Error):
            return state.shops.is_another(api_shop_id, is_chain=True)
        return False


def _judge(answer: Answer, read: _Read, found: Findings) -> None:
    """Note what is wrong with a shop by the answer that its key was given."""
    name, error = answer.shop.name, answer.error
    if isinstance(error, CredentialsError):
        finding = Finding.wrong_settings(
            SUBJECT,
            f"{name}: the API refuses its key (401), so that it is not read; the others are",
            "write the key that Blaze gave you for it where BLAZE_SHOPS_FILE says",
        )
        found.add("refused", name, finding)
    elif isinstance(error, StoppedEarlyError):
        found.add("stopped", name, Finding.wrong(SUBJECT, f"{name}: not asked: {said_of(error)}"))
    elif isinstance(error, RequestRefusedError | ForbiddenError):
        finding = Finding.warning(
            SUBJECT,
            f"{name}: its key may not ask for the shop, so that a key of another shop would not be "
            "noticed",
            "see that it is this shop's, or have Blaze permit /store",
        )
        found.add("not told", name, finding)
    elif error is not None:
        found.add("failed", name, Finding.warning(SUBJECT, f"{name}: {said_of(error)}", LATER))
    else:
        _judge_told(answer, read, found)


def _judge_told(answer: Answer, read: _Read, found: Findings) -> None:
    shop, told = answer.shop, answer.told or {}
    shop_id, zone = told.get("id"), told.get("timeZone")
    if shop_id is None:
        finding = Finding.warning(
            SUBJECT,
            f"{shop.name}: the API does not say whose shop its key is for",
            "see that BLAZE_BASE_URL is the API's, and the key this shop's",
        )
        found.add("not told", shop.name, finding)
    elif read.is_another(shop, shop_id):
        finding = Finding.wrong_settings(
            SUBJECT,
            f"{shop.name}: its key belongs to another shop (Blaze's id {shop_id}) than what was "
            "read under that name",
            "give it that shop's key, or list the other shop under a name of its own",
        )
        found.add("another", shop.name, finding)
    if zone is not None and zone != shop.timezone.key:
        finding = Finding.warning(
            SUBJECT,
            f"{shop.name}: its days are counted in {shop.timezone.key}, and Blaze has it in {zone}",
            "write that as its timezone in BLAZE_SHOPS_FILE, if it is right",
        )
        found.add("zone", shop.name, finding)


def _judge_pairs(answers: Sequence[Answer], found: Findings) -> None:
    """Note which shops have keys of one and the same."""
    first: dict[str, str] = {}
    for answer in answers:
        shop_id, name = (answer.told or {}).get("id"), answer.shop.name
        if shop_id is None:
            continue
        if shop_id in first:
            finding = Finding.wrong_settings(
                SUBJECT,
                f"{name}: its key is of the same shop as that of {first[shop_id]} (Blaze's id "
                f"{shop_id})",
                "give each its own key, or list the shop once",
            )
            found.add("same", name, finding)
        first.setdefault(shop_id, name)


def _all_refused(answers: Sequence[Answer], total: int) -> Finding:
    names = listed([each.shop.name for each in answers])
    left = total - len(answers)
    others = (
        f"; {counted(left, 'other was', 'others were')} not asked, so that none is disabled"
        if left
        else ""
    )
    return Finding.wrong_settings(
        SUBJECT,
        f"the API refuses the keys of {names} (401), and none was taken{others}",
        "check BLAZE_PARTNER_KEY, which goes with each of them",
    )


def said_of(error: Exception) -> str:
    """An error as a part of a sentence."""
    return " ".join(str(error).split()).rstrip(".")
