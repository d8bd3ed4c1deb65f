"""`make demo`: a synthetic dispensary, mirrored by the commands that people use.

Everything is real but the dispensary: the sandbox answers on a socket, the embedded Postgres
holds the tables, and `blaze-mirror` is run as cron would run it. Its second night is the present
one, so what people ask of the mirror afterwards is answered by their own clock.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from datetime import UTC, datetime

from rich.table import Table

from common.schema_names import OF_SHOPS
from sandbox import chain_demo
from sandbox.demo_place import A_DAY, BLAZE_MIRROR, ROOT, Place, console, in_words, say
from sandbox.process import Sandbox, running_sandbox
from warehouse.connection import Connection, connect

MARK = "blaze-mirror demo: synthetic data, dropped by the next demo"
"""The comment on the raw schema that tells a demo's database from a real mirror."""
SCHEMAS = ("raw", "raw_staging", "staging", "parity", "parity_failures", "serving")
FAIL_BY_DESIGN = {"customers_last_visited_match"}
LEGACY_TABLES = ("transaction_items", "transactions", "customers", "products")

SCALE = {"members": 2000, "transactions": 5000, "products": 400, "years": 2}


def main() -> None:
    """Run the demo, or clear away what it left."""
    try:
        _main()
    except KeyboardInterrupt:
        # 130, as a shell has it; the commands have said themselves that they were interrupted.
        console.print("\nInterrupted. The next demo begins again.")
        sys.exit(130)


def _main() -> None:
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__)
    parser.add_argument("--clean", action="store_true", help="only drop what a demo has left")
    parser.add_argument(
        "--now",
        type=datetime.fromisoformat,
        help="the instant of the second night, for numbers that can be repeated; by default now",
    )
    parser.add_argument("--shops", type=int, default=1, help="of the company")
    arguments = parser.parse_args()
    if arguments.shops < 1:
        parser.error("a company has at least one shop")
    database_url = _database_url()
    with connect(database_url, application_name="blaze_mirror.demo", autocommit=True) as connection:
        _clear(connection)
        if arguments.clean:
            console.print("The demo's tables are gone.")
            return
        connection.execute("create schema raw")
        connection.execute(f"comment on schema raw is '{MARK}'")
    night = arguments.now or datetime.now(UTC).replace(second=0, microsecond=0)
    is_chain = arguments.shops > 1
    scale = {**chain_demo.SCALE, "shops": arguments.shops} if is_chain else SCALE
    with running_sandbox(**scale, now=(night - A_DAY).isoformat()) as sandbox:
        place = Place(sandbox, database_url, night)
        if is_chain:
            sys.exit(not chain_demo.play(place))
        _play(place)


def _play(place: Place) -> None:
    sandbox, database_url = place.sandbox, place.database_url
    say(1, "A dispensary with two years of history opens at", sandbox.url)
    sandbox.legacy(database_url, "public")
    console.print(
        "   Its old tables were filled from reports some days ago, and some of their\n"
        "   last visits are wrong: one gate is meant to fail, and each sync says so."
    )

    say(2, "The first sync reads all of it", "make sync")
    first = place.run("sync")
    backfill_calls = _calls(sandbox)

    before = _snapshot(database_url)
    sandbox.clear_log()
    changes = sandbox.advance(days=1)
    say(3, "A day passes in the shop", in_words(changes))

    say(4, "The next night's sync reads what changed", "make sync")
    second = place.run("sync")
    agreed = _parity(place)
    # A sync whose gates fail ends with 1. Here that is by design, and nothing else is.
    right = agreed and {first, second} <= {0, 1}
    right &= _report(place)
    right &= _summary(place, before, backfill_calls)
    if not right:
        console.print(f"[red]Something went wrong[/]: the syncs ended with {first} and {second}.")
        sys.exit(1)


def _parity(place: Place) -> bool:
    """Say how far old and new tables agree. Gives whether that is as far as it should be."""
    say(5, "The old tables beside the new ones", "make parity")
    done = place.started("parity", "--json", stdout=subprocess.PIPE)
    gates = json.loads(done.stdout) if done.stdout else []
    failed = [each for each in gates if each["status"] != "PASS"]
    console.print(f"   {len(gates) - len(failed)} of {len(gates)} gates hold.", highlight=False)
    for each in failed:
        known = each["gate"] in FAIL_BY_DESIGN
        console.print(
            f"   [{'yellow' if known else 'red'}]{each['gate']} fails"
            f"{', by design' if known else ''}[/]:\n   {each['finding']}",
            highlight=False,
        )
    return {each["gate"] for each in failed} == FAIL_BY_DESIGN


