"""The report after each nightly sync, where `REPORT_TO` says: into folders, and by mail."""

from __future__ import annotations

import logging
import re
from datetime import date
from pathlib import Path

from common.atomic_write import OWNER_ONLY, write_atomically
from common.errors import BlazeMirrorError
from common.report_places import LATEST, ReportPlaces
from common.settings import Settings
from operate.alerts.attachment import File, send_file
from operate.alerts.delivery import Problems
from operate.alerts.texts import REPORT
from operate.report.making import Report, make
from operate.report.tables import day

log = logging.getLogger(__name__)

NIGHTS_KEPT = 30
"""Reports that a folder keeps: as many nights as a report shows of each gate."""
ADVICE = "make the folder writable for this user, or name another in REPORT_TO"
_OURS = re.compile(r"blaze-mirror-\d{4}-\d\d-\d\d\.html")
VERDICTS = {"yes": "Yes.", "no": "No.", "unknown": "Not known yet.", None: ""}


def deliver(settings: Settings) -> Problems:
    """Make the report and take it where it is wanted. Never raises: the sync itself is done.

    Persons are hidden whatever the settings: a mail is forwarded, a folder is shared.

    Returns:
        What went wrong, for the alerts; each was also logged as a warning.
    """
    if settings.report_to is None:
        return {}
    try:
        problems = _deliver(settings, settings.report_to)
    except Exception as error:  # noqa: BLE001 - whatever it is, the sync itself is done
        said = (
            " ".join(str(error).split()).rstrip(".") if isinstance(error, BlazeMirrorError) else ""
        )
        problems = {
            f"{REPORT}made": f"The report of this night could not be made "
            f"({said or type(error).__name__}): `make report` tries again."
        }
    for problem in problems.values():
        log.warning("%s", problem)
    return problems


def _deliver(settings: Settings, places: ReportPlaces) -> dict[str, str]:
    today = settings.now().astimezone(settings.timezone).date()
    report = make(settings, show_pii=False, by_run=True)
    problems = {}
    for folder in places.folders:
        try:
            _write(folder, today, report.page)
        except BlazeMirrorError as error:
            problems[f"{REPORT}folder {folder}"] = f"The report of this night: {error}."
    if places.by_alerts:
        title = f"blaze-mirror: report of {day(today)}"
        file = File(_name(today), report.page, "text/html")
        unsent = send_file(settings, title, _text(report), file)
        if unsent:
            problems[f"{REPORT}alerts"] = " ".join(unsent)
    return problems


def _write(folder: Path, today: date, page: str) -> None:
    """Write the night's file, and the one that is always the latest; then tidy up."""
    for name in (_name(today), LATEST):
        write_atomically(folder / name, page, OWNER_ONLY, ADVICE)
    try:
        nights = sorted(path for path in folder.iterdir() if _OURS.fullmatch(path.name))
        for path in nights[:-NIGHTS_KEPT]:
            path.unlink()
    except OSError as error:
        raise BlazeMirrorError(
            f"{folder} cannot be cleared of reports older than {NIGHTS_KEPT} nights "
            f"({error.strerror}): {ADVICE}"
        ) from None
    log.info("The report of this night: %s", folder / _name(today))


def _name(night: date) -> str:
    return f"blaze-mirror-{night:%Y-%m-%d}.html"


def _text(report: Report) -> str:
    """The four answers, for those who read no further."""
    said = "\n\n".join(
        f"{each.question} {VERDICTS[each.verdict]}".rstrip() + f"\n{each.sentence.replace('`', '')}"
        for each in report.answers
    )
    return f"{said}\n\nThe page is attached; it opens in any browser and asks for nothing."
