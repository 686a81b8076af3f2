"""Pages with the issuer's letterhead, filled with blocks from the top: lengths in mm (PAPER.md 4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from handslag.domain.sheets import Page
from handslag.printing import fonts, text
from handslag.printing.colours import INK2
from handslag.printing.document import Document
from handslag.printing.faces import Artwork
from handslag.printing.fonts import Weight
from handslag.printing.pen import Pen, Spot
from handslag.printing.pictures import Pictures
from handslag.printing.text import Type
from handslag.printing.tile import draw_mark, plan_mark

LEFT, WIDTH = 25.0, 160.0
RIGHT = LEFT + WIDTH

LEADING = 5.6
BOTTOM = 272.0
"""Lowest baseline of text above the foot."""

_NEXT_PAGE = 32.0


class Letterhead(Protocol):
    """Whose paper it is."""

    @property
    def issuer_name(self) -> str:
        """At the head, in its colour."""

    @property
    def issuer_line(self) -> str:
        """Trade and town under the name."""

    @property
    def colour(self) -> str:
        """Of the name and of the line above the foot."""

    @property
    def logo(self) -> Artwork | None:
        """In place of the tile, or None."""

    @property
    def foot_left(self) -> str:
        """The address."""

    @property
    def foot_right(self) -> str:
        """Phone and e-mail."""


@dataclass(frozen=True)
class Block:
    """A piece of the letter that is not parted.

    Attributes:
        gap: from the baseline or line above to its top, mm; dropped at the top of a page.
        height: from its top to its last baseline or line.
        draw: draws it with its top at the height given.
        keep: stays on one page with the next block.
    """

    gap: float
    height: float
    draw: Callable[[Pen, float], None]
    keep: bool = False


def kept_together(block: Block) -> Block:
    """*block*, on one page with the next."""
    return replace(block, keep=True)


class Pages:
    """The pages of one letter, each with its foot; not *one_sided* leaves each one's back empty.

    Attributes:
        pen: draws on the last page.
    """

    def __init__(
        self, document: Document, face: Letterhead, *, black: bool, one_sided: bool = True
    ) -> None:
        self._document, self._face, self._black = document, face, black
        self._one_sided = one_sided
        self.pen = self._new_pen()

    def _new_pen(self) -> Pen:
        return Pen(self._document, Page.A4.size[1], whose=self._face.issuer_name, black=self._black)

    def start(self, bookmark: str) -> None:
        """A new page; "" is in no table of contents."""
        self._document.start_page(*Page.A4.size)
        self._document.bookmark(bookmark)

    def next(self) -> None:
        """The next page, under the issuer's name."""
        self._end()
        self.start("")
        self.pen = self._new_pen()
        type = Type(Weight.REGULAR, 10)
        self.pen.line(self._face.issuer_name, Spot(LEFT, 20, WIDTH), type, colour=INK2)

    def flow(self, blocks: Sequence[Block], *, y: float) -> None:
        """Draws *blocks* below *y*, on as many pages as they take."""
        for number, block in enumerate(blocks):
            needed = block.gap + block.height + _kept(blocks[number:])
            if y + needed > BOTTOM and y > _NEXT_PAGE:
                self.next()
                y = _NEXT_PAGE - block.gap
            block.draw(self.pen, y + block.gap)
            y += block.gap + block.height

    def finish(self) -> None:
        """Ends the last page."""
        self._end()

    def _end(self) -> None:
        _foot(self.pen, self._face)
        width, height = Page.A4.size
        box = (0, 0, width * fonts.MM, height * fonts.MM)
        form = self._document.form(self.pen.code, box, inner=self.pen.inner)
        self._document.place(form, (1, 0, 0, 1, 0, 0))
        self._document.end_page()
        if not self._one_sided:
            self._document.start_page(width, height)
            self._document.end_page()


def draw_head(pen: Pen, face: Letterhead, pictures: Pictures) -> None:
    """The tile or logo, and who writes."""
    mark = plan_mark(pen, face.logo, pictures, at=(LEFT, 14), size=14, align="left")
    draw_mark(pen, mark, face.issuer_name, face.colour)
    x = max(43.0, mark.x + mark.width + 4)
    colour = pen.colour(face.colour)
    pen.line(face.issuer_name, Spot(x, 20.4, RIGHT - x), Type(Weight.BOLD, 14, 9), colour=colour)
    pen.line(face.issuer_line, Spot(x, 25.8, RIGHT - x), Type(Weight.REGULAR, 10), colour=INK2)


def _kept(blocks: Sequence[Block]) -> float:
    """Height of what must follow the first of *blocks* on the same page."""
    height = 0.0
    for block, following in pairwise(blocks):
        if not block.keep:
            break
        height += following.gap + following.height
    return height


def _foot(pen: Pen, face: Letterhead) -> None:
    pen.rule((LEFT, 279), (RIGHT, 279), pen.colour(face.colour))
    type = Type(Weight.REGULAR, 9)
    right = pen.clean(face.foot_right, type)
    size = text.shrunk(right, type, WIDTH * 0.6)
    taken = min(fonts.width(right, type.weight, size) + 4, WIDTH)
    pen.line(face.foot_right, Spot(RIGHT, 285, WIDTH * 0.6, "right"), type, colour=INK2)
    pen.line(face.foot_left, Spot(LEFT, 285, max(WIDTH - taken, 40)), type, colour=INK2)
