"""The vendor's API: who may ask, for what, and what goes wrong."""

from __future__ import annotations

import asyncio
import email.utils
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from sandbox.api.calls import CallLog
from sandbox.api.envelopes import write
from sandbox.api.faults import LIST_KINDS, STATUS_KINDS, Faults, Rule
from sandbox.api.lists import Lists, shown_sale
from sandbox.api.paging import Paging
from sandbox.api.parameters import Query
from sandbox.api.rendering import Body, render
from sandbox.api.wire import abort, error, send
from sandbox.readings import Readings
from sandbox.world.dispensary import Dispensary, Record

PREFIX = "/api/v1/partner"
IGNORES = dict(zip(LIST_KINDS, ("question", "dates"), strict=True))


@dataclass
class Api:
    """The API of one dispensary.

    Attributes:
        dispensary: the world behind it.
        partner_key, developer_key: what callers have to show.
        latency_s: added to every answer.
    """

    dispensary: Dispensary
    partner_key: str
    developer_key: str
    latency_s: float = 0.0
    readings: Readings = field(default_factory=Readings)
    calls: CallLog = field(default_factory=CallLog)
    faults: Faults = field(default_factory=Faults)

    def __post_init__(self) -> None:
        self._lists = Lists(self.dispensary)
        self._paging = Paging(self.dispensary)

    async def answer(self, request: Request) -> Response:
        """Answer a call to the vendor's API, and count it."""
        path = request.url.path
        query = dict(request.query_params)
        call = self.calls.note(request.method, path, query)
        hit = self.faults.drawn(path.removeprefix(PREFIX))
        delay_s = self.latency_s + sum(
            float(hit[kind].options.get("seconds", 1))
            for kind in ("latency", "hang")
            if kind in hit
        )
        if delay_s:
            await asyncio.sleep(delay_s)
        if "reset" in hit:
            call.outcome = "reset"
            abort(request)
        response = self._refusal(request, hit) or self._respond(request, path, query, hit)
        played = ", ".join(hit)
        call.status, call.outcome = response.status_code, played or call.outcome
        call.sent = len(getattr(response, "body", b""))
        real_date = email.utils.formatdate(usegmt=True)
        response.headers["Date"] = str(hit["date"].options["value"]) if "date" in hit else real_date
        return response

    def _refusal(self, request: Request, hit: dict[str, Rule]) -> Response | None:
        for kind in STATUS_KINDS:
            if kind in hit:
                headers = {}
                if (after := hit[kind].options.get("retry_after")) is not None:
                    headers["Retry-After"] = str(after)
                return error(int(kind), "a fault was asked for", headers)
        shown = {request.headers.get("x-api-key"), request.headers.get("partner_key")} - {None}
        if self.calls.disabled:
            return error(401, "the key is disabled: too many calls")
        if shown != {self.partner_key}:
            return error(401, "the partner key is wrong or missing")
        if request.headers.get("authorization") != self.developer_key:
            return error(401, "the developer key is wrong or missing")
        return None

    def _respond(self, request: Request, path: str, query: Query, hit: dict[str, Rule]) -> Response:
        if not path.startswith(f"{PREFIX}/"):
            return error(404, f"nothing is known but what lies under {PREFIX}")
        if "html" in hit:
            return Response("<html><body>Bad gateway</body></html>", media_type="text/html")
        try:
            body = self._body(path.removeprefix(PREFIX), query, hit)
        except ValueError as problem:
            return error(400, str(problem))
        if body is None:
            return error(404, "there is no such thing")
        return send(request, body, hit)

    def _body(self, path: str, query: Query, hit: dict[str, Rule]) -> Body | None:
        ignores = next((IGNORES[kind] for kind in LIST_KINDS if kind in hit), "")
        listed = self._lists.find(path, query, self.readings, ignores)
        if listed is not None:
            return write(self._paging.page(listed, query, hit), self.readings)
        if path == "/store":
            return _one("StoreInfoResult", self.dispensary.store.info())
        world = self.dispensary
        for entity, name in (
            ("members", "Member"),
            ("transactions", "Transaction"),
            ("products", "Product"),
        ):
            prefix = f"/{entity}/"
            if not path.startswith(prefix):
                continue
            record = world.answers(entity, path.removeprefix(prefix))
            if "other_record" in hit:
                record = next(iter(world.records(entity).values()))
            if record is not None:
                return _one(name, shown_sale(record, self.readings) if "cart" in record else record)
        return None


def _one(name: str, record: Record) -> Body:
    body = Body()
    render(body, name, record)
    return body
