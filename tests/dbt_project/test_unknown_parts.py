"""A part that is unknown makes the sum unknown: nobody shows what is left of it as if complete.

A generator: each kept field of a transaction, in each kind of transaction that may count, spoilt in
each of some ways, from the API's bytes on. What must be unknown then is said by hand.
"""

from __future__ import annotations

import copy
import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from extract.load.projection import project
from extract.source.entities import TRANSACTIONS
from tests.dbt_project.dbt_runner import Dbt
from tests.dbt_project.mirror import Mirror
from tests.dbt_project.raw_tables import RawTables

TODAY, TOMORROW = "2025-06-30T20:00:00Z", "2025-07-01T20:00:00Z"
JUNE_10_MS, JUNE_20_MS = 1_749_582_000_000, 1_750_446_000_000

MONEY = {"gross_sales", "gross_refunds", "lifetime_value"}
COUNTS = {"total_visits", "total_refunds", "vip_status"}
DATES = {"last_visited", "days_since_last_visit", "churn_risk"}
EVERYTHING = MONEY | COUNTS | DATES | {"loyalty_points"}

KINDS = {
    "sale": ("Sale", "Completed"),
    "refund": ("Refund", "Completed"),
    "refunded sale": ("Sale", "RefundWithInventory"),
    "transfer": ("Transfer", "Completed"),
    "void": ("Sale", "Void"),
}
AMOUNTS_OF = {
    "sale": {"gross_sales", "lifetime_value"},
    "refund": {"gross_refunds", "lifetime_value"},
    "refunded sale": MONEY,
}
UNREADABLE: dict[str, Any] = {
    "a list": [1],
    "an object": {"amount": 1},
    "with commas": "1,250.00",
    "too large": 10**15 + 0.5,
}


@dataclass(frozen=True)
class Case:
    """A transaction of its own member, one field of which holds something else."""

    kind: str
    path: str
    how: str
    value: Any

    @property
    def member(self) -> str:
        return f"{self.kind} {self.path} {self.how}"

    def record(self, *, spoilt: bool) -> dict[str, Any]:
        trans_type, status = KINDS[self.kind]
        record: dict[str, Any] = {
            "id": f"t of {self.member}",
            "memberId": self.member,
            "transType": trans_type,
            "status": status,
            "deleted": False,
            "pointsEarned": 7.0,
            "completedTime": JUNE_20_MS,
            "processedTime": JUNE_20_MS,
            "created": JUNE_20_MS,
            "cart": {"total": 50.0, "pointSpent": 2.0, "items": []},
        }
        if spoilt:
            *outer, name = self.path.split(".")
            place = record
            for each in outer:
                place = place[each]
            place[name] = copy.deepcopy(self.value)
        return record

    @property
    def is_another_word(self) -> bool:
        """Whether the transaction can be read, and says that it is of a kind that nobody counts."""
        return self.path in {"status", "transType"} and isinstance(self.value, str | float)

    def unknown(self) -> set[str]:
        """Which figures of its member cannot be known; by hand, field by field."""
        amounts = AMOUNTS_OF.get(self.kind, set())
        points = {"loyalty_points"} if self.kind == "sale" else set()
        by_field = {
            "transType": EVERYTHING if self.kind != "void" else set(),
            "status": EVERYTHING if self.kind != "transfer" else set(),
            "deleted": EVERYTHING if self.kind in AMOUNTS_OF else set(),
            "cart": amounts | points,
            "cart.total": amounts,
            "cart.pointSpent": points,
            "pointsEarned": points,
            "completedTime": DATES if self.kind == "sale" else set(),
        }
        return set() if self.is_another_word else by_field.get(self.path, set())

    def known(self) -> dict[str, Any]:
        """The figures of a member with this transaction, as it is when it is sound."""
        gross = {"sale": 150, "refunded sale": 150}.get(self.kind, 100)
        returned = {"refund": 50, "refunded sale": 50}.get(self.kind, 0)
        is_sale = self.kind == "sale"
        visited = date(2025, 6, 20) if is_sale else date(2025, 6, 10)
        return {
            "gross_sales": Decimal(gross),
            "gross_refunds": Decimal(returned),
            "lifetime_value": Decimal(gross - returned),
            "total_visits": 2 if is_sale else 1,
            "total_refunds": 1 if returned else 0,
            "vip_status": "Casual" if is_sale else "New",
            "loyalty_points": Decimal(8 if is_sale else 3),
            "last_visited": visited,
            "days_since_last_visit": (date(2025, 6, 30) - visited).days,
            "churn_risk": "Low",
        }


