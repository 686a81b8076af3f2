"""Pages to be read: a running head and foot, a heading with sentences, and room that is asked for.

Lengths in mm, as in the letter, whose measures they keep.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from handslag.domain.sheets import Page
from handslag.printing import fonts, text
from handslag.printing.colours import HAIRLINE, INK2
from handslag.printing.document import Document
from handslag.printing.fonts import Weight
from handslag.printing.pen import Pen, Spot
from handslag.printing.text import Line, Type

LEFT, WIDTH = 25.0, 160.0
LEADING = 5.2
ROW_GAP = 1.6
BODY = Type(Weight.REGULAR, 10.5)
HEAD = Type(Weight.BOLD, 12, 9)

_TOP = 26.0
_BOTTOM = 270.0
"""Lowest baseline above the foot."""

_SMALL = Type(Weight.REGULAR, 9, 7)
_LARGE = Type(Weight.BOLD, 20, 12)


class Sheet(Protocol):
    """What stands on every page, and large on the first."""

    @property
    def whose(self) -> str:
        """At the head of every page."""

    @property
    def colour(self) -> str:
        """Of the head."""

    @property
    def heading(self) -> str:
        """Large, on the first page."""

    @property
    def foot(self) -> str:
        """At the foot of every page, before its number."""


class Pages:
    """The pages, and how far down the last one is filled.

    Attributes:
        pen: draws on the last page.
        y: of the lowest baseline so far.
    """

    def __init__(self, document: Document, sheet: Sheet) -> None:
        self.sheet = sheet
        self._document = document
        self._start()

    def begin(self, lead: Sequence[str]) -> None:
        """Sets the heading, and *lead* under it."""
        self.y += 8
        self.pen.line(self.sheet.heading, Spot(LEFT, self.y, WIDTH), _LARGE)
        self.y += 3
        for sentence in lead:
            for words in lines(self.pen, sentence, WIDTH):
                self.room(LEADING)
                self.y += LEADING
                self.pen.set(Line(words, BODY.size), LEFT, self.y, BODY)
            self.y += ROW_GAP

    def room(self, height: float) -> bool:
        """Sees that there is so much room; True where that took a new page."""
        if self.y + height <= _BOTTOM or self.y <= _TOP:
            return False
        self.finish()
        self._start()
        return True

    def finish(self) -> None:
        """Ends the last page."""
        width, height = Page.A4.size
        self.pen.rule((LEFT, 277), (LEFT + WIDTH, 277), HAIRLINE)
        self.pen.line(self.sheet.foot, Spot(LEFT, 283, WIDTH - 15), _SMALL, colour=INK2)
        number = Spot(LEFT + WIDTH, 283, 12, "right")
        self.pen.line(str(self._document.pages), number, _SMALL, colour=INK2)
        box = (0, 0, width * fonts.MM, height * fonts.MM)
        form = self._document.form(self.pen.code, box, inner=self.pen.inner)
        self._document.place(form, (1, 0, 0, 1, 0, 0))
        self._document.end_page()

    def _start(self) -> None:
        self._document.start_page(*Page.A4.size)
        self.pen = Pen(self._document, Page.A4.size[1], whose=self.sheet.heading)
        colour = self.pen.colour(self.sheet.colour)
        self.pen.line(self.sheet.whose, Spot(LEFT, 18, WIDTH), HEAD, colour=colour)
        self.pen.rule((LEFT, 21), (LEFT + WIDTH, 21), colour)
        self.y = _TOP


def lines(pen: Pen, words: str, width: float) -> Iterator[str]:
    """*words* in lines of at most *width* mm, in the body's type."""
    for part in words.split("\n"):
        yield from text.wrap(pen.clean(part, BODY), BODY.weight, BODY.size, width) or [""]
