"""Poolers: by transaction they are refused under any load, by session they have to be set up."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
import pytest

from common.errors import DatabaseError
from tests.databases import set_for_all_sessions
from tests.pooler import pooled
from warehouse.checks import check
from warehouse.schemas import Schemas

SCHEMAS = Schemas("raw", "public")


@contextmanager
def busy(url: str, clients: int) -> Iterator[None]:
    """Others who take sessions and give them back all the time."""
    over = threading.Event()

    def work() -> None:
        with psycopg.connect(url, autocommit=True, prepare_threshold=None) as connection:
            while not over.wait(0.001):
                connection.execute("select pg_sleep(0.002)")

    threads = [threading.Thread(target=work) for _ in range(clients)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join()


@pytest.mark.parametrize("clients", [0, 1, 4])
def test_a_pooler_by_transaction_is_refused_whatever_else_goes_through_it(
    database_url: str, clients: int
) -> None:
    with (
        pooled(database_url, "transaction", "dropped") as pooler,
        busy(pooler.url, clients),
        pytest.raises(DatabaseError, match="a pooler in transaction or statement mode"),
    ):
        check(pooler.url, SCHEMAS)


def test_a_pooler_by_session_that_refuses_startup_options_is_refused_before_they_are_missed(
    database_url: str,
) -> None:
    with (
        pooled(database_url, "session", "refused") as pooler,
        pytest.raises(DatabaseError, match=r"refuses startup options.*ignore_startup_parameters"),
    ):
        check(pooler.url, SCHEMAS)


def test_where_startup_options_are_dropped_the_roles_defaults_have_to_do(database_url: str) -> None:
    company = {"DateStyle": "German, DMY", "statement_timeout": "5s"}
    set_for_all_sessions(database_url, company)
    with pooled(database_url, "session", "dropped") as pooler:
        with pytest.raises(DatabaseError) as refused:
            check(pooler.url, SCHEMAS)
        said = str(refused.value)
        for name in (*company, "search_path"):
            assert f'set "{name}" to' in said
        assert "bytea_output" not in said, "what is right already is left alone"
        assert "lock_timeout" not in said, "none is as good as ours"
        with psycopg.connect(database_url, autocommit=True) as connection:
            statements = said.partition("begin with them: ")[2].split("; ")
            for statement in statements[:-1]:
                connection.execute(statement.encode())
        pooler.forget_sessions()
        try:
            check(pooler.url, SCHEMAS)
        finally:
            name = urlsplit(database_url).path.lstrip("/")
            with psycopg.connect(database_url, autocommit=True) as connection:
                connection.execute(f"alter role current_user in database {name} reset all".encode())
