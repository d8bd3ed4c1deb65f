"""What a plot is: a drawing, a sentence for those who cannot see it, and its data as a table."""

from __future__ import annotations

from dataclasses import dataclass

from operate.report.plots.drawing import Drawing
from operate.report.tables import Table


@dataclass(frozen=True)
class Plot:
    """A plot.

    Attributes:
        id: of its figure on the page.
        title: its heading.
        summary: what it shows, in a sentence; also read to those who cannot see it.
        drawing: None where there is nothing to see that the sentence does not say.
        table: the data behind it.
    """

    id: str
    title: str
    summary: str
    drawing: Drawing | None
    table: Table
