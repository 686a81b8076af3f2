"""The welcome letter, A4 (PAPER.md 4): lengths in mm."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from handslag.domain.sheets import Page
from handslag.printing import fonts, text
from handslag.printing.colours import HAIRLINE, INK2
from handslag.printing.document import Document
from handslag.printing.faces import LetterFace, LetterRow, Paper, PaperProblem
from handslag.printing.fonts import Weight
from handslag.printing.labels import Labels
from handslag.printing.pen import Pen, Spot
from handslag.printing.pictures import Pictures
from handslag.printing.text import Line, Type
from handslag.printing.tile import draw_mark, plan_mark

LEFT, WIDTH = 25.0, 160.0
RIGHT = LEFT + WIDTH

_LEADING = 5.6
_FIRST_LINE = 112.0
_BOTTOM = 272.0
"""Lowest baseline of text above the foot."""

_NEXT_PAGE = 32.0
_ROW = 14.0
_BODY = Type(Weight.REGULAR, 11)
_DETAIL = Type(Weight.REGULAR, 9.5, 8)
_STRONG = Type(Weight.SEMIBOLD, 11, 9)


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


def print_letter(face: LetterFace, *, labels: Labels, title: str, black: bool = False) -> Paper:
    """A letter on plain A4."""
    with Document(title=title, language=labels.language) as document:
        draw_letter(document, face, labels, black=black)
        return Paper(pdf=document.finish(), pages=document.pages, warnings=document.warnings)


def draw_letter(
    document: Document, face: LetterFace, labels: Labels, *, black: bool, one_sided: bool = True
) -> None:
    """Adds the letter's pages; not *one_sided* fills them up to whole sheets."""
    pages = _Pages(document, face, black=black)
    pictures = Pictures(document)
    pages.start(labels.letter)
    _head(pages.pen, face, pictures)
    y = _FIRST_LINE - _LEADING
    blocks = _blocks(pages.pen, face, labels, pictures)
    for number, block in enumerate(blocks):
        needed = block.gap + block.height + _kept(blocks[number:])
        if y + needed > _BOTTOM and y > _NEXT_PAGE:
            pages.next()
            y = _NEXT_PAGE - block.gap
        block.draw(pages.pen, y + block.gap)
        y += block.gap + block.height
    pages.finish(one_sided=one_sided)


def _kept(blocks: list[Block]) -> float:
    """Height of what must follow the first of *blocks* on the same page."""
    height = 0.0
    for block, following in pairwise(blocks):
        if not block.keep:
            break
        height += following.gap + following.height
    return height


class _Pages:
    """The pages of one letter, each with its foot."""

    def __init__(self, document: Document, face: LetterFace, *, black: bool) -> None:
        self._document, self._face, self._black = document, face, black
        self._count = 0
        self.pen = self._new_pen()

    def _new_pen(self) -> Pen:
        return Pen(self._document, Page.A4.size[1], whose=self._face.issuer_name, black=self._black)

    def start(self, bookmark: str) -> None:
        self._document.start_page(*Page.A4.size)
        self._document.bookmark(bookmark)
        self._count += 1

    def next(self) -> None:
        self._end()
        self.start("")
        self.pen = self._new_pen()
        type = Type(Weight.REGULAR, 10)
        self.pen.line(self._face.issuer_name, Spot(LEFT, 20, WIDTH), type, colour=INK2)

    def finish(self, *, one_sided: bool) -> None:
        self._end()
        if not one_sided and self._count % 2:
            self._document.start_page(*Page.A4.size)
            self._document.end_page()

    def _end(self) -> None:
        _foot(self.pen, self._face)
        width, height = Page.A4.size
        box = (0, 0, width * fonts.MM, height * fonts.MM)
        form = self._document.form(self.pen.code, box, inner=self.pen.inner)
        self._document.place(form, (1, 0, 0, 1, 0, 0))
        self._document.end_page()


def _head(pen: Pen, face: LetterFace, pictures: Pictures) -> None:
    mark = plan_mark(pen, face.logo, pictures, at=(LEFT, 14), size=14, align="left")
    draw_mark(pen, mark, face.issuer_name, face.colour)
    x = max(43.0, mark.x + mark.width + 4)
    colour = pen.colour(face.colour)
    pen.line(face.issuer_name, Spot(x, 20.4, RIGHT - x), Type(Weight.BOLD, 14, 9), colour=colour)
    pen.line(face.issuer_line, Spot(x, 25.8, RIGHT - x), Type(Weight.REGULAR, 10), colour=INK2)
    for line, y in zip(face.address_lines, (55, 60.2, 65.4, 70.6), strict=False):
        pen.line(line, Spot(112, y, RIGHT - 112), Type(Weight.REGULAR, 11, 8))
    pen.line(face.place_and_date, Spot(LEFT, 88, WIDTH), Type(Weight.REGULAR, 10), colour=INK2)
    _greeting(pen, face.greeting)


