"""Database URLs: their parts, as libpq reads them, and what of them may be printed."""

from __future__ import annotations

import re
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import Conninfo


def redacted(url: str) -> str:
    """Where a URL leads, without its password."""
    parts = parts_of(url)
    if parts is None:
        return "its URL"
    host = parts.get("host") or "localhost"
    port = "" if str(host).startswith("/") else f":{parts.get('port') or 5432}"
    return f"{parts.get('user') or 'default user'}@{host}{port}/{parts.get('dbname') or 'default'}"


def parts_of(url: str) -> dict[str, Any] | None:
    """A URL's parts, or None where it cannot be read.

    A password whose `@` or `/` is not percent-encoded reads as a piece of the host or the
    database, which are printed.
    """
    authority = url.partition("://")[2].partition("?")[0]
    user, _, rest = authority.partition("@")
    if "@" in rest or (rest and "/" in user):
        return None
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        return None
    return parts if re.fullmatch(r"[\d,]*", str(parts.get("port") or "")) else None


def connection_environment(database_url: str) -> dict[str, str]:
    """A URL as libpq's environment variables, those of TLS and sessions included."""
    given = {
        option.envvar.decode(): option.val.decode()
        for option in Conninfo.parse(database_url.encode())
        if option.envvar and option.val
    }
    return {
        "PGHOST": "localhost",
        "PGPORT": "5432",
        "PGUSER": "postgres",
        "PGPASSWORD": "",
        "PGDATABASE": given.get("PGUSER", "postgres"),
        **given,
    }
