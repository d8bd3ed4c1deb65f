"""`blaze_names` and `raw.name_lists`: what staff, terminals and shops are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from extract.state.store import Store

# A name that a list no longer holds stays: sales of somebody who has left still say who made them.
_SAVE = """
    insert into {mirror}.blaze_names as known (shop, kind, blaze_id, name, named_at)
    select %(shop)s, %(kind)s, given.blaze_id, given.name, %(now)s
    from unnest(%(ids)s::text[], %(names)s::text[]) as given (blaze_id, name)
    on conflict (shop, kind, blaze_id) do update set
        name = excluded.name,
        named_at = excluded.named_at
    where known.name <> excluded.name
    returning 1
"""

_LAST_ASKED = """
    select
        asked.answer,
        asked.asked_at,
        exists (
            select from {mirror}.blaze_names as known
            where known.shop = asked.shop and known.kind = asked.kind
        )
    from {raw}.name_lists as asked
    where asked.shop = %(shop)s and asked.kind = %(kind)s
"""

_WITHHELD = """
    select kind from {raw}.name_lists
    where shop = %(shop)s and answer in ('forbidden', 'refused')
    order by kind
"""

_SAVE_ASKED = """
    insert into {raw}.name_lists (shop, kind, answer, asked_at)
    values (%(shop)s, %(kind)s, %(answer)s, %(now)s)
    on conflict (shop, kind) do update set
        answer = excluded.answer,
        asked_at = excluded.asked_at
"""


@dataclass(frozen=True)
class Asked:
    """How a list was answered when it was last asked for.

    Attributes:
        answer: `read`, `forbidden` (403), `refused` (asking again cannot help) or `failed`.
        asked_at: when.
        has_names: whether any name of it is known.
    """

    answer: str
    asked_at: datetime
    has_names: bool


class Names:
    """The names of one shop's company."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def save(self, kind: str, names: Mapping[str, str], now: datetime) -> int:
        """Write names by id; gives how many are new or another than before."""
        written = self._store.rows(
            _SAVE, kind=kind, ids=list(names), names=list(names.values()), now=now
        )
        return len(written)

    def last_asked(self, kind: str) -> Asked | None:
        """How the list of a kind was answered; None where it was never asked for."""
        rows = self._store.rows(_LAST_ASKED, kind=kind)
        return Asked(*rows[0]) if rows else None

    def withheld(self) -> list[str]:
        """The kinds whose lists the API would not give when they were last asked for."""
        return [kind for (kind,) in self._store.rows(_WITHHELD)]

    def save_asked(self, kind: str, answer: str, now: datetime) -> None:
        """Write how the list of a kind was answered."""
        self._store.execute(_SAVE_ASKED, kind=kind, answer=answer, now=now)
