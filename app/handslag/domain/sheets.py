"""Card sheets: where on a perforated page the cards lie. All lengths in mm, from the top left."""

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from handslag import resources
from handslag.domain.errors import Ambiguous, Invalid, Kind, NotFound, Problem
from handslag.domain.text import fold


class Page(StrEnum):
    """A page format, upright."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in mm (ISO 216; ANSI/ASME Y14.1 A)."""
        match self:
            case Page.A4:
                return (210.0, 297.0)
            case Page.LETTER:
                return (215.9, 279.4)


@dataclass(frozen=True)
class Box:
    """A rectangle on a page: left edge, top edge, width, height, in mm from the top left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, kw_only=True)
class CardSheet:
    """A perforated product: *columns* x *rows* cards of one size on a page.

    Attributes:
        x0, y0: left and top edge of the first card.
        dx, dy: pitch from one card to the next.
        corner_radius: of the cards' corners.
        off_centre: how far the grid sits off the page's centre (x, y); 1 mm or more is suspect,
            since die-cut sheets are normally symmetric.
        note: the catalogue's remark, or "".
    """

    maker: str
    code: str
    description: str
    page: Page
    width: float
    height: float
    columns: int
    rows: int
    x0: float
    y0: float
    dx: float
    dy: float
    corner_radius: float = 0.0
    kind: str = "business-card"
    off_centre: tuple[float, float] = (0.0, 0.0)
    note: str = ""

    @property
    def name(self) -> str:
        """Maker and code, as printed on the box."""
        return f"{self.maker} {self.code}"

    @property
    def slots(self) -> int:
        """Cards on one sheet."""
        return self.columns * self.rows

    def slot(self, index: int) -> Box:
        """Where card *index* lies; 0 is the top left one, counted row by row."""
        row, column = divmod(index, self.columns)
        return Box(self.x0 + column * self.dx, self.y0 + row * self.dy, self.width, self.height)

    def sheets_for(self, cards: int, *, start_slot: int = 1) -> int:
        """How many sheets *cards* take when the first *start_slot* - 1 places are used."""
        return -(-(cards + start_slot - 1) // self.slots) if cards else 0

    def free_slots(self, cards: int, *, start_slot: int = 1) -> int:
        """Places left empty on the last sheet."""
        return -(cards + start_slot - 1) % self.slots if cards else 0

    def check_start(self, start_slot: int) -> None:
        """Raises Invalid when *start_slot* (1 is the first) is not on the sheet."""
        if not 1 <= start_slot <= self.slots:
            raise Invalid("start_slot", Problem.OUT_OF_RANGE, str(start_slot), f"1..{self.slots}")


@cache
def catalogue() -> tuple[CardSheet, ...]:
    """Every sheet that comes with the program, by maker and code."""
    rows = json.loads(resources.read_bytes("card_sheets.json"))
    return tuple(
        CardSheet(
            maker=row["maker"],
            code=row["code"],
            description=row["description"],
            page=Page(row["page"]),
            width=row["width_mm"],
            height=row["height_mm"],
            columns=row["columns"],
            rows=row["rows"],
            x0=row["x0_mm"],
            y0=row["y0_mm"],
            dx=row["dx_mm"],
            dy=row["dy_mm"],
            corner_radius=row["corner_radius_mm"],
            kind=row["kind"],
            off_centre=(row["off_centre_mm"][0], row["off_centre_mm"][1]),
            note=row["note"],
        )
        for row in rows
    )


def find_sheet(text: str) -> CardSheet:
    """The sheet called *text*: its code, or maker and code, in any case.

    Raises:
        NotFound: no sheet is called so.
        Ambiguous: two makers share the code.
    """
    wanted = fold(" ".join(text.split()))
    found = [s for s in catalogue() if wanted in (fold(s.code), fold(s.name))]
    if not found:
        raise NotFound(Kind.SHEET, text)
    if len(found) > 1:
        raise Ambiguous(Kind.SHEET, text, tuple(s.name for s in found))
    return found[0]
