"""The sync's own tables for who comes by: a run that has lost its session, or never had one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from common.settings import Settings
from extract.state import State
from warehouse.connection import connect
from warehouse.database import open_database
from warehouse.migrate import is_current
from warehouse.schemas import Schemas


@contextmanager
def present_state(settings: Settings, application_name: str) -> Iterator[State | None]:
    """A session of its own.

    Args:
        settings: the database and the shop.
        application_name: as `pg_stat_activity` shows it.

    Yields:
        The tables; None where they are not those of this release.

    Raises:
        DatabaseError: the database cannot be used.
    """
    url = open_database(settings)
    with connect(url, application_name=application_name, autocommit=True) as connection:
        held = State(connection, settings.raw_schema, settings.mirror_schema, settings.shop_name)
        yield held if is_current(connection, Schemas.of(settings)) else None
