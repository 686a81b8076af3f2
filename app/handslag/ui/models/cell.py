"""What one cell of a table shows."""

from dataclasses import dataclass

from handslag.ui.painting import TileLook
from handslag.ui.states import Standing


@dataclass(frozen=True)
class Cell:
    """One cell, for ``RowDelegate``.

    Attributes:
        text: its line, or the first of two; a name elides at its end.
        second: the smaller line below, or "".
        tile: the tile before the lines, or None.
        standing: a state with icon and word, at the right, or None.
        whole: never elided: codes and amounts.
        strong: whether *text* is in the heavier weight; the first line of two always is.
    """

    text: str = ""
    second: str = ""
    tile: TileLook | None = None
    standing: Standing | None = None
    whole: bool = False
    strong: bool = False

    @property
    def spoken(self) -> str:
        """Everything that it shows, for a screen reader and the tooltip."""
        parts = (self.text, self.second, self.standing.text if self.standing else "")
        return ", ".join(part for part in parts if part)


NO_CELL = Cell()
"""A row that is no longer there."""
