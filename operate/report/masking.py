"""What of a person may be shown: by the column, and by what its value looks like.

A report is forwarded, printed and left on screens. So of customers and their transactions only
figures, days and tiers are shown; every other column is denied, those that a site adds to the
mapping included. A legacy table filled from reports may have slipped by a column, so a value of a
shown column must be one of its kind too: a tier that is configured, a number too short for a
phone's, a day on which no customer was born.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta

from common import logs
from operate.report.known_tiers import known_tiers

_COUNT = re.compile(r"-?(0|[1-9]\d{0,3})(\.0{1,6})?")
_AMOUNT = re.compile(r"-?(0|[1-9]\d{0,5})(\.\d{1,6})?")
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)([ T]00:00:00(\.0{1,6})?(Z|[+-]\d\d(:?\d\d)?)?)?")
OF_AGE = timedelta(days=18 * 365)
"""No customer was born more lately than this."""
AHEAD = timedelta(days=366)
"""Days of a future further away may be a birthday whose century was guessed."""

Kind = Callable[[str, str, date], bool]
"""Whether a value is one of its kind: of (column, value, today)."""


def _is_count(_column: str, value: str, _today: date) -> bool:
    """Visits or days: four digits at most, where a zip code has five."""
    return _COUNT.fullmatch(value) is not None


def _is_amount(_column: str, value: str, _today: date) -> bool:
    """Dollars or points: six digits at most, where a phone has seven."""
    return _AMOUNT.fullmatch(value) is not None


def _is_day(_column: str, value: str, today: date) -> bool:
    """A day too late to be a customer's birthday."""
    found = _DATE.fullmatch(value)
    try:
        return found is not None and today - OF_AGE < date.fromisoformat(found[1]) < today + AHEAD
    except ValueError:
        return False


def _is_tier(column: str, value: str, _today: date) -> bool:
    """A tier that `dbt_project.yml` names, in whatever case."""
    return value.strip().casefold() in {each.casefold() for each in known_tiers(column)}


SHOWN: Mapping[str, Mapping[str, Kind]] = {
    "customers": {
        "total_visits": _is_count,
        "total_refunds": _is_count,
        "gross_sales": _is_amount,
        "gross_refunds": _is_amount,
        "lifetime_value": _is_amount,
        "loyalty_points": _is_amount,
        "days_since_last_visit": _is_count,
        "last_visited": _is_day,
        "date_joined": _is_day,
        "vip_status": _is_tier,
        "churn_risk": _is_tier,
    },
    "transactions": {
        "date": _is_day,
        "total_amount": _is_amount,
        "total_tax": _is_amount,
        "discounts": _is_amount,
        "loyalty_points_earned": _is_amount,
        "loyalty_points_spent": _is_amount,
    },
}
"""Columns that may be shown, and which of their values."""

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

    Args:
        show_pii: show everything.
        today: of the report, which tells days of sales from birthdays; by default this one.
    """

    def __init__(self, *, show_pii: bool, today: date | None = None) -> None:
        self.show_pii = show_pii
        self._today = today or datetime.now(UTC).date()
        self._persons: dict[str, int] = {}

    def value(self, entity: str, column: str, value: str | None) -> str:
        """A value of a compared column."""
        if value is None:
            return "(none)"
        if not value.strip():
            return "(empty)"
        return value if self.shows(entity, column, value) else _hidden(value)

    def shows(self, entity: str, column: str, value: str) -> bool:
        """Whether a value of a compared column may be seen."""
        if self.show_pii or entity in WITHOUT_PERSONS:
            return True
        is_of_its_kind = SHOWN.get(entity, {}).get(column)
        return is_of_its_kind is not None and is_of_its_kind(column, value, self._today)

    def key(self, entity: str, key: str | None) -> str:
        """A key of a comparison: who or what a row is about."""
        if key is None:
            return "(none)"
        if self.show_pii or entity == "products":
            return key
        if entity == "customers":
            return f"customer {self._persons.setdefault(key, len(self._persons) + 1)}"
        sale = key.partition("/")[0] if entity == "transaction_items" else key
        return key if _SALE.fullmatch(sale) else _hidden(key)

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


def _hidden(value: str) -> str:
    return f"hidden ({len(value)} characters)"
