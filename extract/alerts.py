"""Telling people, through Apprise: one message a run, once for each problem, and once it is over.

What was told is kept in `raw.alerts`, so a problem that lasts for nights is told on the first one
only, and that all is well again is told on the night it is.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

import apprise

from extract import logs
from extract.settings import Settings
from extract.state import State
from extract.sync import EntityResult
from extract.throttle import BUDGET_WARNING
from extract.transform import TransformResult

log = logging.getLogger(__name__)

STALE_AFTER = timedelta(hours=26)
"""A nightly job that has not completed for longer has missed a night."""

Problems = dict[str, str]
"""What is wrong, by a key that stays the same from night to night."""


def problems_of_run(
    results: Collection[EntityResult], built: TransformResult | None, budget: Mapping[str, int]
) -> Problems:
    """What a run has shown to be wrong, with what to do about it.

    Args:
        results: of the entities.
        built: of dbt; None where it could not run.
        budget: calls made this month and the most allowed.
    """
    problems = {
        f"entity {result.entity}": (
            f"{result.entity} failed: {result.message}. What was read is loaded and the next run "
            "resumes; if it fails again, see `make status`."
        )
        for result in results
        if result.status == "error"
    }
    if built is None:
        problems["dbt"] = "dbt could not run, so the mirror is as of the last run: see the log."
    # Of a mirror that was not read to its end gates can only fail: the entity says why.
    unfinished = any(result.status in {"error", "stopped"} for result in results)
    for node in built.failures if built else ():
        if node.is_gate and unfinished:
            continue
        problems[f"dbt {node.name}"] = (
            f"The {node.kind} {node.name} failed: {node.message}. "
            f"`dbt build --select {node.name}` repeats it."
        )
    if budget["calls"] >= BUDGET_WARNING * budget["allowed"]:
        problems["budget"] = (
            f"{budget['calls']:,} of {budget['allowed']:,} calls of this month are used. At the "
            "end of them the sync stops until next month: raise BLAZE_CALLS_PER_MONTH if your "
            "tier allows it."
        )
    return problems


def stale_entities(state: State, now: datetime) -> Problems:
    """Entities whose sync has not completed for too long."""
    rows = state.query(
        "select entity_type, max(ended_at) as ended_at from {mirror}.blaze_sync_history "
        "where sync_status = 'completed' and shop = %s group by 1",
        (state.shop,),
    )
    return {
        f"stale {row['entity_type']}": (
            f"{row['entity_type']} were last synced {row['ended_at']:%Y-%m-%d %H:%M} UTC: is "
            "`make sync` in cron, and does it come to its end?"
        )
        for row in rows
        if now - row["ended_at"] > STALE_AFTER
    }


def tell(
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
