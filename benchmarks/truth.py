"""Whether what a contender has loaded is right: the counts and sums of the sandbox's truth."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import psycopg

MIRRORED = {
    "customers": "select count(*) from public.customers_blaze",
    "transactions": "select count(*) from public.transactions_blaze",
    "items": "select count(*) from public.transaction_items_blaze",
    "products": "select count(*) from public.products_blaze",
    "total_amount": "select sum(total_amount) from public.transactions_blaze",
    "total_price": "select sum(total_price) from public.transaction_items_blaze",
    "lifetime_value": "select sum(lifetime_value) from public.customers_blaze",
    "total_visits": "select sum(total_visits) from public.customers_blaze",
}
"""What is asked of tables in the plan's shape."""

NESTED = {
    "customers": "select count(*) from peer.members",
    "transactions": "select count(*) from peer.transactions",
    "items": "select count(*) from peer.transactions__cart__items",
    "products": "select count(*) from peer.products",
    "total_amount": "select sum(round(cart__total::numeric, 2)) from peer.transactions",
    "total_price": (
        "select sum(round(final_price::numeric, 2)) from peer.transactions__cart__items"
    ),
}
"""What is asked of dlt's nested tables."""

DOCUMENTS = {
    "customers": "select count(*) from peer.members",
    "transactions": "select count(*) from peer.transactions",
    "items": "select sum(jsonb_array_length(cart -> 'items')) from peer.transactions",
    "products": "select count(*) from peer.products",
    "total_amount": "select sum(round((cart ->> 'total')::numeric, 2)) from peer.transactions",
    "total_price": (
        "select sum(round((line ->> 'finalPrice')::numeric, 2)) from peer.transactions, "
        "jsonb_array_elements(cart -> 'items') as line"
    ),
}
"""What is asked of tables that hold the lines inside their transaction."""


def mistakes(url: str, questions: dict[str, str], truth: dict[str, Any]) -> list[str]:
    """What a database holds that is not so.

    Args:
        url: of the database.
        questions: by the name that the truth has for the answer.
        truth: counts and sums, as `Sandbox.truth` gives them.
    """
    expected = {**truth["counts"], **truth["sums"]}
    wrong = []
    with psycopg.connect(url) as connection:
        for name, query in questions.items():
            try:
                row = connection.execute(query.encode()).fetchone()
            except psycopg.Error as error:
                connection.rollback()
                wrong.append(f"{name}: {error.diag.message_primary}")
                continue
            found = row[0] if row else None
            if found is None or Decimal(str(found)) != Decimal(str(expected[name])):
                wrong.append(f"{name} {found}, truth {expected[name]}")
    return wrong
