"""Permits are taken in blocks that grow with demand, and what no call has used is given back."""

from __future__ import annotations

import psycopg
import pytest

from extract.source.client.answers import CONNECT_TIMEOUT_S
from extract.source.rate_limit import SharedRateLimiter, permits, shared_limiter
from extract.source.rate_limit.block import BLOCK_MS, MOST
from extract.source.rate_limit.boot_clock import TOLERANCE_MS
from tests.extract.source.rate_limit.limiters import PERMITS, open_limiter
from tests.rows import one


def permits_in(url: str) -> int:
    """How many permits the database holds, all processes together."""
    with psycopg.connect(url) as connection:
        table = one(url, PERMITS)
        return int(next(iter(connection.execute(f"select count(*) from {table}")))[0])


def end_block(limiter: SharedRateLimiter) -> None:
    """As if its second were over."""
    assert limiter._permits._block is not None
    limiter._permits._block.ends_ms = 0


def sizes_of(url: str) -> list[int]:
    """The permits of each block, in the order in which they were given."""
    with psycopg.connect(url) as connection:
        counted = connection.execute(
            f"select count(*) from {one(url, PERMITS)} group by name order by min(item_timestamp)"
        )
        return [int(size) for (size,) in counted]


def test_blocks_grow_with_the_calls_and_a_clean_end_leaves_as_many_permits_as_calls(
    prepared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extract.source.rate_limit.permits.BLOCK_MS", 600_000)
    with open_limiter(prepared, per_5min=10_000) as limiter:
        for calls in range(1, 18):
            limiter.acquire()
            assert calls <= permits_in(prepared) < 2 * calls
        assert sizes_of(prepared) == [1, 2, 4, 8, 16]
        for _ in range(400):
            limiter.acquire()
        assert max(sizes_of(prepared)) == MOST
    assert permits_in(prepared) == 417
    assert limiter.calls == limiter.budget()["calls"] == 417
    limiter.close()
    assert permits_in(prepared) == 417


def test_a_block_that_has_ended_permits_nothing_and_the_next_is_as_large_as_it_was_used(
    prepared: str,
) -> None:
    with open_limiter(prepared, per_5min=10_000) as limiter:
        for calls in (1, 2, 3, 2, 1):
            for _ in range(calls):
                limiter.acquire()
            end_block(limiter)
        assert sizes_of(prepared) == [1, 1, 1, 1, 2, 2, 2]
    assert permits_in(prepared) == limiter.calls == 9


def test_what_a_killed_process_has_not_used_stays_counted(prepared: str) -> None:
    limiter = open_limiter(prepared, per_5min=8)
    for _ in range(4):
        limiter.acquire()
    held = limiter._permits._block
    assert held is not None
    assert held.left == 3
    limiter._permits._block = None
    limiter.close()
    with open_limiter(prepared, per_5min=8) as other:
        other.acquire()
        wait_s = other._permits.take()
        assert wait_s is not None
        assert 329 < wait_s <= 331


def test_what_is_given_back_twice_is_given_back_once(prepared: str) -> None:
    """As where the connection broke, and nobody knows what was committed."""
    with open_limiter(prepared, per_5min=100) as limiter:
        for _ in range(4):
            limiter.acquire()
        block = limiter._permits._block
        assert block is not None
        assert permits_in(prepared) == 7
        for _ in range(2):
            with limiter._pool.connection() as connection:
                limiter._permits._end(connection, block)
            assert permits_in(prepared) == 4
            assert not block.use()


def test_permits_count_from_the_end_of_their_block(prepared: str) -> None:
    """A call that was made at the last moment counts for as long as any other."""
    with open_limiter(prepared, per_5min=1) as limiter:
        limiter.acquire()
        wait_s = limiter._permits.take()
        assert wait_s is not None
        window_s = (shared_limiter.WINDOW_MS + shared_limiter.ARRIVAL_MARGIN_MS) / 1000
        assert window_s < wait_s <= window_s + BLOCK_MS / 1000


def test_an_answer_that_comes_too_late_is_not_used(
    prepared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_limiter(prepared, per_5min=10) as limiter:
        with monkeypatch.context() as slept:
            slept.setattr(permits, "LATEST_MS", -1)
            assert limiter._permits.take() is not None
            end_block(limiter)
            assert limiter._permits.take() is not None
            end_block(limiter)
        limiter.acquire()
        assert permits_in(prepared) == 1, "what was not used has gone back"


def test_a_clean_end_without_a_database_takes_no_longer(prepared: str) -> None:
    limiter = open_limiter(prepared, per_5min=10)
    for _ in range(4):
        limiter.acquire()
    with psycopg.connect(prepared, autocommit=True) as connection:
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity "
            "where datname = current_database() and pid <> pg_backend_pid()"
        )
    limiter.close()
    assert permits_in(prepared) in {4, 7}


def test_the_margin_covers_the_longest_way_of_a_call() -> None:
    way_ms = 2 * CONNECT_TIMEOUT_S * 1000
    late_ms = max(0, permits.LATEST_MS - BLOCK_MS)
    assert way_ms + late_ms + TOLERANCE_MS < shared_limiter.ARRIVAL_MARGIN_MS
