"""When lists of names are asked for, and what is said of them."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from common.errors import BudgetUsedUpError
from common.settings import load_settings
from common.stop import Stop
from extract.source.client import BlazeClient
from extract.source.client.access import ShopTold
from extract.source.rate_limit import CallCounter
from extract.state import State
from extract.sync.nightly_names import NightlyNames
from sandbox.process import Sandbox

NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)
NEXT_NIGHT = NIGHT + timedelta(days=1)
TOLD = ShopTold("shop", "Main Street")


class SpentBudget(CallCounter):
    """Gives no permit."""

    def acquire(self) -> float:
        raise BudgetUsedUpError("the month's calls are used up")


def client_of(sandbox: Sandbox, limiter: CallCounter) -> BlazeClient:
    settings = load_settings(
        BLAZE_BASE_URL=sandbox.url,
        BLAZE_PARTNER_KEY=sandbox.partner_key,
        BLAZE_DEVELOPER_KEY=sandbox.developer_key,
    )
    return BlazeClient(settings, settings.shop(), limiter, Stop())


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[BlazeClient]:
    with client_of(sandbox, CallCounter()) as client:
        yield client


def asked(sandbox: Sandbox) -> Counter[str]:
    """The calls since the last look."""
    calls = Counter(call["path"].rpartition("/")[2] for call in sandbox.log())
    sandbox.clear_log()
    return calls


def test_lists_are_asked_for_once_a_night(
    sandbox: Sandbox, client: BlazeClient, state: State
) -> None:
    def read(at: datetime, *, force: bool = False) -> Counter[str]:
        NightlyNames(state.names, client, 500, at).read(TOLD, force=force)
        return asked(sandbox)

    both = Counter(employees=2, terminals=2)
    sandbox.faults([{"kind": "403", "path": "/terminals"}])
    assert read(NIGHT) == Counter(employees=2, terminals=1)
    sandbox.faults([])
    assert read(NIGHT + timedelta(hours=3)) == Counter(), "what is forbidden waits as well"
    assert read(NIGHT, force=True) == both
    assert read(NIGHT - timedelta(days=1)) == both, "by a clock that was set back"
    assert read(NEXT_NIGHT) == both
    state.store.execute("delete from {mirror}.blaze_names where kind = 'staff'")
    assert read(NEXT_NIGHT) == Counter(employees=2)
    sandbox.faults([{"kind": "html", "path": "/employees"}])
    assert read(NEXT_NIGHT, force=True)["employees"] == 3
    sandbox.faults([])
    assert read(NEXT_NIGHT) == Counter(employees=2), "what has failed is asked for again"


def test_what_lasts_is_said_when_it_begins_and_when_it_is_over(
    sandbox: Sandbox, client: BlazeClient, state: State, caplog: pytest.LogCaptureFixture
) -> None:
    def said(told: ShopTold | None, **fault: str) -> list[str]:
        caplog.clear()
        sandbox.faults([{"kind": kind, "path": f"/{path}"} for path, kind in fault.items()])
        NightlyNames(state.names, client, 500, NIGHT).read(told, force=True)
        lines = [r for r in caplog.records if r.name == "extract.sync.nightly_names"]
        return [f"{r.levelname} {r.getMessage().partition(' (')[0]}" for r in lines]

    caplog.set_level(logging.INFO)
    forbidden = {"employees": "403", "terminals": "404"}
    assert said(None, **forbidden) == [
        "INFO Names of shops are not for these keys",
        "INFO Names of staff are not for these keys",
        "WARNING Names of terminals cannot be read",
    ]
    assert said(None, **forbidden) == []
    [failed] = said(None, employees="html", terminals="404")
    assert failed.startswith("WARNING Names of staff could not be read: the body is no JSON")
    assert said(None, **forbidden) == ["INFO Names of staff are not for these keys"]
    assert said(TOLD) == [
        "INFO Names of shops: 1 new or changed",
        "INFO Names of shops can be read now",
        "INFO Names of staff: 5 new or changed",
        "INFO Names of staff can be read now",
        "INFO Names of terminals: 3 new or changed",
        "INFO Names of terminals can be read now",
    ]
    assert said(TOLD) == []


def test_without_a_call_to_spare_the_next_run_reads_them(
    sandbox: Sandbox, state: State, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with client_of(sandbox, SpentBudget()) as client:
        NightlyNames(state.names, client, 500, NIGHT).read(TOLD, force=False)
    assert "Names of staff are left to the next run: the month's calls are used up" in caplog.text
    assert sandbox.log() == []
    assert state.names.last_asked("staff") is None


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (ShopTold("shop", " Main\x00\nStreet \ud83d"), [("shop", "Main Street ?")]),
        (ShopTold("x" * 501, "Main Street"), []),
        (ShopTold(None, "Main Street"), []),
        (ShopTold("shop", " "), []),
        (ShopTold("shop", None), []),
    ],
    ids=["odd characters", "too long an id", "no id", "blank", "no name"],
)
def test_only_what_can_be_kept_of_the_shop_is(
    client: BlazeClient, state: State, told: ShopTold, kept: list[object]
) -> None:
    NightlyNames(state.names, client, 500, NIGHT).read(told, force=False)
    assert (
        state.store.rows("select blaze_id, name from {mirror}.blaze_names where kind = 'shop'")
        == kept
    )
