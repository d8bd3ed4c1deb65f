"""What is put right in dbt's manifest before people read it."""

from __future__ import annotations

from typing import Any


def leave_out_unit_tests(manifest: dict[str, Any]) -> None:
    """Leave unit tests out, which outnumber the tables in the lineage and stand on made-up rows."""
    manifest["unit_tests"] = {}
    for relatives in (manifest["parent_map"], manifest["child_map"]):
        for name in [name for name in relatives if name.startswith("unit_test.")]:
            del relatives[name]
        for name, others in relatives.items():
            relatives[name] = [each for each in others if not each.startswith("unit_test.")]
