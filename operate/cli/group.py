"""The group of all commands: its help by section, and what is wrong with a line in one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from operate.cli.options import RequiredFile, RequiredOption


class SectionedGroup(click.Group):
    """A group whose help lists its commands by section.

    Args:
        sections: the commands of each section, by its title, in the order of the help.
        arguments: of `click.Group`.
    """

    def __init__(
        self, *, sections: Mapping[str, Sequence[click.Command]], **arguments: Any
    ) -> None:
        commands = [command for section in sections.values() for command in section]
        super().__init__(commands=commands, **arguments)
        self._sections = sections

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each section with a line a command."""
        width = max(map(len, self.commands))
        limit = formatter.width - width - 6
        for title, commands in self._sections.items():
            with formatter.section(title):
                formatter.write_dl(
                    [
                        (f"{command.name or '':{width}}", command.get_short_help_str(limit))
                        for command in commands
                    ]
                )

    def make_context(self, *arguments: Any, **keywords: Any) -> click.Context:
        """Read the options before the command."""
        try:
            return super().make_context(*arguments, **keywords)
        except click.exceptions.NoArgsIsHelpError:
            raise  # it shows the help
        except click.UsageError as error:
            raise _in_one_line(error) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what follows its name is read here."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise _in_one_line(error) from None


class LineError(click.ClickException):
    """A command line that cannot be understood, in one line."""

    exit_code = 2


def _in_one_line(error: click.UsageError) -> LineError:
    """What is wrong, without click's lines on usage."""
    if isinstance(error, click.MissingParameter) and isinstance(
        error.param, RequiredOption | RequiredFile
    ):
        return LineError(error.param.how_to_name_it(error.ctx))
    command = error.ctx.command_path if error.ctx else "blaze-mirror"
    said = error.format_message()
    return LineError(f"{said}{'' if said.endswith(('.', '?')) else '.'} See `{command} -h`.")
