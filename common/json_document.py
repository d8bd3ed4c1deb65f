"""What commands print for machines: numbers as numbers, instants as RFC 3339 in UTC."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any


def json_document(value: Any) -> str:
    """A value as a JSON document, indented.

    Args:
        value: of dataclasses, mappings, sequences, text, numbers, dates and instants. A number
            that JSON cannot write (NaN, an infinity) is null.
    """
    return json.dumps(_plain(value), indent=2, ensure_ascii=False, allow_nan=False)


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(inner) for inner in value]
    if isinstance(value, Decimal | float):
        return _number(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value if value is None or isinstance(value, str | int | bool) else str(value)


def _number(value: Decimal | float) -> float | int | None:
    if not math.isfinite(value):
        return None
    return int(value) if value == int(value) else float(value)
