"""What several shops in one mirror need of its tables: `migrations/of_a_chain/tables.sql`.

A mirror of one shop keeps the plan's keys, so this is no migration of its own. It follows from the
rows of `raw.shops`, may be applied again without a change, and is undone by nothing: the rows of a
shop that has left stay.
"""

from __future__ import annotations

import logging
from dataclasses import asdict
from typing import LiteralString

import psycopg
from psycopg import sql

from common.errors import DatabaseError
from warehouse.catalog import is_chain, is_finalized
from warehouse.connection import Connection
from warehouse.migrate import FOLDER, MIGRATE_LOCK
from warehouse.names import refuse_names_of_others
from warehouse.schemas import Schemas

log = logging.getLogger(__name__)

TABLE = "customers_by_shop"
_FILE = FOLDER / "of_a_chain" / "tables.sql"

_LACKS: LiteralString = """
select
    to_regclass(format('%%I.customers_by_shop', %(mirror)s::text)) is null
    or exists (
        select from pg_catalog.pg_constraint
        where conrelid = products.oid and conname = %(products)s || '_sku_key'
    )
    or not exists (
        select from pg_catalog.pg_constraint
        where conrelid = products.oid and conname = %(products)s || '_shop_id_sku_key'
    )
from pg_catalog.pg_class as products
where products.oid = to_regclass(format('%%I.%%I', %(mirror)s::text, %(products)s::text))
"""


def make_chain(connection: Connection, schemas: Schemas, *, is_logged: bool = True) -> None:
    """Bring the tables to what several shops need, where there are several; say so first.

    Args:
        connection: in autocommit mode, to a database that was migrated.
        schemas: where the tables lie.
        is_logged: false for a database that is dropped in a minute.

    Raises:
        DatabaseError: somebody has the name of the new table, stands on the old key, or has locked
            the tables.
    """
    if not is_chain(connection, schemas.raw):
        return
    suffix = "" if is_finalized(connection, schemas.serving) else "_blaze"
    names = {"mirror": schemas.mirror, "products": f"products{suffix}"}
    lacks = connection.execute(_LACKS, names).fetchone()
    if not (lacks and lacks[0]):
        return
    refuse_names_of_others(connection, schemas)
    log.log(
        logging.INFO if is_logged else logging.DEBUG,
        "Several shops are mirrored (%s): from now on a SKU is unique within its shop (key of %s), "
        "and %s has each customer's figures by shop. A dbt in a shell of your own needs "
        "`export BLAZE_CHAIN=true`",
        _shops(connection, schemas),
        names["products"],
        TABLE,
    )
    text = sql.SQL(_FILE.read_text(encoding="utf-8"))
    placeholders = {name: sql.Identifier(schema) for name, schema in asdict(schemas).items()}
    try:
        with connection.transaction():
            connection.execute(MIGRATE_LOCK)
            connection.execute(text.format(**placeholders, _blaze=sql.SQL(suffix)))
    except psycopg.errors.DependentObjectsStillExist as error:
        raise DatabaseError(
            f"{names['products']}.sku can no longer be unique over several shops, and something of "
            f"somebody's stands on its key ({error.diag.message_detail}): drop that, or have it "
            "stand on (shop_id, sku)"
        ) from error
    except psycopg.errors.LockNotAvailable:
        raise DatabaseError(
            "The tables cannot be made those of several shops, for somebody has locked them: end "
            "long transactions (see pg_stat_activity) and try again"
        ) from None


def _shops(connection: Connection, schemas: Schemas) -> str:
    rows = connection.execute(
        sql.SQL("select shop from {}.shops order by seen_at, shop limit {}").format(
            sql.Identifier(schemas.raw), sql.Literal(MOST_SHOPS + 1)
        )
    ).fetchall()
    named = [shop for (shop,) in rows[:MOST_SHOPS]]
    return ", ".join([*named, *(["and more"] if len(rows) > MOST_SHOPS else [])])


MOST_SHOPS = 5
"""Named in the log."""
