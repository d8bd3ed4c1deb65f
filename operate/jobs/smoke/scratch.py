"""Schemas of the smoke test's own, which are gone when it is over."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from psycopg import sql

from common.settings import Settings
from common.stop import Stop
from extract.source.client import BlazeClient
from extract.source.client.access import check_access
from extract.source.rate_limit import CallCounter, SharedRateLimiter
from extract.state import State
from operate.transform.environment import SCRATCH_MIRROR
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

SCRATCH_SCHEMAS = r"select nspname from pg_namespace where nspname like 'scratch\_%'"
DROP_SCHEMA = sql.SQL("drop schema {} cascade")


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
        require_rights(connection, SCRATCH.all(), url)
        limiter: SharedRateLimiter | CallCounter = CallCounter()
        if has_state(connection, Schemas.of(settings)):
            limiter = stack.enter_context(SharedRateLimiter.from_settings(settings, url, stop))
        client = stack.enter_context(BlazeClient(settings, shop, limiter, stop))
        check_access(client)
        State(connection, SCRATCH.raw, SCRATCH.mirror, shop.name).lock.take()
        log.info(
            "Writing to %s, schemas %s and %s until the end; reading %s as shop '%s'",
            redacted(url),
            SCRATCH.raw,
            SCRATCH.mirror,
            settings.base_url,
            shop.name,
        )
        _drop_schemas(connection)
        stack.callback(_drop_schemas, connection)
        yield Scratch(scratch, url, client, limiter)


def _drop_schemas(connection: Connection) -> None:
    for (schema,) in connection.execute(SCRATCH_SCHEMAS).fetchall():
        connection.execute(DROP_SCHEMA.format(sql.Identifier(schema)))
