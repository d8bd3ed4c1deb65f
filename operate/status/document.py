"""The status for machines: what the page shows, by the schema in docs/json/status.json."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from operate.status.collect import Status
from operate.status.verdict import verdict


def document(status: Status) -> dict[str, Any]:
    """The status as one mapping, the verdict first. Of one shop it says nothing of shops."""
    held = asdict(status)
    held["zone"] = str(status.zone)
    del held["shop"]
    if held["gates"] is not None and not held["gates"]["unjudged"]:
        del held["gates"]["unjudged"]
    if status.shops is None:
        del held["shops"], held["left"]
    return {"verdict": asdict(verdict(status)), **held}
