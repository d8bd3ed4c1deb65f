"""The API: whether it is there, what the keys may, by one call for the shop and one a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime

import psycopg

from common.errors import (
    ApiError,
    BadResponseError,
    BudgetUsedUpError,
    CredentialsError,
    ForbiddenError,
    NotFoundError,
    RequestRefusedError,
    StoppedEarlyError,
)
from common.settings import SHOPS_FILE, Settings
from common.shop import Shop
from common.stop import Stop
from common.words import listed
from extract.load.projection import project
from extract.source.client import BlazeClient
from extract.source.client.access import STORE_PATH, every_list_forbidden, shop_told
from extract.source.client.retries import TooManyCallsError, UnreachableError
from extract.source.client.workers import Workers
from extract.source.entities import ENTITIES, MEMBERS
from extract.source.entity import Entity
from extract.source.rate_limit import CallCounter, RateLimiter, SharedRateLimiter
from extract.source.rate_limit.month_budget import WARN_AT
from extract.source.reason import Reason
from extract.sync.nightly_names import PLURALS
from operate.doctor.checks.keys import LATER, Keys, check_keys, said_of
from operate.doctor.findings import Finding
from operate.doctor.site import Site

SUBJECT = "api"
NEEDS = frozenset({"BLAZE_BASE_URL", "BLAZE_PARTNER_KEY", "BLAZE_DEVELOPER_KEY"})
LISTS_OF_SHOPS = tuple(entity for entity in ENTITIES if entity is not MEMBERS)
ATTEMPTS = 1
"""A call each: at most four, which is far below the limit wherever they are counted."""


def check(site: Site) -> Iterator[Finding]:
    """Ask for the shop and for a record of each list."""
    settings = site.settings
    if not settings.is_chain and SHOPS_FILE in site.wrong:
        yield Finding.unknown(SUBJECT, f"not looked at, for {SHOPS_FILE} cannot be used")
        return
    missing = [
        name
        for name, key in (
            ("BLAZE_PARTNER_KEY", settings.partner_key),
            *([] if settings.is_chain else [("BLAZE_DEVELOPER_KEY", settings.developer_key)]),
        )
        if key is None
    ]
    if missing:
        are = "is" if len(missing) == 1 else "are"
        yield Finding.wrong_settings(
            SUBJECT,
            f"{' and '.join(missing)} {are} not set, so that the API cannot be asked",
            "put the keys that Blaze gave you into .env",
        )
        return
    with ExitStack() as stack:
        stop = Stop()
        limiter: RateLimiter = CallCounter()
        if site.url is not None and site.has_state:
            limiter = stack.enter_context(SharedRateLimiter.from_settings(settings, site.url, stop))
        if settings.is_chain:
            yield from _check_chain(site, limiter, stop, stack)
            return
        client = stack.enter_context(BlazeClient(settings, settings.shop(), limiter, stop))
        try:
            yield from _ask(site, client)
        except CredentialsError as error:
            yield Finding.wrong_settings(SUBJECT, said_of(error))
        except BudgetUsedUpError as error:
            yield Finding.wrong(SUBJECT, said_of(error))
        else:
            yield from _names(site)
        _compare_clocks(site, client)  # an answer that refuses tells the time as well
        if isinstance(limiter, SharedRateLimiter):
            yield from _budget(settings, limiter)


def _check_chain(
    site: Site, limiter: RateLimiter, stop: Stop, stack: ExitStack
) -> Iterator[Finding]:
    """Ask for each shop with its key, and for a record of each list with the first that may."""
    settings = site.settings
    workers = Workers(settings.concurrency)
    stack.callback(workers.close)
    keys = check_keys(site, limiter, stop, workers)
    site.api_ahead = keys.ahead
    yield from keys.findings

    def client_of(shop: Shop) -> BlazeClient:
        part = stack.enter_context(stop.part())
        return stack.enter_context(BlazeClient(settings, shop, limiter, part, workers))

    if keys.first is not None:
        try:
            yield from _lists(client_of(keys.first), LISTS_OF_SHOPS)
            yield from _members(settings, keys, client_of)
        except CredentialsError as error:
            yield Finding.wrong_settings(SUBJECT, said_of(error))
        except StoppedEarlyError as error:
            yield Finding.wrong(SUBJECT, said_of(error))
        else:
            yield from _names(site)
    if isinstance(limiter, SharedRateLimiter):
        yield from _budget(settings, limiter)


def _members(
    settings: Settings, keys: Keys, client_of: Callable[[Shop], BlazeClient]
) -> Iterator[Finding]:
    """Ask for a member of each company, with the first key that may."""
    companies: dict[str, list[Shop]] = {}
    for shop in settings.shops():
        if shop.name not in keys.refused:
            companies.setdefault(shop.company, []).append(shop)
    for company, shops in companies.items():
        forbidden: list[str] = []
        for shop in shops:
            finding, is_forbidden = _refusal(client_of(shop), MEMBERS)
            if not is_forbidden:
                break
            forbidden.append(shop.name)
        of_company = f"members of {company}"
        if is_forbidden:
            yield Finding.wrong(
                SUBJECT,
                f"{of_company} are forbidden to the keys of {listed(forbidden)} (403)",
                "have Blaze give one of them the permission",
            )
        elif finding is not None:
            yield finding
        else:
            others = f"; {listed(forbidden)} may not (403)" if forbidden else ""
            yield Finding.ok(
                SUBJECT, f"{of_company} can be read with the key of {shop.name}{others}"
            )


def _ask(site: Site, client: BlazeClient) -> Iterator[Finding]:
    try:
        answer = client.get(STORE_PATH, {}, bytes, ATTEMPTS, reason=Reason.ACCESS)
    except UnreachableError as error:
        yield _no_api(client, error)
        return
    except TooManyCallsError as error:
        yield Finding.warning(SUBJECT, f"{said_of(error)}: too many calls just now", LATER)
        return
    except (ForbiddenError, NotFoundError):
        yield Finding.warning(
            SUBJECT,
            "the keys may not ask for the shop, so that keys of another shop would not be noticed",
            "see that the developer key is this shop's, or have Blaze permit /store",
        )
    except RequestRefusedError:
        pass  # the lists tell whether there is such an API
    except ApiError as error:
        yield Finding.warning(SUBJECT, said_of(error), LATER)
    else:
        yield from _shop(site, answer)
    _compare_clocks(site, client)
    yield from _lists(client)


def _lists(client: BlazeClient, lists: Sequence[Entity] = ENTITIES) -> Iterator[Finding]:
    refused = [(entity.name, _refusal(client, entity)) for entity in lists]
    if all(is_forbidden for _, (_, is_forbidden) in refused):
        raise every_list_forbidden(client.shop)
    if readable := [name for name, (finding, _) in refused if finding is None]:
        yield Finding.ok(SUBJECT, f"{', '.join(readable)} can be read")
    yield from (finding for _, (finding, _) in refused if finding is not None)


def _names(site: Site) -> Iterator[Finding]:
    """What the last night has found of the lists of names, without a call."""
    if not site.has_state or site.connection is None:
        return
    try:
        withheld = site.state(site.connection).names.withheld()
    except psycopg.Error:
        return  # of an earlier release
    if withheld:
        kinds = " and ".join(PLURALS[kind] for kind in withheld)
        yield Finding.ok(
            SUBJECT,
            f"names of {kinds} are not for these keys, so that ids are shown; "
            "dbt_project/seeds/names.csv takes names",
        )


def _compare_clocks(site: Site, client: BlazeClient) -> None:
    """Right after an answer, whose clock it is that counts."""
    if client.server_time is not None and site.api_ahead is None:
        site.api_ahead = client.server_time - datetime.now(UTC)


def _shop(site: Site, answer: bytes) -> Iterator[Finding]:
    shop_id = shop_told(answer, "id")
    site.api_zone = shop_told(answer, "timeZone")
    if shop_id is None:
        yield Finding.warning(
            SUBJECT,
            f"{site.settings.base_url} answers, and does not say whose shop the keys are for",
            "see that BLAZE_BASE_URL is the API's, and the developer key this shop's",
        )
        return
    if site.has_state and site.connection is not None:
        try:
            key = site.settings.shop().developer_key.get_secret_value()
            shops = site.state(site.connection).shops
            objection = shops.objection_to(shop_id, developer_key=key)
        except psycopg.Error:
            objection = None
        if objection:
            yield Finding.wrong_settings(SUBJECT, objection)
            return
    name = shop_told(answer, "name")
    called = f" ('{name}')" if name else ""
    yield Finding.ok(SUBJECT, f"{site.settings.base_url} takes both keys: shop {shop_id}{called}")


def _refusal(client: BlazeClient, entity: Entity) -> tuple[Finding | None, bool]:
    """What keeps a list from being read, and whether it is forbidden; None where nothing does."""
    try:
        client.get(
            entity.endpoint.path,
            {"skip": 0, "limit": 1},
            lambda body: project(body, entity),
            ATTEMPTS,
            reason=Reason.ACCESS,
        )
    except ForbiddenError:
        said = f"the list of {entity.name} is forbidden to these keys (403)"
        return Finding.wrong(SUBJECT, said, "have Blaze give them the permission"), True
    except (UnreachableError, RequestRefusedError) as error:
        return _no_api(client, error), False
    except BadResponseError as error:
        return (
            Finding.wrong_settings(
                SUBJECT,
                f"what {client.base_url} answers for {entity.name} is none of Blaze's lists "
                f"({said_of(error)})",
                "check BLAZE_BASE_URL, and whether a proxy or a login page answers",
            ),
            False,
        )
    except ApiError as error:
        return Finding.warning(SUBJECT, f"{entity.name}: {said_of(error)}", LATER), False
    return None, False


def _no_api(client: BlazeClient, error: Exception) -> Finding:
    return Finding.wrong_settings(
        SUBJECT,
        f"no Blaze API answers at {client.base_url} ({said_of(error)})",
        "check BLAZE_BASE_URL and the network",
    )


def _budget(settings: Settings, limiter: SharedRateLimiter) -> Iterator[Finding]:
    calls = limiter.budget()["calls"]
    if calls >= WARN_AT * settings.calls_per_month:
        yield Finding.warning(
            SUBJECT,
            f"{calls:,} of {settings.calls_per_month:,} calls of this month are used",
            "raise BLAZE_CALLS_PER_MONTH if your tier allows it",
        )
