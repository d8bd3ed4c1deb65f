"""Log output: plain lines on a terminal or JSON lines, and never a secret in either."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

from common.spellings import spellings

REDACTED = "[redacted]"
SHORTEST_SECRET = 4
"""A shorter one protects nothing, and redacting it would garble every line."""
_WORD = re.compile(r"[A-Z]?[a-z]{1,10}")
"""A password such as `postgres` is a word of many sentences. It is replaced where secrets stand, in
an address or behind the name of a field: anywhere else that would hide what the line says, and tell
which word the password is."""
_WHERE_SECRETS_STAND = (
    r"((?:[:=/\"'@]|(?i:pass(?:word|wd)?|pwd|key|token|secret)\W{1,3}))%s(?![A-Za-z])"
)
_OWN_LOGGERS = ("common", "warehouse", "extract", "operate")
_CHATTY_LOGGERS = ("dlt", "urllib3", "psycopg", "psycopg.pool", "apprise")


class SecretFilter(logging.Filter):
    """Replaces every known secret in a record, in its message, arguments and traceback alike.

    Libraries log request headers and connection strings at DEBUG; filtering at the handler
    covers those lines too.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets: list[str] = []
        self._words: list[re.Pattern[str]] = []
        self.protect(*secrets)

    def protect(self, *secrets: str) -> None:
        """Redact these as well from now on, in every spelling."""
        written = {spelling for secret in secrets for spelling in spellings(secret)}
        known = {s for s in {*self._secrets, *written} if len(s) >= SHORTEST_SECRET}
        # The longest first, so that a secret inside another leaves no readable remainder.
        self._secrets = sorted(known, key=len, reverse=True)
        self._words = [
            re.compile(_WHERE_SECRETS_STAND % secret)
            for secret in self._secrets
            if _WORD.fullmatch(secret)
        ]

    def redact(self, text: str) -> str:
        """The text with every secret replaced."""
        for secret in self._secrets:
            if not _WORD.fullmatch(secret):
                text = text.replace(secret, REDACTED)
        for word in self._words:
            text = word.sub(rf"\1{REDACTED}", text)
        return text

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record in place; it always passes."""
        record.msg, record.args = self.redact(record.getMessage()), None
        if record.exc_info:
            record.exc_text = self.redact(logging.Formatter().formatException(record.exc_info))
            record.exc_info = None
        return True


_of_shop: ContextVar[str | None] = ContextVar("of_shop", default=None)


@contextmanager
def lines_of(shop: str) -> Iterator[None]:
    """What this thread logs meanwhile is of one shop out of several, and says so."""
    token = _of_shop.set(shop)
    try:
        yield
    finally:
        _of_shop.reset(token)


def is_of_shop() -> bool:
    """Whether what this thread does is done for one shop out of several."""
    return _of_shop.get() is not None


class _ShopFilter(logging.Filter):
    """Says of which shop a line is."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record in place; it always passes."""
        shop = _of_shop.get()
        if shop is not None:
            record.msg, record.args = f"{shop}: {record.getMessage()}", None
            record.fields = {"shop": shop, **getattr(record, "fields", {})}
        return True


class PlainFormatter(logging.Formatter):
    """`2025-06-30 02:00:01 INFO  members: window …`, local time, for people."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(message)s", "%Y-%m-%d %H:%M:%S")


class JsonFormatter(logging.Formatter):
    """One JSON object a line, for machines; `extra={"fields": {...}}` becomes its own keys."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON."""
        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_text:
            entry["traceback"] = record.exc_text
        return json.dumps(entry, default=str)


secret_filter = SecretFilter(())
"""The one filter in force; secrets that become known later are added to it."""


def configure(level: str, log_format: str, secrets: Iterable[str]) -> None:
    """Send logs to standard error.

    Args:
        level: `DEBUG`, `INFO`, `WARNING` or `ERROR`.
        log_format: `plain` or `json`.
        secrets: texts that must not appear.
    """
    secret_filter.protect(*secrets)
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_ShopFilter())
    handler.addFilter(secret_filter)
    handler.setFormatter(JsonFormatter() if log_format == "json" else PlainFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in _OWN_LOGGERS:
        logging.getLogger(name).setLevel(level)
    for name in _CHATTY_LOGGERS:
        take_over(name, logging.DEBUG if level == "DEBUG" else logging.WARNING)


def take_over(name: str, level: int) -> None:
    """Have a library's logger write through the handler of `configure`, and so through its filter.

    Args:
        name: of the logger. A library that gives it a handler of its own when it starts (dlt) has
            to be taken over after that.
        level: what is below it is left out.
    """
    logger = logging.getLogger(name)
    logger.handlers.clear()
    logger.propagate = True
    logger.setLevel(level)
