"""A view's text with other tables: names are replaced, and nothing that only looks like them."""

from __future__ import annotations

import pytest

from operate.cutover.finalize.view_text import with_tables

TABLES = {("legacy", "customers"): ("public", "customers")}
TRIAL = {("legacy", "customers"): ("public", "customers_blaze")}
AS_THEY_ARE = (
    "'legacy.customers'::text",
    "'it''s legacy.customers'::text",
    r"E'\' legacy.customers'::text",
    "$$ legacy.customers $$",
    "$x$ legacy.customers $$ legacy.customers $x$",
    "-- legacy.customers\n",
    "/* legacy.customers */",
    '"legacy.customers"',
    'a."legacy.customers"',
    "legacy.customers_old",
    "legacy.customers(1)",
    "legacy.customers.name",
    "other.legacy.customers",
    "old_legacy.customers",
)


@pytest.mark.parametrize("text", AS_THEY_ARE)
def test_what_only_looks_like_the_name_stays(text: str) -> None:
    assert with_tables(f"SELECT {text} FROM x", TABLES) == f"SELECT {text} FROM x"


def test_a_table_is_replaced_and_keeps_the_name_by_which_its_columns_are_called() -> None:
    text = (
        "SELECT customers.name FROM ((legacy.customers\n JOIN legacy.customers c ON (true))"
        '\n JOIN "legacy"."customers" "C" ON (true)) WHERE (NULL::legacy.customers IS NULL)'
    )
    assert with_tables(text, TABLES) == (
        "SELECT customers.name FROM ((public.customers\n JOIN public.customers c ON (true))"
        '\n JOIN public.customers "C" ON (true)) WHERE (NULL::public.customers IS NULL)'
    )
    assert with_tables(text, TRIAL) == (
        "SELECT customers.name FROM ((public.customers_blaze customers\n"
        " JOIN public.customers_blaze c ON (true))"
        '\n JOIN public.customers_blaze "C" ON (true))'
        " WHERE (NULL::public.customers_blaze IS NULL)"
    )


def test_a_table_at_the_end_of_the_text_is_replaced() -> None:
    assert with_tables("TABLE legacy.customers", TABLES) == "TABLE public.customers"
