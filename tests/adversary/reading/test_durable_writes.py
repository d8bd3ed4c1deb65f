"""Killed after any durable write, a command is followed by one that puts everything right.

Here is a sample; `make adversary PART=writes` goes through all of them.
"""

from __future__ import annotations

import pytest

from sandbox.process import Sandbox
from tests.adversary.reading.durable_writes import SCENES, killed_after
from tests.databases import Templates

SAMPLE = [
    ("first sync", 60),
    ("first sync", 250),
    ("night", 25),
    ("night", 90),
    ("five minutes", 14),
    ("finalise", 1),
]
"""In the state's, the loader's and dbt's part of a run."""


@pytest.mark.parametrize(("scene", "writes"), SAMPLE)
def test_the_run_that_follows_puts_everything_right(
    scene: str, writes: int, templates: Templates, sandbox: Sandbox
) -> None:
    assert killed_after(writes, SCENES[scene], templates, sandbox) >= writes
