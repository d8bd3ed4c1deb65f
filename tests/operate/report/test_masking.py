"""What of a person may be seen, value by value."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from operate.report.masking import SHOWN, Masking

TODAY = date(2025, 6, 30)
hidden, shown = Masking(show_pii=False, today=TODAY), Masking(show_pii=True, today=TODAY)


@pytest.mark.parametrize(
    ("entity", "column", "value"),
    [
        ("customers", "lifetime_value", "1037.49"),
        ("customers", "loyalty_points", "31.0000"),
        ("customers", "last_visited", "2025-06-30"),
        ("customers", "vip_status", "VIP"),
        ("customers", "vip_status", "regular "),
        ("customers", "churn_risk", "High"),
        ("customers", "total_visits", "9999.0000"),
        ("customers", "gross_sales", "-123456.7800"),
        ("customers", "date_joined", "2007-07-06"),
        ("customers", "last_visited", "2025-06-30 00:00:00+00"),
        ("transactions", "total_amount", "-12.50"),
        ("transactions", "date", "2025-06-30 00:00:00"),
        ("products", "name", "Blue Dream 3.5 g"),
        ("transaction_items", "brand", "Fixture Farms"),
    ],
)
def test_figures_days_tiers_and_goods_are_shown(entity: str, column: str, value: str) -> None:
    assert hidden.value(entity, column, value) == value


@pytest.mark.parametrize(
    ("entity", "column", "value"),
    [
        ("customers", "name", "Rosa Fixture"),
        ("customers", "phone", "+14155550101"),
        ("customers", "email", "rosa@example.com"),
        ("customers", "zip_code", "94107"),
        ("customers", "state", "CA"),
        ("customers", "date_of_birth", "1980-01-01"),
        ("customers", "a_column_of_tomorrow", "1"),
        ("customers", "lifetime_value", "+14155550101"),
        ("customers", "lifetime_value", "4155550101"),
        ("customers", "last_visited", "Rosa Fixture"),
        ("customers", "vip_status", "rosa@example.com"),
        ("customers", "vip_status", "Rosa Fixture"),
        ("customers", "vip_status", "Rosa"),
        ("customers", "vip_status", "High"),
        ("customers", "churn_risk", "Rosa Fixture"),
        ("customers", "churn_risk", "VIP"),
        ("customers", "total_visits", "5550123"),
        ("customers", "total_visits", "94107"),
        ("customers", "total_visits", "true"),
        ("customers", "lifetime_value", "5550123.00"),
        ("customers", "loyalty_points", "030461"),
        ("customers", "last_visited", "1961-02-03"),
        ("customers", "last_visited", "2061-02-03"),
        ("customers", "last_visited", "2025-02-31"),
        ("customers", "last_visited", "2025-06-30 00:00:00 Rosa Fixture"),
        ("customers", "date_joined", "2007-07-05"),
        ("transactions", "date", "1961-02-03"),
        ("transactions", "customer_id", "64b0c1d2e3f4a5b6c7d8e9f0"),
        ("transactions", "payment_type", "Rosa"),
        ("an_entity_of_tomorrow", "name", "Rosa"),
    ],
)
def test_all_else_is_hidden_slipped_columns_included(entity: str, column: str, value: str) -> None:
    assert hidden.value(entity, column, value) == f"hidden ({len(value)} characters)"
    assert shown.value(entity, column, value) == value


@given(value=st.text(min_size=1).filter(str.strip), column=st.text())
def test_no_text_of_a_customer_is_shown(value: str, column: str) -> None:
    said = hidden.value("customers", column, value)
    assert column in SHOWN["customers"] or said == f"hidden ({len(value)} characters)"


def test_nothing_is_told_from_emptiness() -> None:
    assert hidden.value("customers", "name", None) == "(none)"
    assert hidden.value("customers", "name", "  ") == "(empty)"


def test_a_customer_has_one_name_in_a_report_and_it_is_not_the_id() -> None:
    masking = Masking(show_pii=False)
    first = masking.key("customers", "64b0c1d2e3f4a5b6c7d8e9f0")
    assert masking.key("customers", "64b0c1d2e3f4a5b6c7d8e9f1") != first
    assert masking.key("customers", "64b0c1d2e3f4a5b6c7d8e9f0") == first == "customer 1"


@pytest.mark.parametrize(
    ("entity", "key", "said"),
    [
        ("transactions", "100482", "100482"),
        ("transactions", "4155550101", "hidden (10 characters)"),
        ("transactions", "Rosa", "hidden (4 characters)"),
        ("transaction_items", "100482/SKU-1", "100482/SKU-1"),
        ("transaction_items", "+14155550101/SKU-1", "hidden (18 characters)"),
        ("products", "SKU-000078", "SKU-000078"),
    ],
)
def test_sales_and_goods_are_named_and_phones_in_their_place_are_not(
    entity: str, key: str, said: str
) -> None:
    assert hidden.key(entity, key) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Legacy lacks the refund of March", "Legacy lacks the refund of March"),
        ("Rosa <rosa.f+x@mail.example.com> moved", "Rosa <[hidden]> moved"),
        ("call +1 (415) 555-0101", "call [hidden]"),
        ("call 415.555.0101 or 5550101", "call [hidden] or [hidden]"),
        ("id 64b0c1d2e3f4a5b6c7d8e9f0", "id [hidden]"),
        ("held since 2025-06-30 20:00", "held since 2025-06-30 20:00"),
        ("1,906 rows, 12.50 off, 1018079.25 in all", "1,906 rows, 12.50 off, 1018079.25 in all"),
    ],
)
def test_sentences_lose_addresses_phones_and_ids(text: str, said: str) -> None:
    assert hidden.text(text) == said
    assert shown.text(text) == text


def test_rules_of_known_differences_are_shown_and_customers_keys_are_not() -> None:
    assert hidden.key_or_rule("customers", "verdict:null_in_legacy") == "verdict:null_in_legacy"
    assert hidden.key_or_rule("customers", "*") == "*"
    assert "64b0" not in hidden.key_or_rule("customers", "64b0c1d2e3f4a5b6c7d8e9f0")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('cannot be read, such as "Rosa "x" Y": see', "cannot be read, such as [hidden]: see"),
        (
            'invalid input syntax for type numeric: "Rosa"',
            "invalid input syntax for type numeric: [hidden]",
        ),
        ("Key (phone)=(415 Rosa) exists", "Key (phone)=[hidden] exists"),
        ('relation "parity.x" does not exist', 'relation "parity.x" does not exist'),
        ("98 of 99 customers (98.9 %, 95 % needed)", "98 of 99 customers (98.9 %, 95 % needed)"),
    ],
)
def test_findings_lose_the_values_that_they_quote(text: str, said: str) -> None:
    assert hidden.finding(text) == said
    assert shown.finding(text) == text
