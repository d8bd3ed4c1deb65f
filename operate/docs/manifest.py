"""What is put right in dbt's manifest before people read it."""

from __future__ import annotations

import re
from typing import Any

from operate.transform.project import PROJECT_DIR


def describe_macros(manifest: dict[str, Any]) -> None:
    """Describe the project's macros by the comment before each, which is written once, there."""
    for macro in manifest["macros"].values():
        if macro["package_name"] == manifest["metadata"]["project_name"]:
            macro["description"] = macro["description"] or comment_before(
                (PROJECT_DIR / macro["original_file_path"]).read_text(), macro["name"]
            )


def leave_out_unit_tests(manifest: dict[str, Any]) -> None:
    """Leave unit tests out, which outnumber the tables in the lineage and stand on made-up rows."""
    manifest["unit_tests"] = {}
    for relatives in (manifest["parent_map"], manifest["child_map"]):
        for name in [name for name in relatives if name.startswith("unit_test.")]:
            del relatives[name]
        for name, others in relatives.items():
            relatives[name] = [each for each in others if not each.startswith("unit_test.")]


def comment_before(sql: str, macro: str) -> str:
    """The Jinja comment right before a macro; empty where there is none.

    Args:
        sql: a file of macros.
        macro: as dbt names it, such as `money` or `test_gate`.
    """
    name = re.sub("^(test|materialization)_", "", macro)
    name = re.sub("_(default|postgres)$", "", name) if macro != name else name
    found = re.search(
        rf"\{{#-?((?:(?!#\}}).)*?)-?#\}}\s*\{{%-?\s*(?:macro|test|materialization)\s+{name}\b",
        sql,
        re.DOTALL,
    )
    return " ".join(found[1].split()) if found else ""
