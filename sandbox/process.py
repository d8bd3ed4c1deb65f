"""The sandbox as a process of its own, for tests and demos that talk to it over a real socket."""

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
        partner_key, developer_key: what it lets in; of several shops the first one's.
    """

    def __init__(self, url: str, partner_key: str, developer_key: str) -> None:
        self.url = url
        self.partner_key = partner_key
        self.developer_key = developer_key
        self._session = requests.Session()
        self._keys = {"shop-1": developer_key}
        self._session.trust_env = False  # a proxy has no business with this machine's sockets

    # Time, and what the mirror must hold

    def restart(self) -> None:
        """Begin again: the world, its clock, the log and what was set are as at the start."""
        self._post("restart", {})

    def advance(
        self, *, days: float = 1.0, late: bool = False, events: Sequence[str] = ()
    ) -> dict[str, int]:
        """Let time pass; gives how many things of each kind have happened.

        Args:
            days: how much time.
            late: also edit old sales, and upload some of three days ago.
            events: what else happens once a day, out of `sandbox.world.rare.RARE`, or `all`.
        """
        asked = {"days": days, "late": late, "events": list(events)}
        done: dict[str, int] = self._post("advance", asked)
        return done

    def truth(
        self,
        *,
        shop: str | None = None,
        rows: bool = True,
        deleted: str = "kept",
        refunded: str = "counted",
        exact: bool = False,
    ) -> dict[str, Any]:
        """What the mirror must hold.

        Of several shops it is that of all of them, with `customers_by_shop`, and with counts and
        sums by shop under `shops` (`sandbox/truth/chain.py`).

        Args:
            shop: what a mirror of this one alone must hold.
            rows: without them there are counts and sums only.
            deleted: one of the rules of `sandbox.truth.truth.Rules`, as the next two are.
            refunded: what a sale with a refund's status is.
            exact: with the columns that hold exact values.
        """
        flags = {"rows": "yes" if rows else "no", "exact": "yes" if exact else "no"}
        rules = {"deleted": deleted, "refunded": refunded, **_given(shop=shop)}
        held: dict[str, Any] = self._get("truth", **flags, **rules)
        return held

    # Events; each gives the record that it made or changed, as the API has it

    def sell(self, **options: Any) -> dict[str, Any]:
        """A completed sale; see `sandbox.world.events.sell` for what it may be like.

        `shop` says where, out of several.
        """
        return self._event("sell", **options)

    def refund(self, sale_id: str, how: str = "document") -> dict[str, Any]:
        """Give a sale's money back: by a `document`, by its own `status`, or `both`."""
        return self._event("refund", sale_id=sale_id, how=how)

    def void(self, sale_id: str) -> dict[str, Any]:
        """Void a sale of any age."""
        return self._event("void", sale_id=sale_id)

    def redate(self, sale_id: str, to: datetime) -> dict[str, Any]:
        """Move a sale to another time, and into another window with it."""
        return self._event("redate", sale_id=sale_id, to=to.isoformat())

    def delete(self, entity: str, record_id: str, how: str = "gone") -> dict[str, Any]:
        """Delete a record.

        `gone` from lists and by its id, `flagged` with `deleted: true`, or `unlisted`: flagged by
        its id alone.
        """
        return self._event("delete", entity=entity, record_id=record_id, how=how)

    def restore(self, entity: str, record_id: str) -> dict[str, Any]:
        """Bring a deleted record back, however it was deleted."""
        return self._event("restore", entity=entity, record_id=record_id)

    def merge_members(self, loser: str, winner: str, *, sales_move: bool = True) -> dict[str, Any]:
        """Make one member of two; the loser is gone, its sales move to the winner or stay."""
        return self._event("merge_members", loser=loser, winner=winner, sales_move=sales_move)

    def admit(self, *, dated: bool = True, shop: str | None = None) -> dict[str, Any]:
        """Somebody new, with a date of modification or without; their home is the shop's."""
        return self._event("admit", dated=dated, **_given(shop=shop))

    def undate(self, member_id: str) -> dict[str, Any]:
        """Take the date of modification from a member."""
        return self._event("undate", member_id=member_id)

    def rename(self, record_id: str, to: str) -> dict[str, Any]:
        """Give somebody who sells, a terminal or the shop another name."""
        return self._event("rename", record_id=record_id, to=to)

    def migrate_products(self, shop: str | None = None) -> dict[str, str]:
        """The company products migration of a shop; gives the new id of each old one."""
        return self._event("migrate_products", **_given(shop=shop))

    # The shops of a company; each gives the shop as `shops` has it

    def shops(self) -> list[dict[str, Any]]:
        """The shops: `shop` (its handle), `shop_id`, `name`, `timezone`, `developer_key`, `state`.

        And whether its key is `refused`, and which lists are `forbidden` to it.
        """
        held: list[dict[str, Any]] = self._get("shops")
        return held

    def shop(self, handle: str) -> dict[str, Any]:
        """One of them, by its handle."""
        return next(each for each in self.shops() if each["shop"] == handle)

    def open_shop(self, shop: str) -> dict[str, Any]:
        """Open one that was started as `unopened`."""
        return self._opening("open_shop", shop=shop)

    def close_shop(self, shop: str) -> dict[str, Any]:
        """Close one for good: it sells nothing more; its key and what it sold are still there."""
        return self._opening("close_shop", shop=shop)

    def join_company(self, shop: str, *, touch: bool = False) -> dict[str, Any]:
        """Let one that was started as `outside` join, with its members and its history.

        Args:
            shop: its handle.
            touch: whether its members are modified by it; else their dates are as old as before.
        """
        return self._opening("join_company", shop=shop, touch=touch)

    def refuse_key(self, shop: str, *, refused: bool = True) -> dict[str, Any]:
        """Refuse a shop's key (401), or take it again."""
        return self._key(shop=shop, refused=refused)

    def forbid(self, shop: str, path: str, *, forbidden: bool = True) -> dict[str, Any]:
        """Forbid a list, and its records by id, to a shop's key (403), or allow it again."""
        return self._key(shop=shop, path=path, forbidden=forbidden)

    # The API

    def ask(self, path: str, *, shop: str | None = None, **params: Any) -> requests.Response:
        """Call the vendor's API with the right keys; `path` begins behind `/partner`.

        Args:
            path: as above.
            shop: whose key is shown; None is the first one's.
            params: the query.
        """
        return requests.get(
            f"{self.url}/api/v1/partner{path}",
            params=params,
            headers={"x-api-key": self.partner_key, "Authorization": self._key_of(shop)},
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
        """Fill the old tables in a database; gives what was made to differ.

        `shop` says whose, out of several; each needs a schema of its own.
        """
        injected: list[Any] = self._post(
            "legacy", {"database_url": database_url, "schema": schema, **options}
        )
        return injected

    def _event(self, name: str, **options: Any) -> dict[str, Any]:
        done: dict[str, Any] = self._post("event", {"event": name, **options})
        return done

    def _key_of(self, shop: str | None) -> str:
        if shop is None:
            return self.developer_key
        if shop not in self._keys:
            self._keys = {each["shop"]: each["developer_key"] for each in self.shops()}
        return self._keys[shop]

    def _opening(self, name: str, **options: Any) -> dict[str, Any]:
        done: dict[str, Any] = self._post("opening", {"event": name, **options})
        return done

    def _key(self, **options: Any) -> dict[str, Any]:
        done: dict[str, Any] = self._post("key", options)
        return done

    def _get(self, path: str, **params: str) -> Any:
        return self._checked(
            self._session.get(f"{self.url}/_sandbox/{path}", params=params, timeout=120)
        )

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        return self._checked(
            self._session.post(f"{self.url}/_sandbox/{path}", json=body, timeout=600)
        )

    @staticmethod
    def _checked(response: requests.Response) -> Any:
        if not response.ok:
            raise ValueError(f"the sandbox refused: {response.text}")
        return response.json()


def _given(**options: str | None) -> dict[str, str]:
    return {name: value for name, value in options.items() if value is not None}


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
