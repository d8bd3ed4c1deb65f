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
    assert not outcome.with_status("fail", "error")
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
