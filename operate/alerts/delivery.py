"""Alerts through Apprise: one message a run, once for each problem, and once when it is over.

What was sent is kept by address (`raw.alert_deliveries`), so a problem that lasts for nights is
reported on the first night only, and its end on the night it is over. An address that cannot be
reached neither silences nor repeats what goes to the others, and one that is new to ALERT_URLS is
sent what lasts. Where the database cannot remember, the checkout does, for a day.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

import psycopg

from common.settings import Settings
from common.words import counted
from extract.state import State
from operate.alerts import of_shops
from operate.alerts.sending import address_id, kind_of, send
from operate.alerts.texts import short_name
from operate.alerts.told_lately import ToldLately

log = logging.getLogger(__name__)

Problems = Mapping[str, str]
"""What is wrong, by a key that stays the same from night to night."""
Judged = Callable[[str], bool]
"""Whether a run could say anything about the problem of a key."""


@dataclass(frozen=True)
class News:
    """What has changed since the last message.

    Attributes:
        new: problems that were not reported before.
        gone: keys of problems that are over.
        over: what these are called, as far as nothing of that name is wrong any more.
        lasting: how many problems of before remain, those of shops that are alike being one.
        is_all_well: whether nothing is wrong any more, known to the address or not.
    """

    new: Problems
    gone: Collection[str]
    over: Collection[str]
    lasting: int
    is_all_well: bool


def notify(
    settings: Settings,
    problems: Problems,
    state: State | None,
    judged: Judged = lambda _: True,
) -> None:
    """Send what is new and what is over. Never raises: an alert must not fail a sync.

    Args:
        settings: whom to notify.
        problems: what is wrong now.
        state: remembers what was sent; without it (no database) all is sent that was not within a
            day, as a file of this checkout remembers it.
        judged: by default every problem. One that was not judged stays as it was.
    """
    try:
        noted, known = _remembered(settings, state)
        for number, address in enumerate(map(address_id, settings.alert_urls)):
            news = _news(problems, known.get(address, set()), noted, judged)
            _notify_address(settings, number, news, state, known.get(address))
        if state is None:
            return
        overall = _news(problems, noted, noted, judged)
        # Without any address it is noted all the same, for `make doctor` once there is one.
        new = () if settings.alert_urls else overall.new.keys()
        state.alerts.save(new, overall.gone, settings.now())
    except Exception as error:  # noqa: BLE001 - whatever it is, the sync itself is done
        log.warning("The alert could not be sent or remembered: %s", " ".join(str(error).split()))


def _remembered(
    settings: Settings, state: State | None
) -> tuple[Collection[str], Mapping[str, set[str]]]:
    """The problems that are noted, and those that each address knows of; none without tables."""
    if state is None:
        return (), {}
    try:
        return state.alerts.problems(), {
            address: state.alerts.known_at(address)
            for address in map(address_id, settings.alert_urls)
        }
    except psycopg.Error as error:
        log.warning("What was alerted before is not known: %s", " ".join(str(error).split()))
        return (), {}


def _notify_address(
    settings: Settings, number: int, news: News, state: State | None, known: set[str] | None
) -> None:
    """Send an address what it was not sent lately, and remember it: else on this machine's disk."""
    address, told = address_id(settings.alert_urls[number]), ToldLately(settings)
    unheard = told.news(address, news.new)
    if not _send(settings, number, replace(news, new=unheard)):
        return
    if state is not None and known is not None:
        try:
            state.alerts.save_delivered(
                address, news.new.keys(), known - set(news.gone), news.gone, settings.now()
            )
        except psycopg.Error as error:
            log.warning("The database does not remember alerts: %s", " ".join(str(error).split()))
        else:
            return
    told.remember(address, unheard)


def _news(
    problems: Problems, known: Collection[str], noted: Collection[str], judged: Judged
) -> News:
    gone = {key for key in known if key not in problems and judged(key)}
    new = {key: text for key, text in problems.items() if key not in known}
    # Where more fields have vanished the key is another one, and nothing is over.
    wrong = {short_name(key) for key in problems}
    over = {name: key for key in gone if (name := short_name(key)) not in wrong}
    is_all_well = not problems and all(judged(key) for key in {*known, *noted})
    return News(new, gone, of_shops.called(over), of_shops.count({*known} - gone), is_all_well)


def _message(news: News) -> tuple[str, list[str]] | None:
    """A title and its lines; None where there is nothing to say."""
    over = [f"Over: {'; '.join(news.over)}."] if news.over else []
    lasting = [_of_lasting(news.lasting)] if news.lasting else []
    if news.new:
        new = of_shops.paragraphs(news.new)
        return f"blaze-mirror: {counted(len(new), 'new problem')}", [*new, *over, *lasting]
    if not over:
        return None
    if news.is_all_well:
        return "blaze-mirror: all well again", over
    return f"blaze-mirror: {counted(len(news.over), 'problem')} over", [*over, *lasting]


def _of_lasting(number: int) -> str:
    verb = "remains" if number == 1 else "remain"
    return f"{counted(number, 'problem')} reported before {verb}."


def _send(settings: Settings, number: int, news: News) -> bool:
    """Send an address what is news to it; what did not get out is tried again by the next run.

    Args:
        settings: whose address.
        number: its place among `ALERT_URLS`, from 0.
        news: what has changed for it.
    """
    message = _message(news)
    if message is None:
        return True
    title, lines = message
    address = settings.alert_urls[number]
    sent = send(address, title, lines)
    if not sent:
        log.warning(
            "The alert '%s' could not be sent to address %d of ALERT_URLS (%s); check it with "
            "`make alert-test`",
            title,
            number + 1,
            kind_of(address),
        )
    return sent
