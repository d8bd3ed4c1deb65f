"""Chains of 5, 50 and 500 small shops: `python -m benchmarks.chain`.

A first night, a quiet night, and one after a day of sales: what each takes on the embedded server,
and how it grows with the number of shops.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import place
from benchmarks.__main__ import HERE
from benchmarks.document import table, write
from benchmarks.measure import Measurement, measured
from sandbox.process import Sandbox, running_sandbox
from tests.chains import shops_file
from tests.command import BLAZE_MIRROR, Command
from tests.comparison import assert_mirror_equals
from warehouse.embedded_postgres.server import EmbeddedPostgres

SHOPS = (5, 50, 500)
MEMBERS_A_SHOP, SALES_A_SHOP, PRODUCTS_A_SHOP, YEARS = 20, 60, 10, 0.1
CEILING = 10_000
"""Calls in five minutes: the vendor's own, which a first night of 500 shops comes near."""


@dataclass(frozen=True)
class Night:
    """What a night has taken.

    Attributes:
        run: its time, its memory and how it ended.
        calls: that it made.
        most_in_window: calls that the API has counted in any five minutes so far.
    """

    run: Measurement
    calls: int
    most_in_window: int


@dataclass(frozen=True)
class Chain:
    """What the nights of a chain have taken, and how large its report is, in bytes."""

    shops: int
    first: Night
    quiet: Night
    day: Night
    report_bytes: int


def main() -> None:
    """Measure, and bring the section of chains up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shops", type=int, nargs="+", default=list(SHOPS), help="of each chain")
    asked = parser.parse_args()
    chains = [_measure(shops) for shops in asked.shops]
    write(HERE / "README.md", "chain", _table(chains))


def _measure(shops: int) -> Chain:
    size = {
        "members": MEMBERS_A_SHOP * shops,
        "transactions": SALES_A_SHOP,
        "products": PRODUCTS_A_SHOP,
        "years": YEARS,
    }
    with (
        running_sandbox(**size, shops=shops) as sandbox,
        place.fresh_server() as server,
        TemporaryDirectory() as folder,
    ):
        command = _command(sandbox, server, Path(folder))
        first = _night(sandbox, command, Path(folder))
        sandbox.advance(days=0.5)  # nobody has bought anything that was not seen before
        _night(sandbox, command, Path(folder))
        quiet = _night(sandbox, command, Path(folder), FORCE="1")
        sandbox.advance(days=1)
        day = _night(sandbox, command, Path(folder))
        assert_mirror_equals(sandbox, server.url)
        page = Path(folder, "report.html")
        command.ok("report", "--to", str(page))
        return Chain(shops, first, quiet, day, page.stat().st_size)


def _command(sandbox: Sandbox, server: EmbeddedPostgres, folder: Path) -> Command:
    opened = sandbox.now() - timedelta(days=365 * YEARS + 7)
    settings = {
        "BLAZE_HISTORY_START": f"{opened:%Y-%m-%d}",
        "BLAZE_CONCURRENCY": str(place.CONCURRENCY),
        "BLAZE_CALLS_PER_5MIN": str(CEILING),
        **shops_file(folder, sandbox),
    }
    return Command(sandbox, server.url, settings)


def _night(sandbox: Sandbox, command: Command, folder: Path, **changes: str) -> Night:
    sandbox.clear_log()
    environment = command.environment(**changes)
    run = measured([BLAZE_MIRROR, "sync"], environment, folder / "log")
    if run.status != 0:
        sys.exit(run.output)
    return Night(run, len(sandbox.log()), int(sandbox.status()["most_calls_in_window"]))


def _table(chains: Sequence[Chain]) -> list[str]:
    rows = []
    for chain in chains:
        for name, night in (
            ("first", chain.first),
            ("quiet", chain.quiet),
            ("after a day", chain.day),
        ):
            rows.append(
                (
                    f"{chain.shops:,}",
                    name,
                    f"{night.run.seconds:.1f}",
                    f"{night.run.seconds / chain.shops:.2f}",
                    f"{night.calls:,}",
                    f"{night.calls / chain.shops:.1f}",
                    f"{night.run.peak_mb:,.0f}",
                )
            )
    sizes = ", ".join(f"{c.report_bytes / 1024:,.0f} KiB with {c.shops:,}" for c in chains)
    most = max(c.day.most_in_window for c in chains)
    return [
        *table(("shops", "night", "s", "s a shop", "calls", "calls a shop", "MiB"), rows),
        "",
        (
            f"The report has {sizes} shops. The API has counted {most:,} calls in any five minutes "
            f"at the most, of {CEILING:,} allowed."
        ),
    ]


if __name__ == "__main__":
    main()
