"""`make adversary`: stories of nights at a site whose legacy tables change, until the time is over.

The site is a shop; or a shop of a chain that is judged by itself.

It ends at the first story in which a gate or a switch says what it must not, and prints the seed
that tells this story again.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import psycopg
import pytest
from rich.console import Console

from sandbox.process import running_sandbox
from tests.adversary.legacy.nights import Counts, Site, keep_original, live, roles
from tests.adversary.legacy.site import first_night_of_chain, site_in_chain, site_of
from tests.adversary.legacy.stories import tell
from tests.adversary.server import own_server
from tests.command import Command

STORIES_A_SEED = 4
MOST_NIGHTS = 5

console = Console(highlight=False)


def main() -> None:
    """Parse the command line, and go through the stories of one seed after the other."""
    parser = argparse.ArgumentParser(prog="make adversary", description=__doc__)
    parser.add_argument("--seed", type=int, help="the first; the others follow it")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--shops", action="store_true", help="a shop of a chain, by itself")
    arguments = parser.parse_args()
    first = arguments.seed if arguments.seed is not None else random.SystemRandom().randrange(10**6)
    with own_server() as (server, folder), pytest.MonkeyPatch.context() as patch:
        site_at = _shop_of_chain if arguments.shops else _shop
        with site_at(_database(server), folder, patch) as site:
            failed = _stories(site, first, arguments.minutes)
    sys.exit(1 if failed else 0)


@contextmanager
def _shop(url: str, _: Path, patch: pytest.MonkeyPatch) -> Iterator[Site]:
    with running_sandbox(members=300, transactions=900, products=150, years=0.5) as sandbox:
        Command(sandbox, url, {}).ok("sync")
        sandbox.legacy(url, "public", quirks=False)
        keep_original(url)
        with _roles(url):
            yield site_of(url, sandbox.now(), patch)


@contextmanager
def _shop_of_chain(url: str, folder: Path, patch: pytest.MonkeyPatch) -> Iterator[Site]:
    with running_sandbox(
        members=300, transactions=600, products=150, years=0.5, shops=3
    ) as company:
        first_night_of_chain(url, company, folder)
        with _roles(url):
            yield site_in_chain(url, company, folder, patch)


@contextmanager
def _roles(url: str) -> Iterator[None]:
    with psycopg.connect(url, autocommit=True) as connection, roles(connection):
        yield


def _stories(site: Site, first: int, minutes: float) -> bool:
    counts = Counts()
    ends = time.monotonic() + minutes * 60
    number = first
    while time.monotonic() < ends:
        if not _holds(number, site, counts):
            return True
        console.print(f"Seed {number} held. {counts}")
        number += 1
    console.print(f"[green]All held[/], seeds {first} to {number - 1}: {counts}.")
    for said, times in counts.strict.most_common(20):
        console.print(f"Stricter than the judge, {times} times: {said}")
    return False


def _holds(number: int, site: Site, counts: Counts) -> bool:
    try:
        tell(
            number,
            partial(live, site, counts=counts),
            examples=STORIES_A_SEED,
            most_nights=MOST_NIGHTS,
        )
    except Exception as failure:  # noqa: BLE001 - whatever it is, its seed is what helps
        told = "\n".join([repr(failure), *getattr(failure, "__notes__", ())])
        console.print(told, style="red", markup=False)
        of_chain = " SHOPS=3" if site.shop else ""
        console.print(f"To see it again: make adversary PART=legacy{of_chain} SEED={number}")
        return False
    return True


def _database(server: str) -> str:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("create database adversary")
    return server.replace("/postgres?", "/adversary?")


if __name__ == "__main__":
    main()
