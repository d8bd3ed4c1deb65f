"""Descriptions of columns that follow from declarations: the field map, and the mapping of parity.

dbt's properties cannot loop, and a sentence for each of some two hundred columns would be written,
and go out of date, twice. So dbt's manifest is completed before it becomes a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from extract.load.arrow_schema import GONE_AT, ROW_ERRORS, ROW_HASH, TOMBSTONE
from extract.source.entities import ENTITIES
from extract.source.fields import Field, Kind
from operate.transform.variables import project_variables

RAW_TYPES = {
    Kind.TEXT: "text",
    Kind.KEY: "text",
    Kind.NUMBER: "double precision",
    Kind.FLAG: "boolean",
    Kind.INSTANT: "timestamp with time zone",
}

NORMALISED = {
    "last_ten_digits": "by their last ten digits",
    "trimmed_lower": "without regard to case and to white space around them",
    "none": "as they are written",
    "shop_local_day": "by the shop's day",
    "day": "by day",
    "money": "in dollars",
    "number": "as numbers",
    "boolean": "as yes or no",
}
"""How values are compared, by the word of the mapping (macros/parity/normalise.sql)."""

JUDGED = {
    "all": "",
    "where_legacy_has": ", judged where legacy has a value",
    "where_both_have": ", judged where both sides have a value",
}

LAST = ("unread", "legacy_unread", "mirror_is_reported", "mirror_is_in_snapshot")
"""Columns that stand behind those of the mapping."""
LOADING = {
    "_batch": "The load batch that last wrote the row.",
    ROW_ERRORS: "What could not be read, as text for people; null for a sound row.",
    GONE_AT: "When a sync found that the API no longer has the record; null while it has it.",
    ROW_HASH: "A digest of the kept fields, by which an unchanged record is known.",
    TOMBSTONE: "True for the row that stands for a cart without lines while it is loaded.",
    "_dlt_load_id": "dlt's id of the load.",
    "_dlt_id": "dlt's id of the row.",
}
"""Columns that loading adds to the raw tables."""


@dataclass(frozen=True)
class Column:
    """A column as people read of it."""

    name: str
    type: str
    description: str


def landed_columns() -> Iterator[tuple[str, list[Column]]]:
    """The columns of the raw tables that hold the API's records, by table."""
    for entity in ENTITIES:
        yield entity.name, [_field(each) for each in entity.fields]
        if entity.lines is not None:
            place = (
                Column(entity.lines.parent_column, "text", "Id of the record it belongs to."),
                Column("position", "bigint", "Its place in that record, from 0."),
            )
            yield entity.lines.table, [*place, *(_field(each) for each in entity.lines.fields)]


def _field(field: Field) -> Column:
    paths = ", else ".join(f"`{path}`" for path in field.paths)
    return Column(field.column, RAW_TYPES[field.kind], f"{paths} of the API.")


def parity_mapping() -> dict[str, Any]:
    """The mapping of parity, as the project has it: by entity, its key and its columns."""
    mapping: dict[str, Any] = project_variables()["parity"]
    return mapping


def describe_columns(manifest: dict[str, Any]) -> None:
    """Add to dbt's manifest the columns that follow from declarations.

    Args:
        manifest: as dbt has written it; what it describes already stays as it is.
    """
    nodes = {node["name"]: node for node in manifest["nodes"].values()}
    sources = {
        (source["source_name"], source["name"]): source for source in manifest["sources"].values()
    }
    for table, columns in landed_columns():
        described = {each.name: each.description for each in columns} | LOADING
        _add(sources["raw", table], described)
    for entity, mapping in parity_mapping().items():
        entries = mapping["columns"]
        _add(nodes[f"legacy_{entity}"], {e["column"]: _of_legacy(e) for e in entries})
        _add(nodes[f"mirror_{entity}"], {e["column"]: _of_mirror(e) for e in entries})
        _add(
            nodes[f"{entity}_comparison"],
            {name: text for e in entries for name, text in _compared(e).items()},
        )
        _add(sources["legacy", entity], _legacy_table(mapping, nodes[entity]))


def _add(node: dict[str, Any], described: Mapping[str, str]) -> None:
    for name, description in described.items():
        node["columns"].setdefault(name, {"name": name, "description": description})
    for name in LAST:
        if name in node["columns"]:
            node["columns"][name] = node["columns"].pop(name)


def _of_legacy(entry: Mapping[str, Any]) -> str:
    if "legacy_expression" in entry:
        return f"`{entry['legacy_expression']}` for each row of legacy."
    return f"Legacy's `{entry.get('legacy', entry['column'])}`; null where the site has none."


def _of_mirror(entry: Mapping[str, Any]) -> str:
    mirror = entry.get("mirror", entry["column"])
    return f"The mirror's `{mirror}`, as legacy's row would have it."


def _compared(entry: Mapping[str, Any]) -> dict[str, str]:
    name = entry["column"]
    total = ", added up" if entry.get("aggregate") == "sum" else ""
    return {
        f"{name}_legacy": f"`{name}` of legacy{total}.",
        f"{name}_mirror": f"`{name}` of the mirror{total}.",
        f"{name}_verdict": (
            "match, differs, null_in_legacy, null_in_mirror, unreadable or empty_vs_null; null "
            f"where there is nothing to compare. {_comparison(entry)}"
        ),
    }


def _comparison(entry: Mapping[str, Any]) -> str:
    """How a column's values are compared, as a sentence."""
    within = "".join(
        f", within {size} %" if kind == "percent" else f", within {size}"
        for kind, size in (entry.get("tolerance") or {}).items()
    )
    judged = JUDGED[entry.get("judged", "all")]
    return f"Compared {NORMALISED[entry['normalise']]}{within}{judged}."


def _legacy_table(mapping: Mapping[str, Any], served: Mapping[str, Any]) -> dict[str, str]:
    """Legacy's columns: those that readers are served, and how each is compared."""
    compared = {
        each.get("legacy", each["column"]): _comparison(each)
        for each in mapping["columns"]
        if "legacy_expression" not in each
    }
    compared |= dict.fromkeys(mapping["key"], "The key of the comparison.")
    said = {
        name: column["description"]
        for name, column in served["columns"].items()
        if name != "served_from" and "null from legacy" not in column["description"]
    }
    # What a serving view says of both sides is no word about legacy's own table.
    own = {name: "" if "mirror" in text or "side" in text else text for name, text in said.items()}
    return {
        name: f"{own.get(name, '')} {compared.get(name, 'Not compared.')}".strip()
        for name in own | compared
    }
