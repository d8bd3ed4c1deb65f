"""The schemas in which this project's tables lie; two of them are settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from common.settings import Settings


@dataclass(frozen=True)
class Schemas:
    """The schemas of one mirror.

    Attributes:
        raw: what was read, and the state of the reading.
        mirror: the `*_blaze` tables.
        staging, parity, serving: named so everywhere but in a smoke test's copy.
    """

    raw: str
    mirror: str
    staging: str = "staging"
    parity: str = "parity"
    serving: str = "serving"

    def all(self) -> tuple[str, ...]:
        """Every schema in which tables or views are made, those of dlt and of dbt's tests too."""
        return (
            *(self.raw, f"{self.raw}_staging", self.mirror),
            *(self.staging, self.parity, f"{self.parity}_failures", self.serving),
        )

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Those of the settings in force."""
        return cls(settings.raw_schema, settings.mirror_schema)
