"""What a run of dbt did, node by node."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from common.words import counted


@dataclass(frozen=True)
class NodeResult:
    """How one dbt node ended: its name, kind, status and, where it has one, message.

    A gate is a test of kind `gate`. One that does not apply at this site is a warning, and one
    that was skipped because something before it failed has not been seen to hold. `verdict` is
    how a gate was judged, as `parity.gate_history` has it.
    """

    name: str
    kind: str
    status: str
    message: str | None
    failures: int | None
    is_gate: bool = False
    verdict: str | None = None

    @property
    def failed(self) -> bool:
        """Whether it did not do what it should; a warning is no failure."""
        return self.status in {"error", "fail", "runtime error"}


@dataclass(frozen=True)
class TransformResult:
    """What a dbt invocation did."""

    nodes: tuple[NodeResult, ...]
    run_id: str = ""
    """dbt's id of the invocation, by which `parity.gate_history` knows it."""

    @property
    def failures(self) -> list[NodeResult]:
        """The nodes that failed."""
        return [node for node in self.nodes if node.failed]

    @property
    def faults(self) -> list[NodeResult]:
        """The failures that are no gates: the tables may not be what they should be."""
        return [node for node in self.failures if not node.is_gate]

    @property
    def warnings(self) -> list[NodeResult]:
        """The tests that found something worth knowing."""
        return [node for node in self.nodes if node.status == "warn"]


def node_result(result: Any) -> NodeResult:
    """A node's result as dbt gives it, as far as this project needs it."""
    is_gate = "gate" in getattr(result.node, "tags", ())
    return NodeResult(
        name=result.node.name,
        kind="gate" if is_gate else str(result.node.resource_type),
        status=str(result.status),
        message=_message(result, is_gate=is_gate),
        failures=result.failures,
        is_gate=is_gate,
    )


def _message(result: Any, *, is_gate: bool) -> str | None:
    """What dbt says of a node; of a test, how many rows it found and what that means.

    In the words in which the macro data_test_message keeps it.
    """
    if result.node.resource_type == "test" and not is_gate and result.failures:
        finding = result.node.config.meta.get("finding")
        if finding:
            return counted(result.failures, finding["one"], finding["many"])
        rule = " ".join((result.node.description or "").split())
        broken = counted(result.failures, "row breaks the rule", "rows break the rule")
        return f"{broken}: {rule}" if rule else broken
    message: str | None = result.message
    return message
