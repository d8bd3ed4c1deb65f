"""What the client does with bodies that no status code tells from good ones."""

from __future__ import annotations

import gzip
import os
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from common.errors import ApiError, BadResponseError, NotFoundError
from common.settings import load_settings
from common.stop import Stop
from extract.source.client import BlazeClient, body, retries
from extract.source.client.access import STORE_PATH
from extract.source.rate_limit import CallCounter
from extract.source.reason import Reason
from sandbox.process import Sandbox


def client_of(url: str, partner_key: str, developer_key: str) -> BlazeClient:
    settings = load_settings(
        BLAZE_BASE_URL=url, BLAZE_PARTNER_KEY=partner_key, BLAZE_DEVELOPER_KEY=developer_key
    )
    return BlazeClient(settings, settings.shop(), CallCounter(), Stop())


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[BlazeClient]:
    with client_of(sandbox.url, sandbox.partner_key, sandbox.developer_key) as client:
        yield client


def test_a_body_that_drips_is_cut_off_and_asked_for_again(
    sandbox: Sandbox, client: BlazeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "BODY_TIMEOUT_S", 0.5)
    sandbox.faults([{"kind": "drip", "times": 1}])
    started = time.monotonic()
    members = client.get(
        "/api/v1/partner/members", {"skip": 0, "limit": 5}, bytes, reason=Reason.NEW
    )
    assert members.endswith(b"}")
    assert len(sandbox.log()) == 2
    # Dripped to its end at ten bytes a second, the page would take half an hour.
    assert time.monotonic() - started < 60

    sandbox.faults([{"kind": "drip"}])
    with pytest.raises(ApiError, match="cut off"):
        client.get(
            "/api/v1/partner/members", {"skip": 0, "limit": 5}, bytes, attempts=2, reason=Reason.NEW
        )
    sandbox.faults([])
    assert client.get(STORE_PATH, {}, bytes, reason=Reason.NEW)


Answers = tuple[BlazeClient, list[tuple[str, bytes]]]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Answers]:
    """A client, and what its API answers: each body with its encoding, the last one for ever."""
    given: list[tuple[str, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            encoding, answer = given.pop(0) if len(given) > 1 else given[0]
            self.send_response(404 if self.path.endswith("/no-such") else 200)
            self.send_header("Content-Length", str(len(answer)))
            if encoding:
                self.send_header("Content-Encoding", encoding)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    monkeypatch.setattr(retries, "FIRST_PAUSE_S", 0.01)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    with client_of(url, "partner", "developer") as client:
        yield client, given
    server.shutdown()
    server.server_close()


PAGE = b'{"values":[]}'


@pytest.fixture(params=["small", "large", "larger than others"])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """How bodies of a few bytes are unpacked: as such, or as pages are."""
    if request.param != "small":
        monkeypatch.setattr(body, "_LARGE", 1)
    if request.param == "larger than others":
        monkeypatch.setattr(body, "_KEPT", 5)


@pytest.mark.usefixtures("size")
@pytest.mark.parametrize(
    ("encoding", "sent"),
    [
        ("", PAGE),
        ("identity", PAGE),
        ("gzip", gzip.compress(PAGE)),
        ("GZIP", gzip.compress(PAGE)),
        ("gzip", gzip.compress(PAGE[:5]) + gzip.compress(PAGE[5:])),
        ("gzip", gzip.compress(PAGE) + bytes(100)),
    ],
    ids=["plain", "identity", "gzip", "in capitals", "two members", "padded"],
)
def test_bodies_are_unpacked_to_their_end(answers: Answers, encoding: str, sent: bytes) -> None:
    client, given = answers
    given.append((encoding, sent))
    assert client.get(STORE_PATH, {}, bytes, reason=Reason.NEW) == PAGE


@pytest.mark.usefixtures("size")
@pytest.mark.parametrize(
    ("encoding", "sent", "reason"),
    [
        ("gzip", gzip.compress(PAGE)[:-4], "cut short"),
        ("gzip", b"<html>", "no gzip"),
        ("br", PAGE, "'br', which was not asked for"),
        ("gzip", gzip.compress(b"0" * 5000), "larger than any page"),
        ("gzip", gzip.compress(b"0" * 900) * 2, "larger than any page"),
        ("", b"0" * 5000, "larger than any page"),
    ],
    ids=["cut", "html", "brotli", "bomb", "bomb in members", "endless"],
)
def test_a_body_that_cannot_be_unpacked_is_asked_for_again(
    answers: Answers, monkeypatch: pytest.MonkeyPatch, encoding: str, sent: bytes, reason: str
) -> None:
    monkeypatch.setattr(body, "MAX_BODY_BYTES", 1000)
    client, given = answers
    given += [(encoding, sent), ("", PAGE)]
    assert client.get(STORE_PATH, {}, bytes, reason=Reason.NEW) == PAGE
    given[:] = [(encoding, sent)]
    with pytest.raises(ApiError, match=reason):
        client.get(STORE_PATH, {}, bytes, attempts=2, reason=Reason.NEW)


def test_many_empty_members_before_the_body_take_no_longer_than_their_bytes() -> None:
    empty, page = gzip.compress(b""), b"[" + b"7," * 200_000 + b"7]"
    started = time.process_time()
    assert body.unpack(empty * 100_000 + gzip.compress(page) + b"\0", "gzip") == page
    assert time.process_time() - started < 5
    for cut in (1, 1_000, 20_000):
        with pytest.raises(BadResponseError, match="cut short"):
            body.unpack(gzip.compress(os.urandom(30_000))[:-cut], "gzip")


def test_a_page_is_unpacked_into_the_memory_of_the_one_before_and_a_result_keeps_nothing_of_it(
    answers: Answers,
) -> None:
    client, given = answers
    pages = [b"a" * 9**7, b"b" * 300, b"c" * 9**8, b"d" * 9**6]
    for sent in pages:
        given[:] = [("gzip", gzip.compress(os.urandom(1 << 17) + sent))]
        assert (
            client.get(STORE_PATH, {}, lambda read: bytes(read)[1 << 17 :], reason=Reason.NEW)
            == sent
        )
    first = body.unpack(gzip.compress(os.urandom(1 << 17)), "gzip")
    second = body.unpack(gzip.compress(os.urandom(1 << 17)), "gzip")
    assert isinstance(first, memoryview)
    assert isinstance(second, memoryview)
    assert first == second, "one memory for both"


@pytest.mark.parametrize(
    ("encoding", "sent", "said"),
    [
        ("", b'{"message":"no such thing"}', "no such thing"),
        ("gzip", gzip.compress(b'{"error":"no such thing"}'), "no such thing"),
        ("gzip", gzip.compress(b'{"message":"%s"}' % (b"x" * 5000)), "without a reason"),
        ("", b"[" * 990 + b"]" * 990, "without a reason"),
        ("gzip", b"<html>", "without a reason"),
    ],
    ids=["plain", "gzip", "bomb", "deep", "html"],
)
def test_the_words_of_a_refusal_are_read_within_the_same_bounds(
    answers: Answers, monkeypatch: pytest.MonkeyPatch, encoding: str, sent: bytes, said: str
) -> None:
    monkeypatch.setattr(body, "MAX_BODY_BYTES", 2000)
    client, given = answers
    given.append((encoding, sent))
    with pytest.raises(NotFoundError, match=said):
        client.get(f"{STORE_PATH}/no-such", {}, bytes, reason=Reason.NEW)
