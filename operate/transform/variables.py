"""The variables of `dbt_project.yml`: what a site sets there, thresholds and the mapping."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml  # type: ignore[import-untyped]  # comes with dbt

from operate.transform.project import PROJECT_DIR


@cache
def project_variables() -> dict[str, Any]:
    """All of them by name, as the file has them."""
    text = (PROJECT_DIR / "dbt_project.yml").read_text(encoding="utf-8")
    variables: dict[str, Any] = yaml.safe_load(text)["vars"]
    return variables
