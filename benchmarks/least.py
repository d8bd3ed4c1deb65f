"""A first night's calls beside the least that its rows need: `python -m benchmarks.least`.

The least are the pages that the rows fill, at the size that the API gives: of members and products
as one list, of sales week by week, for more days than that may not be asked for.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg

from benchmarks import place
from benchmarks.__main__ import FULL, HERE
from benchmarks.document import table, write
from benchmarks.measure import measured
from benchmarks.place import Scale
from extract.source.entities import ENTITIES
from sandbox.api.lists import CAP
from sandbox.process import Sandbox
from tests.command import BLAZE_MIRROR
from tests.comparison import assert_mirror_equals

REAL_SHOP = Scale(members=131_000, transactions=372_000, products=7_900, years=10.0)
"""A shop as they are after ten years."""
REAL_LATENCY_MS = 200
DOLLARS = {250_000: (100, 0.0006), 1_500_000: (250, 0.0002), 10_000_000: (500, 0.0001)}
"""The vendor's tiers: calls a month, dollars a month, dollars for each call beyond them."""

_PAGES = """
    with weeks as (
        select floor(((date at time zone %(zone)s)::date - date '1970-01-01') / 7) as week
        from transactions_blaze
    ),

    sales as (select count(*) as sales from weeks group by week)

    select 'members', ceil(count(*) / %(cap)s::numeric) from customers_blaze
    union all
    select 'transactions', sum(ceil(sales / %(cap)s::numeric)) from sales
    union all
    select 'products', ceil(count(*) / %(cap)s::numeric) from products_blaze
"""
_REASONS = "select calls from raw.run_ends order by id desc limit 1"


@dataclass(frozen=True)
class FirstNight:
    """What a first night has taken.

    Attributes:
        seconds: from its start to its end.
        peak_mb: the most memory of its processes, in MiB.
        made: calls by list, and `reasons` what they were for.
        least: pages by list.
    """

    seconds: float
    peak_mb: float
    made: Counter[str]
    reasons: dict[str, int]
    least: dict[str, int]


def main() -> None:
    """Measure, and bring the section of a shop up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--real", action="store_true", help="a real shop's size: half an hour")
    if parser.parse_args().real:
        night = _first_night(REAL_SHOP, REAL_LATENCY_MS)
        write(HERE / "README.md", "least real", [*_table(night), "", *_costs(night)])
    else:
        write(HERE / "README.md", "least", _table(_first_night(FULL, 0)))


def _first_night(scale: Scale, latency_ms: int) -> FirstNight:
    with place.dispensary(scale) as sandbox, place.fresh_server() as server:
        command = place.command(sandbox, server, scale)
        sandbox.faults([{"kind": "latency", "seconds": latency_ms / 1000}] if latency_ms else [])
        sandbox.clear_log()
        with TemporaryDirectory() as folder:
            log = Path(folder, "log")
            run = measured([BLAZE_MIRROR, "sync"], command.environment(), log)
        sandbox.faults([])
        if run.status != 0:
            sys.exit(run.output)
        if scale is not REAL_SHOP:
            assert_mirror_equals(sandbox, server.url)
        with psycopg.connect(server.url) as connection:
            zone = command.environment().get("BLAZE_TIMEZONE", "America/Los_Angeles")
            pages = connection.execute(_PAGES, {"zone": zone, "cap": CAP}).fetchall()
            ((reasons,),) = connection.execute(_REASONS).fetchall()
        least = {name: int(number) for name, number in sorted(pages, key=_place_in_a_sync)}
        return FirstNight(run.seconds, run.peak_mb, _made(sandbox), reasons, least)


def _place_in_a_sync(row: tuple[str, Any]) -> int:
    return [entity.name for entity in ENTITIES].index(row[0])


def _table(night: FirstNight) -> list[str]:
    made = Counter(night.made)
    rows = [_row(name, made.pop(name), pages) for name, pages in night.least.items()]
    rows.append(("keys and names", str(made.total()), "", ""))
    rows.append(_row("all", night.made.total(), sum(night.least.values())))
    said = ", ".join(f"{number:,} {reason}" for reason, number in night.reasons.items())
    return [
        *table(("list", "calls", "least", "of the least"), rows),
        "",
        f"What they were for: {said}.",
    ]


def _costs(night: FirstNight) -> list[str]:
    calls = night.made.total()
    beyond = ", ".join(
        f"${calls * each:,.2f} beyond the {allowed:,} of ${month} a month"
        for allowed, (month, each) in DOLLARS.items()
    )
    took = (
        f"At {REAL_LATENCY_MS} ms a call, {place.CONCURRENCY} at a time and under the ceiling of "
        f"5,000 in five minutes it takes {night.seconds / 60:.1f} minutes, and "
        f"{night.peak_mb:,.0f} MiB at most. Its calls are {calls / 2_500:.1f} % of the smallest "
        f"tier's month; they cost {beyond}."
    )
    return [took]


def _made(sandbox: Sandbox) -> Counter[str]:
    paths = (call["path"].rsplit("/partner/", 1)[-1] for call in sandbox.log())
    return Counter(path.partition("/")[0] for path in paths)


def _row(name: str, calls: int, least: int) -> tuple[str, str, str, str]:
    return name, f"{calls:,}", f"{least:,}", f"{calls / least:.2f}"


if __name__ == "__main__":
    main()
