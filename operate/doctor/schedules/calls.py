"""The calls of `blaze-mirror` in a line, and why they would fail where nobody has logged in."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

PROGRAM = "blaze-mirror"
NIGHT = "sync"
VERBS = frozenset({NIGHT, "sync-products"})
_VARIABLE = re.compile(r"\$(?:\{(\w+)\}|(\w+))")
_ASSIGNMENT = re.compile(r"(\w+)=(.*)", re.DOTALL)
_WRAPPERS = frozenset(
    {"chronic", "chrt", "env", "exec", "flock", "ionice", "nice", "nohup", "run-one", "setsid"}
    | {"stdbuf", "sudo", "systemd-cat", "time", "timeout"}
)
"""Programs that start what stands behind them; of another nobody knows."""
_SHELLS = frozenset({"sh", "bash", "dash", "zsh", "ksh"})
_KEYWORDS = frozenset({"!", "{", "do", "elif", "else", "if", "then", "until", "while"})
_MENTIONED = re.compile(r"\b(blaze-mirror|make)\b[^;&|]*\s(sync)(?![-.\w/])")


@dataclass(frozen=True)
class Call:
    """A call of one of our jobs.

    Attributes:
        verb: `sync` or `sync-products`.
        program: what is started; None where that cannot be told.
        problems: why it would fail, with what to do, in pairs.
    """

    verb: str
    program: Path | None
    problems: tuple[tuple[str, str], ...] = ()


@dataclass
class _Shell:
    """What a shell knows on its way through a line."""

    folder: Path
    variables: dict[str, str]
    made: set[Path] = field(default_factory=set)
    problems: list[tuple[str, str]] = field(default_factory=list)

    def expand(self, word: str) -> str:
        def value(found: re.Match[str]) -> str:
            name = found[1] or found[2]
            if name not in self.variables:
                self.problems.append(
                    (f"${name} is not set there", f"write a line {name}=… above it, or the path")
                )
            return self.variables.get(name, "")

        expanded = _VARIABLE.sub(value, word)
        home = self.variables.get("HOME", "")
        return re.sub(r"^~(?=/|$)", lambda _: home, expanded)


def calls_in(line: str, variables: Mapping[str, str], folder: Path) -> list[Call]:
    """The calls of our jobs in a line, each as a shell would come to it.

    Args:
        line: of a crontab or a unit.
        variables: that the shell is given.
        folder: in which it begins.
    """
    return list(_calls(line, _Shell(folder, dict(variables))))


def mentions(line: str, variables: Mapping[str, str], checkout: Path) -> bool:
    """Whether a line that is not understood may call a night of a checkout.

    Args:
        line: of a crontab or a unit.
        variables: that the shell is given.
        checkout: its folder.
    """
    where = " ".join([line, *variables.values()])
    return str(checkout) in where and _MENTIONED.search(line) is not None


def _calls(line: str, shell: _Shell) -> Iterator[Call]:
    try:
        lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
        lexer.whitespace_split, lexer.commenters = True, ""
        tokens = list(lexer)
    except ValueError:
        if PROGRAM in line:
            problem = ("its quotes do not match", "correct it")
            yield Call(NIGHT, None, (problem,))
        return
    command: list[str] = []
    for token in [*tokens, ";"]:
        if set(token) <= set(";&|()") and ">" not in token:
            yield from _command(command, shell)
            command = []
        else:
            command.append(token)


def _command(tokens: list[str], shell: _Shell) -> Iterator[Call]:
    words, targets = _without_redirections(tokens)
    while words and words[0] in _KEYWORDS:
        words = words[1:]
    while words and (assigned := _ASSIGNMENT.fullmatch(words[0])):
        shell.variables[assigned[1]] = shell.expand(assigned[2])
        words = words[1:]
    if not words or words[0] == "export":
        return
    before = len(shell.problems)
    words = [shell.expand(word) for word in words]
    name = Path(words[0]).name
    if name == "cd":
        _enter(words, shell)
    elif name == "mkdir":
        shell.made |= {shell.folder / word for word in words[1:] if not word.startswith("-")}
    elif name in _SHELLS and re.fullmatch("-[a-z]*c", "".join(words[1:2])) and len(words) > 2:  # noqa: PLR2004
        yield from _calls(words[2], shell)
    elif (call := _call(words, shell)) is not None:
        for target in targets:
            _need_folder_of(shell.expand(target), shell)
        yield Call(call.verb, call.program, (*shell.problems, *call.problems))
    else:
        del shell.problems[before:]  # of another program, whose business they are


def _without_redirections(tokens: list[str]) -> tuple[list[str], list[str]]:
    """The words of a command, and the files that its output goes to."""
    words: list[str] = []
    targets: list[str] = []
    rest = iter(tokens)
    for token in rest:
        if set(token) & {"<", ">"} and set(token) <= set("<>&|"):
            if words and words[-1] in {"1", "2"}:
                words.pop()
            file = next(rest, "")
            if ">" in token and not token.endswith("&"):
                targets.append(file)
        else:
            words.append(token)
    return words, targets


def _enter(words: list[str], shell: _Shell) -> None:
    shell.folder = shell.folder / (words[1] if len(words) > 1 else shell.variables.get("HOME", ""))
    if not shell.folder.is_dir():
        shell.problems.append((f"there is no folder {shell.folder}", "correct its path"))


def _call(words: list[str], shell: _Shell) -> Call | None:
    """The call of one of our jobs that a command is, behind `nice` and its like or not."""
    for place, word in enumerate(words):
        if place and Path(words[0]).name not in _WRAPPERS:
            return None
        following = [each for each in words[place + 1 :] if not each.startswith("-")]
        verb = next((each for each in following if each in VERBS), None)
        name = Path(word).name
        if verb is None:
            continue
        if name == PROGRAM and following[:1] == [verb]:
            return _of_program(word, verb, shell)
        if name in {"make", "gmake"}:
            folder = next(
                (words[n + 1] for n in range(place, len(words) - 1) if words[n] == "-C"), "."
            )
            return _of_make(shell.folder / folder, verb)
    return None


def _of_program(word: str, verb: str, shell: _Shell) -> Call:
    if "/" in word:
        program = shell.folder / word
        where = str(program)
    else:
        folders = shell.variables.get("PATH", "").split(":")
        found = [Path(folder) / word for folder in folders if (Path(folder) / word).exists()]
        program, where = (found or [Path(word)])[0], f"{word} on the PATH {':'.join(folders)}"
    if not program.exists():
        return Call(verb, None, ((f"there is no {where}", "write the whole path"),))
    if not os.access(program, os.X_OK) or program.is_dir():
        return Call(
            verb, program, ((f"{program} cannot be run by this user", f"chmod +x {program}"),)
        )
    return Call(verb, program)


def _of_make(folder: Path, verb: str) -> Call:
    program = folder / ".venv" / "bin" / PROGRAM  # which `make` installs where it is not there
    if (folder / "Makefile").exists():
        return Call(verb, program)
    to_do = f"cd into the checkout before `make {verb}`"
    return Call(verb, program, ((f"there is no Makefile in {folder}", to_do),))


def _need_folder_of(file: str, shell: _Shell) -> None:
    above = (shell.folder / file).parent
    if not above.is_dir() and above not in shell.made:
        shell.problems.append(
            (
                f"its output goes into {above}, which is not there, so that nothing would run",
                f"mkdir -p {above}",
            )
        )
