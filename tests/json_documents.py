"""What commands print for machines, held against the schemas that docs/json documents."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from common.settings import PROJECT_ROOT

SCHEMAS = PROJECT_ROOT / "docs" / "json"


def documented(command: str, said: str) -> Any:
    """What a command printed, which must be as its schema says.

    Args:
        command: whose schema.
        said: its standard output.
    """
    schema = json.loads((SCHEMAS / f"{command}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    document = json.loads(said)
    wrong = [
        f"{'/'.join(map(str, error.path))}: {error.message}"
        for error in Draft202012Validator(schema).iter_errors(document)
    ]
    assert not wrong, wrong
    return document
