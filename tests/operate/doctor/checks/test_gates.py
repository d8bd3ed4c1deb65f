"""Gates as they were judged last, and one that has gone since."""

from __future__ import annotations

from datetime import datetime

import psycopg

from tests.command import Command
from tests.operate.doctor.examination import OK, WARNING, examined


def test_the_last_judgements_and_a_gate_that_no_longer_applies_are_told(copy: Command) -> None:
    with psycopg.connect(copy.database_url, autocommit=True) as connection:
        connection.execute("update parity.gate_history set judged_at = now()")
    found = examined(copy)
    assert found.has("gates", OK, "legacy has what all 24 gates need")
    assert found.has("gates", OK, "judged last ", " in the shop: 24 held")
    (figures,) = (each["figures"] for each in found.findings if "held" in each["figures"])
    assert (figures["held"], figures["failed"]) == (24, 0)
    assert datetime.fromisoformat(figures["judged_at"]).tzinfo is not None
    with psycopg.connect(copy.database_url, autocommit=True) as connection:
        connection.execute("drop schema serving cascade")
        connection.execute("alter table customers drop column email")
        connection.execute(
            "insert into parity.gate_history (run_id, gate, entity, status, judged_at) "
            "select 'x', gate, entity, 'FAIL', judged_at + interval '1 hour' "
            "from parity.gate_history where gate = 'products_count' limit 1"
        )
    found = examined(copy)
    assert found.has(
        "gates", WARNING, "customers_email_match cannot be told", "was compared before: enter it"
    )
    assert found.has("gates", WARNING, "judged last", "1 did not (products_count)", "make parity")
    with psycopg.connect(copy.database_url, autocommit=True) as connection:
        connection.execute(
            "update parity.gate_history set status = 'PASS', judged_at = now() - interval '3 days'"
        )
    found = examined(copy)
    assert found.has("gates", WARNING, "judged last", "says nothing of tonight", "make sync")
