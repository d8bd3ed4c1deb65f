"""A plan: the statements of a finalisation, the way back, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass, field

import click


@dataclass
class Plan:
    """What a finalisation does.

    Attributes:
        statements: in order.
        undo: in order, the way back.
        refusals: what stands in the way, each with what to do.
        notes: what is worth knowing.
    """

    statements: list[str] = field(default_factory=list)
    undo: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, statement: str, undo: str) -> None:
        """A step and its reverse; the way back goes through the steps backwards."""
        self.statements.append(statement)
        self.undo.insert(0, undo)

    def add_after_renames(self, statements: list[str], undo: list[str]) -> None:
        """Steps whose reverse needs the former names, and so comes last on the way back too."""
        self.statements += statements
        self.undo += undo

    def show(self) -> None:
        """Print it as the SQL that it is."""
        for note in self.notes:
            click.echo(f"-- {note}")
        click.echo("begin;")
        for statement in self.statements:
            click.echo(f"{statement};")
        click.echo("commit;")
