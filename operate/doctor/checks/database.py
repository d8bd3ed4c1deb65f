"""The database: whether it answers, and everything that a command asks of it at its start."""

from __future__ import annotations

from collections.abc import Iterator

from common.errors import DatabaseError
from operate.doctor.findings import Finding
from operate.doctor.site import Site
from operate.one_world import objection_to_world
from warehouse.capacity import narrowest_limit
from warehouse.checks import Target, connected, problems_of
from warehouse.connection import Connection
from warehouse.database import locate_database
from warehouse.migrate import has_state, is_current
from warehouse.schemas import Schemas
from warehouse.url import redacted

SUBJECT = "database"
NEEDS = frozenset({"DATABASE_URL", "BLAZE_RAW_SCHEMA", "BLAZE_SCHEMA"})


def check(site: Site) -> Iterator[Finding]:
    """Open the database, and look at what it is and allows."""
    settings = site.settings
    try:
        url = locate_database(settings)
        connection = site.closing.enter_context(connected(url))
    except DatabaseError as error:
        yield Finding.wrong_settings(SUBJECT, str(error))
        return
    site.url, site.connection = url, connection
    is_at_work = site.state(connection).lock.is_held()
    target = Target(connection, url, Schemas.of(settings), settings.timezone.key)
    problems = problems_of(target, for_a_run=not is_at_work)
    for problem in problems:
        yield Finding.wrong_settings(SUBJECT, problem)
    if is_at_work:
        yield Finding.unknown(
            SUBJECT,
            "a run is at work, so that nobody can tell how many connections are free without it",
            "repeat this when it has ended (`make status`)",
        )
    if not problems:
        yield _tables(site, connection, url)


def _tables(site: Site, connection: Connection, url: str) -> Finding:
    schemas = Schemas.of(site.settings)
    try:
        site.has_state = has_state(connection, schemas)
        is_up_to_date = is_current(connection, schemas)
    except DatabaseError as error:
        return Finding.wrong_settings(SUBJECT, str(error))
    if objection := objection_to_world(site.state(connection), site.settings):
        return Finding.wrong_settings(SUBJECT, objection)
    if not site.has_state:
        tables = "the first night makes the tables"
    else:
        tables = "its tables are there" if is_up_to_date else "the next night upgrades its tables"
    limit = narrowest_limit(connection)
    where = "the embedded one" if site.settings.database_url is None else redacted(url)
    return Finding.ok(
        SUBJECT,
        f"{where}, Postgres {_version(connection)}, UTF8; of {limit.allowed} connections that the "
        f"{limit.whose} allows {limit.free} are free; {tables}",
        connections_allowed=limit.allowed,
        connections_free=limit.free,
    )


def _version(connection: Connection) -> str:
    number = connection.info.server_version
    return f"{number // 10000}.{number % 10000}"
