"""`make demo SHOPS=3`: a company of several shops in one mirror, by shop and over all of them."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

from psycopg.rows import dict_row
from rich.table import Table

from sandbox.demo_place import Place, console, days_of, in_words, say
from warehouse.connection import connect

SCALE = {"members": 900, "transactions": 1500, "products": 150, "years": 1}
"""Members are the company's, the rest each shop's."""
TABLES = {
    "customers_blaze": "customers",
    "customers_by_shop": "customers_by_shop",
    "transactions_blaze": "transactions",
    "transaction_items_blaze": "items",
    "products_blaze": "products",
}


def play(place: Place) -> bool:
    """Play it; gives whether everything is right."""
    shops = place.sandbox.shops()
    say(1, f"A company of {len(shops)} shops opens at", place.sandbox.url)
    console.print(
        "   Its members buy in several of them, which have the same SKUs and receipt numbers,\n"
        f"   and days of their own: {', '.join(sorted({each['timezone'] for each in shops}))}."
    )
    file = _list_of_shops(place.folder, shops)
    console.print(f"   They are listed in {file}.", highlight=False)
    place = place.with_settings(BLAZE_SHOPS_FILE=str(file))
    say(2, "The first sync reads them side by side, and members once", "make sync")
    first = place.run("sync")
    backfill_calls = len(place.sandbox.log())
    place.sandbox.clear_log()
    changes = place.sandbox.advance(days=1)
    say(3, "A day passes in all of them", in_words(changes))
    say(4, "The next night's sync reads what changed", "make sync")
    second = place.run("sync")
    say(5, "The same as one page, with plots", "make report")
    right = place.run("report") == 0
    right &= _summary(place, backfill_calls)
    if {first, second} != {0}:
        console.print(f"[red]Something went wrong[/]: the syncs ended with {first} and {second}.")
    return right and {first, second} == {0}


def _list_of_shops(folder: Path, shops: list[dict[str, Any]]) -> Path:
    """Write the list as a chain has it, each key in a file of its own."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "keys").mkdir(parents=True, mode=0o700)
    text = 'company = "demo"\n'
    for shop in shops:
        (folder / "keys" / shop["shop"]).write_text(f"{shop['developer_key']}\n", "utf-8")
        text += (
            f'\n[[shops]]\nname = "{shop["shop"]}"\ntimezone = "{shop["timezone"]}"\n'
            f'developer_key_file = "keys/{shop["shop"]}"\n'
        )
    (folder / "shops.toml").write_text(text, "utf-8")
    return folder / "shops.toml"


def _summary(place: Place, backfill_calls: int) -> bool:
    """Show the mirror beside the company. Gives whether they are the same."""
    truth = place.sandbox.truth(deleted="marked")
    right = True
    with connect(place.database_url, application_name="blaze_mirror.demo") as connection:
        connection.row_factory = dict_row
        over_all = Table("table", "rows", "in the API", title="After the second night")
        for name, key in TABLES.items():
            rows = connection.execute(f"select count(*) as n from {name}").fetchone()  # noqa: S608
            found, expected = (rows or {"n": 0})["n"], len(truth[key])
            right &= found == expected
            colour = "green" if found == expected else "red"
            over_all.add_row(name, f"{found:,}", f"[{colour}]{expected:,}[/]")
        sums = {
            row["shop"]: row
            for row in connection.execute(
                "select s.shop, sum(c.lifetime_value) as value, sum(c.total_visits) as visits, "
                "count(*) as customers from customers_by_shop as c "
                "inner join raw.shops as s on s.api_shop_id = c.shop_id "
                "where c.deleted_at is null group by s.shop"
            )
        }
        total = connection.execute(
            "select sum(lifetime_value) as value, sum(total_visits) as visits "
            "from customers_blaze where deleted_at is null"
        ).fetchone()
    by_shop = Table("shop", "zone", "customers", "visits", "lifetime value", "as the shop knows it")
    for name, own in truth["shops"].items():
        row = sums.get(name, {"value": Decimal(0), "visits": 0, "customers": 0})
        value, visits = own["sums"]["lifetime_value"], own["sums"]["total_visits"]
        same = (str(row["value"]), row["visits"]) == (value, visits)
        right &= same
        by_shop.add_row(
            *(name, own["timezone"], f"{row['customers']:,}", f"{row['visits']:,}"),
            f"${row['value']:,}",
            "[green]yes[/]" if same else f"[red]${Decimal(value):,}, {visits:,} visits[/]",
        )
    value, visits = (total or {}).get("value"), (total or {}).get("visits")
    sums_agree = (str(value), visits) == (
        truth["sums"]["lifetime_value"],
        truth["sums"]["total_visits"],
    )
    right &= sums_agree
    console.print()
    console.print(over_all)
    console.print(by_shop)
    console.print(
        f"Lifetime value ${value:,} over {visits:,} visits in all shops: "
        f"{'[green]as' if sums_agree else '[red]not as'} the company knows it[/].\n"
        f"Calls: {backfill_calls:,} for {days_of(SCALE)}, {len(place.sandbox.log()):,} for the "
        "next night.",
        highlight=False,
    )
    console.print(
        f"\nLook around:  [bold]export BLAZE_SHOPS_FILE={place.settings['BLAZE_SHOPS_FILE']}[/]\n"
        "              [bold]make status[/bold], [bold]make psql[/bold], [bold]make docs[/bold]\n"
        "Then [bold]docs/chain.md[/bold]: from one shop to many.",
        highlight=False,
        soft_wrap=True,
    )
    return right
