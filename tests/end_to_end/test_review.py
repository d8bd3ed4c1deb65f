"""The commands for people: smoke, status, docs, and what the documents promise."""

from __future__ import annotations

import re
from pathlib import Path

import psycopg
import pytest

from common.settings import PROJECT_ROOT, Settings
from operate.cli import cli
from sandbox.process import Sandbox
from tests.command import Command


def schemas(database_url: str) -> set[str]:
    with psycopg.connect(database_url) as connection:
        rows = connection.execute("select nspname from pg_namespace where nspname !~ '^pg_'")
        return {name for (name,) in rows}


def test_smoke_tells_how_the_api_behaves_and_leaves_nothing_behind(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    before = schemas(database_url)
    said = command.ok("smoke", COLUMNS="160")
    assert schemas(database_url) == before
    assert len(sandbox.log()) < 100
    assert "All well" in said
    for reading in (
        "honoured, on modified",
        "by modified, descending",
        "the whole company's",
        "100 of 500 asked for",
        "included",
        "refused, as documented",
    ):
        assert reading in said
    assert "cart.totalCalcTax" in said
    assert "dob" in said, "fields that are not kept are listed"


@pytest.mark.parametrize(
    ("reading", "shown"),
    [
        ({"members_filter": "ignored"}, "ignored"),
        ({"end_date": "exclusive"}, "excluded"),
        ({"members_order": "ascending"}, "by modified, ascending"),
        ({"members_total": "window"}, "the window's"),
        ({"products_cap": 20}, "20 of 500 asked for"),
    ],
)
def test_smoke_shows_the_other_readings_too(
    sandbox: Sandbox, command: Command, reading: dict[str, str], shown: str
) -> None:
    sandbox.readings(**reading)
    assert shown in command.ok("smoke", COLUMNS="160")


def test_smoke_fails_on_a_record_that_cannot_be_mapped(sandbox: Sandbox, command: Command) -> None:
    sandbox.faults([{"kind": "missing_id", "path": "/members", "times": 1}])
    done = command("smoke", COLUMNS="160")
    assert done.returncode == 1
    assert "id: missing" in done.stdout


def test_docs_are_one_page_that_needs_nothing_else(command: Command, tmp_path: Path) -> None:
    command.ok("sync")
    command.ok("docs", "--to", str(tmp_path / "schema.html"))
    page = (tmp_path / "schema.html").read_text()
    assert "customers_blaze" in page
    assert "One row per" in page


def test_status_before_the_first_sync_says_how_to_begin(command: Command) -> None:
    assert "make sync" in command.ok("status")


def test_every_make_target_is_explained_and_in_the_readme() -> None:
    makefile = (PROJECT_ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^\.PHONY: ([a-z-]+)$", makefile, re.MULTILINE))
    explained = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    readme = (PROJECT_ROOT / "README.md").read_text()
    named = set(re.findall(r"`make (?:-s )?([a-z-]+)", readme))
    assert targets == explained
    assert targets == named


def test_every_command_has_a_target() -> None:
    makefile = (PROJECT_ROOT / "Makefile").read_text()
    called = set(re.findall(r"\$\(RUN\) ([a-z-]+)", makefile))
    assert called == set(cli.commands)
    assert all(command.help for command in cli.commands.values())


DOCUMENTS = [PROJECT_ROOT / "README.md", PROJECT_ROOT / "CHANGELOG.md", PROJECT_ROOT / "Makefile"]
DOCUMENTS += [PROJECT_ROOT / "crontab.example", *(PROJECT_ROOT / "docs").glob("*.md")]


def test_documents_name_no_command_and_no_setting_that_there_is_not() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT_ROOT / "Makefile").read_text(), re.MULTILINE))
    settings = {str(each.validation_alias) for each in Settings.model_fields.values()}
    for document in DOCUMENTS:
        text = document.read_text()
        named = re.findall(r"(?:`|^ {4})make (?:-s )?([a-z-]+)", text, re.MULTILINE)
        assert set(named) <= targets, document
        for command in re.findall(r"blaze-mirror ([a-z-]+)", text):
            assert command in cli.commands, document
        known = settings | PROJECT_VARIABLES
        assert set(re.findall(r"\b(?:BLAZE|CUTOVER|ALERT)_[A-Z0-9_]+\b", text)) <= known, document


PROJECT_VARIABLES = {
    "BLAZE_FINALIZED",  # the dbt project's own, set by extract
    "BLAZE_ENV_FILE",  # says where the settings are
}


def test_links_between_documents_lead_somewhere() -> None:
    for document in DOCUMENTS:
        for link in re.findall(r"\]\((?!http)([^)#]+)", document.read_text()):
            assert (document.parent / link).exists(), f"{document}: {link}"
