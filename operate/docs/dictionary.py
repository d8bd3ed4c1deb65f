"""`make dictionary`: docs/data-dictionary.md, written from the declarations and an empty mirror.

The macros' descriptions, which dbt shows, are written with it: see `macros.py`.

Names and descriptions come from the field map and the dbt project, types from the catalog.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from common.settings import PROJECT_ROOT, Settings
from operate.docs.columns import Column, landed_columns
from operate.docs.empty_mirror import describe_empty_mirror
from operate.docs.macros import MACRO_PROPERTIES, macro_properties

DICTIONARY = PROJECT_ROOT / "docs" / "data-dictionary.md"

LAYERS = (
    ("blaze", "The mirror", "In `BLAZE_SCHEMA`, `public` by default. What people query."),
    ("serving", "Serving", "What readers of legacy's tables are pointed at: see cutover.md."),
    ("parity", "Parity", "Mirror and legacy compared: see parity.md."),
    ("staging", "Staging", "One view per raw table: renamed, cast, cleaned; no business rule."),
)
"""The folders of the dbt project's models, in the order in which people read them."""

STATE = ("blaze", "staging", "parity", "parity_copies", "serving")
"""The sources that hold the state of the mirror itself, beside those in the raw schema."""


def write_dictionary(settings: Settings, path: Path | None = None) -> None:
    """Write the dictionary.

    Args:
        settings: only the defaults of the schemas are used.
        path: where to; by default the documentation's own file.

    Raises:
        TransformError: dbt could not build an empty mirror.
    """
    manifest, catalog = describe_empty_mirror(settings)
    target = path or DICTIONARY
    target.write_text("\n".join(_pages(manifest, catalog)) + "\n")
    click.echo(f"Written: {target}")
    if path is None:
        MACRO_PROPERTIES.write_text(macro_properties())
        click.echo(f"Written: {MACRO_PROPERTIES}")


def _pages(manifest: Mapping[str, Any], catalog: Mapping[str, Any]) -> Iterator[str]:
    yield from (
        "# Data dictionary",
        "",
        "Every table and view, with the grain first and every column. `make dictionary` writes",
        "this file from the field map, the dbt project and an empty mirror; a test compares.",
        "",
    )
    nodes = [
        node for node in manifest["nodes"].values() if node["resource_type"] in {"model", "seed"}
    ]
    for folder, title, introduction in LAYERS:
        yield from (f"## {title}", "", introduction, "")
        for node in sorted(nodes, key=lambda each: str(each["name"])):
            if _layer(node) == folder:
                yield from _table(
                    node["schema"],
                    node["name"],
                    node["description"],
                    _columns(node, catalog["nodes"]),
                )
    yield from ("## Raw", "", "As extract has landed it, in `BLAZE_RAW_SCHEMA`.", "")
    landed = dict(landed_columns())
    for source in _sources(manifest, "raw"):
        columns = landed.get(source["name"]) or _columns(source, catalog["sources"])
        yield from _table(source["schema"], source["name"], source["description"], columns)
    yield from ("## State", "", "How far the mirror has come, and what was decided.", "")
    for source in _sources(manifest, *STATE):
        columns = _columns(source, catalog["sources"])
        yield from _table(source["schema"], source["name"], source["description"], columns)


def _sources(manifest: Mapping[str, Any], *names: str) -> list[Mapping[str, Any]]:
    """The tables of sources, in the order of these."""
    tables = [each for each in manifest["sources"].values() if each["source_name"] in names]
    return sorted(tables, key=lambda each: names.index(each["source_name"]))


def _layer(node: Mapping[str, Any]) -> str:
    """The layer of a model or seed: its folder, or for a seed the schema it is configured for."""
    if node["resource_type"] == "seed":
        return str(node["config"]["schema"])
    return str(node["fqn"][1])


def _columns(node: Mapping[str, Any], catalog: Mapping[str, Any]) -> list[Column]:
    """A node's described columns in the order of the table.

    Those of the comparisons that follow from the mapping are described once, with their table.
    """
    found = catalog.get(node["unique_id"], {"columns": {}})["columns"].values()
    described = {name.lower(): each["description"] for name, each in node["columns"].items()}
    return [
        Column(each["name"], each["type"].lower(), described[each["name"].lower()])
        for each in sorted(found, key=lambda each: int(each["index"]))
        if each["name"].lower() in described
    ]


def _table(schema: str, name: str, description: str, columns: list[Column]) -> Iterator[str]:
    yield from (f"### {schema}.{name}", "", " ".join(description.split()), "")
    if columns:
        yield from ("| column | type | |", "|---|---|---|")
        for column in columns:
            text = " ".join(column.description.split()).replace("|", "\\|")
            yield f"| `{column.name}` | {column.type} | {text} |"
        yield ""
