"""The plan: printed first, and nothing is changed by it."""

from __future__ import annotations

from tests.operate.cutover.catalog import names
from tests.operate.cutover.conftest import Site


def test_the_plan_is_printed_and_nothing_changed(ready: Site) -> None:
    before = names(ready)
    said = ready.command.ok("finalize")
    assert "alter table public.customers rename to customers_legacy;" in said
    assert "alter table public.customers_blaze rename to customers;" in said
    assert (
        "alter index public.idx_customers_blaze_member_id rename to idx_customers_member_id" in said
    )
    assert "alter sequence public.customers_blaze_id_seq rename to customers_id_seq;" in said
    assert said.index("public.customers rename") < said.index("public.customers_blaze rename")
    assert "open, held and voided documents (blaze_status)" in said
    assert "APPLY=1 does it" in said
    assert names(ready) == before
