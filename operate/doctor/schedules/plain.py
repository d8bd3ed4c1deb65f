"""The plain form of a line, of which it is certain what a shell makes of it.

    cd FOLDER && mkdir -p FOLDER && NAME=VALUE nice -n 10 blaze-mirror sync --force >> FILE 2>&1

The first parts may be missing, and `make -s -C FOLDER sync` may stand in the place of
`blaze-mirror sync`. Whether any other line would run cannot be known without a shell.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

PROGRAM = "blaze-mirror"
OPTIONS: Mapping[str, frozenset[str]] = {
    "sync": frozenset({"--force"}),
    "sync-products": frozenset({"--force"}),
}
"""Of our jobs, those with which a job runs; `--help` is none."""
SHELLS = frozenset({"sh", "bash", "dash"})
_CERTAIN = re.compile(r'[\w\s./:=,+@"${}&>~-]')
_VARIABLE = re.compile(r"\$(?:\{(\w+)\}|(\w+))")
_ASSIGNMENT = re.compile(r"([A-Za-z_]\w*)=(.*)")
_QUOTED = re.compile(r'"([^"]*)"')
_SPLITS = re.compile(r"[\s*?\[]")
_LOOKED_UP = frozenset({"PATH", "HOME", "CDPATH", "SHELL"})

Problem = tuple[str, str]


@dataclass(frozen=True)
class Plain:
    """How a line was read.

    Attributes:
        doubt: why it is not certain what it does; empty where it is plain.
        problems: why it would fail, with what to do.
        environment: that the job is given.
    """

    doubt: str = ""
    problems: tuple[Problem, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)


def read(line: str, variables: Mapping[str, str], folder: Path) -> Plain:
    """Read a line.

    Args:
        line: for a shell.
        variables: that the shell is given.
        folder: in which it begins.
    """
    reader = _Reader(line, dict(variables), folder)
    try:
        reader.read()
    except _NotPlainError as error:
        return Plain(str(error))
    return Plain("", tuple(reader.problems), reader.environment)


class _NotPlainError(Exception):
    """It is not certain what a line does."""


class _Reader:
    def __init__(self, line: str, variables: dict[str, str], folder: Path) -> None:
        self.line, self.variables, self.folder = line, variables, folder
        self.environment = dict(variables)
        self.made: set[Path] = set()
        self.problems: list[Problem] = []

    def read(self) -> None:
        """Read all of it.

        Raises:
            _NotPlainError: it is no plain line.
        """
        self._shell()
        self._letters()
        *before, last = self._commands()
        for words in before:
            self._prepare(words)
        self._job(self._redirected(last))

    def _shell(self) -> None:
        shell = Path(self.variables.get("SHELL", "/bin/sh"))
        if not os.access(shell, os.X_OK):
            self.problems.append((f"there is no shell {shell}", "correct SHELL"))
        elif shell.name not in SHELLS:
            raise _NotPlainError(f"SHELL is {shell}")
        if not self.folder.is_dir():
            self.problems.append(
                (f"it begins in {self.folder}, which is not there", "correct HOME")
            )

    def _letters(self) -> None:
        odd = _CERTAIN.sub("", self.line)
        if odd:
            raise _NotPlainError(f"it has a {odd[0]}")
        without = _VARIABLE.sub("", self.line)
        if any(letter in without for letter in "${}") or '"~' in self.line:
            raise _NotPlainError("it has $, {, } or ~")
        if self.line.count('"') % 2:
            raise _NotPlainError("its quotes do not match")
        if any(letter in text for text in _QUOTED.findall(self.line) for letter in "&>"):
            raise _NotPlainError("it has an & or > in quotes")
        for found in _VARIABLE.finditer(_QUOTED.sub("", self.line)):
            if _SPLITS.search(self.variables.get(found[1] or found[2], "")):
                raise _NotPlainError(f"{found[0]} has blanks in it and is not quoted")

    def _commands(self) -> list[list[str]]:
        lexer = shlex.shlex(self.line, posix=True, punctuation_chars=True)
        lexer.whitespace_split, lexer.commenters = True, ""
        commands: list[list[str]] = [[]]
        for word in lexer:
            if set(word) <= {"&", ">"} and word not in {"&&", ">", ">>", ">&"}:
                raise _NotPlainError(f"it has {word}")
            if word == "&&":
                commands.append([])
            else:
                commands[-1].append(word)
        if not all(commands):
            raise _NotPlainError("a command is missing")
        return commands

    def _expanded(self, word: str) -> str:
        text = _VARIABLE.sub(lambda found: self.variables.get(found[1] or found[2], ""), word)
        if not text.startswith("~"):
            return text
        if not re.match(r"~(/|$)", text):
            raise _NotPlainError(f"it has {word}")
        return self.variables.get("HOME", "") + text[1:]

    def _prepare(self, tokens: list[str]) -> None:
        words = [self._expanded(token) for token in tokens]
        if ">" not in "".join(tokens):
            if words[0] == "cd" and len(words) == 2 and not words[1].startswith("-"):  # noqa: PLR2004
                self.folder = self.folder / words[1]
                if self.folder.is_dir() and not os.access(self.folder, os.X_OK):
                    self.problems.append(
                        (f"this user may not enter {self.folder}", f"chmod +x {self.folder}")
                    )
                return
            if words[:2] == ["mkdir", "-p"]:
                for word in words[2:]:
                    self._make(self.folder / word)
                return
        raise _NotPlainError(f"`{words[0]}` stands before the job")

    def _make(self, folder: Path) -> None:
        self.made |= {folder, *folder.parents}
        there = next(each for each in (folder, *folder.parents) if each.exists())
        if not there.is_dir() or (there != folder and not os.access(there, os.W_OK | os.X_OK)):
            self.problems.append((f"{folder} cannot be made by this user", "write another folder"))

    def _redirected(self, tokens: list[str]) -> list[str]:
        words: list[str] = []
        rest = iter(tokens)
        for word in rest:
            if not set(word) <= {"&", ">"}:
                words.append(word)
                continue
            if words and words[-1] in {"1", "2"}:
                words.pop()
            target = next(rest, "")
            if word == ">&":
                if target not in {"1", "2"}:
                    raise _NotPlainError("it has >&")
            elif target:
                self._writes(self.folder / self._expanded(target))
            else:
                raise _NotPlainError("it has >")
        return words

    def _writes(self, file: Path) -> None:
        above = file.parent
        may = (
            os.access(file, os.W_OK) and not file.is_dir()
            if file.exists()
            else above in self.made or os.access(above, os.W_OK | os.X_OK)
        )
        if not may and (above.is_dir() or above in self.made):
            said = f"its output goes to {file}, which this user may not write: nothing would run"
            self.problems.append((said, "write another file"))

    def _job(self, tokens: list[str]) -> None:
        assigned: set[str] = set()
        while tokens and (found := _ASSIGNMENT.fullmatch(tokens[0])):
            if found[1] in _LOOKED_UP:
                raise _NotPlainError(f"it sets {found[1]} itself")
            self.environment[found[1]] = self._expanded(found[2])
            assigned.add(found[1])
            tokens = tokens[1:]
        words = [self._expanded(token) for token in tokens]
        if assigned & {one or other for one, other in _VARIABLE.findall(self.line)}:
            raise _NotPlainError("it uses a variable that it sets itself")
        words = self._without_nice(words)
        name = Path(words[0]).name if words else ""
        if name == PROGRAM and len(words) > 1:
            verb, options = words[1], words[2:]
        elif name == "make":
            self._need(words[0])
            verb, options = self._of_make(words[1:]), []
        else:
            raise _NotPlainError(f"it has `{name}`")
        if verb not in OPTIONS:
            raise _NotPlainError(f"{verb} comes first")
        for option in options:
            if option not in OPTIONS[verb]:
                raise _NotPlainError(f"{option} is no option with which {verb} runs")

    def _without_nice(self, words: list[str]) -> list[str]:
        if not words or Path(words[0]).name != "nice":
            return words
        self._need(words[0])
        if words[1:2] != ["-n"]:
            return words[1:]
        if not re.fullmatch(r"-?\d+", "".join(words[2:3])):
            raise _NotPlainError("it has `nice`")
        return words[3:]

    def _of_make(self, words: list[str]) -> str:
        rest, verb = iter(words), ""
        for word in rest:
            if word == "-C":
                next(rest, "")
            elif word != "-s":
                if verb:
                    raise _NotPlainError(f"it has {word}")
                verb = word
        return verb

    def _need(self, program: str) -> None:
        if shutil.which(program, path=self.variables.get("PATH", "")) is None:
            self.problems.append((f"there is no {program} there", "write its whole path"))
