"""Settings that a schedule's jobs would not have as they are here."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from dotenv import dotenv_values

from common.settings import ENV_FILE, Settings

NAMES = frozenset(str(each.validation_alias) for each in Settings.model_fields.values())
_OF_LIBRARIES = re.compile(r"PG[A-Z]+|(HTTPS?|ALL)_PROXY")
"""What the database's and the web's libraries read of an environment by themselves."""


def other_settings(environment: Mapping[str, str]) -> list[str]:
    """The names of settings that have another value in a schedule than they have here.

    Args:
        environment: that the schedule gives its jobs.
    """
    here, there = _settings(os.environ), _settings(environment)
    return sorted(name for name in here | there if here.get(name) != there.get(name))


def _settings(environment: Mapping[str, str]) -> dict[str, str]:
    """Those in force under an environment, the file's included: the environment wins."""
    file = Path(environment.get("BLAZE_ENV_FILE") or ENV_FILE)
    found: dict[str, str] = {}
    try:
        for name, value in (dotenv_values(file) if file.is_file() else {}).items():
            if value and name.upper() in NAMES:
                found[name.upper()] = value
    except (OSError, UnicodeDecodeError):
        found = {}  # whether it can be read is looked at elsewhere
    for name, value in environment.items():
        if value and (name.upper() in NAMES or _OF_LIBRARIES.fullmatch(name.upper())):
            found[name.upper()] = value
    return found
