"""Windows of members end at a short page, and a count shows that nothing was behind it."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.rows import one

LATE = {"kind": "short_page", "rate": 0.5, "path": "/members", "after": 40}
"""An API whose short pages are the end until some have been seen to be."""


def owed(command: Command) -> int:
    """The windows whose short end nothing has shown so far."""
    return int(one(command.database_url, "select count(*) from raw.windows where ended_short"))


def of_members(sandbox: Sandbox) -> list[dict[str, Any]]:
    return [call["query"] for call in sandbox.log() if call["path"].endswith("/members")]


def test_a_window_costs_the_pages_that_its_rows_fill(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    command.ok("sync", BLAZE_CONCURRENCY="1")
    windows = one(database_url, "select count(*) from raw.windows where entity = 'members'")
    asked = of_members(sandbox)
    # Some are looked behind at first, and each that is larger than those before it; two count.
    larger = _records_set(database_url)
    assert len(asked) <= windows + 3 + 2 * larger + 2
    assert owed(command) == 0
    assert_mirror_equals(sandbox, database_url)
    sandbox.advance(days=30)
    sandbox.clear_log()
    command.ok("sync")
    nightly = [query for query in of_members(sandbox) if query["limit"] != "1"]
    ends = {(q["startDate"], q["endDate"]) for q in nightly}
    assert len(nightly) >= 2 * len(ends), "later ones may hold what is held as it was before"


def _records_set(database_url: str) -> int:
    """How many windows of members had more rows than all before them."""
    return int(
        one(
            database_url,
            "select count(*) from (select records, max(records) over (order by window_start "
            "rows between unbounded preceding and 1 preceding) as before from raw.windows "
            "where entity = 'members') as w where records >= coalesce(before, 0) and records > 0",
        )
    )


@pytest.mark.parametrize("order", ["descending", "ascending"])
def test_what_is_behind_a_short_page_is_found_by_counting(
    sandbox: Sandbox, command: Command, database_url: str, order: str
) -> None:
    sandbox.readings(members_order=order, members_cap=20)
    sandbox.faults([LATE], seed=1)
    said = command.ok("sync")
    assert "the API counts otherwise; looking behind the last page of" in said
    assert "reading the whole list" not in said
    assert owed(command) == 0
    assert_mirror_equals(sandbox, database_url)


def test_what_has_to_be_looked_behind_is_owed_until_it_was(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.readings(members_cap=20)
    sandbox.faults([LATE, {"kind": "400", "path": "/members", "exact": True, "after": 60}], seed=1)
    assert command("sync").returncode == 1
    first = owed(command)
    assert first > 3
    # A night that reads nothing of them leaves it so.
    sandbox.faults([{"kind": "400", "path": "/members", "exact": True}])
    assert command("sync", FORCE="1").returncode == 1
    assert owed(command) == first
    sandbox.faults([])
    sandbox.advance(days=2)
    # As many as were hidden may have gone since, so that a count would not show them.
    assert "an earlier run has begun this reading; looking behind" in command.ok("sync")
    assert owed(command) == 0
    assert_mirror_equals(sandbox, database_url)


def test_a_count_that_has_changed_meanwhile_shows_nothing(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults([{"kind": "total_off", "path": "/members", "times": 1}])
    said = command.ok("sync")
    assert "the API counts otherwise; looking behind the last page of" in said
    assert owed(command) == 0
    assert_mirror_equals(sandbox, database_url)


def test_where_nobody_counts_it_is_looked_behind_each(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults([{"kind": "total_absent", "path": "/members"}])
    said = command.ok("sync")
    assert "the API gives no count; looking behind the last page of" in said
    assert owed(command) == 0
    assert_mirror_equals(sandbox, database_url)
