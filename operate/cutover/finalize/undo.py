"""`make unfinalize`: all tables get the names back that they had."""

from __future__ import annotations

import click

from common.settings import Settings
from operate.cutover import audit
from operate.cutover.audit import Change, Decision
from operate.cutover.errors import CutoverRefusedError
from operate.cutover.finalize.come_since import rename_what_has_come
from operate.cutover.finalize.session import locked, one_transaction
from operate.cutover.finalize.way_back import WayBack, go_back
from operate.cutover.sources import MIRROR, SERVED

READ_WAY_BACK = """
select id, statements, undo_statements from serving.finalizations
where undone_at is null
order by id desc
limit 1
"""
MARK_UNDONE = "update serving.finalizations set undone_at = %s where id = %s"


def unfinalize(settings: Settings, *, reason: str | None) -> None:
    """Give all tables the names back that they had; what is no longer there is left out, and said.

    Raises:
        CutoverRefusedError: nothing is finalised, or something was changed since, or cannot go
            back; the message has a line an obstacle.
        LockHeldError: a sync is at work.
    """
    with locked(settings) as connection:
        row = connection.execute(READ_WAY_BACK).fetchone()
        if row is None:
            raise CutoverRefusedError("Nothing is finalised, so there is nothing to undo")
        finalization, statements, undo = row
        with one_transaction(settings, connection, undo):
            way = go_back(connection, statements, undo)
            if way.refusals:
                raise CutoverRefusedError.of("Not undone", way.refusals, "Nothing was changed.")
            rename_what_has_come(connection, settings)
            connection.execute(MARK_UNDONE, (settings.now(), finalization))
            changes = [Change(name, MIRROR, MIRROR) for name in SERVED]
            audit.record(connection, settings, Decision("unfinalize", reason), changes)
    _say(way)


def _say(way: WayBack) -> None:
    left_out = way.left_out + ([] if way.lost else way.left_out_of_legacy)
    if left_out:
        click.echo(f"Left out, for it is no longer there: {', '.join(left_out)}")
    if way.stays:
        click.echo(f"Stays with the mirror's tables, under their names: {', '.join(way.stays)}")
    if way.lost:
        click.echo(
            f"There is no table {', '.join(sorted(way.lost))} any more, so nothing has legacy's "
            "name now: its loader, or the file of ARCHIVE, makes it again"
        )
    whose = "The mirror's former names" if way.lost else "The former names"
    click.echo(f"{whose} are back; dbt in a shell of your own needs `unset BLAZE_FINALIZED`.")
