"""What stands in the way of a switch although gates have held: the world has changed since."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.operate.cutover.conftest import Site
from tests.operate.cutover.gates import hold_gates


def refusal(site: Site, entity: str = "customers", **changes: str) -> str:
    """What a switch says that is refused; readers see what they saw."""
    refused = site.command("switch", ENTITY=entity, **changes)
    assert refused.returncode in {1, 2}, refused.stdout
    assert site.rows(f"select source from serving.cutover where entity = '{entity}'") == [
        ("legacy",)
    ]
    return refused.stderr


def test_data_is_tested_in_the_night_of_its_gates(site: Site) -> None:
    hold_gates(site.url, site.sandbox.now(), 7)
    for hours, is_refused in ((11, False), (24, True)):
        tested_at = site.sandbox.now() - timedelta(hours=hours)
        site.rows(f"update parity.data_test_results set judged_at = '{tested_at}'")
        if is_refused:
            assert "the data of products was not tested in the night" in refusal(site, "products")
        else:
            site.command.ok("switch", ENTITY="customers")


@pytest.mark.parametrize(
    ("name", "other"), [("LEGACY_SCHEMA", "good"), ("BLAZE_SCHEMA", "b"), ("BLAZE_RAW_SCHEMA", "r")]
)
def test_gates_of_another_legacy_or_mirror_prove_nothing_here(
    site: Site, name: str, other: str
) -> None:
    hold_gates(site.url, site.sandbox.now(), 7)
    site.rows(
        "update parity.gate_history set judged_with = "
        f"jsonb_build_object('{name}', '{other}', 'all', 'a fingerprint')"
    )
    assert f"last judged with {name}={other}" in refusal(site)


@pytest.mark.parametrize(
    ("entity", "change", "said"),
    [
        ("customers", "drop table customers_blaze cascade", "has 0 rows of"),
        ("transactions", "truncate transactions_blaze cascade", "has 0 rows of"),
        ("products", "delete from products_blaze where id % 10 = 0", "that were read"),
        (
            "transaction_items",
            "truncate transaction_items_blaze",
            "transaction_items_blaze has 0 rows of",
        ),
    ],
)
def test_the_tables_are_looked_at_as_they_are_now(
    site: Site, entity: str, change: str, said: str
) -> None:
    hold_gates(site.url, site.sandbox.now(), 7)
    site.rows(change)
    assert said in refusal(site, entity)


@pytest.mark.parametrize("minutes", [5, -60])
def test_after_a_restore_gates_are_judged_again_first(
    site: Site, tmp_path: Path, minutes: int
) -> None:
    """Whatever the clock says of the machine that restores."""
    now = site.sandbox.now()
    hold_gates(site.url, now, 7)
    backup = tmp_path / "mirror.dump"
    site.command.ok("backup", "--to", str(backup))
    later = (now + timedelta(minutes=minutes)).isoformat()
    site.command.ok("restore", str(backup), FORCE="1", BLAZE_FIXED_NOW=later)
    assert "a backup was restored at" in refusal(site, BLAZE_FIXED_NOW=later)
    hold_gates(site.url, now + timedelta(minutes=6), 7)
    site.command.ok("switch", ENTITY="customers", BLAZE_FIXED_NOW=later)


SWAPPED = """
create schema archive;
alter table {0} set schema archive;
create table {0} (like archive.{0} including all);
insert into {0} select * from archive.{0};
"""
"""With its indexes, so that no name is taken."""


@pytest.mark.parametrize("entity", ["customers", "transactions", "transaction_items", "products"])
def test_a_view_that_reads_a_table_out_of_use_is_not_switched(site: Site, entity: str) -> None:
    hold_gates(site.url, site.sandbox.now(), 7)
    site.rows(SWAPPED.format(f"{entity}_blaze"))
    assert f"serving.{entity} reads another table than public.{entity}_blaze" in refusal(
        site, entity
    )


def test_what_a_check_of_legacy_forbids_is_not_served(site: Site) -> None:
    site.command.ok("unserve")
    site.rows("drop view if exists sales_by_customer")
    site.rows("create domain zip as text check (value ~ '^[0-9]{5}$')")
    site.rows("alter table customers alter column zip_code type zip")
    site.command.ok("serve")
    hold_gates(site.url, site.sandbox.now(), 7)
    site.rows(
        "update customers_blaze set zip_code = '90001-1234' "
        "where id = (select min(id) from customers_blaze)"
    )
    assert "serving.customers could not be read from the mirror" in refusal(site)


def test_what_readers_could_not_read_is_not_served(site: Site) -> None:
    site.command.ok("unserve")
    site.rows("drop view if exists sales_by_customer")
    site.rows("alter table customers alter column zip_code type integer using zip_code::integer")
    site.command.ok("serve")
    hold_gates(site.url, site.sandbox.now(), 7)
    member = site.rows("select min(member_id) from customers_blaze")[0][0]
    plain = "update customers_blaze set zip_code = '90001'"
    site.rows(plain)
    site.rows(f"update customers_blaze set zip_code = '90001-1234' where member_id = '{member}'")
    said = refusal(site)
    assert "serving.customers could not be read from the mirror" in said
    assert "90001-1234" in said
    site.rows(plain)
    site.command.ok("switch", ENTITY="customers")
    site.rows(f"update customers_blaze set zip_code = '90001-1234' where member_id = '{member}'")
    assert site.command("dbt", "test", "--select", "customers_are_served_from_one_side").returncode


def test_a_clock_that_stands_judges_and_switches_nothing_beside_a_real_api(site: Site) -> None:
    hold_gates(site.url, site.sandbox.now(), 7)
    for command in (("parity",), ("switch", "--entity", "customers"), ("serve",)):
        done = site.command(*command, BLAZE_BASE_URL="https://api.partners.blaze.me")
        assert done.returncode == 2
        assert "Take BLAZE_FIXED_NOW out" in done.stderr


def test_people_look_around_in_a_demo_with_the_settings_of_a_newcomer(site: Site) -> None:
    """Who has set nothing has the real API's address, and asks it for nothing here."""
    site.rows("comment on schema raw is 'blaze-mirror demo: synthetic'")
    hold_gates(site.url, site.sandbox.now(), 7)
    real = {"BLAZE_BASE_URL": "https://api.partners.blaze.me", "BLAZE_FIXED_NOW": ""}
    judged = site.command("parity", **real)
    assert "gates: " in judged.stdout, judged.stderr
    assert site.command.ok("rollback", "--entity", "customers", **real)
    assert site.command.ok("serve", **real)
    assert site.command.process("dbt", "ls", "-q", "-s", "names", **real).returncode == 0
    assert site.command("sync", **real).returncode == 2
