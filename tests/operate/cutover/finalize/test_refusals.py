"""What cannot follow the renamed tables is refused by name."""

from __future__ import annotations

import pytest

from tests.operate.cutover.catalog import names
from tests.operate.cutover.conftest import Site

HINDRANCES = {
    "trigger": (
        """
        create function no_op() returns trigger language plpgsql as 'begin return new; end';
        create trigger watch before update on customers for each row execute function no_op()
        """,
        "trigger watch on public.customers",
    ),
    "materialized view": (
        "create materialized view frozen as select count(*) from transactions",
        "materialized view public.frozen on public.transactions",
    ),
    "foreign key on serials": (
        "create table notes (customer integer references customers (id))",
        "foreign key notes_customer_fkey of public.notes cannot follow: its serial numbers",
    ),
    "foreign key with rows that are not there": (
        """
        insert into customers (member_id) values ('only in legacy');
        create table notes (customer text references customers (member_id));
        insert into notes values ('only in legacy')
        """,
        "foreign key notes_customer_fkey of public.notes cannot follow: 1 of its rows",
    ),
    "view whose column changes": (
        "create view by_points as select created_at, loyalty_points from customers",
        "view public.by_points cannot follow: its column loyalty_points would change its type",
    ),
    "view on a column that is not there": (
        "create view points as select loyalty_points_earned from transactions",
        "view public.points cannot follow: column",
    ),
    "name that is taken": (
        "create table products_legacy (id integer)",
        "there is a public.products_legacy already",
    ),
    "policy": (
        "create policy all_of_it on products using (true)",
        "policy all_of_it on public.products",
    ),
}


@pytest.mark.parametrize("hindrance", HINDRANCES)
def test_what_cannot_follow_is_refused_by_name_before_anything_happens(
    ready: Site, hindrance: str
) -> None:
    statement, complaint = HINDRANCES[hindrance]
    ready.rows(statement)
    before = names(ready)
    refused = ready.command("finalize", APPLY="1")
    assert refused.returncode == 1
    assert complaint in refused.stderr
    assert names(ready) == before
