"""Chunks reach the raw tables, one after the other, over connections that come and go."""

from __future__ import annotations

from datetime import UTC, datetime

import psycopg

from extract.load import copy_job
from extract.load.chunk import Chunk
from extract.load.loader import Loader, RawSchema
from extract.load.raw_tables import create_raw_tables
from extract.source.entities import ENTITIES, MEMBERS
from extract.state import State
from tests.extract.load.pages import page_of
from tests.rows import one

NOW = datetime(2025, 6, 30, tzinfo=UTC)


def chunk_of(*ids: str) -> Chunk:
    chunk = Chunk()
    chunk.add(0, page_of(MEMBERS, *({"id": each, "firstName": "Ann"} for each in ids)), None)
    return chunk


def test_a_driver_learns_the_types_of_a_database_once_and_outlives_its_sessions(
    state: State, database_url: str
) -> None:
    create_raw_tables(state.store.connection, "raw", ENTITIES)
    copy_job._database_of.cache_clear()
    raw = RawSchema(database_url, "raw")
    loader = Loader(raw, state)
    try:
        assert loader.load(MEMBERS, chunk_of("a", "b"), NOW) == 2
        with psycopg.connect(database_url, autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where "
                "datname = current_database() and application_name like 'blaze_mirror.load%'"
            )
        assert loader.load(MEMBERS, chunk_of("b", "c"), NOW) == 1
    finally:
        raw.close()
    assert copy_job._database_of.cache_info().misses == 1
    assert one(database_url, "select string_agg(id, '' order by id) from raw.members") == "abc"
    assert one(database_url, "select count(*) from raw.batches where completed_at is null") == 0
    sessions = "select count(*) from pg_stat_activity where application_name like '%%load%%'"
    assert one(database_url, sessions) == 0, "and leaves no session behind"
