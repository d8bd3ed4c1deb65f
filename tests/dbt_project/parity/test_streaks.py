"""Nights in a row: by the last judgement of each shop-local day."""

from __future__ import annotations

import pytest

from tests.dbt_project.parity.conftest import Site


@pytest.mark.parametrize(
    ("judgements", "held", "last"),
    [
        # (day of June in the shop, hour, status); the clock stands on the 30th.
        ([], None, None),
        ([(30, 2, "PASS")], 1, "PASS"),
        ([(d, 2, "PASS") for d in range(24, 31)], 7, "PASS"),
        ([(28, 2, "PASS"), (29, 2, "PASS")], 2, "PASS"),
        ([(27, 2, "PASS"), (28, 2, "PASS")], 0, "PASS"),
        ([(28, 2, "PASS"), (30, 2, "PASS")], 1, "PASS"),
        ([(28, 2, "PASS"), (29, 2, "FAIL"), (30, 2, "PASS")], 1, "PASS"),
        ([(29, 2, "PASS"), (30, 2, "FAIL")], 0, "FAIL"),
        ([(29, 2, "PASS"), (30, 2, "ERROR")], 0, "ERROR"),
        # Only the last word of a day counts.
        ([(29, 2, "FAIL"), (29, 9, "PASS"), (30, 2, "PASS")], 2, "PASS"),
        ([(29, 2, "PASS"), (29, 9, "FAIL"), (30, 2, "PASS")], 1, "PASS"),
        ([(30, 2, "PASS"), (30, 2, "FAIL")], 0, "FAIL"),
        # The last is the one that was noted last: a clock that was ahead hides nothing.
        ([(30, 9, "PASS"), (30, 2, "FAIL")], 0, "FAIL"),
        ([(30, 1, "PASS"), (31, 2, "PASS"), (30, 2, "ERROR")], 0, "ERROR"),
        ([(29, 2, "PASS"), (31, 2, "FAIL"), (30, 2, "PASS")], 2, "PASS"),
        # A clock that lagged mends no night that is over, and what fails by it does not hold.
        ([(28, 2, "FAIL"), (29, 2, "PASS"), (28, 9, "PASS"), (30, 2, "PASS")], 2, "PASS"),
        ([(27, 2, "PASS"), (29, 2, "PASS"), (28, 2, "PASS"), (30, 2, "PASS")], 2, "PASS"),
        ([(28, 2, "PASS"), (29, 2, "PASS"), (28, 9, "FAIL"), (30, 2, "PASS")], 2, "PASS"),
        ([(29, 2, "PASS"), (30, 2, "PASS"), (29, 9, "ERROR")], 1, "ERROR"),
        # By one that was ahead, what was judged before it was set right counts still.
        ([(32, 2, "PASS"), (29, 2, "PASS"), (30, 2, "PASS")], 2, "PASS"),
        # Nights to come are none, nor does one of them end the row.
        ([(30, 1, "PASS"), (31, 2, "PASS"), (32, 2, "PASS")], 1, "PASS"),
        ([(31, 2, "PASS")], 0, "PASS"),
        # What does not apply is no night and no break.
        ([(28, 2, "PASS"), (29, 2, "NOT_APPLICABLE"), (30, 2, "PASS")], 2, "PASS"),
        ([(29, 2, "PASS"), (30, 2, "NOT_APPLICABLE")], 1, "NOT_APPLICABLE"),
        ([(29, 2, "NOT_APPLICABLE"), (30, 2, "NOT_APPLICABLE")], 0, "NOT_APPLICABLE"),
        # Evenings belong to their own day, although UTC has the next one.
        ([(28, 23, "PASS"), (29, 23, "PASS"), (30, 2, "PASS")], 3, "PASS"),
    ],
)
def test_nights_held(
    faithful_site: Site, judgements: list[tuple[int, int, str]], held: int | None, last: str | None
) -> None:
    faithful_site.execute("truncate parity.gate_history")
    for day, hour, status in judgements:
        faithful_site.execute(
            "insert into parity.gate_history (run_id, gate, entity, status, judged_at) values "
            f"('r', 'customers_count', 'customers', '{status}', "
            f"(timestamp '2025-05-31 {hour}:30' + interval '{day} days') "
            "at time zone 'America/Los_Angeles')"
        )
    found = faithful_site.rows("select entity, gate, nights_held, last_status from gate_streaks")
    assert found == ([] if held is None else [("customers", "customers_count", held, last)])


