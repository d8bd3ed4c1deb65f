"""`make adversary` in short: stories of fixed seeds, and a quiet one that ends in a switch."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.adversary.legacy.changes import Night
from tests.adversary.legacy.nights import Counts, Site, keep_original, live, roles
from tests.adversary.legacy.site import site_of
from tests.adversary.legacy.stories import tell
from tests.databases import Templates

SEEDS = (1, 2)


@pytest.fixture
def site(
    templates: Templates, shop: Sandbox, mirrored: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    """A mirror beside a legacy that agrees with it, until somebody changes it."""
    with templates.copy(mirrored) as url:
        shop.legacy(url, "public", quirks=False)
        keep_original(url)
        with psycopg.connect(url, autocommit=True) as connection, roles(connection):
            yield site_of(url, shop.now(), monkeypatch)


def test_a_quiet_site_is_switched_after_the_nights_that_it_takes(site: Site) -> None:
    counts = Counts()
    live(site, [Night(1, ())] * 2, counts)
    assert counts.too_strict == 0
    assert counts.switches == 4


def test_no_gate_says_pass_where_the_judge_says_no(site: Site) -> None:
    counts = Counts()
    for seed in SEEDS:
        tell(seed, partial(live, site, counts=counts), examples=3, most_nights=3)
    assert counts.refused > 0
    assert counts.passed > 0
    assert counts.stories == 3 * len(SEEDS)
