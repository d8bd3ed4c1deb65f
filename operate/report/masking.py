"""What of a person may be shown: by the column, and by what its value looks like.

A report is forwarded, printed and left on screens. So of customers and their transactions only
figures, days and tiers are shown; every other column is denied, those that a site adds to the
mapping included. A legacy table filled from reports may have slipped by a column, so a value of a
shown column must look like one of its kind too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from common import logs

FIGURE = re.compile(r"-?\d{1,9}(\.\d{1,6})?|true|false")
DAY = re.compile(r"\d{4}-\d\d-\d\d([ T]00:00:00.*)?")
TIER = re.compile(r"[A-Za-z][A-Za-z -]{0,11}")

SHOWN: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "customers": {
        "total_visits": FIGURE,
        "total_refunds": FIGURE,
        "gross_sales": FIGURE,
        "gross_refunds": FIGURE,
        "lifetime_value": FIGURE,
        "loyalty_points": FIGURE,
        "days_since_last_visit": FIGURE,
        "last_visited": DAY,
        "date_joined": DAY,
        "vip_status": TIER,
        "churn_risk": TIER,
    },
    "transactions": {
        "date": DAY,
        "total_amount": FIGURE,
        "total_tax": FIGURE,
        "discounts": FIGURE,
        "loyalty_points_earned": FIGURE,
        "loyalty_points_spent": FIGURE,
    },
}
"""Columns that may be shown, and what their values look like."""

WITHOUT_PERSONS = frozenset({"transaction_items", "products"})
"""Entities that name goods only."""

_SALE = re.compile(r"\d{1,8}|[0-9a-f]{24}")
"""A transaction's number or id; ten digits could be a phone's."""

_DAY = r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?(?!\d)"
_DOLLARS = r"-?\d+\.\d{1,4}(?![\d.])"
_PERSONAL = re.compile(
    rf"(?P<harmless>{_DAY}|{_DOLLARS})"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # e-mail
    r"|\+?\d[\d ().-]{5,}\d"  # phones, and every other long number
    r"|\b[0-9a-f]{24}\b"  # ids
)
_QUOTED = re.compile(r"""(?<=such as )".*"|(?<=: )".*"|(?<=\)=)\(.*?\)""", re.DOTALL)
"""Somebody's value in a finding, or in what the database says: an example, an input, a key."""
_RULE = re.compile(r"\*|(verdict|status):[a-z_]+")


class Masking:
    """Shows values, or says what kind of value is hidden.

    Persons are numbered as they come up, so that one customer has one name throughout a report.
    """

    def __init__(self, *, show_pii: bool) -> None:
        self.show_pii = show_pii
        self._persons: dict[str, int] = {}

    def value(self, entity: str, column: str, value: str | None) -> str:
        """A value of a compared column."""
        if value is None:
            return "(none)"
        if not value.strip():
            return "(empty)"
        if self.show_pii or entity in WITHOUT_PERSONS:
            return value
        shape = SHOWN.get(entity, {}).get(column)
        if shape is not None and shape.fullmatch(value):
            return value
        return f"hidden ({len(value)} characters)"

    def key(self, entity: str, key: str | None) -> str:
        """A key of a comparison: who or what a row is about."""
        if key is None:
            return "(none)"
        if self.show_pii or entity == "products":
            return key
        if entity == "customers":
            return f"customer {self._persons.setdefault(key, len(self._persons) + 1)}"
        sale = key.partition("/")[0] if entity == "transaction_items" else key
        return key if _SALE.fullmatch(sale) else f"hidden ({len(key)} characters)"

    def key_or_rule(self, entity: str, text: str) -> str:
        """What an entry of `known_differences` is about."""
        return text if _RULE.fullmatch(text) else self.key(entity, text)

    def text(self, text: str | None) -> str:
        """A sentence that somebody or something wrote, without secrets, phones, addresses, ids."""
        said = logs.secret_filter.redact(text or "")
        if self.show_pii:
            return said
        return _PERSONAL.sub(lambda found: found["harmless"] or "[hidden]", said)

    def finding(self, text: str) -> str:
        """What a gate or the database has found, which may quote a value as an example."""
        said = text if self.show_pii else _QUOTED.sub("[hidden]", text)
        return self.text(said)
