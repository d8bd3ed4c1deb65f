"""Alerts through Apprise: one message a run, once for each problem, and once when all is well.

What was sent is kept by address (`raw.alert_deliveries`), so a problem that lasts for nights is
reported on the first night only, and that all is well again on the night it is; and an address that
cannot be reached neither silences nor repeats what goes to the others.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from common.settings import Settings
from common.words import counted
from extract.state import State
from operate.alerts.sending import address_id, kind_of, send

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
        lasting: how many problems of before remain.
    """

    new: Problems
    gone: Collection[str]
    lasting: int


def notify(
    settings: Settings,
    problems: Problems,
    state: State | None,
    judged: Judged = lambda _: True,
) -> None:
    """Send what is new, or that all is well again. Never raises: an alert must not fail a sync.

    Args:
        settings: whom to notify.
        problems: what is wrong now.
        state: remembers what was sent; without it (no database) everything is sent.
        judged: by default every problem. One that was not judged stays as it was.
    """
    try:
        if state is None:
            for number in range(len(settings.alert_urls)):
                _send(settings, number, News(problems, (), 0))
            return
        ids = [address_id(each) for each in settings.alert_urls]
        # All before the first is sent, for what is remembered of one changes what others know.
        known_at = [state.alerts.known_at(address) for address in ids]
        for number, (address, known) in enumerate(zip(ids, known_at, strict=True)):
            news = _news(problems, known, judged)
            if _send(settings, number, news):
                lasting = known - set(news.gone)
                state.alerts.save_delivered(
                    address, news.new.keys(), lasting, news.gone, settings.now()
                )
        overall = _news(problems, state.alerts.problems(), judged)
        # Without any address nobody has to hear of it later.
        new = () if settings.alert_urls else overall.new.keys()
        state.alerts.save(new, overall.gone, settings.now())
    except Exception as error:  # noqa: BLE001 - whatever it is, the sync itself is done
        log.warning("The alert could not be sent or remembered: %s", " ".join(str(error).split()))


def _news(problems: Problems, known: Collection[str], judged: Judged) -> News:
    gone = {key for key in known if key not in problems and judged(key)}
    new = {key: text for key, text in problems.items() if key not in known}
    return News(new, gone, len(known) - len(gone))


def _message(news: News) -> tuple[str, list[str]] | None:
    """A title and its lines; None where there is nothing to say."""
    if news.new:
        count = len(news.new)
        lines = [*news.new.values()]
        if news.lasting:
            verb = "remains" if news.lasting == 1 else "remain"
            lines.append(f"{counted(news.lasting, 'problem')} reported before {verb}.")
        return f"blaze-mirror: {counted(count, 'new problem')}", lines
    if news.gone and not news.lasting:
        return "blaze-mirror: all well again", ["What was wrong is over."]
    return None


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
