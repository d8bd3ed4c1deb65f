"""Shops of a chain with a legacy each: what report, status and machines are told of them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from common.settings import PROJECT_ROOT, Settings, load_settings
from operate.parity.schemas_of_shops import MARK, drop_unused_schemas, renew_notes
from operate.report import comparison, nights, readiness, served
from operate.report.making import make
from operate.report.masking import Masking
from operate.report.nights import HELD, NOT_JUDGED
from operate.report.sections.timeline import entries
from operate.report.session import open_session
from operate.transform.environment import dbt_environment
from operate.transform.project import profiles_dir
from sandbox.process import Sandbox
from tests.chains import shops_file
from tests.command import Command
from tests.databases import Templates
from tests.end_to_end.by_shop.served import rows, run
from tests.json_documents import documented
from warehouse.connection import connect

OWN = {"shop-1": "shop1", "shop-2": "shop2"}
ENTRY = "('customers', 'verdict:differs', 'phone', 'why', 'Jo', date '2099-01-01', {})"


@pytest.fixture
def command(
    company: Sandbox, templates: Templates, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Command]:
    """Commands of such a chain after its first night, with serving views."""

    def night(url: str) -> None:
        for number in (1, 2):
            run(url, f"create schema shop{number}")
            company.legacy(url, f"shop{number}", shop=f"shop-{number}", quirks=False)
        folder = tmp_path_factory.mktemp("night")
        first = Command(company, url, shops_file(folder, company, legacy=OWN))
        first.ok("sync")
        first.ok("serve")

    template = templates.made("own_legacies", night)
    company.restart()
    with templates.copy(template) as url:
        yield Command(company, url, shops_file(tmp_path, company, legacy=OWN))


@pytest.fixture
def settings(command: Command, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The settings of those commands."""
    for name, value in command.environment().items():
        monkeypatch.setitem(os.environ, name, value)
    return load_settings()


def test_entries_are_told_apart_by_shop_and_one_of_no_judged_shop_is_told(command: Command) -> None:
    url = command.database_url
    run(url, "alter table parity.known_differences add column shop text")
    insert = "insert into parity.known_differences values " + ENTRY
    for shop in ("'shop-1'", "'shop-2'", "null"):
        run(url, insert.format(shop))
    # Its own tests: what gates of legacy say of all shops together is for `make parity`.
    of_entries = ("dbt", "test", "--select", "known_differences", "--exclude", "tag:gate")
    command.ok(*of_entries)
    run(url, insert.format("'shop-2'"))
    run(url, insert.format("'shop-3'"))
    assert command(*of_entries).returncode == 1
    failed = rows(
        url, "select message from parity.data_test_results where status = 'fail' order by test"
    )
    assert [said.split(" in ")[0].split(" dbt_project")[0] for (said,) in failed] == [
        "1 difference is entered more than once",
        "1 line of",
    ]
    assert "names a shop that is not judged by itself" in failed[1][0]


