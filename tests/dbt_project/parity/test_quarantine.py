"""Records that could not be read are warned about until a later reading brings them."""

from __future__ import annotations

import pytest

from tests.dbt_project.parity.conftest import Site

NAME = "records_that_could_not_be_read"
SEEN = "2025-06-30 20:00:00+00"


def quarantine(site: Site, entity: str, record: str, window_start: str) -> None:
    site.execute(
        "insert into raw.quarantine (shop, entity, record_id, reason, window_start, occurrences, "
        f"first_seen_at, last_seen_at) values ('main', '{entity}', '{record}', 'total: not a "
        f"number', '{window_start}', 1, '{SEEN}', '{SEEN}')"
    )


def warned(site: Site) -> bool:
    outcome = site.dbt.command(("build", "--select", "unread_records"), now=site.now)
    # The gate reads the same view, and has a test of its own below.
    assert outcome.with_status("fail", "error") <= {"raw_complete"}
    return NAME in outcome.with_status("warn")


def test_a_record_that_cannot_be_read_is_a_warning(site: Site) -> None:
    assert not warned(site)
    quarantine(site, "transactions", "t1", "2025-06-26")
    assert warned(site)
    assert site.rows("select entity, record_id, reason from unread_records") == [
        ("transactions", "t1", "total: not a number")
    ]


@pytest.mark.parametrize("entity", ["members", "transactions", "products"])
def test_it_is_over_when_a_later_batch_has_landed_it(site: Site, entity: str) -> None:
    [(record,)] = site.rows(f"select min(id) from raw.{entity}")
    quarantine(site, entity, record, "-infinity")
    assert warned(site), "what was landed before it was sent unreadable"
    site.execute(
        "with batch as (insert into raw.batches (shop, entity, started_at, completed_at) "
        f"values ('main', '{entity}', timestamptz '{SEEN}' + interval '1 hour', now()) "
        f"returning batch) update raw.{entity} set _batch = batch.batch from batch "
        f"where id = '{record}'"
    )
    assert not warned(site)


def test_it_is_over_when_its_window_was_read_again_without_it(site: Site) -> None:
    [(start,)] = site.rows(
        "select max(window_start)::text from raw.windows where entity = 'transactions'"
    )
    quarantine(site, "transactions", "t1", start)
    assert warned(site)
    later = f"update raw.windows set verified_at = timestamptz '{SEEN}' + interval '1 day' where "
    site.execute(later + f"entity = 'members' or window_start < '{start}'")
    assert warned(site), "other windows say nothing of it"
    site.execute(later + f"entity = 'transactions' and window_start = '{start}'")
    assert not warned(site)


FIGURES = (
    "total_visits, total_refunds, gross_sales, gross_refunds, lifetime_value, loyalty_points, "
    "last_visited, days_since_last_visit, vip_status, churn_risk"
)
BUILD = (
    *("build", "--exclude-resource-type", "unit_test", "--select", "customers_blaze"),
    *("test_name:mirrors,customers_blaze", "raw_complete"),
)


def test_figures_of_a_customer_whose_sale_could_not_be_read_are_not_known_until_it_is(
    site: Site,
) -> None:
    """It has no id, so nothing of it is in the mirror but whose it was."""
    [(start,)] = site.rows(
        "select max(window_start)::text from raw.windows where entity = 'transactions'"
    )
    buyer, idle = (
        site.rows(f"select member_id from customers_blaze where total_visits {visits} limit 1")[0][
            0
        ]
        for visits in ("> 3", "= 0")
    )
    of = "select {} from customers_blaze where member_id in ('{}', '{}') order by member_id"
    figures = of.format(f"{FIGURES}, sync_status, sync_error", buyer, idle)
    before = site.rows(figures)
    for member in (buyer, idle):
        quarantine(site, "transactions", "", start)
        site.execute(f"update raw.quarantine set member_id = '{member}' where member_id = ''")
    statuses = site.dbt.command(BUILD, now=site.now).statuses
    assert statuses["members_mirror_raw"] == "pass"
    assert statuses["raw_complete"] == "fail"
    assert (
        site.rows("select finding, key from parity_failures.raw_complete")
        == [
            (
                "2 transactions that the API counted are not here (none allowed)",
                f"transactions of {start}",
            )
        ]
        * 2
    )
    said = "transactions: one of theirs could not be read at all"
    assert site.rows(figures) == [(None,) * 10 + ("error", said)] * 2

    site.execute(f"update raw.windows set verified_at = timestamptz '{SEEN}' + interval '1 day'")
    statuses = site.dbt.command(BUILD, now=site.now).statuses
    assert {statuses["members_mirror_raw"], statuses["raw_complete"]} == {"pass"}
    assert site.rows(figures) == before
