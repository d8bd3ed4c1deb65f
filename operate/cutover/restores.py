"""Restored backups: what gates and tests said before says nothing of the rows since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from operate.cutover.gates import Gate
from warehouse.catalog import exists
from warehouse.connection import Connection


def note_restore(connection: Connection, now: datetime, backup_of: str) -> None:
    """Write that a backup was restored; a database of an earlier release has no place for it.

    Args:
        connection: in the transaction of the restore.
        now: by this machine's clock.
        backup_of: when the backup was made.
    """
    if exists(connection, "parity", "restores"):
        connection.execute(
            "insert into parity.restores (restored_at, backup_of) values (%s, %s)", (now, backup_of)
        )


def objections_to_restore(connection: Connection, gates: Sequence[Gate]) -> Iterator[str]:
    """Why a restored backup does not allow a switch: nothing was judged since."""
    if not exists(connection, "parity", "restores"):
        return
    row = connection.execute("select max(restored_at) from parity.restores").fetchone()
    restored_at = row[0] if row else None
    if restored_at and any(gate.last_judged_at < restored_at for gate in gates):
        yield (
            f"a backup was restored at {restored_at:%Y-%m-%d %H:%M} UTC, and gates were not judged "
            "since (run `make sync`)"
        )
