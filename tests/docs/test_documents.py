"""What the documents promise: commands, settings and links that there are."""

from __future__ import annotations

import re

from common.settings import PROJECT_ROOT, Settings
from operate.cli import cli
from operate.parity.catalogue import catalogue


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
    "BLAZE_CHAIN",  # the dbt project's own, set by the runner
    "BLAZE_FINALIZED",  # the dbt project's own, set by extract
    "BLAZE_ENV_FILE",  # says where the settings are
}


def test_links_between_documents_lead_somewhere() -> None:
    for document in DOCUMENTS:
        for link in re.findall(r"\]\((?!http)([^)#]+)", document.read_text()):
            assert (document.parent / link).exists(), f"{document}: {link}"


def test_what_to_do_about_each_gate_is_in_one_place_as_the_alert_says_it() -> None:
    parity = (PROJECT_ROOT / "docs" / "parity.md").read_text()
    section = parity.partition("## A gate fails\n")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| (`.*`) \| (.*) \|$", section, re.MULTILINE))
    said = {gate: text for gates, text in rows.items() for gate in re.findall(r"`(\w+)`", gates)}
    assert said == {name: entry.what_to_do for name, entry in catalogue().items()}


FOLDERS = "common|warehouse|extract|operate|dbt_project|sandbox|benchmarks|tests"


def test_files_and_folders_that_documents_name_are_there() -> None:
    for document in DOCUMENTS:
        named = re.findall(rf"`((?:{FOLDERS})/[\w./-]+)`", document.read_text())
        patterns = {name: name.replace("NNNN_what", "[0-9]*_*") for name in named}
        missing = {name for name in named if not list(PROJECT_ROOT.glob(patterns[name]))}
        assert missing == set(), document
