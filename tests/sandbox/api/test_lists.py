"""What the lists hold for a question."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sandbox.process import Sandbox
from tests.sandbox.asking import values
from tests.sandbox.conftest import NOW

ZONE = ZoneInfo("America/Los_Angeles")


def test_transactions_are_capped_at_a_hundred_without_a_word(shop: Sandbox) -> None:
    answer = shop.ask(
        "/transactions", startDate="06/24/2025", endDate="07/01/2025", limit=500, skip=0
    ).json()
    assert answer["limit"] == 100
    times = [value["processedTime"] for value in answer["values"]]
    assert times == sorted(times)


def test_a_range_of_more_than_seven_days_is_refused_and_of_seven_accepted(shop: Sandbox) -> None:
    refused = shop.ask("/transactions", startDate="06/01/2025", endDate="06/09/2025")
    assert (refused.status_code, refused.json()["message"]) == (
        400,
        "Date range cannot exceed 7 days",
    )
    assert shop.ask("/transactions", startDate="06/01/2025", endDate="06/08/2025").ok
    assert shop.ask("/transactions", startDate="2025-06-01").status_code == 400


def test_transactions_without_dates_are_the_last_week(shop: Sandbox) -> None:
    times = [value["processedTime"] for value in values(shop, "/transactions")]
    assert min(times) >= (NOW - timedelta(days=8)).timestamp() * 1000


def test_transactions_are_filed_under_shop_local_days(shop: Sandbox) -> None:
    shop.readings(end_date="exclusive")
    day = values(shop, "/transactions", startDate="06/25/2025", endDate="06/26/2025")
    shop.readings(end_date="inclusive")
    both = values(shop, "/transactions", startDate="06/25/2025", endDate="06/26/2025")
    assert {datetime.fromtimestamp(t["processedTime"] / 1000, ZONE).day for t in day} == {25}
    assert len(both) > len(day)
    evening = [t for t in day if datetime.fromtimestamp(t["processedTime"] / 1000, UTC).day == 26]
    assert evening, "a shop's evening is UTC's next day"


def test_members_are_filtered_by_modified_and_total_is_the_companys(shop: Sandbox) -> None:
    start = int((NOW - timedelta(days=7)).timestamp() * 1000)
    answer = shop.ask("/members", startDate=start, endDate=int(NOW.timestamp() * 1000)).json()
    modified = [value["modified"] for value in answer["values"]]
    assert min(modified) >= start
    assert modified == sorted(modified, reverse=True)
    assert answer["total"] == 300 > len(modified)
