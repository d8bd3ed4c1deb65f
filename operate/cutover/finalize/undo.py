"""`make unfinalize`: all tables get the names back that they had."""

from __future__ import annotations

import click

from common.settings import Settings
from operate.cutover import audit
from operate.cutover.audit import Change, Decision
from operate.cutover.errors import CutoverRefusedError
from operate.cutover.finalize.session import locked, one_transaction
from operate.cutover.sources import MIRROR, SERVED

READ_WAY_BACK = """
select id, undo_statements from serving.finalizations
where undone_at is null
order by id desc
limit 1
"""
MARK_UNDONE = "update serving.finalizations set undone_at = %s where id = %s"


def unfinalize(settings: Settings, *, reason: str | None) -> None:
    """Give all tables the names back that they had.

    Raises:
        CutoverRefusedError: nothing is finalised.
        LockHeldError: a sync is at work.
    """
    with locked(settings) as connection:
        row = connection.execute(READ_WAY_BACK).fetchone()
        if row is None:
            raise CutoverRefusedError("Nothing is finalised, so there is nothing to undo")
        finalization, statements = row
        with one_transaction(settings, connection, statements):
            connection.execute(MARK_UNDONE, (settings.now(), finalization))
            changes = [Change(name, MIRROR, MIRROR) for name in SERVED]
            audit.record(connection, settings, Decision("unfinalize", reason), changes)
    click.echo(
        "The former names are back; dbt in a shell of your own needs `unset BLAZE_FINALIZED`."
    )
