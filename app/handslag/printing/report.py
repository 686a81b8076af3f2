"""A report on A4: a heading, a few sentences, and tables whose heads come again on every page.

Lengths in mm, as in the letter.
"""

from dataclasses import replace

from handslag.domain.reports import Cell, ReportSheet, ReportTable
from handslag.domain.trades import Language
from handslag.printing.colours import HAIRLINE, INK, INK2
from handslag.printing.document import Document
from handslag.printing.faces import Paper
from handslag.printing.fonts import Weight
from handslag.printing.pen import Spot
from handslag.printing.reading_pages import BODY, HEAD, LEADING, LEFT, WIDTH, Pages
from handslag.printing.text import Type, fit_lines

_ROW = 6.4
_TABLE_GAP = 9.0
_GUTTER = 3.0
_HEAD_LINES, _HEAD_LEADING = 2, 3.8
_CELL = Type(Weight.REGULAR, 9.5, 7)
_COLUMN = Type(Weight.REGULAR, 9, 7)
_SUM = replace(_CELL, weight=Weight.BOLD)


def print_report(sheet: ReportSheet, *, language: Language) -> Paper:
    """The report as a PDF."""
    with Document(title=sheet.title, language=language) as document:
        pages = Pages(document, sheet)
        pages.begin(sheet.lead)
        for table in sheet.tables:
            _table(pages, table)
        pages.finish()
        return Paper(pdf=document.finish(), pages=document.pages, warnings=document.warnings)


def _table(pages: Pages, table: ReportTable) -> None:
    # neither heading nor heads are ever the last thing on a page
    pages.room(_TABLE_GAP + 3 * _ROW + _HEAD_LEADING)
    pages.y += _TABLE_GAP
    pages.pen.line(table.heading, Spot(LEFT, pages.y, WIDTH), HEAD)
    if not table.rows:
        pages.y += LEADING + 1
        pages.pen.line(table.empty, Spot(LEFT, pages.y, WIDTH), BODY, colour=INK2)
        return
    _heads(pages, table)
    for row in table.rows:
        if pages.room(_ROW):
            _heads(pages, table)
        _row(pages, table, row, _CELL)
    if table.sums:
        if pages.room(_ROW):
            _heads(pages, table)
        _row(pages, table, table.sums, _SUM)


def _heads(pages: Pages, table: ReportTable) -> None:
    parted = [
        fit_lines(pages.pen.clean(head.text, _COLUMN), _COLUMN, spot.width, lines=_HEAD_LINES)
        for spot, head in zip(_spots(pages, table), table.heads, strict=True)
    ]
    high = max(len(lines) for lines in parted)
    pages.y += _ROW + (high - 1) * _HEAD_LEADING
    for spot, lines in zip(_spots(pages, table), parted, strict=True):
        for up, line in enumerate(reversed(lines)):
            place = replace(spot, y=spot.y - up * _HEAD_LEADING)
            pages.pen.line(line.text, place, replace(_COLUMN, size=line.size), colour=INK2)
    _rule(pages)


def _row(pages: Pages, table: ReportTable, row: tuple[Cell, ...], type: Type) -> None:
    pages.y += _ROW
    for spot, head, cell in zip(_spots(pages, table), table.heads, row, strict=True):
        if head.right:
            pages.pen.whole(cell.text, spot, type, colour=INK)
        else:
            pages.pen.line(cell.text, spot, type, colour=INK)
    _rule(pages)


def _rule(pages: Pages) -> None:
    y = pages.y + 2
    pages.pen.rule((LEFT, y), (LEFT + WIDTH, y), HAIRLINE, width=0.2)


def _spots(pages: Pages, table: ReportTable) -> list[Spot]:
    """Where the columns' texts stand, from left to right."""
    shares = sum(head.share for head in table.heads)
    spots: list[Spot] = []
    x = LEFT
    for head in table.heads:
        width = WIDTH * head.share / shares
        room = width - _GUTTER
        if head.right:
            spots.append(Spot(x + width, pages.y, room, "right"))
        else:
            spots.append(Spot(x, pages.y, room))
        x += width
    return spots
