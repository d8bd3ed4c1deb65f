"""Prometheus' text format: metrics with their help, type and samples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass
class Metric:
    """A metric and what was measured of it.

    Attributes:
        name: by Prometheus' conventions: base units, `_total` for what only grows.
        help: a sentence.
        kind: its type.
        samples: labels and value.
    """

    name: str
    help: str
    kind: Literal["gauge", "counter"] = "gauge"
    samples: list[tuple[Mapping[str, str], float]] = field(default_factory=list)

    def add(self, value: float, **labels: str) -> None:
        """Add a sample."""
        self.samples.append((labels, value))

    def add_one_of(self, name: str, value: str, among: Iterable[str], **labels: str) -> None:
        """Add a sample for each value that a label may have: 1 for the one that it has, else 0."""
        for each in dict.fromkeys([*among, value]):
            self.samples.append(({**labels, name: each}, int(each == value)))


def rendered(metrics: Iterable[Metric]) -> str:
    """Metrics as text; those without a sample are left out, for nothing is known of them."""
    lines = []
    for metric in metrics:
        if not metric.samples:
            continue
        lines.append(f"# HELP {metric.name} {_escaped(metric.help)}")
        lines.append(f"# TYPE {metric.name} {metric.kind}")
        for labels, value in metric.samples:
            written = ",".join(f'{name}="{_quoted(each)}"' for name, each in labels.items())
            lines.append(f"{metric.name}{f'{{{written}}}' if written else ''} {value!r}")
    return "".join(f"{line}\n" for line in lines)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n")


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', r"\"")
