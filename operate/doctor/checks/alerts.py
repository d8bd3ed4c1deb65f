"""Alerts: who hears of a night that fails, and whether that has reached them so far."""

from __future__ import annotations

import os
from collections.abc import Iterator

from common.report_places import LATEST
from operate.alerts.sending import address_id, kind_of
from operate.doctor.findings import Finding
from operate.doctor.site import Site
from warehouse.migrate import is_current
from warehouse.schemas import Schemas

SUBJECT = "alerts"
NEEDS = frozenset({"ALERT_URLS", "HEARTBEAT_URL", "REPORT_TO"})


def check(site: Site) -> Iterator[Finding]:
    """Count the addresses; none of them is said."""
    settings = site.settings
    addresses = settings.alert_urls
    if not addresses:
        yield Finding.warning(
            SUBJECT,
            "ALERT_URLS is not set, so that nobody hears of a night that fails",
            "write Apprise URLs into .env, then `make alert-test`",
        )
    else:
        count = "1 address" if len(addresses) == 1 else f"{len(addresses)} addresses"
        kinds = ", ".join(kind_of(each) for each in addresses)
        yield Finding.ok(
            SUBJECT,
            f"{count} ({kinds}); `make alert-test` tries them out",
            addresses=len(addresses),
        )
        yield from _not_reached(site)
    if settings.heartbeat_url is None:
        yield Finding.warning(
            SUBJECT,
            "HEARTBEAT_URL is not set, so that nobody notices where no night runs at all",
            "write the address of a watcher such as healthchecks.io into .env",
        )
    else:
        yield Finding.ok(
            SUBJECT,
            "HEARTBEAT_URL is set; nights that end with 0 call it, not this and not those in which "
            "a gate fails",
        )
    yield from _report_folders(site)


def _report_folders(site: Site) -> Iterator[Finding]:
    """Whether this user may write the night's report where it goes."""
    places = site.settings.report_to
    for folder in places.folders if places else ():
        there = next(each for each in (folder, *folder.parents) if each.exists())
        if (folder / LATEST).is_dir():
            yield Finding.wrong(
                SUBJECT,
                f"REPORT_TO: {folder / LATEST} is a folder, and each night writes a file there",
                "rename it, or name another folder",
            )
        elif there.is_dir() and os.access(there, os.W_OK | os.X_OK):
            yield Finding.ok(SUBJECT, f"REPORT_TO: this user may write in {folder}")
        else:
            yield Finding.wrong(
                SUBJECT,
                f"REPORT_TO: this user may not write in {folder}",
                "have it made for this user, or name another folder",
            )


def _not_reached(site: Site) -> Iterator[Finding]:
    """Addresses that do not know of a problem that lasts."""
    if site.connection is None or not site.has_state:
        return
    if not is_current(site.connection, Schemas.of(site.settings)):
        return  # of an earlier release, which did not remember it by address
    alerts = site.state(site.connection).alerts
    lasting = alerts.problems()
    for number, address in enumerate(site.settings.alert_urls, start=1):
        missed = len(lasting - alerts.known_at(address_id(address)))
        if missed:
            yield Finding.warning(
                SUBJECT,
                f"address {number} ({kind_of(address)}) was not reached or is new: it does not "
                f"know of {missed} {'problem that lasts' if missed == 1 else 'problems that last'}",
                "`make alert-test`; the next run that sees the problem tells it",
            )
