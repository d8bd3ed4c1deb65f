"""The benchmark in its shortest form. Nothing here asks how long anything took."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from benchmarks import truth
from benchmarks.race import CONTENDERS
from benchmarks.results import Results
from benchmarks.targets import targets
from common.settings import PROJECT_ROOT

pytestmark = pytest.mark.xdist_group("benchmarks")
"""One worker: the others need not run it once more."""

README = PROJECT_ROOT / "benchmarks" / "README.md"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a quick run that was done in one go."""
    folder = tmp_path_factory.mktemp("benchmarks")
    shutil.copy(README, folder)
    quick(folder)
    return folder


def quick(folder: Path) -> str:
    """Run it; gives what it said."""
    places = ["--output", str(folder), "--results", str(folder / "results.json")]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--quick", *places],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_every_contender_ran_and_all_got_it_right(output: Path) -> None:
    runs = json.loads((output / "results.json").read_text())["race"]
    assert {run["contender"] for run in runs} == {each.name for each in CONTENDERS}
    assert {run["latency_ms"] for run in runs} == {0, 20}
    assert [run for run in runs if run["wrong"]] == []
    assert all(run["calls"] > 0 and run["peak_mb"] > 0 for run in runs)
    stages = next(run["stages"] for run in runs if run["contender"] == "mirror")
    assert {"members", "transactions", "products", "dbt and what follows"} <= stages.keys()


def test_histories_of_two_lengths_were_measured(output: Path) -> None:
    first, second = json.loads((output / "results.json").read_text())["growth"]
    assert second["transactions"] == 2 * first["transactions"]
    assert first["wrong"] == second["wrong"] == []
    assert first["quiet_rows"] == second["quiet_rows"] == 0


def test_the_document_holds_what_was_measured(output: Path) -> None:
    said = (output / "README.md").read_text()
    results = Results(output / "results.json")
    for run in results.race:
        assert f"| {run['seconds']:.1f} |" in said
    for target in targets(results):
        assert f"| {target.name} | {target.wanted} | {target.found} |" in said
    for picture in ("race.svg", "growth.svg"):
        assert f"plots/{picture}" in said
        assert (output / "plots" / picture).read_text().count("<path") > 10


def test_an_interrupted_run_measures_only_what_is_missing(output: Path) -> None:
    results = json.loads((output / "results.json").read_text())
    kept = {**results, "race": results["race"][:-1]}
    (output / "results.json").write_text(json.dumps(kept))
    said = quick(output)
    assert said.count(" at 20 ms, run 1 of 1") == 1
    assert " at 0 ms" not in said
    assert "history" not in said
    again = json.loads((output / "results.json").read_text())
    assert len(again["race"]) == len(results["race"])


def change(database_url: str, statement: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(statement.encode())


def test_a_wrong_answer_is_told(database_url: str) -> None:
    expected = {"counts": {"products": 2}, "sums": {"total_price": "3.50"}}
    questions = {
        "products": "select count(*) from mine",
        "total_price": "select sum(price) from mine",
    }
    change(database_url, "create table mine (price numeric)")
    change(database_url, "insert into mine values (1.25), (2.25)")
    assert truth.mistakes(database_url, questions, expected) == []
    change(database_url, "insert into mine values (0)")
    assert truth.mistakes(database_url, questions, expected) == ["products 3, truth 2"]
    change(database_url, "drop table mine")
    wrong = truth.mistakes(database_url, questions, expected)
    assert wrong == [f'{name}: relation "mine" does not exist' for name in questions]
