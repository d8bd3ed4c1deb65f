"""What is known of names stays until another one comes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from common.shop import Shop
from extract.state import State
from extract.state.names import Asked

NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)
NEXT_NIGHT = NIGHT + timedelta(days=1)


def known(state: State) -> list[tuple[object, ...]]:
    return state.store.rows(
        "select shop, blaze_id, name, named_at, xmin::text from {mirror}.blaze_names order by 1, 2"
    )


def test_only_what_is_new_or_another_is_written(state: State) -> None:
    assert state.names.save("staff", {"a": "Clerk One", "b": "Clerk Two"}, NIGHT) == 2
    one, _ = known(state)
    assert state.names.save("staff", {"a": "Clerk One", "b": "Clerk Three"}, NEXT_NIGHT) == 1
    assert known(state)[0] == one
    assert known(state)[1][1:4] == ("b", "Clerk Three", NEXT_NIGHT)
    assert state.names.save("staff", {}, NEXT_NIGHT) == 0
    assert len(known(state)) == 2, "who is listed no more is named all the same"


def test_the_last_answer_of_a_list_is_its_shops(state: State) -> None:
    store = state.store
    uptown = State(store.connection, store.raw_schema, store.mirror_schema, "uptown")
    state.names.save_asked("staff", "forbidden", NIGHT)
    state.names.save_asked("staff", "read", NEXT_NIGHT)
    uptown.names.save("staff", {"a": "Clerk One"}, NIGHT)
    assert state.names.last_asked("staff") == Asked("read", NEXT_NIGHT, has_names=False)
    state.names.save("staff", {"a": "Clerk One"}, NIGHT)
    assert state.names.last_asked("staff") == Asked("read", NEXT_NIGHT, has_names=True)
    assert state.names.last_asked("terminal") is None
    state.names.save_asked("terminal", "forbidden", NIGHT)
    state.names.save_asked("shop", "refused", NIGHT)
    assert state.names.withheld() == ["shop", "terminal"]
    assert uptown.names.withheld() == []
    assert uptown.names.last_asked("staff") is None


def shop_called(name: str) -> Shop:
    return Shop(name=name, developer_key=SecretStr("key"), timezone=ZoneInfo("America/Denver"))


def test_a_shop_under_another_name_takes_its_names_along(state: State) -> None:
    store = state.store
    uptown = State(store.connection, store.raw_schema, store.mirror_schema, "uptown")
    uptown.shops.recognise(shop_called("uptown"), None, NIGHT)
    uptown.names.save("staff", {"a": "Clerk One", "b": "Clerk Two"}, NIGHT)
    uptown.names.save_asked("staff", "read", NIGHT)
    state.names.save("staff", {"a": "Clerk None"}, NIGHT)
    assert state.shops.recognise(shop_called("main"), None, NEXT_NIGHT) == "uptown"
    assert [row[:3] for row in known(state)] == [
        ("main", "a", "Clerk One"),
        ("main", "b", "Clerk Two"),
    ]
    assert state.names.last_asked("staff") == Asked("read", NIGHT, has_names=True)