NOTHING = Case("void", "", "", None)
"""What counts for nothing."""


def cases() -> Iterator[Case]:
    paths = {path for f in TRANSACTIONS.fields for path in f.paths} | {"cart"}
    for kind, path, (how, value) in itertools.product(KINDS, sorted(paths), UNREADABLE.items()):
        if path in {"id", "memberId"} or (path == "cart" and how == "an object"):
            continue
        yield Case(kind, path, how, value)
    for kind in KINDS:
        yield Case(kind, "cart.total", "missing", None)


def sound_sale(member: str) -> dict[str, Any]:
    """What each member has bought beside the transaction in question."""
    return {
        "id": f"sound {member}",
        "memberId": member,
        "transType": "Sale",
        "status": "Completed",
        "pointsEarned": 3.0,
        "completedTime": JUNE_10_MS,
        "cart": {"total": 100.0, "items": []},
    }


def figures(customer: dict[str, Any]) -> dict[str, Any]:
    return {name: customer[name] for name in EVERYTHING}


def land(raw: RawTables, records: list[dict[str, Any]]) -> None:
    page = project(json.dumps({"values": records}).encode(), TRANSACTIONS)
    assert not page.rejected
    rows = page.table.drop_columns(["_row_hash"]).to_pylist()
    raw.transactions(*rows)


def test_whatever_cannot_be_read_leaves_no_figure_as_if_it_were_complete(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    drawn = list(cases())
    raw.members(*({"id": case.member} for case in drawn))
    land(raw, [sound_sale(case.member) for case in drawn])
    land(raw, [case.record(spoilt=True) for case in drawn])
    dbt.run(now=TODAY)

    customers = mirror.rows("customers_blaze")
    wrong: list[tuple[Any, ...]] = []
    for case in drawn:
        customer = customers[case.member]
        expected = NOTHING.known() if case.is_another_word else case.known()
        expected |= dict.fromkeys(case.unknown())
        if figures(customer) != expected:
            wrong.append((case.member, figures(customer), expected))
        is_marked = (customer["sync_status"], customer["sync_error"] is not None) == ("error", True)
        if is_marked != bool(case.unknown()):
            wrong.append((case.member, customer["sync_status"], customer["sync_error"]))
        if case.unknown() and f"t of {case.member}" not in str(customer["sync_error"]):
            wrong.append((case.member, customer["sync_error"], "names no transaction"))
    assert not wrong, f"{len(wrong)} of {len(drawn)}, such as\n" + "\n".join(map(str, wrong[:12]))

    # Another day, on which nothing lands, makes nothing known.
    before = {case.member: figures(customers[case.member]) for case in drawn}
    dbt.run(now=TOMORROW)
    customers = mirror.rows("customers_blaze")
    for case in drawn:
        unknown = {name for name, value in figures(customers[case.member]).items() if value is None}
        assert unknown == {name for name, value in before[case.member].items() if value is None}

    # What comes as it should be, is complete again.
    land(raw, [case.record(spoilt=False) for case in drawn])
    dbt.run(now=TODAY)
    customers = mirror.rows("customers_blaze")
    for case in drawn:
        customer = customers[case.member]
        assert figures(customer) == case.known(), case.member
        assert (customer["sync_status"], customer["sync_error"]) == ("synced", None), case.member
