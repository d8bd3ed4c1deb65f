"""Telling people, through Apprise: one message a run, once for each problem, and once it is over.

What was told is kept in `raw.alerts`, so a problem that lasts for nights is told on the first one
only, and that all is well again is told on the night it is.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping

import apprise

from common import logs
from common.settings import Settings
from extract.state.state import State

log = logging.getLogger(__name__)

Problems = Mapping[str, str]
"""What is wrong, by a key that stays the same from night to night."""


def notify(
    settings: Settings,
    problems: Problems,
    state: State | None,
    judged: Collection[str] | None = None,
) -> None:
    """Send what is new, or that all is well again. Never raises: an alert must not fail a sync.

    Args:
        settings: whom to tell.
        problems: what is wrong now.
        state: remembers what was told; without it (no database) everything is told.
        judged: the keys this run could tell anything about; None for all. A problem that was
            not judged stays as it was.
    """
    try:
        known = state.open_alerts() if state else set()
        gone = {key for key in known if key not in problems and (judged is None or key in judged)}
        new = {key: text for key, text in problems.items() if key not in known}
        remaining = (known - gone) | problems.keys()
        sent = True
        if new:
            lasting = len(remaining) - len(new)
            lines = [*new.values()]
            if lasting:
                lines.append(f"{lasting} problem{'s' if lasting > 1 else ''} told before remain.")
            title = f"blaze-mirror: {len(new)} new problem{'s' * (len(new) > 1)}"
            sent = _send(settings, title, lines)
        elif gone and not remaining:
            sent = _send(settings, "blaze-mirror: all well again", ["What was wrong is over."])
        if state and sent:
            state.save_alerts(new.keys(), gone, settings.now())
    except Exception as error:  # noqa: BLE001 - whatever it is, the sync itself is done
        log.warning("The alert could not be sent or remembered: %s", " ".join(str(error).split()))


def _send(settings: Settings, title: str, lines: Collection[str]) -> bool:
    """Send a message to everybody; one that did not get out is tried again by the next run."""
    if not settings.alert_urls:
        return True
    messenger = apprise.Apprise()
    for url in settings.alert_urls:
        if not messenger.add(url.get_secret_value()):
            log.warning("An address in ALERT_URLS is none that Apprise knows; see its wiki")
    body = logs.secret_filter.redact("\n\n".join(lines))
    sent = bool(messenger.notify(title=title, body=body))
    if not sent:
        log.warning("The alert '%s' could not be sent; check ALERT_URLS", title)
    return sent
