"""The shops of a chain that are judged by themselves: those with a legacy of their own."""

from __future__ import annotations

from common.settings import Settings
from common.shop import Shop
from warehouse.catalog import has_column
from warehouse.connection import Connection

WERE_COMPARED = """
select distinct shop
from parity.gate_history
where
    shop is not null
    and (status in ('PASS', 'FAIL') or (status = 'ERROR' and threshold is not null))
"""
"""As the macro was_judged has it."""


def judged_shops(connection: Connection, settings: Settings) -> tuple[Shop, ...]:
    """Those that are listed with a legacy, in the order of the file.

    And those that were compared before: that a shop's legacy is named no more is for its gates to
    say, until somebody enters that it has gone.
    """
    if not settings.listed:
        return ()
    compared: set[str] = set()
    if has_column(connection, "parity", "gate_history", "shop"):
        compared = {name for (name,) in connection.execute(WERE_COMPARED).fetchall()}
    return tuple(shop for shop in settings.listed if shop.legacy_schema or shop.name in compared)
