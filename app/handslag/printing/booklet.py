"""The directory booklet: A5 pages, or two to an A4 that is folded (PAPER.md 5). Lengths in mm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from handslag.domain.progress import Progress, Silent
from handslag.domain.sheets import Page
from handslag.domain.trades import Language
from handslag.printing import fonts, text
from handslag.printing.booklet_faces import BookletEntry, BookletFace
from handslag.printing.colours import INK, INK2
from handslag.printing.document import Document
from handslag.printing.faces import Paper, PaperProblem
from handslag.printing.fonts import MM, Weight
from handslag.printing.pen import Pen, Spot
from handslag.printing.pictures import Pictures
from handslag.printing.qr import QUIET_ZONE, Symbol, draw
from handslag.printing.text import Type
from handslag.printing.tile import draw_mark, plan_mark
from handslag.printing.web_code import MODULE, web_symbol

WIDTH, HEIGHT = 148.0, 210.0
"""A5 upright (ISO 216)."""

LEFT, RIGHT = 14.0, 134.0
TOP, FIRST_TOP, BOTTOM = 14.0, 33.9, 196.0
"""Where groups begin on a page, on the first page below its title, and where entries end."""

ENTRY, TILE = 16.0, 9.0
WITH_CODES = 20.0
"""An entry where codes of web addresses stand at the right: tall enough that each of them is read
from a poor photograph, with its quiet zone, and the offer has a line of its own."""

TEXT = 27.0
HEADING_LINE = 2.5
"""From the top of a group to the baseline of its heading."""

FIRST_ENTRY = HEADING_LINE + 5.4
AFTER_GROUP = 2.0
_NAME, _PERSON, _ADDRESS, _OWN_OFFER = 3.2, 7.6, 11.8, 16.0
"""Baselines, from the top of an entry; the last one is there with codes alone."""

_CODE_TOP = 0.3
"""Of the code, from the top of its entry: level with the tile and the name."""

_GAP = 4.0
"""Least room between two texts of a line."""

_GROUP_COLOUR = "#1C5566"
_TITLE = Type(Weight.BOLD, 20, 12)
_UNDER_TITLE = Type(Weight.REGULAR, 10)
_GROUP = Type(Weight.BOLD, 11, 9)
_STRONG = Type(Weight.SEMIBOLD, 11, 9)
_PHONE = Type(Weight.REGULAR, 9.5, 8)
_DETAIL = Type(Weight.REGULAR, 8.5, 7)
_OFFER = Type(Weight.SEMIBOLD, 8.5, 7)
_NUMBER = Type(Weight.SEMIBOLD, 8.5)


class Pages(StrEnum):
    """How the booklet lies on the paper, by its code on the command line."""

    A5 = "a5"
    FOLDED = "a4-folded"


@dataclass(frozen=True)
class Placed:
    """A heading (*entry* None) or an entry of a group; *y* is its top on its page.

    Groups are counted from 0, and entries within their group.
    """

    y: float
    group: int
    entry: int | None = None


def print_booklet(
    face: BookletFace,
    *,
    pages: Pages,
    title: str,
    language: Language,
    progress: Progress | None = None,
) -> Paper:
    """The booklet as a PDF; folded it has two pages a side, in the order in which they are stacked.

    Args:
        face: what stands in it.
        pages: of the file.
        title: of the file.
        language: of the file.
        progress: is told each page.

    Raises:
        Cancelled: the user stopped it.
    """
    told = progress or Silent()
    folded = pages is Pages.FOLDED
    with Document(title=title, language=language, duplex="short" if folded else None) as document:
        pictures = Pictures(document)
        forms: list[str] = []
        bookmarks: list[list[str]] = []
        coded = any(web_symbol(entry.web) for group in face.groups for entry in group.entries)
        sizes = [len(group.entries) for group in face.groups]
        laid = laid_out(sizes, entry=WITH_CODES if coded else ENTRY)
        for number, placed in enumerate(laid, start=1):
            forms.append(_page(document, face, placed, pictures, number, coded=coded))
            bookmarks.append([face.groups[one.group].name for one in placed if one.entry is None])
            told.step(number, len(laid))
        if folded:
            _place_folded(document, forms)
        else:
            _place_single(document, forms, bookmarks)
        return Paper(pdf=document.finish(), pages=document.pages, warnings=document.warnings)


def laid_out(sizes: Sequence[int], *, entry: float = ENTRY) -> list[list[Placed]]:
    """Where headings and entries of groups with so many entries stand, page by page.

    Each entry is *entry* high. A heading is never parted from its first two entries, or its only
    one. There is always a page.
    """
    pages: list[list[Placed]] = [[]]
    y = FIRST_TOP
    for group, size in enumerate(sizes):
        if not size:
            continue
        if pages[-1] and y + FIRST_ENTRY + min(size, 2) * entry > BOTTOM:
            pages.append([])
            y = TOP
        pages[-1].append(Placed(y, group))
        y += FIRST_ENTRY
        for number in range(size):
            if y + entry > BOTTOM:
                pages.append([])
                y = TOP
            pages[-1].append(Placed(y, group, number))
            y += entry
        y += AFTER_GROUP
    return pages


def imposed(pages: int) -> Iterator[tuple[int, int]]:
    """The left and right page, from 1, of each side of the stacked sheets: front, back, front ...

    The count is filled up to a multiple of four: numbers over *pages* are blank.
    """
    full = -(-pages // 4) * 4
    for sheet in range(full // 4):
        outer, inner = full - 2 * sheet, 1 + 2 * sheet
        yield outer, inner
        yield inner + 1, outer - 1


def _place_single(
    document: Document, forms: Sequence[str], bookmarks: Sequence[Sequence[str]]
) -> None:
    for form, marks in zip(forms, bookmarks, strict=True):
        document.start_page(WIDTH, HEIGHT)
        for mark in marks:
            document.bookmark(mark)
        document.place(form, (1, 0, 0, 1, 0, 0))
        document.end_page()


def _place_folded(document: Document, forms: Sequence[str]) -> None:
    height, width = Page.A4.size
    fold = width / 2
    for left, right in imposed(len(forms)):
        document.start_page(width, height)
        # both pages touch the fold, so that their margins match where the sheet is folded
        for number, x in ((left, fold - WIDTH), (right, fold)):
            if number <= len(forms):
                document.place(forms[number - 1], (1, 0, 0, 1, x * MM, 0))
        document.end_page()


def _page(
    document: Document,
    face: BookletFace,
    placed: Sequence[Placed],
    pictures: Pictures,
    number: int,
    *,
    coded: bool,
) -> str:
    """Draws a page; the name of its form."""
    pen = Pen(document, HEIGHT, whose=face.title)
    width = RIGHT - LEFT
    if number == 1:
        pen.line(face.title, Spot(LEFT, 19, width), _TITLE)
        pen.line(face.under_title, Spot(LEFT, 25.4, width), _UNDER_TITLE, colour=INK2)
    for one in placed:
        group = face.groups[one.group]
        if one.entry is None:
            _heading(pen, group.name, one.y)
        else:
            draw_entry = _entry_with_code if coded else _entry
            draw_entry(pen, group.entries[one.entry], one.y, pictures)
    pen.whose = face.title
    pen.line(face.foot, Spot(LEFT, 201, width - 12), _DETAIL, colour=INK2)
    pen.line(str(number), Spot(RIGHT, 201, 10, "right"), _NUMBER)
    return document.form(pen.code, (0, 0, WIDTH * MM, HEIGHT * MM), inner=pen.inner)


def _heading(pen: Pen, name: str, top: float) -> None:
    baseline = top + HEADING_LINE
    colour = pen.colour(_GROUP_COLOUR)
    pen.line(name, Spot(LEFT, baseline, RIGHT - LEFT), _GROUP, colour=colour)
    pen.rule((LEFT, baseline + 2), (RIGHT, baseline + 2), colour)


def _entry(pen: Pen, entry: BookletEntry, top: float, pictures: Pictures) -> None:
    _mark(pen, entry, top, pictures)
    if entry.web.strip():
        pen.warn(PaperProblem.NO_CODE, entry.web)
    room = RIGHT - TEXT
    email = _email(pen, entry, room * 0.6)
    wide = fonts.width(email.text, _DETAIL.weight, email.size)
    beside = room - (wide + _GAP if wide else 0.0)
    lower = wide > 0 and not _fits(pen, entry.name, beside)
    pen.line(entry.name, Spot(TEXT, top + _NAME, room if lower else beside), _STRONG)
    at = top + (_PERSON if lower else _NAME)
    pen.set(email, RIGHT - wide, at, _DETAIL, colour=INK2)
    _person(pen, entry, Spot(TEXT, top + _PERSON, beside if lower else room))
    _pair(pen, entry.address, (entry.offer, _OFFER, INK), Spot(TEXT, top + _ADDRESS, room))


def _entry_with_code(pen: Pen, entry: BookletEntry, top: float, pictures: Pictures) -> None:
    """Four lines beside the code; an entry without one has the whole width."""
    _mark(pen, entry, top, pictures)
    symbol = web_symbol(entry.web)
    if symbol is None and entry.web.strip():
        pen.warn(PaperProblem.NO_CODE, entry.web)
    right = _code(pen, symbol, top) if symbol is not None else RIGHT
    room = right - TEXT
    email = _email(pen, entry, room * 0.6)
    wide = fonts.width(email.text, _DETAIL.weight, email.size)
    beside = room - (wide + _GAP if wide else 0.0)
    first = wide > 0 and _fits(pen, entry.name, beside)
    pen.line(entry.name, Spot(TEXT, top + _NAME, beside if first else room), _STRONG)
    _person(pen, entry, Spot(TEXT, top + _PERSON, room))
    third = Spot(TEXT, top + _ADDRESS, room)
    if first:
        pen.set(email, right - wide, top + _NAME, _DETAIL, colour=INK2)
        pen.line(entry.address, third, _DETAIL, colour=INK2)
    else:
        _pair(pen, entry.address, (entry.email, _DETAIL, INK2), third)
    pen.line(entry.offer, Spot(TEXT, top + _OWN_OFFER, room), _OFFER, colour=INK)


def _mark(pen: Pen, entry: BookletEntry, top: float, pictures: Pictures) -> None:
    pen.whose = entry.name
    mark = plan_mark(
        pen, entry.logo, pictures, at=(LEFT, top), size=TILE, align="left", widest=TILE + 2
    )
    draw_mark(pen, mark, entry.name, entry.colour)


def _email(pen: Pen, entry: BookletEntry, room: float) -> text.Line:
    email = text.fit(pen.clean(entry.email, _DETAIL), _DETAIL, room)
    if email.cut:
        pen.warn(PaperProblem.CUT, entry.email)
    return email


def _fits(pen: Pen, name: str, room: float) -> bool:
    return not text.fit(text.clean(name, _STRONG.weight)[0], _STRONG, room).cut


def _code(pen: Pen, symbol: Symbol, top: float) -> float:
    """Draws the code of a web address at the right; where the texts beside it have to end."""
    size = symbol.modules * MODULE
    draw(pen, symbol, RIGHT - size, top + _CODE_TOP, size)
    return RIGHT - size - QUIET_ZONE * MODULE


def _person(pen: Pen, entry: BookletEntry, spot: Spot) -> None:
    """Person and phone; where both are too long the person is cut, and the phone never."""
    if not entry.phone:
        pen.line(entry.contact, spot, _PHONE)
        return
    if not entry.contact:
        pen.whole(entry.phone, spot, _PHONE)
        return
    both = text.fit(pen.clean(f"{entry.contact}, {entry.phone}", _PHONE), _PHONE, spot.width)
    if not both.cut:
        pen.set(both, spot.x, spot.y, _PHONE)
        return
    phone = text.fit_whole(pen.clean(entry.phone, _PHONE), _PHONE, spot.width)
    wide = fonts.width(phone.text, _PHONE.weight, phone.size)
    room = spot.width - wide - _GAP
    if phone.cut or room < _GAP:
        pen.whole(entry.phone, spot, _PHONE)
        pen.warn(PaperProblem.CUT, entry.contact)
        return
    pen.line(entry.contact, replace(spot, width=room), _PHONE)
    pen.set(phone, spot.x + spot.width - wide, spot.y, _PHONE)


def _pair(pen: Pen, address: str, other: tuple[str, Type, str], spot: Spot) -> None:
    """The address, and at the right of it another text with its type and colour."""
    beside, type, colour = other
    left, right = (
        fonts.width(text.clean(words, kind.weight)[0], kind.weight, kind.size)
        for words, kind in ((address, _DETAIL), (beside, type))
    )
    room = spot.width
    if left and right:
        room -= _GAP
        # where both are too long each has half of the line, and what the other leaves of its half
        left = min(left, max(room / 2, room - right))
        right = min(right, room - left)
    pen.line(address, replace(spot, width=min(left, room)), _DETAIL, colour=INK2)
    end = replace(spot, x=spot.x + spot.width, width=min(right, room), align="right")
    pen.line(beside, end, type, colour=colour)
