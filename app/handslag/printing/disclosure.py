"""The page on recommendations, A4, by the letter's rules (PAPER.md 4): lengths in mm."""

from collections.abc import Callable

from handslag.printing.colours import HAIRLINE, INK, INK2
from handslag.printing.document import Document
from handslag.printing.faces import DisclosureFace, Paper
from handslag.printing.fonts import Weight
from handslag.printing.letter_lines import BODY, paragraph_blocks
from handslag.printing.letter_pages import (
    BOTTOM,
    LEADING,
    LEFT,
    RIGHT,
    WIDTH,
    Block,
    Pages,
    draw_head,
    kept_together,
)
from handslag.printing.pen import Pen, Spot
from handslag.printing.pictures import Pictures
from handslag.printing.text import Type

_DATE, _HEADING, _FIRST_LINE = 42.0, 54.0, 65.0
_ROW, _LOWEST_ROW = 7.4, 5.2
_BASELINE = 0.69
"""Of a row's words, from its top, as a part of its height."""

_ROUNDING = 0.001

_COLUMNS = ((LEFT, 62.0), (LEFT + 65, 38.0), (LEFT + 106, 54.0))
"""Left edge and width of business, trade and what is given in return."""

_LARGE = Type(Weight.BOLD, 22, 14)
_SMALL = Type(Weight.REGULAR, 9)
_NAME = Type(Weight.SEMIBOLD, 10.5, 9)
_CELL = Type(Weight.REGULAR, 9.5, 7)
_SIGNED = ((LEFT, 50.0), (LEFT + 60, WIDTH - 60))
"""Left edge and length of the lines for date and signature."""


def print_disclosure(face: DisclosureFace, *, language: str, black: bool = False) -> Paper:
    """The page by itself; *language* is the document's BCP 47 tag."""
    with Document(title=face.heading, language=language) as document:
        draw_disclosure(document, face, black=black)
        return Paper(
            pdf=document.finish(),
            pages=document.pages,
            disclosure=document.pages,
            warnings=document.warnings,
        )


def draw_disclosure(
    document: Document, face: DisclosureFace, *, black: bool, one_sided: bool = True
) -> None:
    """Adds the page, and another where the list is too long for one.

    Not *one_sided* leaves each one's back empty.
    """
    pages = Pages(document, face, black=black, one_sided=one_sided)
    pages.start(face.heading)
    pen = pages.pen
    draw_head(pen, face, Pictures(document))
    small = Type(Weight.REGULAR, 10)
    pen.line(face.place_and_date, Spot(LEFT, _DATE, WIDTH), small, colour=INK2)
    pen.line(face.heading, Spot(LEFT, _HEADING, WIDTH), _LARGE)
    y = _FIRST_LINE - LEADING
    too_long = y + sum(block.gap + block.height for block in _blocks(pen, face, _ROW)) - BOTTOM
    row = _ROW - max(too_long, 0) / (len(face.rows) + 1)  # a longer list stands closer
    pages.flow(_blocks(pen, face, max(row - _ROUNDING, _LOWEST_ROW)), y=y)
    pages.finish()


def _blocks(pen: Pen, face: DisclosureFace, row_height: float) -> list[Block]:
    blocks = paragraph_blocks(pen, face.lead, first_gap=0)
    if face.rows:
        heads = _cells(face.heads, (_SMALL,) * 3, row_height, colour=INK2)
        blocks.append(Block(LEADING, row_height, heads, keep=True))
    for row in face.rows:
        words = (row.name, row.trade, row.in_return)
        cells = _cells(words, (_NAME, _CELL, _CELL), row_height)
        blocks.append(Block(0, row_height, cells))
    blocks += paragraph_blocks(pen, face.after, first_gap=8.6 - LEADING)
    if blocks:
        blocks[-1] = kept_together(blocks[-1])
    blocks.append(Block(14, 18, _signed(face)))
    return blocks


def _cells(
    words: tuple[str, str, str],
    types: tuple[Type, Type, Type],
    height: float,
    *,
    colour: str = INK,
) -> Callable[[Pen, float], None]:
    def draw(pen: Pen, top: float) -> None:
        for text, type, (x, width) in zip(words, types, _COLUMNS, strict=True):
            pen.line(text, Spot(x, top + height * _BASELINE, width), type, colour=colour)
        pen.rule((LEFT, top + height), (RIGHT, top + height), HAIRLINE, width=0.2)

    return draw


def _signed(face: DisclosureFace) -> Callable[[Pen, float], None]:
    def draw(pen: Pen, top: float) -> None:
        pen.line(face.received, Spot(LEFT, top, WIDTH), BODY)
        for words, (x, length) in zip((face.date, face.signature), _SIGNED, strict=True):
            pen.rule((x, top + 13.6), (x + length, top + 13.6), INK2, width=0.2)
            pen.line(words, Spot(x, top + 18, length), _SMALL, colour=INK2)

    return draw
