"""The schedule: whether cron or systemd would start a night, at an hour at which it may run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, tzinfo
from pathlib import Path

from common.settings import PROJECT_ROOT
from common.words import listed
from operate.doctor.findings import Finding, Verdict
from operate.doctor.schedules.calls import NIGHT, PROGRAM, Call, calls_in, mentions
from operate.doctor.schedules.crontab import Entry, entries_of_machine, this_user
from operate.doctor.schedules.environment import other_settings
from operate.doctor.schedules.hours import hours_of, is_in_business_hours
from operate.doctor.schedules.places import Places
from operate.doctor.schedules.plain import read as read_plain
from operate.doctor.schedules.timers import Timer, timers_of_machine
from operate.doctor.schedules.units import obstacle_to_writing, read_unit
from operate.doctor.site import Site

SUBJECT = "schedule"
NEEDS = frozenset({"BLAZE_SYNC_WINDOW", "BLAZE_TIMEZONE"})
OURS = PROJECT_ROOT / ".venv" / "bin" / PROGRAM
MOST_TIMES = 3
"""Of a line that starts often, how many times of the day are named."""
_PERCENT = re.compile(r"(?<!\\)%")
HOW_TO = "see crontab.example, or packaging/ for systemd; a script of your own is not looked into"


def check(site: Site) -> Iterator[Finding]:
    """Look at this machine."""
    yield from check_places(site, Places())


def check_places(site: Site, places: Places) -> Iterator[Finding]:
    """Look for what starts nights.

    Args:
        site: whose window and zone.
        places: where a machine keeps it.
    """
    entries, unread = entries_of_machine(places)
    found: list[Finding] = []
    nights = False
    for entry in entries:
        calls = [
            call
            for call in calls_in(entry.command, entry.variables, entry.folder)
            if _is_ours(call)
        ]
        for call in calls:
            nights = nights or call.verb == NIGHT
            found += _of_entry(site, places, entry, call)
        if not calls and mentions(entry.command, entry.variables, PROJECT_ROOT):
            nights = True
            found.append(_not_judged(f"{entry.source}, `{entry.schedule}`", "it is no plain one"))
    if nights:
        found += _daemon(places)
    timers = [timer for timer in timers_of_machine(places) if _is_ours(timer.call)]
    for timer in timers:
        found += _of_timer(site, places, timer)
    if not nights and not timers:
        said = "neither cron nor systemd starts `blaze-mirror sync` here"
        if others := other_settings({}):
            said += f", nor would they have {listed(others)}, for .env does not"
        found.append(Finding.warning(SUBJECT, said, HOW_TO))
    found += [Finding.unknown(SUBJECT, each, "run this as the user whose it is") for each in unread]
    yield from found


def _is_ours(call: Call) -> bool:
    """Whether a call is of this checkout; where it leads nowhere, it was to be."""
    return call.program is None or call.program.resolve() == OURS.resolve()


def _of_entry(site: Site, places: Places, entry: Entry, call: Call) -> Iterator[Finding]:
    line = f"{entry.source}, `{entry.schedule}`: {call.verb}"
    problems = list(call.problems)
    if entry.ignored_because:
        problems.append((entry.ignored_because, "correct the file, or its name"))
    if _PERCENT.search(entry.command):
        problems.append(("a % ends the line for cron", r"write \% for it"))
    plain = read_plain(entry.command, entry.variables, entry.folder)
    if not entry.user:  # of another one nobody here knows what he may do
        problems += [each for each in plain.problems if each not in problems]
    if problems:
        for said, to_do in problems:
            yield Finding.wrong(SUBJECT, f"{line} would fail: {said}", to_do)
    elif plain.doubt:
        yield _not_judged(line, plain.doubt)
    elif entry.user:
        yield _of_another_user(line, entry.user)
    elif others := other_settings(plain.environment):
        yield _other_settings(line, others)
    elif call.verb != NIGHT:
        yield Finding.ok(SUBJECT, f"{line} would run")
    else:
        yield _when(site, places, entry, line)


def _when(site: Site, places: Places, entry: Entry, line: str) -> Finding:
    if "CRON_TZ" in entry.variables:
        return Finding.unknown(
            SUBJECT,
            f"{line} has CRON_TZ above it, which some crons follow and others do not",
            "write the times in the machine's zone, without CRON_TZ",
        )
    if not entry.is_daily or not entry.times:
        return Finding.warning(
            SUBJECT, f"{line} does not run every night", "see crontab.example for a nightly line"
        )
    return _hours(site, line, entry.times, *places.zone())


def _not_judged(
    line: str, doubt: str, to_do: str = "the plain form is in crontab.example"
) -> Finding:
    return Finding.unknown(SUBJECT, f"{line} could not be judged: {doubt}", to_do)


def _of_another_user(line: str, user: str) -> Finding:
    return Finding.unknown(
        SUBJECT,
        f"{line} runs as {user}, and what that user may do is not known here",
        f"run this as {user}: runuser -u {user} -- {OURS} doctor",
    )


def _other_settings(line: str, names: list[str]) -> Finding:
    return Finding.warning(
        SUBJECT,
        f"{line} would not have {listed(names)} as here: what comes from this shell is not there, "
        "and what it sets itself wins over .env",
        "write them into .env, and nowhere else",
    )


def _daemon(places: Places) -> Iterator[Finding]:
    runs = places.has_cron_daemon()
    if runs is None:
        yield Finding.unknown(
            SUBJECT, "whether a cron daemon runs cannot be told on this machine", "see for yourself"
        )
    elif not runs:
        yield Finding.wrong(
            SUBJECT,
            "there are lines for cron, and no cron daemon runs on this machine",
            "start it (systemctl enable --now cron)",
        )


def _of_timer(site: Site, places: Places, timer: Timer) -> Iterator[Finding]:
    unit = f"{timer.service.name}: {timer.call.verb}"
    if timer.call.problems:
        for said, to_do in timer.call.problems:
            yield Finding.wrong(SUBJECT, f"{unit} would fail: {said}", to_do)
        return
    if timer.timer is None:
        yield Finding.warning(
            SUBJECT, f"{unit} is started by no timer", "put a .timer of its name beside it"
        )
        return
    unit = f"{timer.timer}, {timer.calendar or 'without OnCalendar'}: {timer.call.verb}"
    user = " --user" if Path(".config") in {Path(part) for part in timer.service.parts} else ""
    start = f"systemctl{user} enable --now {timer.timer}"
    if timer.is_active is False or not timer.is_enabled:
        missing = "is not active" if timer.is_active is False else "does not start with the machine"
        yield Finding.wrong(SUBJECT, f"{unit} {missing}", start)
    elif timer.doubt:
        yield _not_judged(unit, timer.doubt, "the plain form is in packaging/systemd")
    elif others := other_settings(timer.environment):
        yield _other_settings(unit, others)
    else:
        yield from _of_reports(site, timer)
        yield from _of_plain_timer(site, places, timer, unit)


def _of_reports(site: Site, timer: Timer) -> Iterator[Finding]:
    """Folders of REPORT_TO that a service is kept from, whatever its user may."""
    places = site.settings.report_to
    service = read_unit(timer.service)
    for folder in places.folders if places else ():
        if obstacle := obstacle_to_writing(service, folder):
            said, to_do = obstacle
            yield Finding.wrong(
                SUBJECT,
                f"{timer.service.name} could not leave its report in {folder} (REPORT_TO): {said}",
                to_do,
            )


def _of_plain_timer(site: Site, places: Places, timer: Timer, unit: str) -> Iterator[Finding]:
    is_anothers = timer.user != this_user()
    if is_anothers:
        yield _of_another_user(unit, timer.user)
    if timer.is_active is None:
        yield Finding.unknown(
            SUBJECT, f"whether {timer.timer} is active cannot be told", "systemctl list-timers"
        )
    if timer.needs_login:
        yield Finding.warning(
            SUBJECT,
            f"{timer.timer} runs only while its user is logged in",
            "loginctl enable-linger",
        )
    if timer.times is None:
        yield Finding.unknown(
            SUBJECT,
            f"when {unit} starts is not understood here",
            f"systemd-analyze calendar '{timer.calendar}'",
        )
        return
    zone, name = places.zone()
    if timer.zone is not None:
        zone, name = timer.zone, str(timer.zone)
    hours = _hours(site, unit, timer.times, zone, name)
    if not (is_anothers and hours.verdict is Verdict.OK):
        yield hours


def _hours(site: Site, line: str, times: Sequence[time], zone: tzinfo, name: str) -> Finding:
    settings = site.settings
    window = settings.sync_window
    hours = hours_of(times, zone, window, settings.timezone, datetime.now(UTC))
    shown = ", ".join(hours.shop_times[:MOST_TIMES])
    shown += " and more" if len(hours.shop_times) > MOST_TIMES else ""
    at = f"{line} starts at {shown} in the shop (the machine's zone is {name})"
    if window is None:
        if is_in_business_hours(hours.shop_times):
            return Finding.warning(
                SUBJECT, f"{at}, when shops are open", "choose an hour at which yours is closed"
            )
        return Finding.ok(SUBJECT, at)
    span = f"BLAZE_SYNC_WINDOW ({window.opens:%H:%M}-{window.closes:%H:%M})"
    if hours.always:
        return Finding.ok(SUBJECT, f"{at}, inside {span}")
    if hours.never:
        return Finding.wrong(
            SUBJECT, f"{at}, outside {span}, so that no night would run", "change one of the two"
        )
    day = f"{hours.first_outside:%Y-%m-%d}" if hours.first_outside else "some day"
    return Finding.warning(
        SUBJECT,
        f"{at}, and outside {span} on other days, such as {day}: clocks are set in between",
        "choose a time in the middle of the window",
    )
