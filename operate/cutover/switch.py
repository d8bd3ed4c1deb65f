"""The cut-over: which side readers of the serving views see, and the way back.

A row of `serving.cutover` says for each entity whether its view reads legacy or the mirror.
Switching is one UPDATE with its row of audit, in one transaction, whatever else runs; no reader
waits for it.
"""

from __future__ import annotations

import getpass
import logging
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import click
from psycopg import sql
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from common.errors import BlazeMirrorError, SettingsError
from common.settings import Settings
from warehouse.catalog import exists, is_finalized
from warehouse.connection import Connection, connect
from warehouse.database import open_database
from warehouse.url import redacted

log = logging.getLogger(__name__)

SERVED = ("customers", "transactions", "transaction_items", "products")
ALL = "all"
LEGACY, MIRROR = "legacy", "mirror"
JUDGED_WITHIN = timedelta(hours=48)
"""Gates that were not judged for longer say nothing of tonight."""


class CutoverRefusedError(BlazeMirrorError):
    """The gates have not held, or something stands in the way; nothing was changed."""


@dataclass(frozen=True)
class Gate:
    """How a gate has done.

    Attributes:
        entity: whose gate it is; `all` for every entity's.
        name: the gate.
        nights_held: in a row, up to the last night on which it was judged.
        last_status: PASS, FAIL, ERROR or NOT_APPLICABLE.
        last_judged_at: when it was judged last.
    """

    entity: str
    name: str
    nights_held: int
    last_status: str
    last_judged_at: Any

    def as_json(self) -> dict[str, Any]:
        """For the audit."""
        return {
            "gate": self.name,
            "entity": self.entity,
            "nights_held": self.nights_held,
            "last_status": self.last_status,
            "last_judged_at": self.last_judged_at.isoformat(),
        }


def switch(settings: Settings, entity: str, *, force: bool, reason: str | None) -> None:
    """Let an entity's view read the mirror.

    Args:
        settings: database and nights.
        entity: one of `SERVED`, or `all`.
        force: although its gates have not held.
        reason: for the audit; needed with `force`.

    Raises:
        CutoverRefusedError: its gates have not held for long enough.
        SettingsError: there is no such entity, or `force` has no reason.
    """
    entities = chosen(entity)
    require_reason(force=force, reason=reason)
    with _connected(settings) as connection:
        gates = gates_of(connection, entities)
        objections = [] if force else objections_of(settings, gates, entities)
        if objections:
            raise CutoverRefusedError(
                f"Not switched, the gates have not held {settings.cutover_nights} nights in a "
                f'row: {"; ".join(objections)}. See `make parity`, or FORCE=1 REASON="…"'
            )
        for gate in gates:
            if gate.last_status == "NOT_APPLICABLE":
                click.echo(f"Not applicable here, and not judged: {gate.name}")
        _set(settings, connection, entities, MIRROR, "switch", reason, gates, forced=force)


def rollback(settings: Settings, entity: str, *, reason: str | None) -> None:
    """Let an entity's view read legacy again; this asks for no gates.

    Raises:
        SettingsError: there is no such entity.
        CutoverRefusedError: there is no legacy table to go back to.
    """
    entities = chosen(entity)
    with _connected(settings) as connection:
        without = [name for name in entities if not _has_legacy(settings, connection, name)]
        if without:
            raise CutoverRefusedError(
                f"Not rolled back: there is no legacy table {', '.join(without)} in schema "
                f"'{settings.legacy_schema}'. After `make finalize`, run `make unfinalize` first"
            )
        gates = gates_of(connection, entities)
        _set(settings, connection, entities, LEGACY, "rollback", reason, gates, forced=False)


def chosen(entity: str) -> list[str]:
    """The entities that are meant.

    Raises:
        SettingsError: there is none of that name.
    """
    if entity == ALL:
        return list(SERVED)
    if entity not in SERVED:
        raise SettingsError(
            f"ENTITY is '{entity}': write one of {', '.join(SERVED)}, or {ALL}, such as "
            "`make switch ENTITY=customers`"
        )
    return [entity]


