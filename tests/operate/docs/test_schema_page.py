"""`make docs`: the schema as one page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import Command


@pytest.mark.after_first_sync
def test_docs_are_one_page_that_needs_nothing_else(command: Command, tmp_path: Path) -> None:
    command.ok("docs", "--to", str(tmp_path / "schema.html"))
    page = (tmp_path / "schema.html").read_text()
    assert "customers_blaze" in page
    assert "One row per" in page


def test_without_a_mirror_there_is_a_sentence(command: Command, tmp_path: Path) -> None:
    done = command("docs", "--to", str(tmp_path / "schema.html"))
    assert done.returncode == 1
    assert "Nothing was synced yet" in done.stderr
    assert "report it" not in done.stderr
