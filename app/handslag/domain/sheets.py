"""Card sheets: where on a perforated page the cards lie. All lengths in mm, from the top left."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from handslag import resources
from handslag.domain.errors import Ambiguous, Invalid, Kind, NotFound, Problem
from handslag.domain.text import fold

BLEED = 2.0
"""mm that coloured fields go over the edge of a card that is cut, where there is room."""


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


class SmallPage(StrEnum):
    """A page format, upright, that no card sheet has."""

    A5 = "A5"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in mm (ISO 216)."""
        return (148.0, 210.0)


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
        bleed: how far colour may go over a card's edge where the cards are cut out; ``room_to_bleed``
            is what of it there is room for.
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
    bleed: float = BLEED

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

    @property
    def edge(self) -> float:
        """How far from the page's edge the outermost cards lie; negative off the page."""
        width, height = self.page.size
        right = self.x0 + (self.columns - 1) * self.dx + self.width
        bottom = self.y0 + (self.rows - 1) * self.dy + self.height
        return min(self.x0, self.y0, width - right, height - bottom)

    @property
    def room_to_bleed(self) -> float:
        """At most half the gap, so that no card bleeds into its neighbour."""
        gaps = [self.bleed]
        if self.columns > 1:
            gaps.append((self.dx - self.width) / 2)
        if self.rows > 1:
            gaps.append((self.dy - self.height) / 2)
        return max(min(gaps), 0.0)

    def layout(
        self, cards: int, *, start_slot: int = 1, begun: Sequence[Sequence[int]] = ()
    ) -> Iterator["Filled"]:
        """The places that *cards* take, sheet by sheet; places are counted from 1.

        Args:
            cards: how many.
            start_slot: first place of the first whole sheet.
            begun: the free places of part-used sheets, which are filled first, in this order.

        Raises:
            Invalid: a place is not on the sheet.
        """
        self.check_start(start_slot)
        for places in begun:
            self.check_places(places)
        waiting = [tuple(sorted(set(places))) for places in begun if places]
        first = tuple(range(start_slot, self.slots + 1))
        whole = tuple(range(1, self.slots + 1))
        number = 0
        while cards > 0:
            part_used = number < len(waiting)
            free = waiting[number] if part_used else first if number == len(waiting) else whole
            used = free[:cards]
            yield Filled(used, free[len(used) :], number if part_used else None)
            cards -= len(used)
            number += 1

    def check_places(self, places: Sequence[int]) -> None:
        """Raises Invalid when one of *places* (1 is the first) is not on the sheet."""
        for place in places:
            if not 1 <= place <= self.slots:
                raise Invalid("slot", Problem.OUT_OF_RANGE, str(place), f"1..{self.slots}")

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


@dataclass(frozen=True)
class Filled:
    """A sheet with cards on it; places are counted from 1.

    Attributes:
        used: where a card was placed, in order.
        free: what is left.
        begun: which of the part-used sheets this is, from 0; None for a whole one.
    """

    used: tuple[int, ...]
    free: tuple[int, ...]
    begun: int | None = None


@dataclass(eq=False, kw_only=True)
class OwnSheet:
    """A sheet that a user added: its drawing as JSON with the keys of the catalogue file."""

    id: str
    content: str


@dataclass(eq=False, kw_only=True)
class SheetMark:
    """What this computer knows of a sheet product.

    Attributes:
        id: the sheet's name.
        favourite: the user wants it at the top.
        used: when it was printed on last, or None.
    """

    id: str
    favourite: bool = False
    used: datetime | None = None


@dataclass(eq=False, kw_only=True)
class PartUsedSheet:
    """A sheet of card stock that lies in the drawer with some of its places used.

    Attributes:
        sheet: the product's name.
        free: places left, from 1, in order.
        at: when it was printed on last.
    """

    id: str
    sheet: str
    free: tuple[int, ...]
    at: datetime


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
    return pick_sheet(catalogue(), text)


def pick_sheet(among: Sequence[CardSheet], text: str) -> CardSheet:
    """As ``find_sheet``, among other sheets.

    Raises:
        NotFound: no sheet is called so.
        Ambiguous: two makers share the code.
    """
    wanted = fold(" ".join(text.split()))
    found = [s for s in among if wanted in (fold(s.code), fold(s.name))]
    if not found:
        raise NotFound(Kind.SHEET, text)
    if len(found) > 1:
        raise Ambiguous(Kind.SHEET, text, tuple(s.name for s in found))
    return found[0]
