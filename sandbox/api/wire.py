"""How a body goes over the wire: compressed or not, whole or spoilt."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from sandbox.api.faults import DRIFT_KINDS, RECORD_KINDS, Rule, drift, spoil
from sandbox.api.rendering import Body

JSON = "application/json"
EMPTY_MEMBER = gzip.compress(b"", mtime=0)
DEFAULT_EMPTY_MEMBERS = 100_000


def send(request: Request, body: Body, hit: dict[str, Rule]) -> Response:
    """The response with a body, and with the faults that hit it."""
    spoils = [kind for kind in RECORD_KINDS if kind in hit]
    drifts = [hit[kind] for kind in DRIFT_KINDS if kind in hit]
    zipped = "gzip" in request.headers.get("accept-encoding", "") and not (spoils or drifts)
    content = body.gzipped() if zipped else body.plain()
    for kind in spoils:
        content = spoil(kind, content)
    for rule in drifts:
        content = drift(rule, content)
    if zipped and "empty_members" in hit:
        count = int(hit["empty_members"].options.get("count", DEFAULT_EMPTY_MEMBERS))
        content = EMPTY_MEMBER * count + content
    headers = {"Content-Encoding": "gzip"} if zipped else {}
    if "invalid_json" in hit:
        return Response(b'{"values": [nonsense', media_type=JSON)
    if "empty" in hit:
        return Response(b"", media_type=JSON)
    if "cut_json" in hit:
        plain = body.plain()
        return Response(plain[: len(plain) // 2], media_type=JSON)
    if "drip" in hit:
        return StreamingResponse(_drip(content), media_type=JSON, headers=headers)
    if "slow_first_byte" in hit:
        pause_s = float(hit["slow_first_byte"].options.get("seconds", 1))
        return StreamingResponse(_late(content, pause_s), media_type=JSON, headers=headers)
    response = Response(content, media_type=JSON, headers=headers)
    if "truncated" in hit:
        # Fewer bytes than announced: the server closes the connection in the middle of the body.
        response.headers["content-length"] = str(len(content) + 1000)
    return response


def error(status: int, message: str, headers: dict[str, str] | None = None) -> Response:
    """A refusal, in the first of the two documented forms."""
    body = {"error": "error", "message": message, "status": status}
    return JSONResponse(body, status, headers)


def abort(request: Request) -> None:
    """Cut the connection without an answer, as a broken router does."""
    cycle = request.receive.__self__  # type: ignore[attr-defined]  # uvicorn's own object
    cycle.transport.abort()


async def _drip(content: bytes) -> AsyncIterator[bytes]:
    """A body that never ends and never pauses long enough for a timeout."""
    for byte in content:
        yield bytes([byte])
        await asyncio.sleep(0.1)


async def _late(content: bytes, pause_s: float) -> AsyncIterator[bytes]:
    """A body whose headers come at once, and whose first byte does not."""
    await asyncio.sleep(pause_s)
    yield content