@pytest.mark.parametrize(
    ("settings", "held"),
    [
        (["null", "null", "null"], 3),
        (['\'{"all": "a"}\'', '\'{"all": "a"}\'', '\'{"all": "a"}\''], 3),
        (['\'{"all": "b"}\'', '\'{"all": "a"}\'', '\'{"all": "a"}\''], 2),
        (['\'{"all": "a"}\'', '\'{"all": "a"}\'', '\'{"all": "b"}\''], 1),
        (['\'{"all": "a"}\'', '\'{"all": "b"}\'', '\'{"all": "a"}\''], 1),
        (["null", '\'{"all": "a"}\'', '\'{"all": "a"}\''], 2),
    ],
)
def test_nights_that_were_judged_with_other_settings_do_not_count(
    faithful_site: Site, settings: list[str], held: int
) -> None:
    faithful_site.execute("truncate parity.gate_history")
    for day, judged_with in zip((28, 29, 30), settings, strict=True):
        faithful_site.execute(
            "insert into parity.gate_history "
            "(run_id, gate, entity, status, judged_at, judged_with) "
            "values ('r', 'customers_count', 'customers', 'PASS', (timestamp '2025-05-31 02:30' "
            f"+ interval '{day} days') at time zone 'America/Los_Angeles', {judged_with})"
        )
    assert faithful_site.rows("select nights_held from gate_streaks") == [(held,)]


def test_every_run_adds_a_row_a_gate_with_its_values(faithful_site: Site) -> None:
    counts = "select count(*), count(distinct run_id) from gate_history"
    [(rows, runs)] = faithful_site.rows(counts)
    faithful_site.gates()
    faithful_site.build()
    assert faithful_site.rows(counts) == [(rows + 2 * len(faithful_site.statuses()), runs + 2)]
    [row] = faithful_site.rows(
        "select status, legacy_value = mirror_value, difference, percent, threshold, failures, "
        "judged_at::text from gate_history where gate = 'customers_total_visits_match' "
        "order by id desc limit 1"
    )
    assert row == ("PASS", True, 0, 0, 5, 0, "2025-06-30 20:00:00+00")


def test_a_part_of_the_gates_is_not_all_of_them(faithful_site: Site) -> None:
    """What was never judged is an obstacle by its name; what the project no longer has is none."""
    faithful_site.execute(
        "truncate parity.gate_history; truncate parity.data_test_results; "
        "insert into parity.data_test_results (run_id, test, entity, status, judged_at) "
        "values ('r', 'a_test_of_old', 'customers', 'fail', '2025-06-30')"
    )
    judged = ("customers_count", "known_differences_are_entered_once")
    for _ in range(2):
        faithful_site.dbt.command(("test", "--select", *judged), now=faithful_site.now)
    gates = {
        each.name
        for each in faithful_site.dbt.manifest.nodes.values()
        if each.resource_type == "test" and "gate" in each.tags
    }
    found = "select gate, last_status from gate_streaks where nights_held {} 0"
    assert faithful_site.rows(found.format(">")) == [("customers_count", "PASS")]
    assert set(faithful_site.rows(found.format("="))) == {
        (gate, "ERROR") for gate in gates - {"customers_count"}
    }
    assert faithful_site.rows("select count(*) from gate_history") == [(len(gates) + 1,)]
    assert faithful_site.rows("select distinct test from parity.data_test_results") == [
        ("known_differences_are_entered_once",)
    ]
    faithful_site.execute(
        "insert into parity.gate_history (run_id, gate, entity, status, judged_at) "
        "values ('r', 'a_gate_of_old', 'customers', 'ERROR', '2025-06-30')"
    )
    assert faithful_site.rows("select * from gate_streaks where gate = 'a_gate_of_old'") == []
    with pytest.raises(Exception, match="With --empty nothing is read"):
        faithful_site.dbt.command(("build", "--empty", "--select", "products_blaze"))


def test_a_run_without_gates_adds_nothing(faithful_site: Site) -> None:
    [before] = faithful_site.rows("select count(*) from gate_history")
    faithful_site.build("--exclude", "tag:gate")
    assert faithful_site.rows("select count(*) from gate_history") == [before]


def test_gates_that_fail_keep_no_view_from_being_made(faithful_site: Site) -> None:
    faithful_site.execute(
        "drop view parity.gate_streaks; update customers set total_visits = total_visits + 1"
    )
    faithful_site.build()
    assert faithful_site.rows(
        "select nights_held, last_status from gate_streaks "
        "where gate = 'customers_total_visits_match'"
    ) == [(0, "FAIL")]
