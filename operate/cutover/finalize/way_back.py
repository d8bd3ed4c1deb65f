"""The way back of a finalisation, step by step: weeks have passed since its script was written.

What is no longer there is left out. What somebody has changed since, or what cannot go back, is
refused by name: then nothing is changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import psycopg
from psycopg import errors

from operate.cutover.finalize.steps import Step, steps_of
from warehouse.connection import Connection

NOT_THERE = (
    errors.UndefinedTable,
    errors.UndefinedObject,
    errors.UndefinedColumn,
    errors.InvalidSchemaName,
)
TAKEN = (errors.DuplicateTable, errors.DuplicateObject)
IS_THERE = "select pg_catalog.to_regclass(%s) is not null"
TRIAL = "finalization_trial"
STANDS_AS = """
select pg_catalog.pg_get_viewdef(oid), pg_catalog.array_to_string(reloptions, ', ')
from pg_catalog.pg_class where oid = %s::pg_catalog.regclass
"""


@dataclass
class WayBack:
    """What became of the steps.

    Attributes:
        lost: tables of legacy's that are no longer there.
        left_out: what else is no longer there, in words.
        left_out_of_legacy: of that, what belonged to legacy's tables, and has gone with a lost one.
        stays: what goes on reading the mirror's tables, for legacy's are not there.
        refusals: what stands in the way, each with what to do.
    """

    lost: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    left_out_of_legacy: list[str] = field(default_factory=list)
    stays: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)


def go_back(connection: Connection, statements: Sequence[str], undo: Sequence[str]) -> WayBack:
    """Undo what can be undone.

    Args:
        connection: in a transaction, which is to be rolled back where something is refused.
        statements: of the finalisation.
        undo: the way back, as it was written then.
    """
    way = WayBack()
    changed = {
        step.relation
        for step in steps_of(statements)
        if step.kind == "view" and _was_changed(connection, step)
    }
    for step in steps_of(undo):
        if step.kind == "view" and step.relation in changed:
            way.refusals.append(
                f"{step.called} was changed since the finalisation, and would get its former text: "
                f"keep what `select pg_get_viewdef('{step.relation}')` gives, drop the view, and "
                "create it again afterwards over the table that it is to read"
            )
        else:
            _take(connection, way, step)
    return way


def _take(connection: Connection, way: WayBack, step: Step) -> None:
    if step.kind == "view" and not _is_there(connection, step.relation):
        way.left_out.append(step.called)
        return
    # Of a view all that there is to do is its text, which may name what is not there.
    is_begun = step.kind == "view"
    try:
        with connection.transaction():
            for statement in step.statements:
                connection.execute(statement.encode())
                is_begun = True
    except psycopg.OperationalError:
        raise
    except psycopg.Error as error:
        said = str(error).splitlines()[0]
        if isinstance(error, NOT_THERE) and not is_begun:
            if not step.gives_legacys_name:
                way.left_out.append(step.called)
            elif step.called == f"table {step.relation}":
                way.lost.append(step.relation)
            else:
                way.left_out_of_legacy.append(step.called)
        elif way.lost and isinstance(error, errors.UndefinedTable):
            way.stays.append(step.called)
        elif isinstance(error, TAKEN):
            way.refusals.append(
                f"{step.called} cannot have its former name ({said}): rename or drop what has it"
            )
        else:
            way.refusals.append(
                f"{step.called} cannot go back: {said}; change it, or drop it first"
            )


def _was_changed(connection: Connection, step: Step) -> bool:
    """Whether a view that is there has another text than the finalisation has given it."""
    if not _is_there(connection, step.relation):
        return False
    now = connection.execute(STANDS_AS, (step.relation,)).fetchone()
    trial = step.statements[0].replace(
        f"create or replace view {step.relation}", f"create temporary view {TRIAL}", 1
    )
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(trial.encode())
            given = connection.execute(STANDS_AS, (f"pg_temp.{TRIAL}",)).fetchone()
    except psycopg.OperationalError:
        raise
    except psycopg.Error:
        return True
    return now != given


def _is_there(connection: Connection, relation: str) -> bool:
    row = connection.execute(IS_THERE, (relation,)).fetchone()
    return bool(row and row[0])
