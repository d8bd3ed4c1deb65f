"""The tables of a finalisation, and names as SQL writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from psycopg import sql


@dataclass(frozen=True)
class ReplacedTable:
    """A table of legacy's and the mirror's table that takes its name.

    Attributes:
        legacy_schema: where legacy's table lies.
        mirror_schema: where the mirror's lies.
        name: of legacy's table.
    """

    legacy_schema: str
    mirror_schema: str
    name: str

    @property
    def legacy(self) -> str:
        """Legacy's table, before it is renamed."""
        return quoted(self.legacy_schema, self.name)

    @property
    def mirror(self) -> str:
        """The mirror's table, before it is renamed."""
        return quoted(self.mirror_schema, f"{self.name}_blaze")

    @property
    def successor(self) -> str:
        """The mirror's table under its new name."""
        return quoted(self.mirror_schema, self.name)


def quoted(*names: str) -> str:
    """Names as Postgres prints them: quoted only where they have to be."""
    return ".".join(
        name if re.fullmatch("[a-z_][a-z0-9_]*", name) else sql.Identifier(name).as_string(None)
        for name in names
    )
