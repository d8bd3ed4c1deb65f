"""What dbt says of a mirror without a row, in a database that is made for this and dropped.

What a site has in its own tables changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from psycopg import sql

from common.errors import TransformError
from common.settings import Settings
from extract.load.raw_tables import create_raw_tables
from extract.source.entities import ENTITIES
from operate.transform.project import TARGET_DIR
from operate.transform.runner import run_dbt
from warehouse.chain import make_chain
from warehouse.connection import connect
from warehouse.database import POSTGRES_FOLDER
from warehouse.embedded_postgres.server import EmbeddedPostgres
from warehouse.migrate import migrate
from warehouse.schemas import Schemas

SCRATCH_DATABASE = "blaze_mirror_dictionary"
DEFAULT_SCHEMAS = {"raw_schema": "raw", "mirror_schema": "public", "legacy_schema": "public"}
SEVERAL_SHOPS = """
insert into raw.shops (shop, key_id, seen_at)
values ('first', 'first', now()), ('second', 'second', now())
"""
"""So that what only a mirror of several shops has is described, too."""
TABLES_ALONE = ("--resource-type", "model", "--resource-type", "seed")


def describe_empty_mirror(settings: Settings) -> tuple[dict[str, Any], dict[str, Any]]:
    """Dbt's manifest and catalog.

    Args:
        settings: with any schemas; the defaults of these are used.

    Raises:
        TransformError: dbt could not build an empty mirror.
    """
    with _empty_database() as url:
        return _described(settings.model_copy(update=DEFAULT_SCHEMAS), url)


@contextmanager
def _empty_database() -> Iterator[str]:
    """The URL of a database of the embedded server that is gone afterwards."""
    server = EmbeddedPostgres(POSTGRES_FOLDER).start()
    name = sql.Identifier(SCRATCH_DATABASE)
    drop = sql.SQL("drop database if exists {} with (force)").format(name)
    with connect(server, application_name="blaze_mirror.dictionary", autocommit=True) as connection:
        connection.execute(drop)
        connection.execute(sql.SQL("create database {}").format(name))
        try:
            yield server.replace("/postgres?", f"/{SCRATCH_DATABASE}?")
        finally:
            connection.execute(drop)


def _described(settings: Settings, url: str) -> tuple[dict[str, Any], dict[str, Any]]:
    with connect(url, application_name="blaze_mirror.dictionary", autocommit=True) as connection:
        migrate(connection, Schemas.of(settings))
        create_raw_tables(connection, settings.raw_schema, ENTITIES)
        connection.execute(SEVERAL_SHOPS)
        make_chain(connection, Schemas.of(settings), is_logged=False)
    target = TARGET_DIR / "dictionary"
    built = run_dbt(settings, url, ["build", *TABLES_ALONE, "--target-path", str(target)])
    if built.failures:
        names = ", ".join(node.name for node in built.failures)
        raise TransformError(f"dbt could not build {names}; `make dbt ARGS=build` says why")
    run_dbt(settings, url, ["docs", "generate", "--target-path", str(target)], artifacts=True)
    manifest, catalog = (
        json.loads((target / f"{name}.json").read_text()) for name in ("manifest", "catalog")
    )
    return manifest, catalog
