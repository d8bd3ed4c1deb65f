"""`REPORT_TO`: where the report of each night goes, folders and the addresses of alerts."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from pydantic import BaseModel

BY_ALERTS = "alerts"
"""The word for `ALERT_URLS`."""
LATEST = "latest.html"
"""In each folder, the report of the last night."""
HOW_TO_WRITE = (
    "write a folder's whole path such as /srv/reports or ~/reports, the word alerts (sent to "
    "ALERT_URLS as an attachment), or several of them, comma-separated"
)


class ReportPlaces(BaseModel, frozen=True):
    """Where reports go.

    Attributes:
        folders: that they are written to.
        by_alerts: whether they are sent to the addresses of alerts.
    """

    folders: tuple[Path, ...]
    by_alerts: bool

    @classmethod
    def parse(cls, text: str) -> Self:
        """Places such as `/srv/reports, alerts`.

        Raises:
            ValueError: one of them is none, in words that follow the setting's name.
        """
        parts = [part.strip() for part in text.split(",")]
        folders = tuple(dict.fromkeys(_folder(part) for part in parts if part != BY_ALERTS))
        return cls(folders=folders, by_alerts=BY_ALERTS in parts)


def _folder(part: str) -> Path:
    if not part:
        raise ValueError(f"has a comma with nothing before or behind it; {HOW_TO_WRITE}")
    if "://" in part:  # it may hold a password, so it is not repeated
        raise ValueError(f"holds an address, which belongs into ALERT_URLS; {HOW_TO_WRITE}")
    try:
        path = Path(part).expanduser()
    except RuntimeError:  # of a user that there is not
        path = Path(part)
    if not path.is_absolute():
        raise ValueError(
            f"'{part}' is no whole path, and cron works in a folder of its own; {HOW_TO_WRITE}"
        )
    if path.suffix in {".html", ".htm"}:
        raise ValueError(
            f"'{part}' is a file, and each night has a file of its own; {HOW_TO_WRITE}"
        )
    return path
