"""Making the plan of a finalisation, and finding what stands in its way. Nothing is changed."""

from __future__ import annotations

from common.settings import Settings
from operate.cutover.finalize import (
    comments,
    foreign_keys,
    grants,
    left_behind,
    renames,
    statistics,
    views,
)
from operate.cutover.finalize.plan import Plan
from operate.cutover.finalize.tables import ReplacedTable
from operate.cutover.legacy import tables_of_legacy
from operate.cutover.sources import SERVED
from warehouse.catalog import exists
from warehouse.connection import Connection

IDS_CHANGE = (
    "transactions.transaction_id is Blaze's own id from now on, and products.product_id too; "
    "readers of legacy's numbers and SKUs under these names stay with the serving views"
)
MORE_ROWS = (
    "these tables hold more than legacy's: open, held and voided documents (blaze_status), and "
    "rows that the API no longer has (deleted_at); who adds rows up has to leave them out"
)


def plan_of(settings: Settings, connection: Connection) -> Plan:
    """The statements of a finalisation, and what stands in its way."""
    plan = Plan()
    missing = [
        f"{name}_blaze"
        for name in SERVED
        if not exists(connection, settings.mirror_schema, f"{name}_blaze")
    ]
    if missing:
        plan.refusals.append(f"there is no table {', '.join(missing)}: run `make sync`")
        return plan
    replaced = _rename_legacy(settings, connection, plan)
    for table in replaced:
        left_behind.refuse(connection, plan, table, replaced)
    for name in SERVED:
        renames.rename(connection, plan, settings.mirror_schema, f"{name}_blaze", name)
        plan.renamed.append(f"{settings.mirror_schema}.{name}_blaze becomes {name}")
    renames.refuse_taken_names(connection, plan)
    plan.notes += [IDS_CHANGE, MORE_ROWS]
    for table in replaced:
        foreign_keys.carry(connection, plan, table, replaced)
        grants.carry(connection, plan, table)
        comments.carry(connection, plan, table)
        statistics.carry(connection, plan, table)
    views.carry(connection, plan, replaced)
    return plan


def _rename_legacy(settings: Settings, connection: Connection, plan: Plan) -> list[ReplacedTable]:
    """Rename the tables of legacy that there are; gives them."""
    replaced = []
    found = tables_of_legacy(connection, settings)
    for name in SERVED:
        if name not in found:
            plan.notes.append(f"legacy has no table {name}: nothing is renamed to {name}_legacy")
            continue
        spelt, kind = found[name].name, found[name].kind
        table = ReplacedTable(settings.legacy_schema, settings.mirror_schema, spelt)
        if spelt != name:
            plan.refusals.append(
                f"{kind} {table.legacy} is spelt otherwise, and who reads it so would not find "
                f"the mirror's: rename it to {name} first, in what reads it and writes it too"
            )
            continue
        if kind != "table":
            plan.notes.append(
                f"{table.legacy} is a {kind}: ARCHIVE keeps its definition, without rows"
            )
        renames.rename(connection, plan, settings.legacy_schema, name, f"{name}_legacy")
        plan.renamed.append(f"{settings.legacy_schema}.{name} becomes {name}_legacy")
        replaced.append(table)
    return replaced
