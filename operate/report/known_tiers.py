"""The tiers of customers, as `dbt_project.yml` has them."""

from __future__ import annotations

from functools import cache

import yaml  # type: ignore[import-untyped]  # comes with dbt

from operate.transform.project import PROJECT_DIR

_VARIABLES = {"vip_status": "vip", "churn_risk": "churn"}


@cache
def known_tiers(column: str) -> tuple[str, ...]:
    """Names of the tiers of a column of customers: the default, then upwards.

    Args:
        column: vip_status or churn_risk.
    """
    configured = yaml.safe_load((PROJECT_DIR / "dbt_project.yml").read_text(encoding="utf-8"))
    variables, name = configured["vars"], _VARIABLES[column]
    upwards = reversed(variables[f"{name}_tiers"])
    return (variables[f"{name}_default"], *(tier["name"] for tier in upwards))
