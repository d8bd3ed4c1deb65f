"""The rows behind each gate that does not hold, as dbt has stored them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from common.shop import suffix_of
from operate.parity.judgements import Judgement
from operate.report.session import Rows, Session

SHOWN = 10
"""Rows of a gate."""


@dataclass(frozen=True)
class RowsBehind:
    """Rows of `parity_failures.<gate>`.

    Attributes:
        rows: the first of them.
        stored: how many there are.
    """

    rows: Rows
    stored: int


def read(session: Session, judgements: Iterable[Judgement]) -> dict[str, RowsBehind]:
    """Some rows of each gate that failed or could not be told, by the gate's name.

    Only of the run that judged it last: an earlier one's rows would be another finding's.
    """
    return {each.gate: _of_gate(session, each) for each in judgements if each.failed}


def _of_gate(session: Session, judgement: Judgement) -> RowsBehind:
    rows = session.rows(
        f"parity_failures{suffix_of(judgement.shop) if judgement.shop else ''}",
        judgement.gate,
        """
        select
            key, column_name, row_finding, legacy_row_value, mirror_row_value,
            count(*) over () as stored
        from {relation}
        where
            row_finding is not null
            and run_id = (
                select history.run_id from parity.gate_history as history
                where
                    history.entity = %s
                    and history.gate = %s
                    and to_jsonb(history) ->> 'shop' is not distinct from %s
                order by history.id desc
                limit 1
            )
        order by key nulls first, column_name
        limit %s
        """,
        (judgement.entity, judgement.gate, judgement.shop, SHOWN),
    )
    return RowsBehind(rows, rows[0]["stored"] if rows else 0)
