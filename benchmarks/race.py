"""The mirror beside every alternative: the same dispensary, in turn, each on a fresh server."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from benchmarks import place, truth
from benchmarks.contenders import floor, singer
from benchmarks.measure import Measurement, measured
from benchmarks.place import Scale
from benchmarks.results import Results
from sandbox.process import Sandbox
from tests.comparison import assert_mirror_equals
from warehouse.embedded_postgres.server import EmbeddedPostgres


@dataclass(frozen=True)
class Contender:
    """One way to get the data.

    Attributes:
        name: in the results.
        module: that loads everything, and its arguments.
        questions: that its tables are asked, to tell whether they are right.
    """

    name: str
    module: tuple[str, ...]
    questions: dict[str, str]


CONTENDERS = (
    Contender("mirror", ("operate.cli", "sync"), truth.MIRRORED),
    Contender("script", ("benchmarks.contenders.plan_script",), truth.MIRRORED),
    Contender("floor", ("benchmarks.contenders.floor",), truth.MIRRORED),
    Contender("singer", ("benchmarks.contenders.singer",), truth.DOCUMENTS),
    Contender("dlt", ("benchmarks.contenders.dlt_rest_api",), truth.NESTED),
)


@dataclass(frozen=True)
class RaceRun:
    """One contender's run.

    Attributes:
        contender: its name.
        latency_ms: added to each of the API's answers.
        number: of the run, from 1.
        seconds, peak_mb: as `Measurement` says.
        calls: that the sandbox has counted.
        wrong: what its tables hold that is not so, or how it failed; empty where all is right.
        stages: seconds by stage, of the mirror only.
    """

    contender: str
    latency_ms: int
    number: int
    seconds: float
    peak_mb: float
    calls: int
    wrong: list[str]
    stages: dict[str, float] = field(default_factory=dict)


def race(scale: Scale, latencies_ms: Sequence[int], runs: int, results: Results) -> None:
    """Run what the results lack.

    Args:
        scale: of the dispensary.
        latencies_ms: added to each of the API's answers, one after the other.
        runs: of each contender at each latency.
        results: are added to, and saved after every run.
    """
    wanted = [
        (latency, number, contender)
        for latency in latencies_ms
        for number in range(1, runs + 1)
        for contender in CONTENDERS
        if not results.has_race(contender.name, latency, number)
    ]
    if not wanted:
        return
    singer.environment()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        sandbox = stack.enter_context(place.dispensary(scale))
        results.say(
            f"A dispensary of {scale.transactions:,} transactions; a first run for the floor"
        )
        results.describe_race(asdict(scale), _transaction_kb(sandbox))
        prepare_floor(sandbox, scale, folder)
        expected = sandbox.truth(rows=False)
        for latency, number, contender in wanted:
            sandbox.faults([{"kind": "latency", "seconds": latency / 1000}] if latency else [])
            run = _run(contender, sandbox, scale, expected, (latency, number), folder)
            results.add_race(asdict(run))
            results.say(
                f"{contender.name} at {latency} ms, run {number} of {runs}: {run.seconds:.1f} s, "
                f"{run.peak_mb:,.0f} MiB, {run.calls:,} calls"
                + (f"; wrong: {'; '.join(run.wrong)}" if run.wrong else "")
            )


def _run(
    contender: Contender,
    sandbox: Sandbox,
    scale: Scale,
    expected: dict[str, Any],
    which: tuple[int, int],
    folder: Path,
) -> RaceRun:
    with place.fresh_server() as server:
        command = place.command(sandbox, server, scale)
        sandbox.clear_log()
        started = datetime.now(UTC)
        took = measured(
            [sys.executable, "-m", *contender.module],
            command.environment(BENCHMARK_FLOOR=str(folder)),
            folder / f"{contender.name}.log",
        )
        calls = len(sandbox.log())
        wrong = (
            [f"exit status {took.status}: {took.output.strip()[-200:]}"]
            if took.status
            else truth.mistakes(server.url, contender.questions, expected)
        )
    stages = stages_of(took, started) if contender.name == "mirror" else {}
    return RaceRun(contender.name, *which, took.seconds, took.peak_mb, calls, wrong, stages)


def stages_of(took: Measurement, started: datetime) -> dict[str, float]:
    """Seconds by stage, from the mirror's own log.

    Args:
        took: a run of it with JSON lines.
        started: when its process was.
    """
    said = [json.loads(line) for line in took.output.splitlines() if line.startswith("{")]
    marks = [("start", "Writing to")]
    marks += [(name, f"{name} completed") for name in ("members", "transactions", "products")]
    marks += [("dbt and what follows", " done in ")]
    stages, last = {}, started
    for name, words in marks:
        at = next((datetime.fromisoformat(e["at"]) for e in said if words in e["message"]), None)
        if at is not None:
            stages[name] = (at - last).total_seconds()
            last = at
    stages["end"] = max(0.0, took.seconds - (last - started).total_seconds())
    return stages


def prepare_floor(sandbox: Sandbox, scale: Scale, folder: Path) -> None:
    """Keep what a run of the mirror has called, and the rows it ended with."""
    with place.fresh_server() as server:
        place.command(sandbox, server, scale).ok("sync")
        assert_mirror_equals(sandbox, server.url)
        calls = [[call["path"], call["query"]] for call in sandbox.log() if "skip" in call["query"]]
        (folder / floor.CALLS).write_text(json.dumps(calls))
        (folder / floor.SCHEMA).write_text(_schema(server))
        with psycopg.connect(server.url) as connection:
            for table in floor.TABLES:
                statement = f"copy public.{table} to stdout (format binary)"
                with (
                    connection.cursor().copy(statement.encode()) as copy,
                    (folder / table).open("wb") as rows,
                ):
                    for block in copy:
                        rows.write(block)


def _schema(server: EmbeddedPostgres) -> str:
    wanted = [f"--table=public.{table}" for table in floor.TABLES]
    dumped = subprocess.run(
        [server.binary("pg_dump"), "--schema-only", "--no-owner", *wanted, server.url],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    # Lines for psql alone.
    return "\n".join(line for line in dumped.splitlines() if not line.startswith("\\"))


def _transaction_kb(sandbox: Sandbox) -> float:
    """The mean size of the latest transactions, in KB of JSON."""
    answer = sandbox.ask("/transactions")
    return len(answer.content) / len(answer.json()["values"]) / 1000
