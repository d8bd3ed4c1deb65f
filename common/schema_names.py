"""Names of schemas that settings may give: none is another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from common.shop import Shop

OWN = ("staging", "parity", "parity_failures", "serving")
"""The schemas of this project that are called so everywhere."""
OF_SHOPS = ("parity_of_", "parity_failures_of_")
"""How those begin in which a shop is judged by itself."""
NO_LEGACY = "pg_no_legacy"
"""Where nobody can have a table: Postgres keeps names that begin so for itself."""
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
        if name in OWN or name.startswith(OF_SHOPS):
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


def problems_of_own_legacies(
    shops: Sequence[Shop], raw: str, mirror: str, legacy: str | None
) -> Iterator[str]:
    """What stands in the way of a legacy for each shop, a sentence each.

    Args:
        shops: of the file.
        raw: BLAZE_RAW_SCHEMA.
        mirror: BLAZE_SCHEMA.
        legacy: LEGACY_SCHEMA, if somebody has set it.
    """
    own = [shop for shop in shops if shop.legacy_schema]
    if own and legacy is not None:
        yield (
            f"LEGACY_SCHEMA: '{legacy}' would be the legacy of all shops, and shops.toml names one "
            f"of its own for {', '.join(shop.name for shop in own)} (legacy_schema): take one or "
            "the other out"
        )
    of_schema: dict[str, Shop] = {}
    of_suffix: dict[str, Shop] = {}
    for shop in own:
        schema = str(shop.legacy_schema)
        for problem in problems_of_schemas(raw, mirror, schema):
            if problem.startswith("LEGACY_SCHEMA"):
                yield f"legacy_schema of {shop.name}{problem.removeprefix('LEGACY_SCHEMA')}"
        if (other := of_schema.setdefault(schema, shop)) is not shop:
            yield (
                f"legacy_schema: '{schema}' cannot be {other.name}'s and {shop.name}'s; tables "
                "that hold several shops are named by LEGACY_SCHEMA, and judged together"
            )
        if (other := of_suffix.setdefault(shop.schema_suffix, shop)) is not shop:
            yield (
                f"{other.name} and {shop.name} would be judged in one schema "
                f"(parity{shop.schema_suffix}): call one otherwise"
            )
