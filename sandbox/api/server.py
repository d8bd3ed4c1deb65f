"""The vendor's API: who may ask, for what, and what goes wrong."""

from __future__ import annotations

import asyncio
import email.utils
from dataclasses import dataclass, field
from typing import Self

from starlette.requests import Request
from starlette.responses import Response

from sandbox.api.calls import CallLog
from sandbox.api.envelopes import write
from sandbox.api.faults import LIST_KINDS, STATUS_KINDS, Faults, Rule
from sandbox.api.keys import Keys
from sandbox.api.lists import Lists, shown_sale
from sandbox.api.paging import Paging
from sandbox.api.parameters import Query
from sandbox.api.rendering import Body, render
from sandbox.api.wire import abort, error, send
from sandbox.readings import Readings
from sandbox.world.company import Company
from sandbox.world.dispensary import OUTSIDE, Dispensary, Record

PREFIX = "/api/v1/partner"
IGNORES = dict(zip(LIST_KINDS, ("question", "dates"), strict=True))


@dataclass
class Api:
    """The API of a company.

    Attributes:
        company: the world behind it.
        partner_key: what callers have to show.
        developer_key: what they have to show beside it for the first shop; see `Keys`.
        latency_s: added to every answer.
    """

    company: Company
    partner_key: str
    developer_key: str
    latency_s: float = 0.0
    readings: Readings = field(default_factory=Readings)
    calls: CallLog = field(default_factory=CallLog)
    faults: Faults = field(default_factory=Faults)

    def __post_init__(self) -> None:
        shops = self.company.shops
        self.keys = Keys(shops, self.developer_key)
        self._counters = {handle: _Counter.of(shop) for handle, shop in shops.items()}

    async def answer(self, request: Request) -> Response:
        """Answer a call to the vendor's API, and count it."""
        path = request.url.path
        query = dict(request.query_params)
        shop = self.keys.shop_of(request.headers.get("authorization"))
        named = (shop or "unknown") if self.company.is_chain else ""
        call = self.calls.note(request.method, path, query, named)
        hit = self.faults.drawn(path.removeprefix(PREFIX), named)
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
        refusal = self._refusal(request, shop, hit)
        response = refusal or self._respond(request, self._counters[shop or ""], query, hit)
        played = ", ".join(hit)
        call.status, call.outcome = response.status_code, played or call.outcome
        call.sent = len(getattr(response, "body", b""))
        real_date = email.utils.formatdate(usegmt=True)
        response.headers["Date"] = str(hit["date"].options["value"]) if "date" in hit else real_date
        return response

    def _refusal(self, request: Request, shop: str | None, hit: dict[str, Rule]) -> Response | None:
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
        if shop is None or self.company.shop(shop).state == OUTSIDE:
            return error(401, "the developer key is wrong or missing")
        if shop in self.keys.refused:
            return error(401, "the developer key is refused")
        if not self.keys.may_see(shop, request.url.path.removeprefix(PREFIX)):
            return error(403, "the developer key may not see this")
        return None

    def _respond(
        self, request: Request, counter: _Counter, query: Query, hit: dict[str, Rule]
    ) -> Response:
        path = request.url.path
        if not path.startswith(f"{PREFIX}/"):
            return error(404, f"nothing is known but what lies under {PREFIX}")
        if "html" in hit:
            return Response("<html><body>Bad gateway</body></html>", media_type="text/html")
        try:
            body = self._body(path.removeprefix(PREFIX), counter, query, hit)
        except ValueError as problem:
            return error(400, str(problem))
        if body is None:
            return error(404, "there is no such thing")
        return send(request, body, hit)

    def _body(
        self, path: str, counter: _Counter, query: Query, hit: dict[str, Rule]
    ) -> Body | None:
        shop = counter.shop
        ignores = next((IGNORES[kind] for kind in LIST_KINDS if kind in hit), "")
        listed = counter.lists.find(path, query, self.readings, ignores)
        if listed is not None:
            return write(counter.paging.page(listed, query, hit), self.readings)
        if path == "/store":
            return _one("StoreInfoResult", shop.store.info())
        for entity, name in (
            ("members", "Member"),
            ("transactions", "Transaction"),
            ("products", "Product"),
        ):
            prefix = f"/{entity}/"
            if not path.startswith(prefix):
                continue
            record = shop.answers(entity, path.removeprefix(prefix))
            if "other_record" in hit:
                record = next(iter(shop.records(entity).values()), None)
            if record is None or (
                entity == "members" and not self.readings.show(record, shop.store.shop_id)
            ):
                continue
            return _one(name, shown_sale(record, self.readings) if "cart" in record else record)
        return None


@dataclass(frozen=True)
class _Counter:
    """Where the holders of one shop's key are served."""

    shop: Dispensary
    lists: Lists
    paging: Paging

    @classmethod
    def of(cls, shop: Dispensary) -> Self:
        return cls(shop, Lists(shop), Paging(shop))


def _one(name: str, record: Record) -> Body:
    body = Body()
    render(body, name, record)
    return body
