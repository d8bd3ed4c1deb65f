"""What belongs to a demo or a test does not stand beside what belongs to a real shop."""

from __future__ import annotations

from common.errors import SettingsError
from common.settings import Settings
from extract.state import State


def require_one_world(state: State, settings: Settings) -> None:
    """Refuse a demo's database, or a clock that stands, beside a real API.

    Raises:
        SettingsError: with what to do.
    """
    if objection := objection_to_world(state, settings):
        raise SettingsError(objection)


def objection_to_world(state: State, settings: Settings) -> str | None:
    """What of a demo or a test stands beside a real API, and what to do; None where nothing does.

    Args:
        state: of the database.
        settings: the API and the clock.
    """
    if settings.is_local_api():
        return None
    if state.store.is_demo():
        return (
            "This database holds the demo's synthetic dispensary, and BLAZE_BASE_URL is a "
            "real API: run `make demo-clean` first, or set DATABASE_URL to another database"
        )
    return objection_to_clock(settings)


def require_moving_clock(settings: Settings) -> None:
    """Refuse to judge or switch a real shop's mirror under a clock that stands.

    A demo's database is no obstacle here: these commands read no API, and people look around in it.

    Raises:
        SettingsError: with what to do.
    """
    if objection := objection_to_clock(settings):
        raise SettingsError(objection)


def objection_to_clock(settings: Settings) -> str | None:
    """Why the clock may not stand, and what to do; None where it moves, or the API is a sandbox."""
    if settings.fixed_now is None or settings.is_local_api():
        return None
    return (
        f"BLAZE_FIXED_NOW has the clock stand at {settings.fixed_now:%Y-%m-%d %H:%M} UTC, "
        "which is for tests and demos, and BLAZE_BASE_URL is a real API: nothing later "
        "would be read, and nights would be judged that never were. Take BLAZE_FIXED_NOW out "
        "of .env"
    )
