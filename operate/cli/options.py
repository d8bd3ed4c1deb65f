"""Options that several commands have, and the kinds of values that they take."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

ENTITIES = "customers, transactions, transaction_items, products or all"


class RequiredOption(click.Option):
    """An option that a command cannot do without, and that `make` hands over as a variable.

    Args:
        what: is missing, such as `an entity`.
        example: a value of it.
        arguments: of `click.Option`.
    """

    def __init__(self, *arguments: Any, what: str, example: str, **keywords: Any) -> None:
        super().__init__(*arguments, required=True, **keywords)
        self._what = what
        self._example = example

    def how_to_name_it(self, ctx: click.Context | None) -> str:
        """The sentence for who has left it out."""
        command = (ctx.info_name if ctx else None) or ""
        return (
            f"`{command}` needs {self._what}: write `make {command} {self.envvar}={self._example}` "
            f"or `blaze-mirror {command} {self.opts[0]} {self._example}`."
        )


class Day(click.ParamType[date]):
    """A day of the calendar."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read it, or say how to write it."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is no day, write it like 2024-01-31", param, ctx)


class FileOfCaller(click.ParamType[Path]):
    """A file as the caller's folder sees it: commands themselves work in the checkout."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Make the path absolute while the caller's folder is the current one."""
        path = Path(value).expanduser()
        try:
            path = Path(os.path.abspath(path))  # noqa: PTH100 - without following links
        except FileNotFoundError:
            self.fail(
                f"'{value}' is in a folder that no longer exists, write an absolute path",
                param,
                ctx,
            )
        # os.path, for a folder that is closed to this user is no reason to fail here.
        if os.path.isdir(path):  # noqa: PTH112
            self.fail(f"'{value}' is a folder, write the name of a file in it", param, ctx)
        return path


class RequiredFile(click.Argument):
    """A file that a command cannot do without, and that `make` hands over as FILE.

    Args:
        what: is missing, such as `the file of a backup`.
        example: a value of it.
        arguments: of `click.Argument`.
    """

    def __init__(self, *arguments: Any, what: str, example: str, **keywords: Any) -> None:
        super().__init__(*arguments, envvar="FILE", **keywords)
        self._what = what
        self._example = example

    def how_to_name_it(self, ctx: click.Context | None) -> str:
        """The sentence for who has left it out."""
        command = (ctx.info_name if ctx else None) or ""
        return (
            f"`{command}` needs {self._what}: write `make {command} FILE={self._example}` or "
            f"`blaze-mirror {command} {self._example}`."
        )


def force(overrides: str) -> Callable[[Decorated], Decorated]:
    """`--force`, with what it overrides in this command."""
    return click.option(
        "--force", is_flag=True, envvar="FORCE", help=f"{overrides} (or set FORCE=1)."
    )


def entity(verb: str) -> Callable[[Decorated], Decorated]:
    """`--entity`, which has no default: nothing is to be switched by mistake."""
    return click.option(
        "--entity",
        cls=RequiredOption,
        what=f"an entity ({ENTITIES})",
        example="customers",
        envvar="ENTITY",
        metavar="NAME",
        help=f"What to {verb}: {ENTITIES} (or set ENTITY).",
    )


def shop(verb: str) -> Callable[[Decorated], Decorated]:
    """`--shop`, one of those that BLAZE_SHOPS_FILE lists; by default all."""
    return click.option(
        "--shop",
        envvar="SHOP",
        metavar="NAME",
        help=f"{verb} one shop of several alone (or set SHOP).",
    )


def reason(when: str) -> Callable[[Decorated], Decorated]:
    """`--reason`, which the audit keeps."""
    return click.option(
        "--reason",
        envvar="REASON",
        metavar="TEXT",
        help=f"Why, for the audit{when} (or set REASON).",
    )


def as_json(help_text: str) -> Callable[[Decorated], Decorated]:
    """`--json`."""
    return click.option("--json", "as_json", is_flag=True, help=help_text)


def output(option: str, what: str) -> Callable[[Decorated], Decorated]:
    """An option that names a file to write."""
    return click.option(option, "path", type=FileOfCaller(), help=what)


def input_file(what: str, *, example: str) -> Callable[[Decorated], Decorated]:
    """An argument that names a file to read."""
    return click.argument(
        "file", cls=RequiredFile, required=True, type=FileOfCaller(), what=what, example=example
    )