def _report(place: Place) -> bool:
    """Write the page that says all of this at length. Gives whether it was written."""
    say(6, "The same as one page, with plots", "make report")
    return place.run("report") == 0


def _database_url() -> str:
    """The embedded server's URL, whatever database a `.env` may name."""
    done = subprocess.run(
        [BLAZE_MIRROR, "db-url", "--embedded"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.returncode)
    return done.stdout.strip()


def _clear(connection: Connection) -> None:
    """Drop what an earlier demo left; refuse to touch anything else."""
    mark = connection.execute(
        "select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'raw'"
    ).fetchone()
    if mark is None:
        return
    if mark[0] != MARK:
        console.print(
            "The embedded database holds a real mirror, which the demo must not touch. Run the "
            "demo in another clone, or run `make db-stop` and then move .postgres/ away."
        )
        sys.exit(2)
    of_shops = connection.execute(
        "select nspname::text from pg_namespace "
        "where exists (select 1 from unnest(%s::text[]) as p where starts_with(nspname, p))",
        (list(OF_SHOPS),),
    ).fetchall()
    for schema in [*SCHEMAS, *(name for (name,) in of_shops)]:
        connection.execute(f'drop schema if exists "{schema}" cascade')
    tables = connection.execute(
        r"select tablename from pg_tables where schemaname = 'public' and "
        r"(tablename like '%%\_blaze' or tablename like 'blaze\_%%' or tablename = any(%s))",
        ([*LEGACY_TABLES, "customers_by_shop"],),
    ).fetchall()
    for (table,) in tables:
        connection.execute(f'drop table if exists public."{table}" cascade')


def _calls(sandbox: Sandbox) -> int:
    return len(sandbox.log())


def _snapshot(database_url: str) -> dict[str, dict[object, object]]:
    """Each mirrored row's physical version, to see which rows a sync has written."""
    with connect(database_url, application_name="blaze_mirror.demo") as connection:
        return {
            table: dict(
                connection.execute(f"select id, xmin::text from {table}").fetchall()  # noqa: S608
            )
            for table in MIRROR_TABLES
        }


MIRROR_TABLES = (
    "customers_blaze",
    "transactions_blaze",
    "transaction_items_blaze",
    "products_blaze",
)


def _summary(
    place: Place,
    before: dict[str, dict[object, object]],
    backfill_calls: int,
) -> bool:
    """Show the mirror beside the dispensary. Gives whether they are the same."""
    sandbox, database_url = place.sandbox, place.database_url
    truth = sandbox.truth()
    complete = True
    after = _snapshot(database_url)
    table = Table("table", "rows", "in the API", "new", "changed", title="After the second night")
    for name in MIRROR_TABLES:
        key = name.removesuffix("_blaze").removeprefix("transaction_")
        rows, old = after[name], before[name]
        expected = len(truth["items" if key == "items" else key])
        new = sum(row not in old for row in rows)
        changed = sum(row in old and old[row] != version for row, version in rows.items())
        same = len(rows) == expected
        complete &= same
        table.add_row(
            name,
            f"{len(rows):,}",
            f"[{'green' if same else 'red'}]{expected:,}[/]",
            f"{new:,}",
            f"{changed:,}",
        )
    console.print()
    console.print(table)
    console.print("Most customers changed in one thing: a day more since their last visit.")
    with connect(database_url, application_name="blaze_mirror.demo") as connection:
        lifetime_value, visits = connection.execute(
            "select coalesce(sum(lifetime_value), 0), coalesce(sum(total_visits), 0) "
            "from customers_blaze"
        ).fetchone() or (0, 0)
    sums = truth["sums"]
    right = (str(lifetime_value), visits) == (sums["lifetime_value"], sums["total_visits"])
    console.print(
        f"Lifetime value ${lifetime_value:,} over {visits:,} visits: "
        f"{'[green]as' if right else '[red]not as'} the dispensary knows it[/].",
        highlight=False,
    )
    console.print(
        f"Calls: {backfill_calls:,} for two years, {_calls(sandbox):,} for the next night "
        f"(the vendor allows 10,000 in five minutes).",
        highlight=False,
    )
    console.print(
        "\nLook around:  [bold]make psql[/bold]    the tables\n"
        "              [bold]make status[/bold]  the sync state\n"
        "              [bold]make parity[/bold]  every gate, and for how many nights it has held\n"
        "              [bold]make report[/bold]  is it running, is it right, may we switch\n"
        "              [bold]make docs[/bold]    the schema, described\n"
        "Then copy .env.example to .env, fill in the keys, [bold]make demo-clean[/bold], "
        "[bold]make doctor[/bold], [bold]make smoke[/bold], [bold]make backfill[/bold].",
        highlight=False,
    )
    return complete and right


if __name__ == "__main__":
    main()
