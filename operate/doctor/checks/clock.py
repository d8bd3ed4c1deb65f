"""Clocks: this machine's beside the database's and the API's, and the shop's time zone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from common.duration import format_duration
from common.words import some
from operate.doctor.findings import Finding
from operate.doctor.site import Site
from operate.jobs.clock import WRONG_BY

SUBJECT = "clock"
NEEDS = frozenset({"BLAZE_TIMEZONE"})
TOLERANCE = timedelta(minutes=2)
SET_IT = "set this machine's clock, or theirs (timedatectl set-ntp true)"


def check(site: Site) -> Iterator[Finding]:
    """Compare the clocks that can be asked."""
    yield from _beside("database", _database_ahead(site))
    yield from _beside("API", site.api_ahead)
    settings = site.settings
    if settings.fixed_now is not None:
        yield Finding.warning(
            SUBJECT,
            f"BLAZE_FIXED_NOW has it stand at {settings.fixed_now:%Y-%m-%d %H:%M} UTC, so that "
            "nothing later is read",
            "it is for tests and demos: take it out of .env",
        )
    yield _zone(site)


def _database_ahead(site: Site) -> timedelta | None:
    if site.connection is None:
        return None
    row = site.connection.execute("select pg_catalog.clock_timestamp()").fetchone()
    ahead: timedelta | None = row[0] - datetime.now(UTC) if row else None
    return ahead


def _beside(whose: str, ahead: timedelta | None) -> Iterator[Finding]:
    if ahead is None:
        yield Finding.unknown(
            SUBJECT, f"not compared with that of the {whose}, which did not tell its time"
        )
        return
    off, seconds = abs(ahead), round(ahead.total_seconds(), 1)
    if off <= TOLERANCE:
        yield Finding.ok(
            SUBJECT, f"within {format_duration(TOLERANCE)} of the {whose}'s", seconds=seconds
        )
        return
    said = (
        f"this machine's is {format_duration(off)} "
        f"{'behind' if ahead > timedelta(0) else 'ahead of'} the {whose}'s"
    )
    kind = Finding.wrong if off > WRONG_BY else Finding.warning
    yield kind(SUBJECT, said, SET_IT, seconds=seconds)


def _zone(site: Site) -> Finding:
    settings = site.settings
    if settings.is_chain:  # whether each shop's is right is seen with its key
        zones = Counter(shop.timezone.key for shop in settings.shops())
        said = some([f"{name} ({number:,})" for name, number in zones.most_common()])
        return Finding.ok(SUBJECT, f"days are counted in each shop's own zone: {said}")
    of_days, told = settings.timezone, site.api_zone
    setting, set_it = "BLAZE_TIMEZONE", f"BLAZE_TIMEZONE={told}"
    for shop in settings.listed:
        of_days = shop.timezone
        setting = f"the timezone of {shop.name} in BLAZE_SHOPS_FILE"
        set_it = f'timezone = "{told}" there'
    zone, local = of_days.key, f"{datetime.now(of_days):%H:%M} there"
    if told is not None and told != zone:
        return Finding.warning(
            SUBJECT,
            f"{setting} is {zone}, and Blaze has the shop in {told}",
            f"write {set_it} if that is right: days are counted in it",
        )
    if told is None and not settings.listed and "timezone" not in settings.model_fields_set:
        return Finding.warning(
            SUBJECT,
            f"BLAZE_TIMEZONE is not set, so that the shop's days are counted in {zone}",
            "write it into .env",
        )
    return Finding.ok(SUBJECT, f"the shop's days are counted in {zone}; it is {local}")
