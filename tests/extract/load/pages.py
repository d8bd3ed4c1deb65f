"""Pages to project, and what came of them."""

from __future__ import annotations

import json
from typing import Any

from extract.load.projection import project
from extract.source.entity import Entity
from extract.source.page import Page


def page_of(entity: Entity, *values: object, **envelope: object) -> Page:
    return project(json.dumps({"values": values, **envelope}).encode(), entity)


def rows(page: Page) -> list[dict[str, Any]]:
    result: list[dict[str, Any]] = page.table.to_pylist()
    return result


def lines(page: Page) -> list[dict[str, Any]]:
    assert page.lines is not None
    result: list[dict[str, Any]] = page.lines.to_pylist()
    return result
