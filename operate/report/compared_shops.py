"""The shops that are compared by themselves, the one that agrees least with its legacy first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from common.shop import Shop
from operate.cutover.gates import Gate, gates_of
from operate.cutover.sources import SERVED
from operate.report.session import Rows, Session
from operate.transform.judged_shops import judged_shops
from warehouse.catalog import exists

LOOKED_THROUGH = 10
"""Shops whose columns are read: each is a comparison of its own, and takes as long as the page."""


@dataclass(frozen=True)
class ComparedShop:
    """A shop with a legacy of its own.

    Attributes:
        name: as shops.toml has it.
        schema: of its comparison.
        is_compared: whether there is one.
        passed, applying: its gates that hold, and those that apply.
        nights_held: by the gate that has held the shortest.
        columns: entity, name, rows_judged, judged_matches and match_percent of those that differ,
            most first; None where nobody has looked.
    """

    name: str
    schema: str
    is_compared: bool
    passed: int
    applying: int
    nights_held: int
    columns: Rows | None = field(default=None)

    @property
    def rank(self) -> tuple[int, float, str]:
        """Its place: gates that do not hold, then the share of the column that matches least."""
        least = min((row["match_percent"] for row in self.columns or ()), default=100.0)
        return (self.passed - self.applying, least, self.name)


def read(session: Session) -> list[ComparedShop]:
    """The shops, the worst first; none where all have one legacy.

    Those with the worst gates are looked through by columns, `LOOKED_THROUGH` of them.
    """
    if not session.settings.has_own_legacies:
        return []
    gates = gates_of(session.connection, SERVED)
    shops = sorted(
        (
            _shop(session, shop, [gate for gate in gates if gate.shop == shop.name])
            for shop in judged_shops(session.connection, session.settings)
        ),
        key=lambda shop: (not shop.is_compared, shop.rank),
    )
    looked = [_with_columns(session, shop) for shop in shops[:LOOKED_THROUGH]]
    looked.sort(key=lambda shop: (not shop.is_compared, shop.rank))
    return [*looked, *shops[LOOKED_THROUGH:]]


def _shop(session: Session, shop: Shop, gates: Sequence[Gate]) -> ComparedShop:
    schema = f"parity{shop.schema_suffix}"
    applying = [gate for gate in gates if gate.last_status != "NOT_APPLICABLE"]
    return ComparedShop(
        shop.name,
        schema,
        exists(session.connection, schema, "parity_columns"),
        sum(gate.last_status == "PASS" for gate in applying),
        len(applying),
        min((gate.nights_held for gate in applying), default=0),
    )


def _with_columns(session: Session, shop: ComparedShop) -> ComparedShop:
    rows = session.rows(
        shop.schema,
        "parity_columns",
        """
        select entity, column_name, rows_judged, judged_matches,
            match_percent::float8 as match_percent
        from {relation}
        where judged_matches < rows_judged
        order by match_percent, entity, column_name
        """,
    )
    return replace(shop, columns=rows)
