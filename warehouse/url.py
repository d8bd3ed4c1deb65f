"""Database URLs: their parts, as libpq reads them, and what of them may be printed."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import Conninfo, ConninfoOption


def redacted(url: str) -> str:
    """Where a URL leads, without its password; what it leaves out is what libpq takes for it."""
    parts = parts_of(url)
    if parts is None:
        return "its URL"
    defaults = _with_variables(Conninfo.get_defaults())
    host = parts.get("host") or defaults.get("PGHOST") or "localhost"
    place = str(host)
    if not place.startswith("/"):
        given = str(parts.get("port") or "").strip(",")  # commas alone where it is several hosts'
        place += f":{given or defaults.get('PGPORT') or 5432}"
    user = parts.get("user") or defaults.get("PGUSER") or "default user"
    return f"{user}@{place}/{parts.get('dbname') or defaults.get('PGDATABASE') or user}"


def without_foreign_parameters(url: str) -> tuple[str, list[str]]:
    """A URL without the parameters that are other programs' (`pgbouncer=true`), and their names.

    libpq refuses a whole URL for one that it does not know. What has an `@` is none of them but the
    rest of a password that is not percent-encoded: it stays, so that the URL cannot be read.
    """
    address, query = _address_and_query(url)
    known = {option.keyword.decode() for option in Conninfo.get_defaults()} | {"ssl"}
    given = query.split("&") if query else []
    kept = [each for each in given if "@" in each or unquote(each.partition("=")[0]) in known]
    foreign = [unquote(each.partition("=")[0]) for each in given if each and each not in kept]
    return (f"{address}?{'&'.join(kept)}" if kept else address), foreign


def _address_and_query(url: str) -> tuple[str, str]:
    """A URL's text before the `?` of its parameters, and after it; a password may have one, too."""
    host_at = found.end() if (found := re.match(r"\w+://(?:[^@/]*@)?", url)) else 0
    address, _, query = url[host_at:].partition("?")
    return url[:host_at] + address, query


def parts_of(url: str) -> dict[str, Any] | None:
    """A URL's parts, or None where it cannot be read.

    A password whose `@` or `/` is not percent-encoded reads as a piece of the host or the
    database, which are printed.
    """
    authority = _address_and_query(url)[0].partition("://")[2]
    user, _, rest = authority.partition("@")
    if "@" in rest or (rest and "/" in user):
        return None
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        return None
    return parts if re.fullmatch(r"[\d,]*", str(parts.get("port") or "")) else None


def connection_environment(database_url: str) -> dict[str, str]:
    """A URL as libpq's environment variables, those of TLS and sessions included.

    What the URL leaves out is what libpq would take for it. Options that libpq has no variable for,
    as keepalives, are for connections of our own alone.

    Args:
        database_url: or libpq's keywords and values. It names a host.
    """
    given = _with_variables(Conninfo.parse(database_url.encode()))
    defaults = _with_variables(Conninfo.get_defaults())
    user = given.get("PGUSER") or defaults.get("PGUSER") or "postgres"
    return {
        "PGHOST": given.get("PGHOSTADDR", "localhost"),
        "PGPORT": defaults.get("PGPORT", "5432"),
        "PGUSER": user,
        "PGPASSWORD": defaults.get("PGPASSWORD", ""),
        "PGDATABASE": defaults.get("PGDATABASE", user),
        **given,
    }


def _with_variables(options: list[ConninfoOption]) -> dict[str, str]:
    return {
        option.envvar.decode(): option.val.decode()
        for option in options
        if option.envvar and option.val
    }
