"""What was sent while the database could not remember it: a small file of this checkout.

A job that runs every five minutes and cannot open its database would alert people every five
minutes. By this file they hear of one problem once a day, and of another one at once.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta

from common.scratch import own_folder
from common.settings import PROJECT_ROOT, Settings

ONCE_IN = timedelta(days=1)
MOST_REMEMBERED = 200
"""Of each mirror: more than that is another fault, and the file stays small."""
_FOLDER = PROJECT_ROOT / ".state"
_DIGITS = re.compile(r"\d+")
"""Of a process, a time or a number of rows: they make no other problem of it."""


class ToldLately:
    """What the addresses were sent in the last day.

    Args:
        settings: the mirror, and the clock.
    """

    def __init__(self, settings: Settings) -> None:
        self._now = settings.now()
        url = settings.database_url.get_secret_value() if settings.database_url else ""
        mirror = _digest(f"{url} {settings.raw_schema}")
        self._file = own_folder(_FOLDER) / "alerts" / f"{mirror}.json"

    def news(self, address: str, problems: Mapping[str, str]) -> dict[str, str]:
        """The problems that an address was not sent in the last day."""
        told = self._read()
        return {
            key: text for key, text in problems.items() if _problem(address, key, text) not in told
        }

    def remember(self, address: str, problems: Mapping[str, str]) -> None:
        """Note what an address was sent; where nothing can be written, it is sent again."""
        told = self._read()
        told |= {_problem(address, key, text): self._now for key, text in problems.items()}
        latest = sorted(told.items(), key=lambda each: each[1])[-MOST_REMEMBERED:]
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            aside = self._file.with_suffix(".new")
            aside.write_text(
                json.dumps({problem: told_at.isoformat() for problem, told_at in latest}),
                encoding="utf-8",
            )
            aside.replace(self._file)

    def _read(self) -> dict[str, datetime]:
        try:
            held = json.loads(self._file.read_text(encoding="utf-8"))
            told = {problem: datetime.fromisoformat(at) for problem, at in held.items()}
            # A clock that was set back must not silence anybody for long.
            return {problem: at for problem, at in told.items() if at <= self._now < at + ONCE_IN}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}


def _problem(address: str, key: str, text: str) -> str:
    return _digest(f"{address} {key} {_DIGITS.sub('', text)}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
