"""How a cut-over is refused."""

from __future__ import annotations

from common.errors import BlazeMirrorError


class CutoverRefusedError(BlazeMirrorError):
    """The gates have not held, or something stands in the way; nothing was changed."""
