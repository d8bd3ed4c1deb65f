"""Schemas of the smoke test's own, which are gone when it is over."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import LiteralString

from psycopg import sql

from common.errors import DatabaseError
from common.settings import Settings
from common.stop import Stop
from extract.source.client import BlazeClient
from extract.source.client.access import check_access
from extract.source.rate_limit import CallCounter, SharedRateLimiter
from extract.state import State
from operate.transform.environment import SCRATCH_MIRROR
from warehouse.capacity import require_connections
from warehouse.connection import Connection, connect
from warehouse.database import open_database
from warehouse.migrate import has_state
from warehouse.rights import require_rights
from warehouse.schemas import Schemas
from warehouse.url import redacted

log = logging.getLogger(__name__)

SCRATCH = Schemas(
    "scratch_raw", SCRATCH_MIRROR, "scratch_staging", "scratch_parity", "scratch_serving"
)
"""What dbt's target `scratch` calls them too."""

MARK = "blaze-mirror: of the smoke test, which drops it"
"""The comment on each of these schemas: without it, whatever its name, it is somebody else's."""

THERE: LiteralString = """
    select nspname, coalesce(pg_catalog.obj_description(oid, 'pg_namespace') = %s, false)
    from pg_catalog.pg_namespace
    where nspname = any(%s)
    order by nspname
"""


@dataclass(frozen=True)
class Scratch:
    """Where the smoke test works.

    Attributes:
        settings: those in force, with the scratch schemas for the mirror's.
        url: of the database.
        client: calls for the shop.
        limiter: of all calls.
    """

    settings: Settings
    url: str
    client: BlazeClient
    limiter: SharedRateLimiter | CallCounter


@contextmanager
def open_scratch(settings: Settings) -> Iterator[Scratch]:
    """Scratch schemas, and a client whose calls are counted where all calls are.

    Raises:
        SettingsError: keys are missing, or no API answers at the address.
        DatabaseError: the database cannot be used, or no schemas can be made in it.
        CredentialsError: the API refuses the keys.
        LockHeldError: another smoke test is at work.
    """
    shop = settings.shop()
    settings.require_partner_key()
    url = open_database(settings)
    scratch = settings.model_copy(
        update={"raw_schema": SCRATCH.raw, "mirror_schema": SCRATCH.mirror}
    )
    with ExitStack() as stack:
        stop = Stop()
        connection = stack.enter_context(
            connect(url, application_name="blaze_mirror.smoke", autocommit=True)
        )
        # They are dropped at the end, so the right to make schemas is what this needs.
        require_rights(connection, SCRATCH.all(), url, found=False)
        _own_schemas(connection)
        limiter: SharedRateLimiter | CallCounter = CallCounter()
        if has_state(connection, Schemas.of(settings)):
            limiter = stack.enter_context(SharedRateLimiter.from_settings(settings, url, stop))
        client = stack.enter_context(BlazeClient(settings, shop, limiter, stop))
        check_access(client)
        State(connection, SCRATCH.raw, SCRATCH.mirror, shop.name).lock.take()
        require_connections(connection)
        log.info(
            "Writing to %s, schemas %s and %s until the end; reading %s as shop '%s'",
            redacted(url),
            SCRATCH.raw,
            SCRATCH.mirror,
            settings.base_url,
            shop.name,
        )
        _make_schemas(connection)
        stack.callback(_drop_schemas, connection)
        yield Scratch(scratch, url, client, limiter)


def _own_schemas(connection: Connection) -> list[str]:
    """Those that an earlier smoke test, which was killed, has left.

    Raises:
        DatabaseError: somebody else has a schema of such a name.
    """
    rows = connection.execute(THERE, (MARK, list(SCRATCH.all()))).fetchall()
    others = [schema for schema, is_ours in rows if not is_ours]
    if others:
        raise DatabaseError(
            f"The smoke test makes and drops schemas of its own, and {', '.join(others)} is there "
            "and does not say that it is one of them: rename it, or drop it if an earlier release "
            "has left it"
        )
    return [schema for schema, _ in rows]


def _make_schemas(connection: Connection) -> None:
    """Make them all, marked from the beginning: whatever else is made finds them there."""
    _drop_schemas(connection)
    with connection.transaction():
        for schema in SCRATCH.all():
            for statement in ("create schema {}", "comment on schema {} is {}"):
                connection.execute(
                    sql.SQL(statement).format(sql.Identifier(schema), sql.Literal(MARK))
                )


def _drop_schemas(connection: Connection) -> None:
    for schema in _own_schemas(connection):
        connection.execute(sql.SQL("drop schema {} cascade").format(sql.Identifier(schema)))