@pytest.mark.parametrize(("value", "is_new"), [("shop-1", False), ("1", False), ("1", True)])
def test_a_file_of_entries_may_have_a_column_shop(
    command: Command, settings: Settings, tmp_path: Path, value: str, *, is_new: bool
) -> None:
    url = command.database_url
    project = tmp_path / "dbt_project"
    shutil.copytree(PROJECT_ROOT / "dbt_project", project, ignore=shutil.ignore_patterns("target"))
    (project / "seeds" / "known_differences.csv").write_text(
        "entity,key_or_rule,column_name,reason,owner,expires_on,shop\n"
        f"customers,1,phone,why,Jo,2099-01-01,{value}\n"
    )
    environment = {
        **os.environ,
        **dbt_environment(settings, url),
        "DBT_TARGET_PATH": str(tmp_path / "target"),
    }
    if is_new:
        run(url, "drop table parity.known_differences cascade")
    dbt = str(Path(sys.executable).with_name("dbt"))
    with profiles_dir() as folder:
        done = subprocess.run(
            [
                *(dbt, "seed", "--select", "known_differences", "--project-dir", str(project)),
                *("--profiles-dir", str(folder)),
            ],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout
    found = "select shop, pg_typeof(shop)::text from parity.known_differences"
    assert rows(url, found) == [(value, "text")]


def test_the_report_is_of_the_shop_that_agrees_least_with_its_own_legacy(
    command: Command, settings: Settings
) -> None:
    url = command.database_url
    report = make(settings, show_pii=False)
    right, most = report.answers[1], report.answers[2]
    assert right.verdict == "yes", right.sentence
    assert most.sentence.startswith("Of 2 shops that have a legacy of their own, shop-")

    run(url, "update shop2.customers set phone = '+15555550199' where phone is not null")
    assert command("parity").returncode == 1
    report = make(settings, show_pii=False)
    right, most = report.answers[1], report.answers[2]
    assert right.verdict == "no"
    assert "shop-2: 0 of " in right.sentence
    assert most.sentence.startswith(
        "Of 2 shops that have a legacy of their own, shop-2 agrees least. "
    )
    assert "Phone of customers differs in " in most.sentence
    assert "table parity_of_shop_2.parity_differences;" in report.page
    assert "table parity_failures_of_shop_2.customers_phone_match;" in report.page
    assert "LEGACY_SCHEMA" not in report.page
    with open_session(settings) as session:
        compared = comparison.read(session)
    assert [shop.name for shop in compared.shops] == ["shop-2", "shop-1"]
    assert compared.schema == "parity_of_shop_2"
    assert compared.has_legacy
    assert compared.rows_of("customers") > 0
    assert compared.shops[1].columns is not None


def test_nights_are_the_fewest_of_all_shops_and_a_shop_that_was_not_judged_is_told(
    command: Command, settings: Settings
) -> None:
    url = command.database_url
    noted = (
        "insert into parity.gate_history ("
        "run_id, gate, entity, status, judged_at, judged_with, shop) "
        "select '{0}', gate, entity, status, judged_at - interval '{1} days', judged_with, shop "
        "from parity.gate_history where run_id not like '% night' and {2} order by id"
    )
    run(url, noted.format("1st night", 2, "true"))
    run(url, noted.format("2nd night", 1, "shop is distinct from 'shop-1'"))
    run(url, noted.format("3rd night", 0, "true"))
    run(url, "delete from parity.gate_history where run_id not like '% night'")
    key = ("customers", "customers_phone_match")
    with open_session(settings) as session:
        strip = nights.read(session)[key]
        gates = readiness.read(session)
    assert [night.state for night in strip[-3:]] == [HELD, NOT_JUDGED, HELD]
    assert strip[-2].finding == "not judged: shop-1"
    (card,) = (each for each in gates.judgements if each.gate == key[1])
    assert (card.status, card.nights_held) == ("PASS", 1)
    held = dict(
        rows(
            url,
            "select shop, nights_held from parity.gate_streaks "
            f"where gate = '{key[1]}' and shop is not null",
        )
    )
    assert held == {"shop-1": 1, "shop-2": 3}
    assert "unjudged" not in command.status()["gates"]

    run(url, "delete from parity.gate_history where shop = 'shop-1' and run_id <> '1st night'")
    with open_session(settings) as session:
        gates = readiness.read(session)
    (card,) = (each for each in gates.judgements if each.gate == key[1])
    assert (card.status, card.nights_held) == ("ERROR", 0)
    assert card.finding() == (
        "cannot be told: shop-1 was not judged in the last night: run `make parity`"
    )
    status = command.status()
    assert status["gates"]["unjudged"] == ["shop-1"]
    assert not status["judged"]
    assert "shop-1 was not judged by itself in the last night" in command("status").stdout


def test_nights_of_a_shop_are_days_of_its_own_zone(command: Command, settings: Settings) -> None:
    url = command.database_url
    now = command.sandbox.now().isoformat()
    today = f"(timestamptz '{now}' at time zone 'America/Denver')::date"
    run(url, "delete from parity.gate_history where gate = 'freshness'")
    # One day in Denver, two in Los Angeles.
    for time in ("00:30", "23:30"):
        run(
            url,
            "insert into parity.gate_history (run_id, gate, entity, status, judged_at, shop) "
            f"values ('r', 'freshness', 'all', 'PASS', ({today} - 1 + time '{time}') at time zone "
            "'America/Denver', 'shop-2')",
        )
    held = "select nights_held from parity.gate_streaks where gate = 'freshness'"
    assert rows(url, held) == [(1,)]
    with open_session(settings) as session:
        strip = nights.read(session)["all", "freshness"]
    assert [night.state for night in strip].count(HELD) == 1


def test_people_and_machines_are_told_which_shop_is_read_from_where(
    command: Command, settings: Settings, tmp_path: Path
) -> None:
    forced = {"FORCE": "1", "REASON": "a try"}
    command.ok("switch", "--entity", "products", "--shop", "shop-2", **forced)
    (products,) = (each for each in command.status()["served"] if each["entity"] == "products")
    assert products["by_shop"] == {"mirror": ["shop-2", "shop-3"], "legacy": ["shop-1"]}
    said = " ".join(command("status").stdout.split())
    assert "products: 2 shops from the mirror, 1 (shop-1) from legacy" in said
    assert (
        "customers, transaction_items, transactions: 1 shop from the mirror, "
        "2 (shop-1 and shop-2) from legacy"
    ) in said
    file = tmp_path / "mirror.prom"
    command("status", "--prometheus", str(file))
    metric = 'blaze_mirror_shop_served_from_mirror{{entity="products",shop="{}"}} {}'
    written = file.read_text()
    assert metric.format("shop-1", 0) in written
    assert metric.format("shop-2", 1) in written
    with open_session(settings) as session:
        told = entries(session, served.read(session), Masking(show_pii=False))
        by_shop = {each.entity: each.by_shop for each in readiness.read(session).entities}
    assert told[0].what == "Products of shop-2: switched to the mirror"
    assert told[0].why == "a try"
    assert by_shop["products"]["legacy"] == ["shop-1"]
    page = make(settings, show_pii=False).page
    assert "Products: 2 shops from the mirror, 1 (shop-1) from legacy." in page


def judged_with(url: str) -> list[str]:
    """What shop-1 was judged with, the last time first."""
    query = (
        "select judged_with ->> 'all' from parity.gate_history "
        "where shop = 'shop-1' and gate = 'products_count' order by id desc"
    )
    return [value for (value,) in rows(url, query)]


def test_the_order_of_the_file_ends_no_night_and_another_shop_of_the_name_does(
    command: Command, tmp_path: Path
) -> None:
    url = command.database_url
    # Made by another release.
    run(url, "drop table parity_of_shop_1.legacy_copies cascade")
    run(url, "create table parity_of_shop_1.legacy_copies (entity int, was text not null)")
    file = tmp_path / "shops.toml"
    head, *shops = file.read_text("utf-8").split("\n[[shops]]")
    file.write_text("\n[[shops]]".join([head, *reversed(shops)]), "utf-8")
    command.ok("parity", "--shop", "shop-1")
    before, now = judged_with(url)[1], judged_with(url)[0]
    assert now == before
    run(url, "update raw.shops set api_shop_id = 'another' where shop = 'shop-1'")
    command("parity", "--shop", "shop-1")
    assert judged_with(url)[0] != before


def schemas(url: str) -> set[str]:
    found = rows(
        url, "select nspname::text from pg_namespace where nspname like 'parity%\\_of\\_%'"
    )
    return {name for (name,) in found}


def test_schemas_of_shops_that_are_judged_no_more_go_if_nobody_else_uses_them(
    company: Sandbox, command: Command, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    url, judged = command.database_url, settings.listed[:2]
    before = schemas(url)
    assert len(before) == 4
    for name in ("gone", "used", "mixed", "theirs"):
        run(url, f"create schema parity_of_{name}")
        if name != "theirs":
            run(url, f"comment on schema parity_of_{name} is '{MARK}'")
        run(url, f"create table parity_of_{name}.legacy_copies (entity text)")
        run(
            url,
            f"create view parity_of_{name}.as_of as select * from parity_of_{name}.legacy_copies",
        )
    run(url, "create view parity_of_gone.parity_columns as select * from parity_of_gone.as_of")
    run(url, "create schema parity_failures_of_gone")
    run(url, "create table parity_failures_of_gone.customers_phone_match (key text)")
    run(url, "create view public.theirs as select * from parity_of_used.as_of")
    run(url, "create table parity_of_mixed.theirs (a int)")
    run(url, "create schema parity_of_empty")
    kept = before | {f"parity_of_{name}" for name in ("used", "mixed", "empty", "theirs")}
    assert drop_unused_schemas(url, judged) == ["parity_of_gone", "parity_failures_of_gone"]
    assert schemas(url) == kept
    assert "parity_of_used is of a shop that is judged by itself no more, and stays" in caplog.text
    assert "theirs in it is not this project's" in caplog.text
    assert rows(url, "select count(*) from public.theirs") == [(0,)]

    # By the night, too; of a shop that was read and is judged still nothing goes.
    run(url, "create schema parity_of_gone")
    run(url, f"comment on schema parity_of_gone is '{MARK}'")
    run(url, "create table parity_of_gone.legacy_copies (entity text)")
    company.advance(days=1)
    assert "Dropped parity_of_gone:" in command("sync").stderr
    assert schemas(url) == kept


def test_what_is_noted_of_a_legacy_has_the_columns_of_the_release(
    command: Command, settings: Settings
) -> None:
    url, shop = command.database_url, settings.listed[0]
    run(url, "alter table parity.legacy_columns add column since timestamptz")
    run(url, "alter table parity_of_shop_1.legacy_columns add column was text not null default ''")
    columns = (
        "select attname::text, attnotnull from pg_attribute where attrelid = "
        "'parity_of_shop_1.legacy_columns'::regclass and attname in ('since', 'was') order by 1"
    )
    with connect(url, application_name="test", autocommit=True) as connection:
        renew_notes(connection, shop)
    assert rows(url, columns) == [("since", False), ("was", False)]


def test_a_shop_that_could_not_be_judged_is_an_error_for_machines(command: Command) -> None:
    url = command.database_url
    run(url, "alter table parity_of_shop_2.legacy_copies rename to theirs")
    run(url, "create table parity_of_shop_2.legacy_copies (entity int)")
    run(url, "create view public.theirs as select * from parity_of_shop_2.legacy_copies")
    done = command("parity", "--json", "--shop", "shop-2")
    assert done.returncode != 0
    (entry,) = documented("parity", done.stdout)
    assert (entry["gate"], entry["status"], entry["shop"]) == ("all gates", "ERROR", "shop-2")
    assert "parity_of_shop_2.legacy_copies has to be made again" in entry["finding"]
    assert json.loads(done.stdout)[0]["nights_held"] == 0
    said = command("parity", "--shop", "shop-2").stdout
    assert "not right are shop-2 (could not be judged)" in said
