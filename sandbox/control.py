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

from sandbox.api.server import Api
from sandbox.legacy.fill import fill
from sandbox.truth.truth import Rules, truth
from sandbox.world import rare
from sandbox.world.events import EVENTS


class Control:
    """The dispensary's own side of an API; what it cannot do is a 400 that says why."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._world = api.dispensary

    # What may be seen

    def log(self, query: dict[str, str]) -> Any:
        """The calls since a number."""
        return self._api.calls.since(int(query.get("since", 0)))

    def status(self, _: dict[str, str]) -> Any:
        """The clock and the counts."""
        world, calls = self._world, self._api.calls
        return {
            "now": world.now.isoformat(),
            "members": len(world.members),
            "transactions": len(world.transactions),
            "products": len(world.products),
            "calls": len(calls.calls),
            "most_calls_in_window": calls.most_in_window,
            "key_disabled": calls.disabled,
        }

    def truth(self, query: dict[str, str]) -> Any:
        """What the mirror must hold, by the rules that the query names."""
        rows, exact = query.pop("rows", "yes"), query.pop("exact", "no") == "yes"
        held = truth(self._world, self._api.readings, Rules(**query, exact=exact))
        return held if rows == "yes" else {name: held[name] for name in ("now", "counts", "sums")}

    # What may be done

    def clear_log(self, _: dict[str, Any]) -> Any:
        """Forget the calls."""
        self._api.calls.calls.clear()
        return {}

    def advance(self, asked: dict[str, Any]) -> Any:
        """Let time pass."""
        events = asked.pop("events", [])
        rare.check(events)
        done = self._world.advance(**asked)
        return done | rare.happen(self._world, events, asked.get("days", 1.0))

    def event(self, asked: dict[str, Any]) -> Any:
        """Let one thing happen."""
        return EVENTS[asked.pop("event")](self._world, **asked)

    def edit(self, asked: dict[str, Any]) -> Any:
        """Change one record's fields, or take a line off a receipt."""
        record = self._world.records(asked["entity"])[asked["id"]]
        if asked["entity"] != "transactions":
            self._world.touch(record, **asked.get("set", {}))
            return record
        was_at = self._world.sale_time(record)
        if asked.get("remove_line"):
            self._world.remove_line(record)
        self._world.touch(record, **asked.get("set", {}))
        self._world.file_again(record, was_at)
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
        """Fill the old tables in a database."""
        with psycopg.connect(asked.pop("database_url")) as connection:
            injected = fill(connection, self._world, **asked)
        return [asdict(each) for each in injected]


def application(api: Api) -> Starlette:
    """The server: the vendor's API, and the control beside it."""
    control = Control(api)
    seen = {"log": control.log, "status": control.status, "truth": control.truth}
    done = {
        "log/clear": control.clear_log,
        "advance": control.advance,
        "event": control.event,
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
