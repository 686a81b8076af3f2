"""Facts about somebody, to be read: a heading, a few sentences, sections of label and value; A4.

Lengths in mm, as in the letter, whose measures it keeps.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from handslag.domain.sheets import Page
from handslag.domain.trades import Language
from handslag.printing import fonts, text
from handslag.printing.colours import HAIRLINE, INK2
from handslag.printing.document import Document
from handslag.printing.faces import Paper
from handslag.printing.fonts import Weight
from handslag.printing.pen import Pen, Spot
from handslag.printing.text import Line, Type

_LEFT, _WIDTH = 25.0, 160.0
_VALUE = 70.0
"""Where values begin."""

_TOP = 26.0
_BOTTOM = 270.0
"""Lowest baseline above the foot."""

_LEADING = 5.2
_ROW_GAP = 1.6
_SECTION_GAP = 7.0
_BODY = Type(Weight.REGULAR, 10.5)
_LABEL = Type(Weight.REGULAR, 10.5, 8)
_HEAD = Type(Weight.BOLD, 12, 9)
_SMALL = Type(Weight.REGULAR, 9, 7)


@dataclass(frozen=True)
class Row:
    """A fact: its *label* on the left, its *value* beside it, which may have several lines."""

    label: str
    value: str


@dataclass(frozen=True)
class Section:
    """Facts under a heading; *empty* stands where there are none."""

    heading: str
    rows: tuple[Row, ...]
    empty: str = ""


@dataclass(frozen=True, kw_only=True)
class FactSheet:
    """What is printed.

    Attributes:
        title: for the viewer's window; names no person.
        whose: who keeps the facts, at the head of every page.
        heading: large, on the first page.
        lead: sentences under it.
        sections: in order.
        foot: at the foot of every page, before its number.
    """

    title: str
    whose: str
    colour: str
    heading: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: str


def print_facts(sheet: FactSheet, *, language: Language) -> Paper:
    """The facts as a PDF."""
    with Document(title=sheet.title, language=language) as document:
        pages = _Pages(document, sheet)
        _heading(pages)
        for section in sheet.sections:
            _section(pages, section)
        pages.finish()
        return Paper(pdf=document.finish(), pages=document.pages, warnings=document.warnings)


class _Pages:
    """The pages, and how far down the last one is filled."""

    def __init__(self, document: Document, sheet: FactSheet) -> None:
        self.sheet = sheet
        self._document = document
        self._start()

    def room(self, height: float) -> None:
        """Sees that there is so much room, on a new page if need be."""
        if self.y + height > _BOTTOM and self.y > _TOP:
            self.finish()
            self._start()

    def finish(self) -> None:
        width, height = Page.A4.size
        self.pen.rule((_LEFT, 277), (_LEFT + _WIDTH, 277), HAIRLINE)
        self.pen.line(self.sheet.foot, Spot(_LEFT, 283, _WIDTH - 15), _SMALL, colour=INK2)
        number = Spot(_LEFT + _WIDTH, 283, 12, "right")
        self.pen.line(str(self._document.pages), number, _SMALL, colour=INK2)
        box = (0, 0, width * fonts.MM, height * fonts.MM)
        form = self._document.form(self.pen.code, box, inner=self.pen.inner)
        self._document.place(form, (1, 0, 0, 1, 0, 0))
        self._document.end_page()

    def _start(self) -> None:
        self._document.start_page(*Page.A4.size)
        self.pen = Pen(self._document, Page.A4.size[1], whose=self.sheet.heading)
        colour = self.pen.colour(self.sheet.colour)
        self.pen.line(self.sheet.whose, Spot(_LEFT, 18, _WIDTH), _HEAD, colour=colour)
        self.pen.rule((_LEFT, 21), (_LEFT + _WIDTH, 21), colour)
        self.y = _TOP


def _heading(pages: _Pages) -> None:
    large = Type(Weight.BOLD, 20, 12)
    pages.y += 8
    pages.pen.line(pages.sheet.heading, Spot(_LEFT, pages.y, _WIDTH), large)
    pages.y += 3
    for sentence in pages.sheet.lead:
        for words in _lines(pages.pen, sentence, _WIDTH):
            pages.room(_LEADING)
            pages.y += _LEADING
            pages.pen.set(Line(words, _BODY.size), _LEFT, pages.y, _BODY)
        pages.y += _ROW_GAP


def _section(pages: _Pages, section: Section) -> None:
    # a heading is never the last thing on a page
    pages.room(_SECTION_GAP + 2 * _LEADING + _ROW_GAP)
    pages.y += _SECTION_GAP
    pages.pen.line(section.heading, Spot(_LEFT, pages.y, _WIDTH), _HEAD)
    pages.y += _ROW_GAP
    for row in section.rows:
        _row(pages, row)
    if not section.rows and section.empty:
        pages.y += _LEADING
        pages.pen.line(section.empty, Spot(_LEFT, pages.y, _WIDTH), _BODY, colour=INK2)


def _row(pages: _Pages, row: Row) -> None:
    values = list(_lines(pages.pen, row.value, _LEFT + _WIDTH - _VALUE)) or [""]
    for place, words in enumerate(values):
        pages.room(_LEADING)
        pages.y += _LEADING
        if not place:
            spot = Spot(_LEFT, pages.y, _VALUE - _LEFT - 3)
            pages.pen.line(row.label, spot, _LABEL, colour=INK2)
        pages.pen.set(Line(words, _BODY.size), _VALUE, pages.y, _BODY)
    pages.y += _ROW_GAP


def _lines(pen: Pen, words: str, width: float) -> Iterator[str]:
    for part in words.split("\n"):
        yield from text.wrap(pen.clean(part, _BODY), _BODY.weight, _BODY.size, width) or [""]
