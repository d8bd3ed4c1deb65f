"""`make test` has a worker a core, and few on a machine of many."""

from __future__ import annotations

import os

import pytest

from common.settings import PROJECT_ROOT
from tests.conftest import MOST_WORKERS


@pytest.mark.parametrize(
    ("cores", "workers"), [(1, 1), (2, 2), (MOST_WORKERS, MOST_WORKERS), (128, MOST_WORKERS)]
)
def test_workers_are_the_cores_up_to_a_bound(
    cores: int, workers: int, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)))
    # As pytest-xdist asks for them.
    assert pytestconfig.hook.pytest_xdist_auto_num_workers(config=pytestconfig) == workers


def test_make_leaves_the_number_to_that() -> None:
    makefile = (PROJECT_ROOT / "Makefile").read_text()
    assert makefile.count("--numprocesses auto") == makefile.count("--numprocesses") > 0
