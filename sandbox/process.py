"""The sandbox as a process of its own, for whoever talks to it over a real socket."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).resolve().parent.parent
START_TIMEOUT_S = 120


class Sandbox:
    """A running sandbox.

    Attributes:
        url: where it listens.
        partner_key, developer_key: what it lets in.
    """

    def __init__(self, url: str, partner_key: str, developer_key: str) -> None:
        self.url = url
        self.partner_key = partner_key
        self.developer_key = developer_key
        self._session = requests.Session()
        self._session.trust_env = False  # a proxy has no business with this machine's sockets

    def advance(self, *, days: float = 1.0, late: bool = False) -> dict[str, int]:
        """Let time pass; gives how many things of each kind have happened."""
        done: dict[str, int] = self._post("advance", {"days": days, "late": late})
        return done

    def truth(self, *, rows: bool = True) -> dict[str, Any]:
        """What the mirror must hold; see `sandbox.truth`. Without rows: counts and sums."""
        held: dict[str, Any] = self._get("truth" if rows else "truth?rows=no")
        return held

    def ask(self, path: str, **params: Any) -> requests.Response:
        """Call the vendor's API with the right keys; `path` begins behind `/partner`."""
        return requests.get(
            f"{self.url}/api/v1/partner{path}",
            params=params,
            headers={"x-api-key": self.partner_key, "Authorization": self.developer_key},
            timeout=60,
        )

    def log(self) -> list[dict[str, Any]]:
        """Every call since the start or the last `clear_log`."""
        calls: list[dict[str, Any]] = self._get("log")
        return calls

    def clear_log(self) -> None:
        """Forget the calls; the vendor's counter does not."""
        self._post("log/clear", {})

    def status(self) -> dict[str, Any]:
        """The clock, the counts, the most calls there were in any five minutes."""
        held: dict[str, Any] = self._get("status")
        return held

    def now(self) -> datetime:
        """Where its clock stands."""
        return datetime.fromisoformat(self.status()["now"])

    def readings(self, **changes: Any) -> None:
        """Choose how the API behaves where its documentation is silent."""
        self._post("readings", changes)

    def faults(self, rules: Sequence[dict[str, Any]], seed: int = 0) -> None:
        """Put faults in force; an empty list ends them."""
        self._post("faults", {"rules": list(rules), "seed": seed})

    def edit(self, entity: str, record_id: str, **asked: Any) -> dict[str, Any]:
        """Change one record: `set={...}` its fields, or `remove_line=True`."""
        edited: dict[str, Any] = self._post("edit", {"entity": entity, "id": record_id, **asked})
        return edited

    def legacy(self, database_url: str, schema: str = "public", **options: Any) -> list[Any]:
        """Fill the old tables in a database; gives what was made to differ."""
        injected: list[Any] = self._post(
            "legacy", {"database_url": database_url, "schema": schema, **options}
        )
        return injected

    def _get(self, path: str) -> Any:
        return self._checked(self._session.get(f"{self.url}/_sandbox/{path}", timeout=120))

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        return self._checked(
            self._session.post(f"{self.url}/_sandbox/{path}", json=body, timeout=600)
        )

    @staticmethod
    def _checked(response: requests.Response) -> Any:
        if not response.ok:
            raise ValueError(f"the sandbox refused: {response.text}")
        return response.json()


@contextmanager
def running_sandbox(**options: Any) -> Iterator[Sandbox]:
    """Start a sandbox, and stop it at the end.

    Args:
        options: those of `python -m sandbox serve`, with underscores.
    """
    keys = {"partner_key": "sandbox-partner-key", "developer_key": "sandbox-developer-key"}
    keys |= {name: value for name, value in options.items() if name in keys}
    flags = [f"--{name.replace('_', '-')}={value}" for name, value in {**options, **keys}.items()]
    process = subprocess.Popen(
        [sys.executable, "-m", "sandbox", "serve", *flags],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        line = process.stdout.readline() if process.stdout else ""
        if not line.startswith("listening on "):
            raise RuntimeError("the sandbox did not start")
        yield Sandbox(line.removeprefix("listening on ").strip(), **keys)
    finally:
        process.terminate()
        process.wait(timeout=START_TIMEOUT_S)
