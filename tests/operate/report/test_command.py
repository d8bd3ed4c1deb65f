"""`make report` as a command: what it writes, where, how, and what it leaves alone."""

from __future__ import annotations

import stat
from pathlib import Path

import psycopg

from tests.command import Command
from tests.json_documents import documented
from tests.operate.cutover.conftest import Site


def test_it_is_written_whole_and_for_its_owner_alone(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "new" / "report.html"
    said = command.process.ok("report", "--to", str(path))
    assert str(path) in said
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]
    path.chmod(0o644)
    before = path.stat().st_ino
    command.ok("report", "--to", str(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.stat().st_ino != before, "a reader of the old page keeps it"


def test_a_folder_that_cannot_be_written_to_is_named(command: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = command("report", "--to", str(tmp_path / "file" / "report.html"))
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "--to" in done.stderr


def test_its_figures_are_those_of_the_gates(site: Site, tmp_path: Path) -> None:
    sandbox, command = site.sandbox, site.command
    path = tmp_path / "report.html"
    said = documented("report", command("report", "--json", "--to", str(path)).stdout)
    judged = documented("parity", command("parity", "--json").stdout)
    failing = {gate["gate"] for gate in judged if gate["status"] == "FAIL"}
    assert said["path"] == str(path)
    assert said["bytes"] == path.stat().st_size < 1_500_000
    assert said["notes"] == []
    right = said["answers"][1]
    assert (right["verdict"] == "no") == bool(failing)
    assert all(gate in right["sentence"] for gate in failing)
    customers = said["entities"][0]
    assert customers["entity"] == "customers"
    assert customers["served_from"] == "legacy"
    assert not customers["may_switch"]
    assert command("switch", "--entity", "customers").returncode == 1

    page = path.read_text()
    for secret in (sandbox.partner_key, sandbox.developer_key, password_of(command)):
        assert len(secret) > 5
        assert secret not in page

    # Seven nights later, by the same rules as the switch itself.
    with psycopg.connect(command.database_url, autocommit=True) as connection:
        connection.execute(
            "create temporary table judged as select * from parity.gate_streaks; "
            "truncate parity.gate_history"  # what is noted after a later night mends none
        )
        connection.execute(
            "insert into parity.gate_history (run_id, gate, entity, status, judged_at) "
            "select 'night', gate, entity, 'PASS', last_judged_at - interval '1 day' * night "
            "from judged, generate_series(0, 7) as night order by night desc"
        )
    said = documented("report", command("report", "--json", "--to", str(path)).stdout)
    assert said["answers"][3]["verdict"] == "yes"
    assert all(each["may_switch"] for each in said["entities"])
    command.ok("switch", "--entity", "customers")
    said = documented("report", command("report", "--json", "--to", str(path)).stdout)
    assert said["entities"][0]["served_from"] == "mirror"
    assert "served from the mirror already" in said["answers"][3]["sentence"]

    # A view that is broken costs its own section.
    with psycopg.connect(command.database_url, autocommit=True) as connection:
        connection.execute("drop view parity.parity_monthly")
        connection.execute(
            "create view parity.parity_monthly as "
            "select 1 / (count(*) * 0)::int as month from parity.gate_history"
        )
    said = documented("report", command("report", "--json", "--to", str(path)).stdout)
    assert len(said["notes"]) == 1
    assert "parity.parity_monthly could not be read" in said["notes"][0]
    assert "make parity" in said["notes"][0]
    assert "plot-lifetime" in path.read_text()


def test_persons_who_slipped_into_other_columns_are_hidden(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    with psycopg.connect(site.url, autocommit=True) as connection:
        connection.execute(
            "update public.customers set vip_status = 'Rosa Fixture', churn_risk = 'Ana Probe' "
            "where id in (select id from public.customers order by id limit 40)"
        )
        # What stands in the way may quote what somebody has written.
        connection.execute(
            "update parity.data_test_results set status = 'fail', "
            "message = 'such as \"Rosa Fixture\"' where test = 'mirrors customers_blaze'"
        )
    site.command("parity")
    said = site.command("report", "--json", "--to", str(path)).stdout
    page = path.read_text()
    assert "(other values)" in page
    assert "hidden (12 characters)" in page
    for each in (said, page):
        assert "Rosa Fixture" not in each
        assert "Ana Probe" not in each
    objections = documented("report", said)["entities"][0]["objections"]
    assert any("such as [hidden]" in each for each in objections)
    site.command.ok("report", "--to", str(path), SHOW_PII="1")
    assert "Rosa Fixture" in path.read_text()


def test_rows_that_one_side_lacks_are_said_and_so_is_a_comparison_that_is_gone(
    site: Site, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"

    def answers() -> list[dict[str, str]]:
        said = documented("report", site.command("report", "--json", "--to", str(path)).stdout)
        found: list[dict[str, str]] = said["answers"]
        return found

    before = site.rows(
        "select count(*) from parity.customers_comparison where status = 'mirror_only'"
    )[0][0]
    assert isinstance(before, int)
    site.rows(
        "alter table public.transactions drop constraint transactions_customer_id_fkey; "
        "delete from public.customers where member_id in (select key from "
        "parity.customers_comparison where status = 'identical' order by key limit 15)"
    )
    site.command("parity")
    ((rows,),) = site.rows(
        "select count(*) from parity.customers_comparison "
        "where status not in ('not_yet_in_legacy', 'not_reported')"
    )
    wanted = f"{before + 15} of {rows} customers are only in the mirror."
    assert wanted in answers()[2]["sentence"]

    site.rows("drop table public.customers_blaze cascade")
    right, most = answers()[1:3]
    assert "no legacy table" not in right["sentence"]
    assert most["sentence"] == (
        "Nothing can be compared: public.customers_blaze is missing. `make sync` makes it again."
    )
    assert "public.customers_blaze is missing" in path.read_text()


def password_of(command: Command) -> str:
    return command.database_url.partition("://")[2].partition(":")[2].partition("@")[0]
