"""How a cut-over is refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from common.errors import BlazeMirrorError
from common.words import counted


class CutoverRefusedError(BlazeMirrorError):
    """The gates have not held, or something stands in the way; nothing was changed."""

    @classmethod
    def of(cls, what: str, obstacles: Sequence[str], advice: str) -> Self:
        """A refusal for several reasons: the summary first, then a line for each.

        Args:
            what: was not done, such as `Not switched`.
            obstacles: each with what to do, as far as that is known.
            advice: what to do about all of them.
        """
        lines = "".join(f"\n  {obstacle}" for obstacle in obstacles)
        return cls(f"{what}: {counted(len(obstacles), 'obstacle')}. {advice}{lines}")
