"""The welcome letter, A4 (PAPER.md 4): lengths in mm."""

from collections.abc import Callable

from handslag.printing import text
from handslag.printing.colours import HAIRLINE, INK2
from handslag.printing.document import Document
from handslag.printing.faces import LetterFace, LetterRow, Paper, PaperProblem
from handslag.printing.fonts import Weight
from handslag.printing.labels import Labels
from handslag.printing.letter_lines import BODY, paragraph_blocks
from handslag.printing.letter_pages import (
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
from handslag.printing.tile import draw_mark, plan_mark

_FIRST_LINE = 112.0
_ROW = 14.0
_DETAIL = Type(Weight.REGULAR, 9.5, 8)
_STRONG = Type(Weight.SEMIBOLD, 11, 9)


def print_letter(face: LetterFace, *, labels: Labels, title: str, black: bool = False) -> Paper:
    """A letter on plain A4."""
    with Document(title=title, language=labels.language) as document:
        draw_letter(document, face, labels, black=black)
        return Paper(pdf=document.finish(), pages=document.pages, warnings=document.warnings)


def draw_letter(
    document: Document, face: LetterFace, labels: Labels, *, black: bool, one_sided: bool = True
) -> None:
    """Adds the letter's pages; not *one_sided* leaves each one's back empty."""
    pages = Pages(document, face, black=black, one_sided=one_sided)
    pictures = Pictures(document)
    pages.start(labels.letter)
    _head(pages.pen, face, pictures)
    pages.flow(_blocks(pages.pen, face, labels, pictures), y=_FIRST_LINE - LEADING)
    pages.finish()


def _head(pen: Pen, face: LetterFace, pictures: Pictures) -> None:
    draw_head(pen, face, pictures)
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


def _blocks(pen: Pen, face: LetterFace, labels: Labels, pictures: Pictures) -> list[Block]:
    blocks = paragraph_blocks(pen, face.paragraphs, first_gap=0)
    for number, row in enumerate(face.rows):
        blocks.append(
            Block(
                gap=0 if number else LEADING,
                height=_ROW,
                draw=_row(row, labels, pictures),
                # no row is left alone, neither under the text nor at the top of the next page
                keep=number in {0, len(face.rows) - 2} and len(face.rows) > 1,
            )
        )
    # below a line the text starts 8.6 lower, below text one empty line
    blocks += paragraph_blocks(pen, face.after, first_gap=8.6 - LEADING if face.rows else LEADING)
    if blocks:
        blocks[-1] = kept_together(blocks[-1])
    blocks.append(Block(12.4, 24, _signature(face)))
    return blocks


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
    cleaned = pen.clean(words, BODY)
    whole = Type(BODY.weight, BODY.size, BODY.size)
    one = text.fit(cleaned, whole, 80)
    if not one.cut:
        pen.set(one, 105, top + 8.1, whole)
        return
    lines = text.fit_lines(cleaned, Type(BODY.weight, 9.5, 7), 80, lines=2)
    if lines[-1].cut:
        pen.warn(PaperProblem.CUT, words)
    baselines = (top + 8.1,) if len(lines) == 1 else (top + 6.1, top + 10.6)
    for line, y in zip(lines, baselines, strict=True):
        pen.set(line, 105, y, whole)


def _signature(face: LetterFace) -> Callable[[Pen, float], None]:
    def draw(pen: Pen, top: float) -> None:
        pen.line(face.closing, Spot(LEFT, top, WIDTH), BODY)
        pen.line(face.signer, Spot(LEFT, top + 19, WIDTH), _STRONG)
        pen.line(face.business, Spot(LEFT, top + 24, WIDTH), Type(Weight.REGULAR, 10), colour=INK2)

    return draw
