"""`blaze-mirror db-env`: what a psql and a dbt of one's own need to know, for a shell to read."""

from __future__ import annotations

from collections.abc import Mapping

from common.settings import Settings
from operate.transform.environment import project_environment
from warehouse.connection import shell_conninfo
from warehouse.database import open_database
from warehouse.url import connection_environment


def exports(settings: Settings) -> str:
    """The database, password included, and what the dbt project reads, as lines for `eval`.

    Raises:
        DatabaseError: the database cannot be used.
    """
    url = open_database(settings)
    database = connection_environment(shell_conninfo(url))
    return as_exports({**database, **project_environment(settings, url)})


def as_exports(variables: Mapping[str, str]) -> str:
    """Variables as lines that sh, bash and zsh take literally, whatever is in them."""
    return "\n".join(f"export {name}={_quoted(value)}" for name, value in variables.items())


def _quoted(text: str) -> str:
    """A text between single quotes, where a shell changes nothing; a quote itself leaves them."""
    return "'" + text.replace("'", "'\\''") + "'"
