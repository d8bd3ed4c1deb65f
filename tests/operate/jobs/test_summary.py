"""What a sync says at its end."""

from __future__ import annotations

import pytest

from tests.command import Command
from tests.operate.conftest import execute


def test_a_sync_names_the_gates_that_fail(copy: Command) -> None:
    execute(copy, "update customers set total_visits = total_visits + 1")
    done = copy("sync")
    assert done.returncode == 1
    [line] = [line for line in done.stderr.splitlines() if "dbt gate" in line]
    assert "customers_total_visits_match failed: 0 of " in line
    assert "(0 %, 95 % needed)" in line


@pytest.mark.after_first_sync
def test_a_sync_says_what_does_not_apply_and_succeeds(command: Command) -> None:
    said = command.ok("sync", FORCE="1")
    assert "15 gates do not apply here" in said
