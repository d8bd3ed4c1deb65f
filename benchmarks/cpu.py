"""Whose computing a run's time is: `python -m benchmarks.cpu`, for benchmarks/README.md."""

from __future__ import annotations

import resource
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
import psycopg

from benchmarks import place
from benchmarks.__main__ import FULL, HERE
from benchmarks.document import table, write
from benchmarks.measure import measured
from benchmarks.plots import TITLES
from benchmarks.race import CONTENDERS, prepare_floor
from sandbox.process import Sandbox
from warehouse.embedded_postgres.server import EmbeddedPostgres

COMPARED = ("mirror", "script", "floor")


@dataclass(frozen=True)
class Computing:
    """One run at 0 ms.

    Attributes:
        seconds: of wall time.
        own_s, postgres_s, api_s: of computing, by the contender's processes, the server's and the
            sandbox's.
    """

    seconds: float
    own_s: float
    postgres_s: float
    api_s: float

    @property
    def busy(self) -> float:
        """How many cores were at work on average."""
        return (self.own_s + self.postgres_s + self.api_s) / self.seconds


def main() -> None:
    """Run each once, and bring the section up to date."""
    rows = []
    with place.dispensary(FULL) as sandbox, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare_floor(sandbox, FULL, folder)
        for contender in CONTENDERS:
            if contender.name in COMPARED:
                run = _run(contender.module, sandbox, folder)
                spent = (run.seconds, run.own_s, run.postgres_s, run.api_s, run.busy)
                rows.append((TITLES[contender.name], *(f"{each:.1f}" for each in spent)))
    heading = ("contender", "seconds", "its own", "Postgres", "the API", "cores busy")
    write(HERE / "README.md", "cpu", table(heading, rows))


def _run(module: tuple[str, ...], sandbox: Sandbox, folder: Path) -> Computing:
    api = next(each for each in psutil.Process().children() if "sandbox" in each.cmdline())
    with place.fresh_server() as server:
        environment = place.command(sandbox, server, FULL).environment(BENCHMARK_FLOOR=str(folder))
        postgres = _postmaster(server)
        before = (_of_children(), _of(postgres), _of(api))
        took = measured([sys.executable, "-m", *module], environment, folder / "log")
        after = (_of_children(), _of(postgres), _of(api))
    if took.status:
        raise RuntimeError(f"{' '.join(module)} failed: {took.output[-1000:]}")
    return Computing(took.seconds, *(b - a for a, b in zip(before, after, strict=True)))


def _of_children() -> float:
    """Seconds of computing by programs that this process has started and that have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _of(process: psutil.Process) -> float:
    """Seconds of computing by a process and its children, those that have ended as well."""
    total = 0.0
    # Its children first: one that ends meanwhile is in its parent's count by then.
    for child in process.children():
        with suppress(psutil.NoSuchProcess):
            total += _of(child)
    spent = process.cpu_times()
    return float(total + spent.user + spent.system + spent.children_user + spent.children_system)


def _postmaster(server: EmbeddedPostgres) -> psutil.Process:
    with psycopg.connect(server.url) as connection:
        row = connection.execute("select pg_read_file('postmaster.pid')").fetchone()
    return psutil.Process(int(row[0].split()[0] if row else 0))


if __name__ == "__main__":
    main()
