"""The life of a shop and its mirror, in short; `make adversary PART=lives` lives longer."""

from __future__ import annotations

import pytest

from sandbox.process import Sandbox
from tests.adversary.reading.life import Life, Place, live
from tests.databases import Templates


@pytest.mark.parametrize("seed", [1])
def test_whatever_happens_a_night_that_exits_with_0_has_made_the_mirror_right(
    seed: int, templates: Templates, sandbox: Sandbox
) -> None:
    Life.place = Place(sandbox, templates)
    live(seed, lives=1, steps=6)
