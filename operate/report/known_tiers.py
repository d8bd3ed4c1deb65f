"""The tiers of customers, as `dbt_project.yml` has them."""

from __future__ import annotations

from operate.transform.variables import project_variables

_VARIABLES = {"vip_status": "vip", "churn_risk": "churn"}


def known_tiers(column: str) -> tuple[str, ...]:
    """Names of the tiers of a column of customers: the default, then upwards.

    Args:
        column: vip_status or churn_risk.
    """
    variables, name = project_variables(), _VARIABLES[column]
    upwards = reversed(variables[f"{name}_tiers"])
    return (variables[f"{name}_default"], *(tier["name"] for tier in upwards))
