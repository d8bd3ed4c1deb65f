"""Running a command: settings and logs in place, the folder, and how it ends as an exit status."""

from __future__ import annotations

import logging
import os
import pwd
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from common import logs
from common.errors import (
    BlazeMirrorError,
    LockHeldError,
    SettingsError,
    StoppedEarlyError,
    TooSoonError,
)
from common.scratch import OWNER_ONLY
from common.settings import (
    PROJECT_ROOT,
    Settings,
    SettingsRead,
    load_settings,
    read_settings,
)

log = logging.getLogger(__name__)


def run(
    command: Callable[[Settings], Any], *, in_callers_folder: bool = False, job: str | None = None
) -> NoReturn:
    """Run a command, and end with its exit status.

    Args:
        command: takes the settings; gives the exit status, or anything else for 0.
        in_callers_folder: whether it stays there, as a program does to which paths are handed on.
            Others work in the checkout: libraries look for files of theirs (dlt's `.dlt`) in the
            current folder, which may be another project's, closed to this user, or gone.
        job: its name where cron runs it: nobody sees there that a setting is wrong, so it is an
            alert.
    """

    def work() -> Any:
        settings = _settings_of_job(job) if job else load_settings()
        _log_as_set(settings)
        if not in_callers_folder or not _folder_exists():
            os.chdir(PROJECT_ROOT)
        return command(settings)

    _run(work)


def run_with_wrong_settings(command: Callable[[SettingsRead], Any]) -> NoReturn:
    """Run a command that has something to say where settings are wrong, too.

    Args:
        command: takes the settings and what is wrong with them; gives the exit status.
    """

    def work() -> Any:
        read = read_settings()
        if read.settings is not None:
            _log_as_set(read.settings)
        os.chdir(PROJECT_ROOT)
        return command(read)

    _run(work)


def _settings_of_job(job: str) -> Settings:
    """The settings of a job that nobody looks at."""
    read = read_settings()
    try:
        return read.usable()
    except SettingsError as error:
        from operate.jobs.wrong_settings import alert_of_wrong_settings  # noqa: PLC0415

        alert_of_wrong_settings(read, job, error)
        raise


def _log_as_set(settings: Settings) -> None:
    logs.configure(settings.log_level, settings.log_format, settings.secrets())


def _run(work: Callable[[], Any]) -> NoReturn:
    os.umask(OWNER_ONLY)
    logs.configure("INFO", "plain", ())
    try:
        status = work()
    except (LockHeldError, StoppedEarlyError, TooSoonError) as notice:
        log.warning("%s", notice)
        sys.exit(notice.exit_code)
    except BlazeMirrorError as error:
        log.error("%s", error)  # noqa: TRY400 - one sentence is what people need
        sys.exit(error.exit_code)
    except PermissionError as error:
        log.error(  # noqa: TRY400
            "%s is closed to this user (%s): it belongs to %s. Run this as that user, or give it "
            "to the user whose checkout it is (chown)",
            error.filename,
            error.strerror,
            _owner_of(error.filename),
        )
        sys.exit(SettingsError.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        # The last resort: a sentence for people, the traceback on request.
        log.error(  # noqa: TRY400
            "Unexpected %s: %s. BLAZE_LOG_LEVEL=DEBUG shows the details; please report it",
            type(error).__name__,
            " ".join(str(error).split()),
        )
        log.debug("Details", exc_info=True)
        sys.exit(1)
    sys.exit(status if isinstance(status, int) else 0)


def _owner_of(name: str | bytes | None) -> str:
    """Whose a file is, or what is above it and can be seen."""
    path = Path(os.fsdecode(name or "/"))
    for place in (path, *path.parents):
        with suppress(OSError, KeyError):
            return pwd.getpwuid(place.lstat().st_uid).pw_name
    return "another user"


def _folder_exists() -> bool:
    try:
        return Path.cwd().exists()
    except OSError:
        return False
