"""Addresses of databases and of alerts as companies have them: they work, and show no secret."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote, quote_plus, urlsplit

import psycopg
import pytest
from psycopg import sql

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.kept import everything_kept

PASS_PHRASE = "a pass%20phrase with @ + / \\ 'ö' \"and\" #more? 5%"
TOKEN = "Tökén+with/every%thing 12:34@56"


@contextmanager
def oddly_named(database_url: str, template: str) -> Iterator[tuple[str, str, str]]:
    """A copy of a database with a role of its own: their names, and the URL up to the user."""
    name = urlsplit(database_url).path.lstrip("/")
    role, database = f"shop@{name}", f"My-Shop DB of {name}"
    query = urlsplit(database_url).query
    with psycopg.connect(database_url.replace(f"/{name}?", "/postgres?"), autocommit=True) as admin:
        drop = [
            sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(database)),
            sql.SQL("drop role if exists {}").format(sql.Identifier(role)),
        ]
        for statement in (
            *drop,
            sql.SQL("create role {} superuser login password {}").format(
                sql.Identifier(role), PASS_PHRASE
            ),
            sql.SQL("create database {} template {} owner {}").format(
                *map(sql.Identifier, (database, template, role))
            ),
        ):
            admin.execute(statement)
        try:
            yield role, quote(database), query
        finally:
            for statement in drop:
                admin.execute(statement)


def spelt(secret: str) -> set[str]:
    """A secret as URLs write it, in whole and in its telling parts."""
    whole = {secret, quote(secret), quote(secret, safe=""), quote_plus(secret), quote(secret, " ")}
    return whole | {secret.encode("unicode_escape").decode()}


@pytest.mark.parametrize("given_by", ["url", "environment"])
def test_a_night_with_odd_names_and_a_pass_phrase_shows_no_secret_anywhere(
    sandbox: Sandbox, command: Command, database_url: str, first_synced: str, given_by: str
) -> None:
    sandbox.advance(days=1)
    with oddly_named(database_url, first_synced) as (role, database, query):
        if given_by == "url":
            user = f"{quote(role, safe='')}:{quote(PASS_PHRASE, safe='')}@"
            url = f"postgresql://{user}localhost:5432/{database}?pgbouncer=true&{query}"
            more = {}
        else:
            url = f"postgresql://localhost:5432/{database}?{query}"
            more = {"PGUSER": role, "PGPASSWORD": PASS_PHRASE}
        # The list fails, so that alerts are tried; nothing answers there.
        sandbox.faults([{"kind": "404", "path": "/members"}])
        token = quote(TOKEN, safe="")
        done = command.process(
            "sync",
            DATABASE_URL=url,
            BLAZE_LOG_LEVEL="DEBUG",
            ALERT_URLS=f"jsons://user:{token}@127.0.0.1:1/{token}, "
            "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
            HEARTBEAT_URL=f"http://127.0.0.1:1/{token}",
            HTTPS_PROXY="http://127.0.0.1:1",
            NO_PROXY="",
            **more,
        )
        assert done.returncode == 1, done.stderr
        assert "members error" in done.stderr
        assert "could not be sent to address 2 of ALERT_URLS (slack://…)" in done.stderr
        said = [done.stdout, done.stderr]
        status = command.process(
            "status", "--json", DATABASE_URL=url, BLAZE_LOG_LEVEL="DEBUG", **more
        )
        said += [status.stdout, status.stderr]
        sandbox.faults([])
        admin = database_url.replace(urlsplit(database_url).path + "?", f"/{database}?")
        command.ok("sync", DATABASE_URL=url, FORCE="1", **more)
        assert_mirror_equals(sandbox, admin)
        said += everything_kept(admin)
    everything = "\n".join(said)
    for secret in (*spelt(PASS_PHRASE), *spelt(TOKEN), "TIiajkdnlazkcOXrIdevi7FQ"):
        at = everything.find(secret)
        assert at < 0, everything[max(at - 300, 0) : at + 100]
