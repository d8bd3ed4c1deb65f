"""The floor: the same calls at the same concurrency, the bytes parsed, the same rows copied.

What is to be called, and the rows, come from a run of the mirror before; nothing is compared,
nothing remembered, nothing computed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import local

import msgspec
import psycopg
import requests

TABLES = ("customers_blaze", "transactions_blaze", "transaction_items_blaze", "products_blaze")
CALLS, SCHEMA = "calls.json", "schema.sql"


class Record(msgspec.Struct):
    """The least that makes a parser read all of a record."""

    id: str


class Page(msgspec.Struct):
    """A page of them."""

    values: list[Record]


def main() -> None:
    """Load everything."""
    folder = Path(os.environ["BENCHMARK_FLOOR"])
    calls = json.loads((folder / CALLS).read_text())
    with ThreadPoolExecutor(int(os.environ["BLAZE_CONCURRENCY"])) as pool:
        held = sum(pool.map(_reader(), calls))
    print(held)  # noqa: T201 - a reader that parses nothing would say nothing
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        connection.execute((folder / SCHEMA).read_bytes())
        for table in TABLES:
            with (
                connection.cursor().copy(f"copy public.{table} from stdin (format binary)") as copy,
                (folder / table).open("rb") as rows,
            ):
                while block := rows.read(1 << 20):
                    copy.write(block)


def _reader() -> Callable[[list[object]], int]:
    mine = local()
    decoder = msgspec.json.Decoder(Page)
    keys = {
        "x-api-key": os.environ["BLAZE_PARTNER_KEY"],
        "Authorization": os.environ["BLAZE_DEVELOPER_KEY"],
    }

    def read(call: list[object]) -> int:
        if not hasattr(mine, "session"):
            mine.session = requests.Session()
            mine.session.headers.update(keys)
        path, query = call
        url = f"{os.environ['BLAZE_BASE_URL']}{path}"
        response = mine.session.get(url, params=query, timeout=60)
        response.raise_for_status()
        return len(decoder.decode(response.content).values)

    return read


if __name__ == "__main__":
    main()
