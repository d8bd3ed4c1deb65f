"""The environment that the dbt project and its profile read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

from common.settings import Settings
from operate.transform.judged_shops import judged_shops
from operate.transform.project import TARGET_DIR
from warehouse.catalog import ids_of_shops, is_chain, is_finalized, names_of_shops
from warehouse.connection import Connection, connect, load_conninfo, server_version
from warehouse.url import connection_environment

OF_DBT = "DBT_"
"""How the names begin of the variables in which dbt takes its options."""
CHAIN = "BLAZE_CHAIN"
"""Whether several shops are mirrored, on which names and models of the project depend."""
SCRATCH_MIRROR = "scratch_mirror"
"""The schema of the smoke test's own copy of the mirror, which is never finalised."""


def dbt_environment(settings: Settings, database_url: str) -> dict[str, str]:
    """The settings and the database as the environment variables that dbt reads."""
    conninfo = load_conninfo(database_url, "blaze_mirror.dbt", server_version(database_url))
    return {
        **connection_environment(conninfo),
        **project_environment(settings, database_url),
        "DBT_TARGET_PATH": str(_target_dir(settings)),
        "DO_NOT_TRACK": "1",
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }


def _target_dir(settings: Settings) -> Path:
    """Where dbt keeps the project that it has parsed, which for a judged shop is another one."""
    shop = settings.judged_shop
    return TARGET_DIR / f"judged{shop.schema_suffix}" if shop else TARGET_DIR


def project_environment(settings: Settings, database_url: str) -> dict[str, str]:
    """The settings that the dbt project itself reads."""
    with connect(database_url, application_name="blaze_mirror.dbt", autocommit=True) as connection:
        has_several = is_chain(connection, settings.raw_schema)
        # The smoke test's own copy never is.
        has_taken_names = settings.mirror_schema != SCRATCH_MIRROR and is_finalized(connection)
        judged = judged_shops(connection, settings)
        ids = ids_of_shops(connection, settings.raw_schema)
        zone = settings.timezone if has_several else _zone_of_one(connection, settings)
    shop = settings.judged_shop.name if settings.judged_shop else ""
    return {
        "BLAZE_RAW_SCHEMA": settings.raw_schema,
        "BLAZE_SCHEMA": settings.mirror_schema,
        "LEGACY_SCHEMA": settings.legacy_schema,
        "BLAZE_TIMEZONE": zone.key,
        "BLAZE_SHOP_NAME": settings.shop_name,
        "BLAZE_FIXED_NOW": settings.fixed_now.isoformat() if settings.fixed_now else "",
        "BLAZE_FINALIZED": "true" if has_taken_names else "false",
        CHAIN: "true" if has_several else "false",
        "BLAZE_JUDGED_SHOP": shop,
        "BLAZE_JUDGED_SHOP_ID": ids.get(shop, ""),
        "BLAZE_LEGACY_SHOPS": ",".join(
            f"{each.name}={each.legacy_schema or ''}" for each in judged
        ),
    }


def _zone_of_one(connection: Connection, settings: Settings) -> ZoneInfo:
    """The zone of the one shop that is mirrored: a list of shops has its own."""
    if settings.judged_shop or not settings.listed:
        return settings.timezone
    names = names_of_shops(connection, settings.raw_schema)
    zones = {shop.timezone for shop in settings.listed if shop.name in names}
    return zones.pop() if len(zones) == 1 else settings.timezone


@contextmanager
def environment_set(variables: Mapping[str, str]) -> Iterator[None]:
    """This process's environment with some variables set, until the context ends.

    What a shell says to other projects' dbt (`DBT_PROFILE`, `DBT_RESOURCE_TYPES`) is left out.
    """
    foreign = [name for name in os.environ if name.startswith(OF_DBT) and name not in variables]
    before = {name: os.environ.get(name) for name in [*variables, *foreign]}
    for name in foreign:
        del os.environ[name]
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
