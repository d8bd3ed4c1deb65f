"""`make adversary`, the part about reading: lives of a shop, or kills after every durable write.

It ends at the first that leaves the mirror wrong, and says how to see it again.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from rich.console import Console

from sandbox.process import running_sandbox
from tests.adversary.reading.chain_life import CHAIN, ChainLife
from tests.adversary.reading.durable_writes import (
    HALF_A_YEAR,
    SCENES,
    TooFewWritesError,
    killed_after,
)
from tests.adversary.reading.life import Life, Place, live
from tests.adversary.server import own_server
from tests.databases import Templates

STEPS_A_LIFE = 12

console = Console(highlight=False)


def main() -> None:
    """Parse the command line, and go through lives or writes."""
    parser = argparse.ArgumentParser(prog="make adversary", description=__doc__)
    parser.add_argument("part", choices=["lives", "writes"])
    parser.add_argument("--seed", type=int, help="of the first life; the others follow it")
    parser.add_argument("--minutes", type=float, default=60, help="of lives")
    parser.add_argument("--shops", action="store_true", help="lives of a chain")
    parser.add_argument("--scene", choices=list(SCENES), help="whose writes; all by default")
    parser.add_argument("--from", dest="first", type=int, default=1, help="the first write")
    arguments = parser.parse_args()
    if arguments.part == "writes":
        scenes = [arguments.scene] if arguments.scene else list(SCENES)
        held = all(_all_writes(scene, arguments.first) for scene in scenes)
    else:
        given = arguments.seed
        first = given if given is not None else random.SystemRandom().randrange(10**6)
        shop = {**asdict(HALF_A_YEAR), **(CHAIN if arguments.shops else {})}
        with _place(shop) as place:
            held = _lives(first, arguments.minutes, place, ChainLife if arguments.shops else Life)
    sys.exit(0 if held else 1)


@contextmanager
def _place(shop: dict[str, Any]) -> Iterator[Place]:
    """A server of its own, and a shop, or several."""
    with own_server() as (url, folder), running_sandbox(**shop) as sandbox:
        yield Place(sandbox, Templates(url, folder, "adversary"), folder)


def _lives(first: int, minutes: float, place: Place, kind: type[Life]) -> bool:
    Life.place = place
    ends = time.monotonic() + minutes * 60
    seed = first
    while time.monotonic() < ends:
        try:
            live(seed, lives=1, steps=STEPS_A_LIFE, kind=kind)
        except Exception as failure:  # noqa: BLE001 - whatever it is, its seed is what helps
            told = "\n".join([repr(failure), *getattr(failure, "__notes__", ())])
            console.print(told, style="red", markup=False)
            of_chain = " SHOPS=1" if kind is ChainLife else ""
            console.print(f"To see it again: make adversary PART=lives SEED={seed}{of_chain}")
            return False
        console.print(f"Life {seed} ended with the truth")
        seed += 1
    console.print(f"[green]All ended with the truth[/], seeds {first} to {seed - 1}")
    return True


def _all_writes(name: str, first: int) -> bool:
    scene = SCENES[name]
    with _place(asdict(scene.shop)) as place:
        writes = killed_after(None, scene, place.templates, place.sandbox)
        console.print(f"{name}: {writes} durable writes")
        for number in range(first, writes + 1):
            try:
                killed_after(number, scene, place.templates, place.sandbox)
            except TooFewWritesError:
                console.print(f"{name}: this time it was done before write {number}")
            except AssertionError as failure:
                console.print(str(failure), style="red", markup=False)
                console.print(f"{name}: wrong after a kill at write {number}")
                return False
            if number % 10 == 0:
                console.print(f"{name}: {number} of {writes}, each followed by the truth")
    console.print(f"[green]{name}: writes {first} to {writes} were followed by the truth[/]")
    return True


if __name__ == "__main__":
    main()
