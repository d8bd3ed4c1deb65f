"""How a job's results become its exit status."""

from __future__ import annotations

import pytest

from extract.state.runs import Progress
from extract.sync.task import EntityResult
from operate.jobs.ending import exit_status
from operate.transform.results import NodeResult, TransformResult

MODEL = NodeResult("customers_blaze", "model", "error", "broken", None)
GATE = NodeResult("customers_count", "gate", "fail", "off", 1, is_gate=True)
IDLE_GATE = NodeResult("products_count", "gate", "warn", None, 0, is_gate=True)


@pytest.mark.parametrize(
    ("statuses", "nodes", "expected"),
    [
        (["completed", "completed"], [], 0),
        (["completed"], [IDLE_GATE], 0),
        (["completed"], [GATE], 1),
        (["completed"], [MODEL], 1),
        (["completed", "error"], [], 1),
        (["completed", "stopped"], [], 4),
        (["stopped"], [GATE], 4),
        (["stopped"], [MODEL], 1),
        (["stopped", "error"], [], 1),
    ],
)
def test_failures_outweigh_a_stop_and_a_stop_outweighs_gates(
    statuses: list[str], nodes: list[NodeResult], expected: int
) -> None:
    results = [EntityResult("members", status, None, Progress()) for status in statuses]
    assert exit_status(results, TransformResult(tuple(nodes))) == expected


def test_a_dbt_that_could_not_run_is_a_failure() -> None:
    assert exit_status([], None) == 1
