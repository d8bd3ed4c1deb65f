"""A backup as a file: what is in it, by pg_restore's own list of contents."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO

from common.errors import BlazeMirrorError
from operate.backup.checksum import is_as_written
from operate.backup.programs import ProgramFailedError, output_of

_MAGIC = b"PGDMP"
_CREATED = re.compile(r"^;\s+Archive created at (?P<at>.+)$", re.MULTILINE)
_ENTRY = re.compile(
    r"^(?P<number>\d+; \d+ \d+) (?P<kind>[A-Z][A-Z ]*[A-Z]) (?P<schema>\S+) (?P<name>.*)$"
)
_AS_THIS_SERVER_HAS_IT = ("--no-owner", "--no-tablespaces", "--no-table-access-method")
"""Asked of pg_restore: pg_dump keeps all of it in its custom format, whatever it is told."""
_ROWS_FOLLOW = re.compile(rb"COPY \S+ \((?P<columns>.*)\) FROM stdin;\n")
END_OF_ROWS = b"\\.\n"


class NoBackupError(BlazeMirrorError):
    """A file that cannot be restored; nothing was touched."""


@dataclass(frozen=True)
class Entry:
    """Something in an archive.

    Attributes:
        line: of the list of contents, by which pg_restore is told of it.
        kind: such as `TABLE` or `INDEX`.
        schema: where it lies.
        name: its own, and what follows it in the list: the owner.
    """

    line: str
    kind: str
    schema: str
    name: str

    @property
    def table(self) -> str:
        """The name of a table with its schema."""
        return f"{self.schema}.{self.name.split(' ', 1)[0]}"


class Archive:
    """A file of pg_dump's custom format.

    Args:
        path: of the file.

    Raises:
        NoBackupError: it is none, or cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with path.open("rb") as file:
                magic = file.read(len(_MAGIC))
        except OSError as error:
            raise NoBackupError(
                f"{path} cannot be read ({error.strerror}): name a file that `make backup` has made"
            ) from None
        if magic != _MAGIC:
            raise NoBackupError(
                f"{path} is no backup of a mirror: name a file that `make backup` has made"
            )
        with self._explained(), self._output("--list") as listed:
            self._list = listed.read().decode(errors="replace")

    @property
    def created_at(self) -> str:
        """When it was made, as pg_dump writes it."""
        found = _CREATED.search(self._list)
        return found["at"].strip() if found else "an unknown time"

    @cached_property
    def entries(self) -> list[Entry]:
        """What is in it, in the order in which it is restored."""
        found = (_ENTRY.match(line) for line in self._list.splitlines())
        return [
            Entry(each[0], each["kind"], each["schema"], each["name"]) for each in found if each
        ]

    @property
    def tables(self) -> frozenset[str]:
        """The tables in it, with their schemas."""
        return frozenset(each.table for each in self.entries if each.kind == "TABLE")

    def verify(self) -> None:
        """Read all of it.

        Raises:
            NoBackupError: it is damaged or cut off.
        """
        if not is_as_written(self.path):
            raise NoBackupError(
                f"{self.path} is damaged, cut off, or was changed (its checksum is another): take "
                "another backup"
            )
        with self._explained(), self._output("--file=-") as text:
            while text.read(1 << 20):
                pass

    def rows(self, schema: str, table: str) -> list[dict[str, str]]:
        """The rows of a small table, as texts; backslashes stay as pg_dump writes them."""
        selected = ("--data-only", f"--schema={schema}", f"--table={table}", "--file=-")
        rows: list[dict[str, str]] = []
        columns: list[str] | None = None
        with self._explained(), self._output(*selected) as text:
            for line in text:
                if columns is None:
                    if found := _ROWS_FOLLOW.fullmatch(line):
                        columns = found["columns"].decode().split(", ")
                elif line == END_OF_ROWS:
                    columns = None
                else:
                    values = line.rstrip(b"\n").decode().split("\t")
                    rows.append(dict(zip(columns, values, strict=True)))
        return rows

    @contextmanager
    def script(self, section: str, entries: Collection[Entry] | None = None) -> Iterator[IO[bytes]]:
        """The SQL of a section, while pg_restore writes it.

        Args:
            section: `pre-data`, `data` or `post-data`.
            entries: these entries alone.

        Raises:
            NoBackupError: it could not be read to its end.
        """
        selected = [f"--section={section}", *_AS_THIS_SERVER_HAS_IT, "--file=-"]
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as listed:
            if entries is not None:
                listed.write("".join(f"{each.line}\n" for each in entries))
                listed.flush()
                selected.append(f"--use-list={listed.name}")
            with self._explained(), self._output(*selected) as text:
                yield text

    @contextmanager
    def _output(self, *options: str) -> Iterator[IO[bytes]]:
        arguments: Sequence[str] = (*options, str(self.path))
        with output_of("pg_restore", arguments) as text:
            yield text

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except ProgramFailedError as error:
            raise NoBackupError(
                f"{self.path} is damaged, cut off, or of a newer pg_dump: take another backup "
                f"({str(error).removeprefix('pg_restore: ')})"
            ) from None
