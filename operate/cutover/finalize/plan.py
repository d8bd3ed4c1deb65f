"""A plan: the statements of a finalisation, the way back, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass, field

import click

from warehouse.session import LOCK_TIMEOUT


@dataclass(frozen=True)
class Renamed:
    """A name that changes.

    Attributes:
        kind: `table`, `index`, `sequence`, `constraint`, or `key`, a constraint with an index.
        schema: in which it lies.
        table: to which it belongs, under the name that the table has now.
        old: the former name.
        new: the new one.
    """

    kind: str
    schema: str
    table: str
    old: str
    new: str


@dataclass
class Plan:
    """What a finalisation does.

    Attributes:
        statements: in order.
        undo: in order, the way back.
        names: that change, in order.
        refusals: what stands in the way, each with what to do.
        renamed: tables that change their names, in words.
        follows: what of other people's follows the names, in words.
        notes: what is worth knowing.
    """

    statements: list[str] = field(default_factory=list)
    undo: list[str] = field(default_factory=list)
    names: list[Renamed] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)
    follows: list[str] = field(default_factory=list)
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
        """Print it: what happens, for people, and then the SQL that it is."""
        for heading, lines in (
            ("The mirror's tables take legacy's names:", self.renamed),
            ("What follows these names, and goes back with them:", self.follows),
            ("Worth knowing:", self.notes),
            ("In the way:", self.refusals),
        ):
            if lines:
                click.echo(f"-- {heading}")
            for line in lines:
                click.echo(f"--   {line}")
        click.echo(
            f"-- {len(self.statements)} statements in one transaction, which waits "
            f"{LOCK_TIMEOUT.seconds} seconds for the tables at most;"
        )
        click.echo("-- `make unfinalize` undoes them. They are:")
        click.echo("begin;")
        for statement in self.statements:
            click.echo(f"{statement};")
        click.echo("commit;")
