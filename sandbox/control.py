"""What tests and the demo may do behind the API's back, under `/_sandbox/`; needs no keys."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

import psycopg
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.api.lists import LISTS
from sandbox.api.server import Api
from sandbox.legacy.fill import fill
from sandbox.truth.chain import ROWS, chain_truth
from sandbox.truth.truth import Rules, truth
from sandbox.world.events import EVENTS
from sandbox.world.openings import OPENINGS

FIRST = "shop-1"
IDS = ("sale_id", "record_id", "member_id", "loser")
"""By which of what an event takes the shop is found that it happens in."""


class Control:
    """The company's own side of an API; what it cannot do is a 400 that says why."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._company = api.company

    # What may be seen

    def log(self, query: dict[str, str]) -> Any:
        """The calls since a number."""
        return self._api.calls.since(int(query.get("since", 0)))

    def status(self, _: dict[str, str]) -> Any:
        """The clock and the counts."""
        company, calls = self._company, self._api.calls
        return {
            "now": company.clock.now.isoformat(),
            "members": len(company.own[0].members),
            "transactions": sum(len(shop.transactions) for shop in company.own),
            "products": sum(len(shop.products) for shop in company.own),
            "calls": len(calls.calls),
            "most_calls_in_window": calls.most_in_window,
            "key_disabled": calls.disabled,
        }

    def shops(self, _: dict[str, str]) -> Any:
        """The shops, with their keys and what has become of them."""
        return [self._described(handle) for handle in self._company.shops]

    def _described(self, handle: str) -> dict[str, Any]:
        shop, keys = self._company.shop(handle), self._api.keys
        info = shop.store.info()["shop"]
        return {
            "shop": handle,
            "shop_id": info["id"],
            "name": info["name"],
            "timezone": info["timeZone"],
            "developer_key": keys.by_shop[handle],
            "state": shop.state,
            "refused": handle in keys.refused,
            "forbidden": sorted(keys.forbidden[handle]),
        }

    def truth(self, query: dict[str, str]) -> Any:
        """What the mirror must hold, of one shop or of all, by the rules that the query names."""
        rows, exact = query.pop("rows", "yes"), query.pop("exact", "no") == "yes"
        shop, readings = query.pop("shop", None), self._api.readings
        rules = Rules(**query, exact=exact)
        if self._company.is_chain and shop is None:
            held = chain_truth(self._company, readings, rules)
        else:
            held = truth(self._company.shop(shop or FIRST), readings, rules)
        return held if rows == "yes" else {k: v for k, v in held.items() if k not in ROWS}

    # What may be done

    def clear_log(self, _: dict[str, Any]) -> Any:
        """Forget the calls."""
        self._api.calls.calls.clear()
        return {}

    def advance(self, asked: dict[str, Any]) -> Any:
        """Let time pass."""
        return self._company.advance(**asked)

    def event(self, asked: dict[str, Any]) -> Any:
        """Let one thing happen: in the shop that is named, else where the record in question is."""
        event = EVENTS[asked.pop("event")]
        if "shop" in asked:
            return event(self._company.shop(asked.pop("shop")), **asked)
        ids = {asked[name] for name in IDS if name in asked}
        return event(self._company.holder(ids), **asked)

    def opening(self, asked: dict[str, Any]) -> Any:
        """Open or close a shop, or let one join the company."""
        return self._described(OPENINGS[asked.pop("event")](self._company, **asked).handle)

    def key(self, asked: dict[str, Any]) -> Any:
        """Refuse a shop's key, forbid it a list, or take either back."""
        shop = self._company.shop(asked["shop"]).handle
        if "path" in asked:
            self._api.keys.forbid(shop, asked["path"], LISTS, forbidden=asked["forbidden"])
        else:
            self._api.keys.refuse_key(shop, refused=asked["refused"])
        return self._described(shop)

    def edit(self, asked: dict[str, Any]) -> Any:
        """Change one record's fields, or take a line off a receipt."""
        world = self._company.holder({asked["id"]})
        record = world.records(asked["entity"])[asked["id"]]
        if asked["entity"] != "transactions":
            world.touch(record, **asked.get("set", {}))
            return record
        was_at = world.sale_time(record)
        if asked.get("remove_line"):
            world.remove_line(record)
        world.touch(record, **asked.get("set", {}))
        world.file_again(record, was_at)
        return record

    def faults(self, asked: dict[str, Any]) -> Any:
        """Put faults in force."""
        self._api.faults.set(asked["rules"], asked.get("seed", 0))
        return {}

    def readings(self, asked: dict[str, Any]) -> Any:
        """Choose how the API behaves."""
        self._api.readings = self._api.readings.changed(**asked)
        return asdict(self._api.readings)

    def legacy(self, asked: dict[str, Any]) -> Any:
        """Fill the old tables of a shop in a database."""
        shop = self._company.shop(asked.pop("shop", FIRST))
        with psycopg.connect(asked.pop("database_url")) as connection:
            injected = fill(connection, shop, **asked)
        return [asdict(each) for each in injected]


def application(api: Api) -> Starlette:
    """The server: the vendor's API, and the control beside it."""
    control = Control(api)
    seen = {
        "log": control.log,
        "status": control.status,
        "shops": control.shops,
        "truth": control.truth,
    }
    done = {
        "log/clear": control.clear_log,
        "advance": control.advance,
        "event": control.event,
        "opening": control.opening,
        "key": control.key,
        "edit": control.edit,
        "faults": control.faults,
        "readings": control.readings,
        "legacy": control.legacy,
    }
    return Starlette(
        routes=[
            *(Route(f"/_sandbox/{path}", _get(see)) for path, see in seen.items()),
            *(Route(f"/_sandbox/{path}", _post(do), methods=["POST"]) for path, do in done.items()),
            Route("/{path:path}", api.answer),
        ]
    )


Handler = Callable[[Request], Awaitable[Response]]


def _get(see: Callable[[dict[str, str]], Any]) -> Handler:
    async def handler(request: Request) -> Response:
        return _answer(lambda: see(dict(request.query_params)))

    return handler


def _post(do: Callable[[dict[str, Any]], Any]) -> Handler:
    async def handler(request: Request) -> Response:
        asked = await request.json()
        return _answer(lambda: do(asked))

    return handler


def _answer(make: Callable[[], Any]) -> Response:
    try:
        return JSONResponse(make())
    except (KeyError, TypeError, ValueError) as problem:
        return JSONResponse({"error": f"{type(problem).__name__}: {problem}"}, 400)
