"""Names of schemas that settings may give: none is another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

OWN = ("staging", "parity", "parity_failures", "serving")
"""The schemas of this project that are called so everywhere."""
SCRATCH = "scratch_"
"""What `make smoke` makes and drops begins so."""


def problems_of_schemas(raw: str, mirror: str, legacy: str) -> Iterator[str]:
    """What stands in the way of three names, each beginning with its setting's.

    Args:
        raw: BLAZE_RAW_SCHEMA. dlt adds one of its own, with `_staging` behind it.
        mirror: BLAZE_SCHEMA.
        legacy: LEGACY_SCHEMA; it may be the mirror's, whose tables are called otherwise.
    """
    names: Mapping[str, str] = {
        "BLAZE_RAW_SCHEMA": raw, "BLAZE_SCHEMA": mirror, "LEGACY_SCHEMA": legacy
    }  # fmt: skip
    for setting, name in names.items():
        if name in OWN:
            yield f"{setting}: '{name}' is a schema that this project makes; name another"
        elif name.startswith("pg_") or name == "information_schema":
            yield f"{setting}: '{name}' is Postgres' own; name another"
        elif setting != "LEGACY_SCHEMA" and name.startswith(SCRATCH):
            yield f"{setting}: '{name}' begins like those that `make smoke` drops; name another"
    for setting in ("BLAZE_SCHEMA", "LEGACY_SCHEMA"):
        if names[setting] in {raw, f"{raw}_staging"}:
            yield (
                f"{setting}: '{names[setting]}' holds what the API answered (BLAZE_RAW_SCHEMA), "
                "whose tables have the same names; name another"
            )
