"""Gates that have held, or have not, for as many nights as a test wants."""

from __future__ import annotations

from datetime import datetime, timedelta

import psycopg

from extract.cutover import SERVED


def hold_gates(
    database_url: str,
    now: datetime,
    nights: int,
    *,
    failing: str | None = None,
    not_applicable: str | None = None,
) -> None:
    """Let a gate of each entity be judged on some nights, the last one now.

    Args:
        database_url: of a mirror that was built.
        now: the clock.
        nights: how many.
        failing: the entity whose gate has failed on the last of them.
        not_applicable: the entity whose gate could not be judged.
    """
    with psycopg.connect(database_url) as connection:
        connection.execute("create schema if not exists parity")
        connection.execute(
            "create table if not exists parity.gate_streaks (entity text, gate text, "
            "nights_held integer, last_status text, last_judged_at timestamptz)"
        )
        connection.execute("truncate parity.gate_streaks")
        for entity in (*SERVED, "all"):
            status = "FAIL" if entity == failing else "PASS"
            status = "NOT_APPLICABLE" if entity == not_applicable else status
            connection.execute(
                "insert into parity.gate_streaks values (%s, %s, %s, %s, %s)",
                (entity, f"gate_of_{entity}", nights if status == "PASS" else 0, status, now),
            )


def nights_ago(now: datetime, nights: int) -> datetime:
    """The clock some nights before."""
    return now - timedelta(days=nights)