def require_reason(*, force: bool, reason: str | None) -> None:
    """Refuse to override gates without a word.

    Raises:
        SettingsError: there is none.
    """
    if force and not (reason or "").strip():
        raise SettingsError('FORCE=1 needs a reason for the audit: REASON="…"')


def gates_of(connection: Connection, entities: Sequence[str]) -> list[Gate]:
    """The gates that concern some entities, as they were judged; empty before the first time."""
    if not exists(connection, "parity", "gate_streaks"):
        return []
    rows = connection.execute(
        "select entity, gate, nights_held, last_status, last_judged_at from parity.gate_streaks "
        "where entity = any(%s) order by entity, gate",
        ([*entities, ALL],),
    ).fetchall()
    return [Gate(*row) for row in rows]


def objections_of(settings: Settings, gates: Sequence[Gate], entities: Sequence[str]) -> list[str]:
    """Why the gates do not allow a switch; empty where they do."""
    objections = [
        f"{name} has no gate that was ever judged (run `make parity`)"
        for name in entities
        if not any(gate.entity == name for gate in gates)
    ]
    for gate in gates:
        if gate.last_status == "NOT_APPLICABLE":
            continue
        if settings.now() - gate.last_judged_at > JUDGED_WITHIN:
            objections.append(f"{gate.name} was last judged {gate.last_judged_at:%Y-%m-%d}")
        elif gate.last_status != "PASS" or gate.nights_held < settings.cutover_nights:
            objections.append(
                f"{gate.name} held {gate.nights_held} of {settings.cutover_nights} nights "
                f"(last {gate.last_status})"
            )
    return objections


def sources(connection: Connection) -> list[dict[str, Any]]:
    """Which side each entity's view reads, and since when; empty before the first build."""
    if not exists(connection, "serving", "cutover"):
        return []
    with connection.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(
            "select entity, source, switched_at, switched_by from serving.cutover order by entity"
        ).fetchall()


def audit(
    connection: Connection,
    settings: Settings,
    action: str,
    changes: Sequence[tuple[str, str | None, str | None]],
    reason: str | None,
    gates: Sequence[Gate],
    *,
    forced: bool,
) -> None:
    """Add a row of audit for each (entity, source before, source after)."""
    for entity, before, after in changes:
        connection.execute(
            "insert into serving.cutover_audit (changed_at, changed_by, action, entity, "
            "source_before, source_after, reason, was_forced, gates) "
            "values (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            (
                settings.now(),
                who(),
                action,
                entity,
                before,
                after,
                reason,
                forced,
                Jsonb([gate.as_json() for gate in gates if gate.entity in {entity, ALL}]),
            ),
        )


def who() -> str:
    """Whoever gives the command, for the audit."""
    return f"{getpass.getuser()}@{socket.gethostname()}"


def _connected(settings: Settings) -> Connection:
    url = open_database(settings)
    connection = connect(url, application_name="blaze_mirror.cutover", autocommit=True)
    if not exists(connection, "serving", "cutover"):
        connection.close()
        raise CutoverRefusedError("There is nothing to switch yet: run `make sync` first")
    log.info("Writing to %s", redacted(url))
    return connection


def _has_legacy(settings: Settings, connection: Connection, entity: str) -> bool:
    return exists(connection, settings.legacy_schema, entity) and not is_finalized(connection)


def _set(
    settings: Settings,
    connection: Connection,
    entities: Sequence[str],
    source: str,
    action: str,
    reason: str | None,
    gates: Sequence[Gate],
    *,
    forced: bool,
) -> None:
    with connection.transaction():
        before = dict(
            connection.execute(
                sql.SQL(
                    "select entity, source from serving.cutover where entity = any(%s) for update"
                ),
                (list(entities),),
            ).fetchall()
        )
        changes = [
            (name, before[name], source) for name in entities if before.get(name, source) != source
        ]
        connection.execute(
            "update serving.cutover set source = %s, switched_at = %s, switched_by = %s "
            "where entity = any(%s)",
            (source, settings.now(), who(), [name for name, _, _ in changes]),
        )
        audit(connection, settings, action, changes, reason, gates, forced=forced)
    for name in entities:
        moved = any(name == changed for changed, _, _ in changes)
        click.echo(f"{name}: {'now' if moved else 'already'} served from {source}")
