"""Commands that say which side is served, and that end with legacy's names on the mirror."""

from __future__ import annotations

from pathlib import Path

import click

from operate.cli import options
from operate.cli.exit_status import run


@click.command()
def serve() -> None:
    """Make the serving views, for readers of legacy's tables.

    They stand on legacy's tables, which cannot be dropped or retyped as long as they are there;
    `unserve` removes them. A sync keeps them up to date.
    """
    from operate.cutover import serving  # noqa: PLC0415

    run(serving.serve)


@click.command()
def unserve() -> None:
    """Remove the serving views; no view stands on legacy then.

    Which side each entity is to be served from is kept.
    """
    from operate.cutover import serving  # noqa: PLC0415

    run(serving.unserve)


@click.command()
@options.entity("serve from the mirror")
@options.force("Switch although the gates have not held for CUTOVER_NIGHTS; needs --reason")
@options.reason("; needed with --force")
@options.shop("Switch")
def switch(*, entity: str, force: bool, reason: str | None, shop: str | None) -> None:
    """Serve an entity from the mirror, if its gates have held.

    Readers of the serving views see the mirror from then on, until `rollback`.
    """
    from operate.cutover import switch as cutover  # noqa: PLC0415

    run(lambda settings: cutover.switch(settings, entity, force=force, reason=reason, shop=shop))


@click.command()
@options.entity("serve from legacy again")
@options.reason("")
@options.shop("Roll back")
def rollback(*, entity: str, reason: str | None, shop: str | None) -> None:
    """Serve an entity from legacy again; asks for no gates."""
    from operate.cutover import switch as cutover  # noqa: PLC0415

    run(lambda settings: cutover.rollback(settings, entity, reason=reason, shop=shop))


@click.command()
@click.option(
    "--apply",
    "applied",
    is_flag=True,
    envvar="APPLY",
    help="Do it, in one transaction (or set APPLY=1).",
)
@click.option(
    "--archive",
    type=options.FileOfCaller(),
    envvar="ARCHIVE",
    help="Dump legacy's tables into this file first (or set ARCHIVE).",
)
@options.force(
    "Go on although gates have not held, or an entity is served from legacy or was switched less "
    "than CUTOVER_NIGHTS ago; needs --reason"
)
@options.reason("; needed with --force")
def finalize(*, applied: bool, archive: Path | None, force: bool, reason: str | None) -> None:
    """Give the mirror's tables legacy's names; prints the plan.

    Nothing is changed without --apply. What cannot be carried over is refused by name, and no
    --force changes that.
    """
    from operate.cutover.finalize import apply  # noqa: PLC0415

    file = str(archive) if archive else None
    run(
        lambda settings: apply.finalize(
            settings, applied=applied, archive=file, force=force, reason=reason
        )
    )


@click.command()
@options.reason("")
def unfinalize(*, reason: str | None) -> None:
    """Undo `finalize`: all tables get their former names back."""
    from operate.cutover.finalize import undo  # noqa: PLC0415

    run(lambda settings: undo.unfinalize(settings, reason=reason))


COMMANDS = (serve, unserve, switch, rollback, finalize, unfinalize)
