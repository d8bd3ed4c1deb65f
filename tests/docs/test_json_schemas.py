"""docs/json documents what each command prints with `--json`, and nothing else."""

from __future__ import annotations

import json

from operate.cli import cli
from tests.json_documents import SCHEMAS


def test_each_command_that_prints_json_has_its_schema() -> None:
    printing = {
        name
        for name, command in cli.commands.items()
        if any("--json" in option.opts for option in command.params)
    }
    assert {path.stem for path in SCHEMAS.glob("*.json")} == printing


def test_each_property_says_what_it_is() -> None:
    for path in SCHEMAS.glob("*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        silent = [name for name, held in _properties(schema) if "description" not in held]
        assert set(silent) <= {"ok", "warning", "unknown", "wrong"}, path.name


def _properties(schema: object) -> list[tuple[str, dict[str, object]]]:
    if isinstance(schema, list):
        return [each for inner in schema for each in _properties(inner)]
    if not isinstance(schema, dict):
        return []
    own = list(schema.get("properties", {}).items())
    return own + [each for inner in schema.values() for each in _properties(inner)]
