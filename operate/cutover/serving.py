"""The serving views: when they are made, and which side each entity begins with.

A view over legacy's tables keeps their owner from dropping and retyping them. So a site with
legacy has them from `make serve`, or its first `make switch`, until `make unserve`. A site without
legacy has views of the mirror alone, which stand in nobody's way; should legacy appear there, they
go, unless somebody uses them.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

import click
import psycopg
from psycopg import sql

from common.errors import TransformError
from common.settings import Settings
from operate.cutover import audit
from operate.cutover.audit import Change, Decision
from operate.cutover.errors import CutoverRefusedError
from operate.cutover.legacy import (
    entities_of_legacy,
    require_named_legacy,
    where_legacy_lies,
)
from operate.cutover.preparation import (
    VIEWS,
    missing_views,
    settle_sources,
    users_of_views,
    wish,
    without_legacy,
)
from operate.cutover.serving_rights import keep_rights, kept_rights
from operate.cutover.session import CutoverSession, cutover_session
from operate.cutover.sources import SERVED, sources
from operate.transform.runner import run_dbt
from warehouse.capacity import require_connections
from warehouse.connection import Connection

log = logging.getLogger(__name__)

ALL_VIEWS = "path:models/serving"
BUILD_VIEWS = ("run", "--select", ALL_VIEWS)


def serve(settings: Settings) -> None:
    """Make the serving views, over legacy's tables where there are any.

    Raises:
        SettingsError: LEGACY_SCHEMA names a schema without legacy.
        CutoverRefusedError: nothing was synced yet.
        LockHeldError: a sync is at work.
    """
    with cutover_session(settings, "serve", to="serve") as session:
        require_named_legacy(session.connection, settings)
        make_views(session)


def make_views(session: CutoverSession) -> None:
    """Make the views and say what they stand on, with a row of audit for each entity.

    Raises:
        LockHeldError: a sync is at work.
        LockLostError: the session was lost, and the lock with it.
    """
    with session.alone():
        make_views_alone(session)


def make_views_alone(session: CutoverSession) -> None:
    """The same in a session that has the mirror to itself already."""
    connection, settings = session.connection, session.settings
    require_connections(connection)
    settle_sources(connection, settings)
    with session.stop.interruptible():
        built = run_dbt(settings, session.url, BUILD_VIEWS, serves=True)
    session.stop.raise_failure()
    if built.failures:
        raise TransformError(
            f"The serving views could not be made: {built.failures[0].message}. Nothing is served"
        )
    if wish(connection) != "serve":
        _record(connection, settings, "serve")
    tables = entities_of_legacy(connection, settings)
    missing = missing_views(connection)
    lost = without_legacy(connection, settings)
    for row in sources(connection):
        name = row["entity"]
        if name in lost:
            click.echo(_said_of_lost(name, is_there=name not in missing))
        else:
            click.echo(f"serving.{name} is there, and reads {row['source']}")
    if tables:
        click.echo(
            f"They stand on {', '.join(sorted(tables))} in {where_legacy_lies(settings)}: as "
            "long as they are there, these tables cannot be dropped, nor their columns retyped. "
            "`make unserve` removes them"
        )


def unserve(settings: Settings) -> None:
    """Drop the serving views; which side each entity is to be served from is kept.

    So are rights, comments, options and owners of the views, for when they are made again.

    Raises:
        CutoverRefusedError: nothing was synced yet, or views of other people stand on them.
        LockHeldError: a sync is at work.
    """
    with cutover_session(settings, "serve", to="remove") as session, session.alone():
        connection = session.connection
        others = users_of_views(connection)
        if others:
            raise CutoverRefusedError(
                f"Not removed: {', '.join(others)} would go with the serving views. Drop them, or "
                "let them read the tables"
            )
        with connection.transaction():
            drop_views(connection)
            if wish(connection) != "unserve":
                _record(connection, settings, "unserve")
        kept = kept_rights(connection)
    click.echo("The serving views are removed; nothing of ours depends on legacy's tables")
    if kept:
        click.echo(
            f"Rights, comments and options that people had given to {', '.join(kept)} are kept; "
            "`make serve` gives them back"
        )


def drop_views(connection: Connection) -> list[str]:
    """Drop those that there are, and keep what people have given to them; gives their names."""
    names = [name for (name,) in connection.execute(VIEWS, (list(SERVED),)).fetchall()]
    keep_rights(connection, "serving", names)
    for name in names:
        connection.execute(sql.SQL("drop view {}").format(sql.Identifier("serving", name)))
    return names


def unbuilt_views(connection: Connection, settings: Settings) -> list[str]:
    """Before a build: bring the sides up to date; gives what is no part of it, to select by."""
    if not _views_are_built(connection, settings):
        return [ALL_VIEWS]
    missing = missing_views(connection)
    lost = without_legacy(connection, settings)
    for name in lost:
        log.warning("%s", _said_of_lost(name, is_there=name not in missing))
    return [f"{ALL_VIEWS}/{name}.sql" for name in lost if name in missing]


def _said_of_lost(name: str, *, is_there: bool) -> str:
    found = "stays as it was" if is_there else "is not made"
    return (
        f"serving.{name} {found}: it is to read legacy, and legacy has no table {name}. Should "
        f"that be gone for good, `make switch ENTITY={name}` serves the mirror"
    )


def _record(connection: Connection, settings: Settings, action: str) -> None:
    served = {row["entity"]: row["source"] for row in sources(connection)}
    changes = [
        Change(name, None if action == "serve" else source, source if action == "serve" else None)
        for name, source in served.items()
    ]
    audit.record(connection, settings, Decision(action, None), changes)


def _views_are_built(connection: Connection, settings: Settings) -> bool:
    settle_sources(connection, settings)
    wished = wish(connection)
    if wished is not None:
        return wished == "serve"
    if not entities_of_legacy(connection, settings):
        return True
    if not connection.execute(VIEWS, (list(SERVED),)).fetchall():
        return False
    others = users_of_views(connection, rights=True)
    if others:
        log.warning(
            "Legacy tables have appeared, and the serving views now read them: %s stand on these "
            "views. `make unserve` removes them",
            ", ".join(others),
        )
        return True
    try:
        with connection.transaction():
            names: Sequence[str] = drop_views(connection)
    except psycopg.errors.LockNotAvailable:
        return False
    log.warning(
        "Legacy tables have appeared: the serving views %s, which read the mirror alone, are "
        "removed. `make serve` makes them over legacy",
        ", ".join(names),
    )
    return False
