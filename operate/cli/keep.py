"""Commands that keep the mirror: a backup as one file, and back."""

from __future__ import annotations

from pathlib import Path

import click

from operate.cli import options
from operate.cli.exit_status import run


@click.command()
@options.output("--to", "Write to this file instead of one in backups/.")
def backup(*, path: Path | None) -> None:
    """The mirror as one file, which `restore` takes.

    Holds what no run can make again: rows, state, history of the gates, what is served from where.
    Nothing of legacy's. A sync may be at work meanwhile.
    """
    from operate.backup.backup import backup as write_backup  # noqa: PLC0415

    run(lambda settings: write_backup(settings, path))


@click.command()
@options.input_file("the file of a backup", example="backups/blaze-mirror-….dump")
@options.force("Replace the mirror that the database holds")
def restore(*, file: Path, force: bool) -> None:
    """A backup back: into an empty database, or over a mirror.

    In one transaction: what fails or is killed leaves all rows as they were. The next `sync` reads
    what has changed since the backup.
    """
    from operate.backup.restore import restore as read_backup  # noqa: PLC0415

    run(lambda settings: read_backup(settings, file, force=force))


COMMANDS = (backup, restore)
