"""`make dictionary`: docs/data-dictionary.md, written from the declarations and an empty mirror.

Names and descriptions come from the field map and the dbt project, types from the catalog.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from common.settings import PROJECT_ROOT, Settings
from extract.source.entities import ENTITIES
from extract.source.fields import Field, Kind
from operate.docs.empty_mirror import describe_empty_mirror

DICTIONARY = PROJECT_ROOT / "docs" / "data-dictionary.md"

LAYERS = (
    ("blaze", "The mirror", "In `BLAZE_SCHEMA`, `public` by default. What people query."),
    ("serving", "Serving", "What readers of legacy's tables are pointed at: see cutover.md."),
    ("parity", "Parity", "Mirror and legacy compared: see parity.md."),
    ("staging", "Staging", "One view per raw table: renamed, cast, cleaned; no business rule."),
)
"""The folders of the dbt project's models, in the order in which people read them."""

RAW_TYPES = {
    Kind.TEXT: "text",
    Kind.KEY: "text",
    Kind.NUMBER: "double precision",
    Kind.FLAG: "boolean",
    Kind.INSTANT: "timestamp with time zone",
}


@dataclass(frozen=True)
class Column:
    """A column as people read of it."""

    name: str
    type: str
    description: str


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
    sources = {
        source["name"]: source
        for source in manifest["sources"].values()
        if source["source_name"] in {"raw", "blaze"}
    }
    landed = dict(_landed())
    for name, source in sources.items():
        columns = landed.get(name) or _columns(source, catalog["sources"])
        yield from _table(source["schema"], name, source["description"], columns)


def _layer(node: Mapping[str, Any]) -> str:
    """The layer of a model or seed: its folder, or for a seed the schema it is configured for."""
    if node["resource_type"] == "seed":
        return str(node["config"]["schema"])
    return str(node["fqn"][1])


def _landed() -> Iterator[tuple[str, list[Column]]]:
    """The columns of the raw tables that hold the API's records, by table."""
    for entity in ENTITIES:
        yield entity.name, [_field(each) for each in entity.fields]
        if entity.lines is not None:
            parent = Column(entity.lines.parent_column, "text", "Id of the record it belongs to.")
            yield entity.lines.table, [parent, *(_field(each) for each in entity.lines.fields)]


def _field(field: Field) -> Column:
    paths = ", else ".join(f"`{path}`" for path in field.paths)
    return Column(field.column, RAW_TYPES[field.kind], f"{paths} of the API.")


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
