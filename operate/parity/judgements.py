"""What the gates found in a run, read from `parity.gate_history`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import LiteralString

from psycopg import sql
from psycopg.rows import class_row

from operate.transform.results import NodeResult, TransformResult
from warehouse.catalog import exists, has_column
from warehouse.connection import connect

FAILED = frozenset({"FAIL", "ERROR"})

NO_STREAKS: LiteralString = """(
    select null::text as entity, null::text as gate, 0 as nights_held, null::text as shop
)"""
"""Where dbt could not make `parity.gate_streaks`, what the gates found is still shown."""
JUDGEMENTS_OF_RUN: LiteralString = """
    select
        history.gate, history.entity, history.status, history.legacy_value, history.mirror_value,
        history.difference, history.percent, history.threshold, history.failures,
        history.judged_at, history.reason, history.finding as found, history.shop,
        coalesce(
            (
                select streaks.nights_held from {nights} as streaks
                where
                    streaks.entity = history.entity
                    and streaks.gate = history.gate
                    and streaks.shop is not distinct from history.shop
            ),
            0
        ) as nights_held
    from parity.gate_history as history
    where history.run_id = %s
    order by
        array_position(
            array['customers', 'transactions', 'transaction_items', 'products', 'all'],
            history.entity
        ),
        history.gate
"""


@dataclass(frozen=True)
class Judgement:
    """How a gate was judged in one run, and how many nights in a row it has held.

    Attributes:
        gate: the dbt test's name.
        entity: whose gate it is; `all` concerns every entity.
        status: PASS, FAIL, ERROR or NOT_APPLICABLE.
        legacy_value, mirror_value, difference: as `parity.parity_summary` describes them.
        percent: the difference in percent, where the threshold is one.
        threshold: the most that is allowed.
        failures: failing rows stored in `parity_failures.<gate>`.
        judged_at: by the project's clock.
        reason: why it could not be told, or does not apply.
        found: what was found, in words.
        nights_held: by `parity.gate_streaks`.
        shop: that was judged by itself; None where all that there is was judged together.
    """

    gate: str
    entity: str
    status: str
    legacy_value: Decimal | None
    mirror_value: Decimal | None
    difference: Decimal | None
    percent: Decimal | None
    threshold: Decimal | None
    failures: int | None
    judged_at: datetime
    reason: str | None
    found: str | None
    nights_held: int
    shop: str | None = None

    @property
    def failed(self) -> bool:
        """Whether it does not hold, or could not be judged."""
        return self.status in FAILED

    def finding(self) -> str:
        """What was found, in words; of a gate that could not be told, why."""
        if self.status == "NOT_APPLICABLE":
            return f"does not apply: {self.reason}"
        if self.status == "ERROR":
            return f"cannot be told: {self.reason}"
        return self.found or ""


def judgements(url: str, run_id: str) -> list[Judgement]:
    """How the gates were judged in one run of dbt.

    Args:
        url: of the database.
        run_id: of the run.

    Returns:
        None of them where dbt could not even make the table they are kept in.
    """
    with (
        connect(url, application_name="blaze_mirror.parity", autocommit=True) as conn,
        conn.cursor(row_factory=class_row(Judgement)) as cursor,
    ):
        if not exists(conn, "parity", "gate_history"):
            return []
        has_nights = has_column(conn, "parity", "gate_streaks", "shop")
        nights = "parity.gate_streaks" if has_nights else NO_STREAKS
        query = sql.SQL(JUDGEMENTS_OF_RUN).format(nights=sql.SQL(nights))
        return cursor.execute(query, (run_id,)).fetchall()


ROWS_BEHIND: LiteralString = """
    select key, column_name, row_finding
    from {schema}.{gate}
    where run_id = %s and row_finding is not null
    limit %s
"""


def rows_behind(url: str, run_id: str, gate: str, most: int, suffix: str = "") -> list[str]:
    """Some of the rows that a gate has stored: key, column and finding, without anybody's values.

    Args:
        url: of the database.
        run_id: of the run that judged.
        gate: its name.
        most: how many.
        suffix: of the schema, where one shop was judged.

    Returns:
        None of them where the gate could not be run, or has no rows of its own.
    """
    with connect(url, application_name="blaze_mirror.parity", autocommit=True) as conn:
        schema = f"parity_failures{suffix}"
        if not exists(conn, schema, gate):
            return []
        query = sql.SQL(ROWS_BEHIND).format(
            schema=sql.Identifier(schema), gate=sql.Identifier(gate)
        )
        rows = conn.execute(query, (run_id, most)).fetchall()
    return [" ".join(str(part) for part in row if part is not None) for row in rows]


def explained(url: str, built: TransformResult) -> TransformResult:
    """A run whose gates say what they found, where dbt's own message counts rows.

    Args:
        url: of the database.
        built: the run.
    """
    if not any(node.is_gate for node in built.nodes):
        return built
    found = {each.gate: each for each in judgements(url, built.run_id)}

    def explain(node: NodeResult) -> NodeResult:
        if not node.is_gate or node.name not in found:
            return node
        judged = found[node.name]
        return replace(node, message=judged.finding(), verdict=judged.status)

    return replace(built, nodes=tuple(explain(node) for node in built.nodes))