def _greeting(pen: Pen, words: str) -> None:
    large = Type(Weight.BOLD, 22, 16)
    cleaned = pen.clean(words, large)
    one = text.fit(cleaned, large, WIDTH)
    if not one.cut:
        pen.set(one, LEFT, 101, large)
        return
    lines = text.fit_lines(cleaned, Type(Weight.BOLD, 16, 16), WIDTH, lines=2)
    if lines[-1].cut:
        pen.warn(PaperProblem.CUT, words)
    for line, y in zip(lines, (98, 105), strict=False):
        pen.set(line, LEFT, y, large)


def _foot(pen: Pen, face: LetterFace) -> None:
    pen.rule((LEFT, 279), (RIGHT, 279), pen.colour(face.colour))
    type = Type(Weight.REGULAR, 9)
    right = pen.clean(face.foot_right, type)
    size = text.shrunk(right, type, WIDTH * 0.6)
    taken = min(fonts.width(right, type.weight, size) + 4, WIDTH)
    pen.line(face.foot_right, Spot(RIGHT, 285, WIDTH * 0.6, "right"), type, colour=INK2)
    pen.line(face.foot_left, Spot(LEFT, 285, max(WIDTH - taken, 40)), type, colour=INK2)


def _blocks(pen: Pen, face: LetterFace, labels: Labels, pictures: Pictures) -> list[Block]:
    blocks = _paragraphs(pen, face.paragraphs, first_gap=0)
    for number, row in enumerate(face.rows):
        blocks.append(
            Block(
                gap=0 if number else _LEADING,
                height=_ROW,
                draw=_row(row, labels, pictures),
                # no row is left alone, neither under the text nor at the top of the next page
                keep=number in {0, len(face.rows) - 2} and len(face.rows) > 1,
            )
        )
    # below a line the text starts 8.6 lower, below text one empty line
    blocks += _paragraphs(pen, face.after, first_gap=8.6 - _LEADING if face.rows else _LEADING)
    if blocks:
        last = blocks[-1]
        blocks[-1] = Block(last.gap, last.height, last.draw, keep=True)
    blocks.append(Block(12.4, 24, _signature(face)))
    return blocks


def _paragraphs(pen: Pen, paragraphs: tuple[str, ...], *, first_gap: float) -> list[Block]:
    """A block for each line; a single line of a paragraph is not left alone on a page."""
    blocks = []
    for number, paragraph in enumerate(paragraphs):
        lines = [
            line
            for part in paragraph.split("\n")
            for line in text.wrap(pen.clean(part, _BODY), _BODY.weight, _BODY.size, WIDTH) or [""]
        ]
        for place, words in enumerate(lines):
            gap = 0.0 if place else (first_gap if number == 0 else _LEADING)
            edge = place in {0, len(lines) - 2} and len(lines) > 1
            blocks.append(Block(gap, _LEADING, _body_line(words), keep=edge))
    return blocks


def _body_line(words: str) -> Callable[[Pen, float], None]:
    def draw(pen: Pen, top: float) -> None:
        pen.set(Line(words, _BODY.size), LEFT, top + _LEADING, _BODY)

    return draw


def _row(row: LetterRow, labels: Labels, pictures: Pictures) -> Callable[[Pen, float], None]:
    def draw(pen: Pen, top: float) -> None:
        for y in (top, top + _ROW):
            pen.rule((LEFT, y), (RIGHT, y), HAIRLINE, width=0.2)
        mark = plan_mark(
            pen, row.logo, pictures, at=(LEFT, top + 3), size=8, align="left", widest=10
        )
        draw_mark(pen, mark, row.name, row.colour)
        pen.line(row.name, Spot(37, top + 6.1, 65), _STRONG)
        pen.line(row.detail, Spot(37, top + 10.6, 65), _DETAIL, colour=INK2)
        _row_benefit(pen, row.benefit or labels.card_in_envelope, top)

    return draw


def _row_benefit(pen: Pen, words: str, top: float) -> None:
    cleaned = pen.clean(words, _BODY)
    whole = Type(_BODY.weight, _BODY.size, _BODY.size)
    one = text.fit(cleaned, whole, 80)
    if not one.cut:
        pen.set(one, 105, top + 8.1, whole)
        return
    lines = text.fit_lines(cleaned, Type(_BODY.weight, 9.5, 7), 80, lines=2)
    if lines[-1].cut:
        pen.warn(PaperProblem.CUT, words)
    baselines = (top + 8.1,) if len(lines) == 1 else (top + 6.1, top + 10.6)
    for line, y in zip(lines, baselines, strict=True):
        pen.set(line, 105, y, whole)


def _signature(face: LetterFace) -> Callable[[Pen, float], None]:
    def draw(pen: Pen, top: float) -> None:
        pen.line(face.closing, Spot(LEFT, top, WIDTH), _BODY)
        pen.line(face.signer, Spot(LEFT, top + 19, WIDTH), _STRONG)
        pen.line(face.business, Spot(LEFT, top + 24, WIDTH), Type(Weight.REGULAR, 10), colour=INK2)

    return draw
