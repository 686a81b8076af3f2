"""Facts about somebody, to be read: a heading, a few sentences, sections of label and value; A4.

Lengths in mm, as in the letter, whose measures it keeps.
"""

from dataclasses import dataclass

from handslag.domain.trades import Language
from handslag.printing.colours import INK2
from handslag.printing.document import Document
from handslag.printing.faces import Paper
from handslag.printing.fonts import Weight
from handslag.printing.pen import Spot
from handslag.printing.reading_pages import (
    BODY,
    HEAD,
    LEADING,
    LEFT,
    ROW_GAP,
    WIDTH,
    Pages,
    lines,
)
from handslag.printing.text import Line, Type

_VALUE = 70.0
"""Where values begin."""

_SECTION_GAP = 7.0
_LABEL = Type(Weight.REGULAR, 10.5, 8)


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
        pages = Pages(document, sheet)
        pages.begin(sheet.lead)
        for section in sheet.sections:
            _section(pages, section)
        pages.finish()
        return Paper(pdf=document.finish(), pages=document.pages, warnings=document.warnings)


def _section(pages: Pages, section: Section) -> None:
    # a heading is never the last thing on a page
    pages.room(_SECTION_GAP + 2 * LEADING + ROW_GAP)
    pages.y += _SECTION_GAP
    pages.pen.line(section.heading, Spot(LEFT, pages.y, WIDTH), HEAD)
    pages.y += ROW_GAP
    for row in section.rows:
        _row(pages, row)
    if not section.rows and section.empty:
        pages.y += LEADING
        pages.pen.line(section.empty, Spot(LEFT, pages.y, WIDTH), BODY, colour=INK2)


def _row(pages: Pages, row: Row) -> None:
    values = list(lines(pages.pen, row.value, LEFT + WIDTH - _VALUE)) or [""]
    for place, words in enumerate(values):
        pages.room(LEADING)
        pages.y += LEADING
        if not place:
            spot = Spot(LEFT, pages.y, _VALUE - LEFT - 3)
            pages.pen.line(row.label, spot, _LABEL, colour=INK2)
        pages.pen.set(Line(words, BODY.size), _VALUE, pages.y, BODY)
    pages.y += ROW_GAP
