"""A first night's calls beside the least that its rows need: `python -m benchmarks.least`.

The least are the pages that the rows fill, at the size that the API gives: of members and products
as one list, of sales week by week, for more days than that may not be asked for.
"""

from __future__ import annotations

from collections import Counter

import psycopg

from benchmarks import place
from benchmarks.__main__ import FULL, HERE
from benchmarks.document import table, write
from sandbox.api.lists import CAP
from sandbox.process import Sandbox
from tests.comparison import assert_mirror_equals

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
_REASONS = """
    select calls from raw.run_ends order by id desc limit 1
"""


def main() -> None:
    """Measure, and bring the section up to date."""
    with place.dispensary(FULL) as sandbox, place.fresh_server() as server:
        command = place.command(sandbox, server, FULL)
        sandbox.clear_log()
        command.ok("sync")
        assert_mirror_equals(sandbox, server.url)
        made = _made(sandbox)
        with psycopg.connect(server.url) as connection:
            zone = command.environment().get("BLAZE_TIMEZONE", "America/Los_Angeles")
            found = connection.execute(_PAGES, {"zone": zone, "cap": CAP}).fetchall()
            ((reasons,),) = connection.execute(_REASONS).fetchall()
    least = {name: int(pages) for name, pages in found}
    rows = [_row(name, made.pop(name), pages) for name, pages in least.items()]
    rows.append(("keys and names", str(made.total()), "", ""))
    calls = sum(reasons.values())
    rows.append(_row("all", calls, sum(least.values())))
    lines = table(("list", "calls", "least", "of the least"), rows)
    said = ", ".join(f"{number:,} {reason}" for reason, number in reasons.items())
    write(HERE / "README.md", "least", [*lines, "", f"What they were for: {said}."])


def _made(sandbox: Sandbox) -> Counter[str]:
    paths = (call["path"].rsplit("/partner/", 1)[-1] for call in sandbox.log())
    return Counter(path.partition("/")[0] for path in paths)


def _row(name: str, calls: int, least: int) -> tuple[str, str, str, str]:
    return name, f"{calls:,}", f"{least:,}", f"{calls / least:.2f}"


if __name__ == "__main__":
    main()
