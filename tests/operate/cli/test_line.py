"""What people type: helped where they ask, and told in one line what is wrong."""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from common.settings import PROJECT_ROOT
from operate.cli import cli, options
from operate.cutover.sources import SERVED
from tests.command import BLAZE_MIRROR, bare_environment


def typed(*arguments: str, **environment: str | None) -> Result:
    environment = {"FORCE": None, "ENTITY": None, "FROM": None, **environment}
    return CliRunner().invoke(cli, arguments, prog_name="blaze-mirror", env=environment)


def test_status_as_json_and_for_prometheus_are_two_things(tmp_path: Path) -> None:
    done = typed("status", "--json", "--prometheus", str(tmp_path / "blaze.prom"))
    assert done.exit_code == 2
    assert "give one of them" in done.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_every_command_in_full(option: str) -> None:
    done = typed(option)
    assert done.exit_code == 0
    for name, command in cli.commands.items():
        first_sentence = (command.help or "").split("\n\n")[0].replace("\n", " ").rstrip(".")
        assert f"{name} " in done.output
        assert first_sentence in done.output, "it is too long for a line of the list"


@pytest.mark.parametrize("name", ["", *cli.commands])
def test_help_fits_80_columns(name: str) -> None:
    done = typed(*([name] if name else []), "-h", COLUMNS="80")
    assert done.exit_code == 0
    assert max(map(len, done.output.splitlines())) <= 80


@pytest.mark.parametrize(
    ("command", "overridden"),
    [
        ("sync", {"BLAZE_SYNC_WINDOW", "an hour ago"}),
        ("sync-products", {"five minutes ago"}),
        ("backfill", {"BLAZE_SYNC_WINDOW", "five minutes ago"}),
        ("switch", {"gates", "--reason"}),
        ("finalize", {"gates", "served from legacy", "--reason"}),
        ("restore", {"mirror"}),
    ],
)
def test_force_says_what_it_overrides_there(command: str, overridden: set[str]) -> None:
    said = " ".join(typed(command, "-h").output.partition("--force")[2].split())
    assert all(each in said.partition("(or set FORCE=1)")[0] for each in overridden)


def test_every_command_that_can_be_forced_is_in_the_test_above() -> None:
    forced = {
        name for name, each in cli.commands.items() if "force" in {p.name for p in each.params}
    }
    assert forced == {"sync", "sync-products", "backfill", "switch", "finalize", "restore"}


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((PROJECT_ROOT / "pyproject.toml").read_text())["project"]
    assert typed("--version").output == f"blaze-mirror {project['version']}\n"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("snyc", "No such command 'snyc'. Did you mean 'sync'?"),
        ("frobnicate", "No such command 'frobnicate'."),
        ("sync --forse", "No such option '--forse'. Did you mean '--force'?"),
        ("status extra", "Got unexpected extra argument (extra)."),
        (
            "backfill --from May",
            "Invalid value for '--from': 'May' is no day, write it like 2024-01-31.",
        ),
        (
            "docs --to /",
            "Invalid value for '--to': '/' is a folder, write the name of a file in it.",
        ),
    ],
)
def test_a_line_that_is_not_understood_is_explained_in_one(line: str, complaint: str) -> None:
    done = typed(*line.split())
    command = line.partition(" ")[0]
    asked = f"blaze-mirror {command}" if command in cli.commands else "blaze-mirror"
    assert done.exit_code == 2
    assert done.stderr == f"Error: {complaint} See `{asked} -h`.\n"


def test_a_line_without_a_command_shows_the_help_and_is_no_success() -> None:
    done = typed()
    assert done.exit_code == 2
    assert done.stderr.startswith("Usage: blaze-mirror")


@pytest.mark.parametrize("command", ["switch", "rollback"])
@pytest.mark.parametrize("entity", [None, ""])
def test_a_command_without_an_entity_says_how_to_name_one(command: str, entity: str | None) -> None:
    done = typed(command, ENTITY=entity)
    assert done.exit_code == 2
    assert done.stderr == (
        f"Error: `{command}` needs an entity ({options.ENTITIES}): write `make {command} "
        f"ENTITY=customers` or `blaze-mirror {command} --entity customers`.\n"
    )


def test_the_entities_that_can_be_named_are_those_that_are_served() -> None:
    assert options.ENTITIES.replace(" or ", ", ").split(", ") == [*SERVED, "all"]


def test_make_says_the_same_as_the_console_script() -> None:
    env = bare_environment()
    made = subprocess.run(
        ["make", "switch"], cwd=PROJECT_ROOT, env=env, capture_output=True, text=True, check=False
    )
    said = subprocess.run(
        [BLAZE_MIRROR, "switch"], env=env, capture_output=True, text=True, check=False
    )
    assert (made.returncode, said.returncode) == (2, 2)
    assert said.stderr.startswith("Error: `switch` needs an entity")
    assert made.stderr.splitlines()[0] == said.stderr.strip()
