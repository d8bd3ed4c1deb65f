"""Rows of both sides: as of when they are compared, and what is not."""

from __future__ import annotations

from common.words import moment
from operate.report.comparison import Comparison
from operate.report.session import Session
from operate.report.tables import words


def as_of(session: Session, comparison: Comparison) -> str:
    """As of when both sides are judged; empty where nothing was compared."""
    if not comparison.as_of or not comparison.has_legacy:
        return ""
    row = comparison.as_of[0]
    why = {
        "setting": "as the variable parity_as_of says",
        "legacy": "legacy's last transaction",
        "now": "now, for legacy has no transaction",
    }[row["origin"]]
    return (
        f"Both sides are judged as of {moment(row['as_of'], session.settings.timezone)}, {why}. "
        "Younger rows are “not yet in legacy” and no difference."
    )


def gaps(comparison: Comparison) -> list[str]:
    """The entities that are not compared, each with the reason."""
    return [
        f"{words(entity).capitalize()} are not compared: {reason}."
        for entity, reason in comparison.gaps.items()
    ]
