"""Gates that have held, or have not, for as many nights as a test wants."""

from __future__ import annotations

from datetime import datetime, timedelta

import psycopg

from operate.cutover.gates import PROOF_OF_DATA
from operate.cutover.sources import SERVED

GATE_OF = {name: f"{name}_count" for name in SERVED} | {"all": "freshness"}
"""Of those that the project has: what it has no more is nobody's obstacle."""


def hold_gates(
    database_url: str,
    now: datetime,
    nights: int,
    *,
    failing: str | None = None,
    not_applicable: str | None = None,
) -> None:
    """Let a gate of each entity be judged on some nights, the last one now; tests of the data pass.

    Args:
        database_url: of a mirror that was built.
        now: the clock.
        nights: how many.
        failing: the entity whose gate has failed on the last of them.
        not_applicable: the entity whose gate could not be judged.
    """
    with psycopg.connect(database_url) as connection:
        connection.execute("truncate parity.gate_history, parity.data_test_results")
        for entity in (*SERVED, "all"):
            for ago in reversed(range(max(nights, 1))):
                status = "FAIL" if entity == failing or not nights else "PASS"
                status = "NOT_APPLICABLE" if entity == not_applicable else status
                connection.execute(
                    "insert into parity.gate_history (run_id, gate, entity, status, judged_at) "
                    "values ('a test', %s, %s, %s, %s)",
                    (GATE_OF[entity], entity, status, now - timedelta(days=ago)),
                )
            connection.execute(
                "insert into parity.data_test_results (run_id, test, entity, status, judged_at) "
                "values ('a test', %s, %s, 'pass', %s)",
                (PROOF_OF_DATA.format(entity), entity, now),
            )


def nights_ago(now: datetime, nights: int) -> datetime:
    """The clock some nights before."""
    return now - timedelta(days=nights)
