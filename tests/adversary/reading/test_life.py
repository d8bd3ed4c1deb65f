"""The life of a shop and its mirror, in short; `make adversary PART=lives` lives longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.adversary.reading.chain_life import CHAIN, ChainLife
from tests.adversary.reading.life import Life, Place, live
from tests.databases import Templates


@pytest.mark.parametrize("seed", [1])
def test_whatever_happens_a_night_that_exits_with_0_has_made_the_mirror_right(
    seed: int, templates: Templates, sandbox: Sandbox, tmp_path: Path
) -> None:
    Life.place = Place(sandbox, templates, tmp_path)
    live(seed, lives=1, steps=6)


@pytest.mark.parametrize("seed", [1])
def test_so_it_has_with_several_shops(seed: int, templates: Templates, tmp_path: Path) -> None:
    with running_sandbox(**CHAIN) as sandbox:
        Life.place = Place(sandbox, templates, tmp_path)
        live(seed, lives=1, steps=6, kind=ChainLife)
