"""`make adversary` in short: stories of fixed seeds, and a quiet one that ends in a switch."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import psycopg
import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.adversary.legacy.changes import Night
from tests.adversary.legacy.nights import Counts, Site, keep_original, live, roles
from tests.adversary.legacy.site import first_night_of_chain, site_in_chain, site_of
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


CHAIN = {"members": 300, "transactions": 300, "products": 100, "years": 0.5, "shops": 3}


@pytest.fixture(scope="module")
def company() -> Iterator[Sandbox]:
    """Three shops in three zones."""
    with running_sandbox(**CHAIN) as running:
        yield running


@pytest.fixture
def site_of_shop(
    templates: Templates, company: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    """A shop of a chain beside its own legacy, which agrees until somebody changes it."""

    first_night = partial(first_night_of_chain, company=company, folder=tmp_path)
    with (
        templates.copy(templates.made("legacy_of_a_shop", first_night)) as url,
        psycopg.connect(url, autocommit=True) as connection,
        roles(connection),
    ):
        yield site_in_chain(url, company, tmp_path, monkeypatch)


def test_a_quiet_site_is_switched_after_the_nights_that_it_takes(site: Site) -> None:
    counts = Counts()
    live(site, [Night(1, ())] * 2, counts)
    assert counts.too_strict == 0
    assert counts.switches == 4


def test_so_is_a_quiet_shop_of_a_chain(site_of_shop: Site) -> None:
    counts = Counts()
    live(site_of_shop, [Night(1, ())] * 2, counts)
    assert counts.too_strict == 0
    assert counts.switches == 4


def test_no_gate_says_pass_where_the_judge_says_no(site: Site) -> None:
    counts = Counts()
    for seed in SEEDS:
        tell(seed, partial(live, site, counts=counts), examples=3, most_nights=3)
    assert counts.refused > 0
    assert counts.passed > 0
    assert counts.stories == 3 * len(SEEDS)


def test_nor_does_one_of_a_shop_that_is_judged_by_itself(site_of_shop: Site) -> None:
    counts = Counts()
    for seed in SEEDS:
        tell(seed, partial(live, site_of_shop, counts=counts), examples=2, most_nights=3)
    assert counts.refused > 0
    assert counts.passed > 0
    assert counts.stories == 2 * len(SEEDS)
