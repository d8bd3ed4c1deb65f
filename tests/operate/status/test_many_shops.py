"""Five hundred shops: what people see stays a page, in as many statements as of a few."""

from __future__ import annotations

import re
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.chains import many_shops
from tests.command import Command
from tests.json_documents import documented
from tests.operate.conftest import execute
from tests.operate.status.test_prometheus import written


@pytest.fixture
def five_hundred(three_shops: Command, tmp_path: Path) -> Command:
    """The commands on a mirror of 500."""
    settings = many_shops(tmp_path, three_shops.sandbox, three_shops.database_url, 500)
    return Command(three_shops.sandbox, three_shops.database_url, settings)


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements that are run from now on; commands run in this process."""
    run: list[str] = []
    execute: Any = psycopg.Cursor.execute

    def counted(self: Any, query: Any, *arguments: Any, **options: Any) -> Any:
        run.append(str(query))
        return execute(self, query, *arguments, **options)

    monkeypatch.setattr(psycopg.Cursor, "execute", counted)
    return run


def test_the_page_of_five_hundred_is_a_page(five_hundred: Command) -> None:
    said = five_hundred("status", COLUMNS="120").stdout
    assert "all 500 shops read" in said.splitlines()[0] + said.splitlines()[1], said
    assert "all 500 shops are well" in said
    later = (five_hundred.sandbox.now() + timedelta(days=2)).isoformat()
    said = five_hundred("status", COLUMNS="120", BLAZE_FIXED_NOW=later).stdout
    first = " ".join(said.split("\n- ")[0].split())
    assert (
        "500 of 500 shops were last read more than 26 hours ago (s0002, s0003, s0004 and 497 more)"
        in (first)
    )
    assert "0 of 500 shops are well" in said
    assert "… and 480 more" in said
    assert len(said.splitlines()) < 70, said
    assert len(re.findall(r"^- s\d{4}: was last read 2 days ago", said, re.MULTILINE)) == 20


def test_one_among_five_hundred_is_found(five_hundred: Command) -> None:
    execute(
        five_hundred,
        "update blaze_sync_state set sync_status = 'error', error_message = 'no answer'"
        " where entity_type = 'transactions@s0333'",
    )
    said = five_hundred("status", COLUMNS="400").stdout
    assert said.startswith("Needs a look: the shop s0333 failed in transactions.")
    assert "- s0333: failed in transactions (no answer)" in said
    assert "499 of 500 shops are well" in said
    alone = five_hundred("status", "--shop", "s0333", COLUMNS="400").stdout
    assert "Needs a look: transactions@s0333 failed" in alone.splitlines()[0]


def test_statements_and_time_do_not_grow_with_the_shops(
    five_hundred: Command, three_shops: Command, statements: list[str], tmp_path: Path
) -> None:
    asked = []
    for command in (three_shops, five_hundred):
        statements.clear()
        started = time.monotonic()
        documented("status", command("status", "--json").stdout)
        took = time.monotonic() - started
        asked.append(len(statements))
    assert asked[1] == asked[0] > 30, asked
    assert took < 10, "a loaded machine included; it is one or two"
    metrics = written(five_hundred, tmp_path / "blaze.prom")
    assert metrics['blaze_mirror_shops{state="well"}'] == 500
    assert len(metrics) < 500 * 5 + 300
