"""What tests and the demo may do behind the API's back, under `/_sandbox/`; needs no keys."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import psycopg
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox import legacy
from sandbox.api import Api
from sandbox.truth import truth


def application(api: Api) -> Starlette:
    """The server: the vendor's API, and the control beside it."""

    async def get_log(request: Request) -> Response:
        since = int(request.query_params.get("since", 0))
        return JSONResponse(api.calls.since(since))

    async def clear_log(_: Request) -> Response:
        api.calls.calls.clear()
        return JSONResponse({})

    async def get_truth(request: Request) -> Response:
        held = truth(api.dispensary, api.readings)
        if request.query_params.get("rows") == "no":
            held = {name: held[name] for name in ("now", "counts", "sums")}
        return JSONResponse(held)

    async def get_status(_: Request) -> Response:
        world = api.dispensary
        return JSONResponse(
            {
                "now": world.now.isoformat(),
                "members": len(world.members),
                "transactions": len(world.transactions),
                "products": len(world.products),
                "calls": len(api.calls.calls),
                "most_calls_in_window": api.calls.most_in_window,
                "key_disabled": api.calls.disabled,
            }
        )

    async def advance(request: Request) -> Response:
        return JSONResponse(api.dispensary.advance(**await request.json()))

    async def set_faults(request: Request) -> Response:
        asked = await request.json()
        try:
            api.faults.set(asked["rules"], asked.get("seed", 0))
        except (TypeError, ValueError) as problem:
            return JSONResponse({"error": str(problem)}, 400)
        return JSONResponse({})

    async def set_readings(request: Request) -> Response:
        try:
            api.readings = api.readings.changed(**await request.json())
        except ValueError as problem:
            return JSONResponse({"error": str(problem)}, 400)
        return JSONResponse(asdict(api.readings))

    async def edit(request: Request) -> Response:
        asked = await request.json()
        record = getattr(api.dispensary, asked["entity"]).get(asked["id"])
        if record is None:
            return JSONResponse({"error": "there is no such record"}, 404)
        if asked.get("remove_line"):
            api.dispensary.remove_line(record)
        api.dispensary.touch(record, **asked.get("set", {}))
        return JSONResponse(record)

    async def fill_legacy(request: Request) -> Response:
        asked: dict[str, Any] = await request.json()
        with psycopg.connect(asked.pop("database_url")) as connection:
            injected = legacy.fill(connection, api.dispensary, **asked)
        return JSONResponse([asdict(each) for each in injected])

    return Starlette(
        routes=[
            Route("/_sandbox/log", get_log),
            Route("/_sandbox/log/clear", clear_log, methods=["POST"]),
            Route("/_sandbox/truth", get_truth),
            Route("/_sandbox/status", get_status),
            Route("/_sandbox/advance", advance, methods=["POST"]),
            Route("/_sandbox/faults", set_faults, methods=["POST"]),
            Route("/_sandbox/readings", set_readings, methods=["POST"]),
            Route("/_sandbox/edit", edit, methods=["POST"]),
            Route("/_sandbox/legacy", fill_legacy, methods=["POST"]),
            Route("/{path:path}", api.answer),
        ]
    )
