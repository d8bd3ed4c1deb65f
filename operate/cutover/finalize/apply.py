"""`make finalize`: the plan is printed, and done if asked to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from common.settings import Settings
from operate.cutover import audit
from operate.cutover.audit import Change, Decision
from operate.cutover.errors import CutoverRefusedError
from operate.cutover.finalize.archive import archive_legacy
from operate.cutover.finalize.planner import plan_of
from operate.cutover.finalize.preconditions import unmet_preconditions
from operate.cutover.finalize.session import locked, one_transaction
from operate.cutover.gates import gates_of
from operate.cutover.legacy import where_legacy_lies
from operate.cutover.sources import MIRROR, SERVED
from operate.cutover.switch import require_reason
from warehouse.catalog import is_finalized

KEEP_WAY_BACK = """
insert into serving.finalizations (applied_at, applied_by, statements, undo_statements)
values (%s, %s, %s, %s)
"""


def finalize(
    settings: Settings, *, applied: bool, archive: str | None, force: bool, reason: str | None
) -> None:
    """Print the plan; do it only if asked to.

    Args:
        settings: database, schemas and nights.
        applied: whether to do it.
        archive: a file into which legacy's tables are dumped first.
        force: although the preconditions are not met.
        reason: for the audit; needed with `force`.

    Raises:
        CutoverRefusedError: the preconditions are not met, or something cannot be carried over.
        LockHeldError: a sync is at work.
    """
    require_reason(force=force, reason=reason)
    if settings.has_own_legacies:
        raise CutoverRefusedError(
            "Not finalised: shops have a legacy each, and the mirror's tables cannot take the "
            f"names of several ({where_legacy_lies(settings)}). Readers go to `serving`"
        )
    with locked(settings) as connection:
        if is_finalized(connection):
            raise CutoverRefusedError(
                "The tables are finalised already; `make unfinalize` undoes it"
            )
        gates = gates_of(connection, SERVED)
        objections = [] if force else unmet_preconditions(settings, connection, gates)
        plan = plan_of(settings, connection)
        refusal = _refusal(objections + plan.refusals)
        if refusal:
            # Above the plan, which is long; and once more in one line below it.
            click.echo(f"{refusal}\n", err=True)
        plan.show()
        if refusal:
            raise CutoverRefusedError(f"{str(refusal).splitlines()[0]} See above the plan")
        if not applied:
            click.echo("\nNothing was changed. APPLY=1 does it, in one transaction.")
            return
        if archive:
            archive_legacy(settings, connection, Path(archive))
        decision = Decision("finalize", reason, gates, is_forced=force)
        with one_transaction(settings, connection, plan.statements):
            for statement in plan.statements:
                connection.execute(statement.encode())
            way_back = (settings.now(), audit.operator(), plan.statements, plan.undo)
            connection.execute(KEEP_WAY_BACK, way_back)
            changes = [Change(name, MIRROR, MIRROR) for name in SERVED]
            audit.record(connection, settings, decision, changes)
    click.echo(
        "Finalised. `make sync` and `make dbt` go on; dbt in a shell of your own needs "
        "`export BLAZE_FINALIZED=true`."
    )


def _refusal(obstacles: Sequence[str]) -> CutoverRefusedError | None:
    if not obstacles:
        return None
    advice = "Nothing was changed."
    return CutoverRefusedError.of("Not finalised", obstacles, advice)
