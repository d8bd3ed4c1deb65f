"""`make backfill`: all history, or the rest of a reading that was interrupted."""

from __future__ import annotations

from datetime import date

from common.errors import SettingsError
from common.settings import Settings
from operate.jobs.job import run_job
from operate.jobs.read_and_transform import BUILD


def backfill(settings: Settings, history_start: date | None, *, force: bool) -> int:
    """Read all history, or go on reading it. Gives the exit status.

    Args:
        settings: the settings in force.
        history_start: the first day to read; by default the setting's.
        force: whether it may run outside the sync window, and read what was just read.

    Raises:
        SettingsError: the first day is in the future.
    """
    today = settings.now().astimezone(settings.timezone).date()
    if history_start is not None and history_start > today:
        raise SettingsError(
            f"FROM: {history_start} is in the future, so nothing would be read; write the day of "
            "the shop's first sale"
        )
    return run_job(
        settings,
        "backfill",
        lambda run: run.backfill(history_start, force=force),
        BUILD,
        force=force,
    )
