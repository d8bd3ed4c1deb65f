"""The vendor's endpoints, with the vendor's manners."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from sandbox.calls import CallLog
from sandbox.carts import negated
from sandbox.dispensary import Dispensary, Record
from sandbox.faults import (
    DRIFT_KINDS,
    RECORD_KINDS,
    STATUS_KINDS,
    Faults,
    Rule,
    drift,
    spoil,
)
from sandbox.readings import Readings
from sandbox.rendering import Body, page, render

PREFIX = "/api/v1/partner"
LONGEST_RANGE = timedelta(days=7)


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
    _sorted: dict[str, tuple[int, list[Record]]] = field(default_factory=dict)

    async def answer(self, request: Request) -> Response:
        """Answer a call to the vendor's API, and count it."""
        path = request.url.path
        query = dict(request.query_params)
        call = self.calls.note(request.method, path, query)
        hit = self.faults.drawn(path)
        delay_s = self.latency_s + sum(
            float(hit[kind].options.get("seconds", 1))
            for kind in ("latency", "hang")
            if kind in hit
        )
        if delay_s:
            await asyncio.sleep(delay_s)
        if "reset" in hit:
            call.outcome = "reset"
            _abort(request)
        response = self._refusal(request, hit) or self._respond(request, path, query, hit)
        played = ", ".join(hit)
        call.status, call.outcome = response.status_code, played or call.outcome
        call.sent = len(getattr(response, "body", b""))
        return response

    def _refusal(self, request: Request, hit: dict[str, Rule]) -> Response | None:
        for kind in STATUS_KINDS:
            if kind in hit:
                headers = {}
                if (after := hit[kind].options.get("retry_after")) is not None:
                    headers["Retry-After"] = str(after)
                return _error(int(kind), "a fault was asked for", headers)
        shown = {request.headers.get("x-api-key"), request.headers.get("partner_key")} - {None}
        if self.calls.disabled:
            return _error(401, "the key is disabled: too many calls")
        if shown != {self.partner_key}:
            return _error(401, "the partner key is wrong or missing")
        if request.headers.get("authorization") != self.developer_key:
            return _error(401, "the developer key is wrong or missing")
        return None

    def _respond(
        self, request: Request, path: str, query: dict[str, str], hit: dict[str, Rule]
    ) -> Response:
        if "html" in hit:
            return Response("<html><body>Bad gateway</body></html>", media_type="text/html")
        try:
            body = self._body(path.removeprefix(PREFIX), query, hit)
        except ValueError as problem:
            return _error(400, str(problem))
        if body is None:
            return _error(404, "there is no such thing")
        return _play_on_body(request, body, hit)

    def _body(self, path: str, query: dict[str, str], hit: dict[str, Rule]) -> Body | None:
        world = self.dispensary
        if path == "/members":
            return self._members(query, hit)
        if path == "/transactions":
            return self._transactions(query, hit)
        if path == "/products":
            chosen = self._products_by_name()
            return self._page("Product", chosen, query, self.readings.products_cap, hit)
        if path == "/products/modified":
            within = _within(query, self._products_by_name(), "modified")
            return self._page("Product", within, query, self.readings.products_cap, hit)
        if path == "/store":
            return _one("StoreInfoResult", {"companyLogoURL": None})
        for prefix, name, records in (
            ("/members/", "Member", world.members),
            ("/transactions/", "Transaction", world.transactions),
            ("/products/", "Product", world.products),
        ):
            record = records.get(path.removeprefix(prefix)) if path.startswith(prefix) else None
            if record is not None:
                return _one(name, self._shown(name, record))
        return None

    def _products_by_name(self) -> list[Record]:
        world = self.dispensary
        return self._kept("products", lambda: sorted(world.products.values(), key=_by_name))

    def _kept(self, name: str, make: Callable[[], list[Record]]) -> list[Record]:
        """A sorted list, made anew only after something has changed."""
        made_at, held = self._sorted.get(name, (-1, []))
        if made_at != self.dispensary.changes:
            held = make()
            self._sorted[name] = self.dispensary.changes, held
        return held

    def _members(self, query: dict[str, str], hit: dict[str, Rule]) -> Body:
        world, reading = self.dispensary, self.readings.members_filter
        chosen = ordered = self._kept(
            "members", lambda: sorted(world.members.values(), key=_by_modified)
        )
        if reading == "modified" and (asked := _range(query)):
            # By far the most frequent question: found in the order instead of by looking at all.
            start, end = asked
            first = bisect_left(ordered, (start, ""), key=_by_modified)
            chosen = ordered[first : bisect_left(ordered, (end + 1, ""), key=_by_modified)]
        elif reading == "joined":
            chosen = _within(query, ordered, "created")
        if self.readings.members_order == "descending":
            chosen = chosen[::-1]
        total = len(ordered) if self.readings.members_total == "company" else len(chosen)
        cap = self.readings.members_cap
        body = self._page("Member", chosen, query, cap, hit, total=total)
        if "modified_meanwhile" in hit and len(chosen) > cap:
            # After this page was read, its first member is renamed and jumps to its new place.
            skip = _number(query, "skip", 0)
            self.dispensary.touch(chosen[min(skip, len(chosen) - 1)], lastName="Meanwhile")
        return body

    def _transactions(self, query: dict[str, str], hit: dict[str, Rule]) -> Body:
        zone = self.dispensary.zone
        today = self.dispensary.now.astimezone(zone)
        midnight = today.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
        start = _day(query, "startDate", midnight - LONGEST_RANGE)
        end = _day(query, "endDate", midnight)
        if end - start > LONGEST_RANGE:
            raise ValueError("Date range cannot exceed 7 days")
        if self.readings.end_date == "inclusive":
            end += timedelta(days=1)
        first_ms = start.replace(tzinfo=zone).timestamp() * 1000
        last_ms = end.replace(tzinfo=zone).timestamp() * 1000
        chosen = [
            self.dispensary.transactions[i]
            for at, i in self._sales_between(int(first_ms), int(last_ms))
        ]
        cap = self.readings.transactions_cap
        return self._page("Transaction", chosen, query, cap, hit)

    def _sales_between(self, first_ms: int, end_ms: int) -> list[tuple[int, str]]:
        sales = self.dispensary.sales_by_time
        return sales[bisect_left(sales, (first_ms, "")) : bisect_left(sales, (end_ms, ""))]

    def _page(
        self,
        name: str,
        chosen: list[Record],
        query: dict[str, str],
        cap: int,
        hit: dict[str, Rule],
        total: int | None = None,
    ) -> Body:
        skip, limit = _number(query, "skip", 0), min(_number(query, "limit", cap), cap)
        counted: int | None = len(chosen) if total is None else total
        start = skip
        if "repeated_page" in hit:
            start = max(skip - limit, 0)
        if "short_page" in hit and limit > 1:
            limit = max(1, limit // 7)
        if "total_high" in hit:
            counted = len(chosen) + 3
        if "total_low" in hit:
            counted = max(len(chosen) - 3, 0)
        if "total_absent" in hit:
            counted = None
        shown = [self._shown(name, record) for record in chosen[start : start + limit]]
        return page(name, shown, skip, limit, counted)

    def _shown(self, name: str, record: Record) -> Record:
        if (
            name == "Transaction"
            and record["transType"] == "Refund"
            and self.readings.refund_totals == "negative"
        ):
            return {**record, "cart": negated(record["cart"])}
        return record


def _play_on_body(request: Request, body: Body, hit: dict[str, Rule]) -> Response:
    spoils = [kind for kind in RECORD_KINDS if kind in hit]
    drifts = [hit[kind] for kind in DRIFT_KINDS if kind in hit]
    zipped = "gzip" in request.headers.get("accept-encoding", "") and not (spoils or drifts)
    content = body.gzipped() if zipped else body.plain()
    for kind in spoils:
        content = spoil(kind, content)
    for rule in drifts:
        content = drift(rule, content)
    headers = {"Content-Encoding": "gzip"} if zipped else {}
    if "invalid_json" in hit:
        return Response(b'{"values": [nonsense', media_type="application/json")
    if "empty" in hit:
        return Response(b"", media_type="application/json")
    if "cut_json" in hit:
        plain = body.plain()
        return Response(plain[: len(plain) // 2], media_type="application/json")
    if "drip" in hit:
        return StreamingResponse(_drip(content), media_type="application/json", headers=headers)
    response = Response(content, media_type="application/json", headers=headers)
    if "truncated" in hit:
        # Fewer bytes than announced: the server closes the connection in the middle of the body.
        response.headers["content-length"] = str(len(content) + 1000)
    return response


async def _drip(content: bytes) -> AsyncIterator[bytes]:
    """A body that never ends and never pauses long enough for a timeout."""
    for byte in content:
        yield bytes([byte])
        await asyncio.sleep(0.1)


def _abort(request: Request) -> None:
    """Cut the connection without an answer, as a broken router does."""
    cycle = request.receive.__self__  # type: ignore[attr-defined]  # uvicorn's own object
    cycle.transport.abort()


def _error(status: int, message: str, headers: dict[str, str] | None = None) -> Response:
    body = {"error": "error", "message": message, "status": status}
    return JSONResponse(body, status, headers)


def _one(name: str, record: Record) -> Body:
    body = Body()
    render(body, name, record)
    return body


def _number(query: dict[str, str], name: str, default: int) -> int:
    try:
        return max(int(query.get(name, default)), 0)
    except ValueError:
        raise ValueError(f"{name} is no number") from None


def _day(query: dict[str, str], name: str, default: datetime) -> datetime:
    given = query.get(name)
    if given is None:
        return default
    try:
        return datetime.strptime(given, "%m/%d/%Y")  # noqa: DTZ007 - a shop-local day
    except ValueError:
        raise ValueError(f"{name} is not MM/dd/yyyy") from None


def _by_modified(member: Record) -> tuple[int, str]:
    return member["modified"] or 0, member["id"]


def _by_name(product: Record) -> tuple[str, str]:
    return product["name"] or "", product["id"]


def _range(query: dict[str, str]) -> tuple[int, int] | None:
    """The dates asked for, None where everything is."""
    if "startDate" not in query and "endDate" not in query:
        return None
    start = _number(query, "startDate", 0)
    end = _number(query, "endDate", 1 << 62)
    if "startDate" in query and "endDate" in query and end - start > 7 * 86_400_000:
        raise ValueError("Date range cannot exceed 7 days")
    return start, end


def _within(query: dict[str, str], records: Iterable[Record], key: str) -> list[Record]:
    asked = _range(query)
    if asked is None:
        return list(records)
    start, end = asked
    return [r for r in records if start <= (r[key] or 0) <= end]
