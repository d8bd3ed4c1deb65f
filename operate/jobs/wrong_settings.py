"""A job that cannot begin because a setting is wrong: people hear of it, and `status` says it."""

from __future__ import annotations

from common import logs
from common.errors import SettingsError
from common.settings import SettingsRead, settings_of_environment
from operate.alerts.delivery import notify
from operate.alerts.of_job import alert_of_end
from operate.alerts.texts import problem_of_end
from operate.jobs.ending import note_failure
from operate.run_lock import new_run_id

OF_PLACE = frozenset({"DATABASE_URL", "BLAZE_RAW_SCHEMA", "BLAZE_SCHEMA", "BLAZE_SHOP_NAME"})
"""Settings that say which mirror a run works on."""


def alert_of_wrong_settings(read: SettingsRead, command: str, error: SettingsError) -> None:
    """Notify people that a run could not begin, if `ALERT_URLS` by itself can be read.

    Args:
        read: the settings, and what is wrong with them.
        command: as people call it.
        error: the same in words.
    """
    settings = read.settings or settings_of_environment()
    if settings is None:
        return
    logs.configure(settings.log_level, settings.log_format, settings.secrets())
    if read.settings is None or read.misnamed or not read.wrong.isdisjoint(OF_PLACE):
        # Which mirror is meant is not known, so no database remembers what was sent.
        notify(settings, problem_of_end(command, error, began=False), None)
        return
    alert_of_end(settings, command, error, began=False)
    note_failure(settings, new_run_id(), command, error, began=False, seconds=0)
