"""What the smoke test finds, as its parts note it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class KeptField:
    """A declared field in the sample.

    Attributes:
        table: of the raw schema.
        column: in it.
        paths: where the API has it.
        kind: its type.
        null_share: of the sample, from 0 to 1.
    """

    table: str
    column: str
    paths: str
    kind: str
    null_share: float


@dataclass(frozen=True)
class EmptyField:
    """A declared field that no record has, of all that were read.

    Attributes:
        table: of the raw schema.
        column: in it.
        paths: where the API should have it.
        rows: how many were read.
    """

    table: str
    column: str
    paths: str
    rows: int


@dataclass
class Report:
    """What the smoke test found.

    Attributes:
        address: of the API.
        records: how many were tried, by entity.
        fields: the fields that are kept.
        empty: those that are empty in every record that was read.
        unmapped: names of API fields that are not kept, by entity.
        readings: which of the documented possibilities this API shows, as (question, answer).
        problems: what does not work; empty when all of it does.
        calls: that it took.
        seconds: that it took.
    """

    address: str
    records: dict[str, int] = field(default_factory=dict)
    fields: list[KeptField] = field(default_factory=list)
    empty: list[EmptyField] = field(default_factory=list)
    unmapped: dict[str, list[str]] = field(default_factory=dict)
    readings: list[tuple[str, str]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    calls: int = 0
    seconds: float = 0.0

    @property
    def verdict(self) -> str:
        """`all well`, `empty fields` or `problems`."""
        if self.problems:
            return "problems"
        return "empty fields" if self.empty else "all well"

    def add_reading(self, question: str, answer: str) -> None:
        """Note how the API behaves."""
        self.readings.append((question, answer))
