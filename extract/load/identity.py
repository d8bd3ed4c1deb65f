"""Which records of a page can be kept: those with an id, once for each id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extract.load.storable import is_too_long_for_a_key, storable
from extract.source.page import Rejected


def identify(
    records: Sequence[Any], owner: str | None = None
) -> tuple[list[tuple[int, Any]], list[Rejected]]:
    """The records that have an id, with their positions, and the others with the reason.

    Args:
        records: as structs, None for what is no object. Ids become storable in place.
        owner: the field that names the member whose record it is.
    """
    accepted, rejected = [], []
    for position, record in enumerate(records):
        if record is None:
            rejected.append(Rejected(position, None, "the record is not an object"))
        elif type(record.id) is not str or not record.id.strip("\x00 "):
            what = "missing" if record.id in (None, "") else "no text"
            rejected.append(Rejected(position, None, f"id: {what}", _named(record, owner)))
        elif is_too_long_for_a_key(record.id):
            reason = "id: too long for a key"
            rejected.append(Rejected(position, None, reason, _named(record, owner)))
        else:
            record.id = storable(record.id)
            accepted.append((position, record))
    # A record that comes twice in one page counts once, or its lines would count twice.
    latest = {record.id: position for position, record in accepted}
    return [(p, record) for p, record in accepted if latest[record.id] == p], rejected


def _named(record: Any, owner: str | None) -> str:
    """The member that a record names, empty where it names none that could be one."""
    said = getattr(record, owner, None) if owner else None
    return storable(said) if type(said) is str and not is_too_long_for_a_key(said) else ""
