"""Test pages on plain paper: what a user measures a printer by, and the outlines of a sheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from handslag.domain.printers import (
    CROSS,
    CROSS_ARM,
    RULER_ACROSS,
    RULER_DOWN,
    RULER_MARKS,
    RULERS_AT,
    UNCHANGED,
    Correction,
    Side,
    crosses,
)
from handslag.domain.sheets import CardSheet, Page
from handslag.printing import fonts, text
from handslag.printing.cards import draw_outlines, turned_over
from handslag.printing.colours import INK, INK2
from handslag.printing.document import Document
from handslag.printing.faces import Edge, Paper
from handslag.printing.fonts import Weight
from handslag.printing.pen import Pen, Spot
from handslag.printing.text import Type

LETTERS = {"top_left": "A", "top_right": "B", "bottom_left": "C", "bottom_right": "D"}
"""What the crosses are called on the page, by corner."""

_HAIR = 0.2
_TEXT_X, _TEXT_Y, _TEXT_WIDTH = 62.0, 76.0, 118.0
_LEADING, _PARAGRAPH = 5.6, 2.6
_BOX = (30.0, 9.0)
_SENTENCE = Type(Weight.REGULAR, 11)


@dataclass(frozen=True, kw_only=True)
class CalibrationWords:
    """The words on a calibration page.

    Attributes:
        language: BCP 47 tag.
        title: of the document.
        front, back: headings, which side this is.
        sentences: what to measure and where to type it, a paragraph each.
        across, down: before the boxes for the rulers' lengths.
    """

    language: str
    title: str
    front: str
    back: str
    sentences: tuple[str, ...]
    across: str
    down: str


def print_calibration(
    words: CalibrationWords,
    *,
    page: Page = Page.A4,
    backs: Edge | None = None,
    correction: Correction = UNCHANGED,
    back_correction: Correction = UNCHANGED,
) -> Paper:
    """The calibration page (PAPER.md 6), and one for the back where the paper is turned.

    Args:
        words: in the user's language.
        page: format of the paper.
        backs: the edge about which the paper is turned for the back, or None for one side.
        correction: to see whether a printer that was measured now prints right.
        back_correction: the same for the back.
    """
    with Document(title=words.title, language=words.language, duplex=backs) as document:
        _draw(document, words, page, Side.FRONT, correction)
        if backs is not None:
            _draw(document, words, page, Side.BACK, back_correction)
        return Paper(pdf=document.finish(), pages=document.pages)


def print_outlines(
    sheet: CardSheet,
    *,
    language: str,
    backs: Edge | None = None,
    correction: Correction = UNCHANGED,
    back_correction: Correction = UNCHANGED,
) -> Paper:
    """The outlines of a sheet's cards on plain paper, to hold against the light with the sheet.

    Args:
        sheet: whose cards.
        language: BCP 47 tag of the document.
        backs: outlines on the back too, where the backs of cards would lie.
        correction: of the printer.
        back_correction: of the printer, for the back.
    """
    width, height = sheet.page.size
    with Document(title=sheet.name, language=language, duplex=backs) as document:
        for edge, move in ((None, correction), (backs, back_correction)):
            if edge is None and document.pages:
                continue
            document.start_page(width, height)
            document.correct(move)
            pen = Pen(document, height, whose="")
            if edge is None:
                draw_outlines(pen, sheet, range(sheet.slots))
            else:
                for slot in range(sheet.slots):
                    box = turned_over(sheet.slot(slot), sheet, edge)
                    pen.stroke(
                        pen.rounded(box.x, box.y, box.width, box.height, radius=0), INK, width=0.1
                    )
            document.draw(pen.code)
            document.end_page()
        return Paper(pdf=document.finish(), pages=document.pages, sheets=1)


def _draw(
    document: Document, words: CalibrationWords, page: Page, side: Side, correction: Correction
) -> None:
    width, height = page.size
    document.start_page(width, height)
    document.correct(correction)
    pen = Pen(document, height, whose="")
    for corner, (x, y) in crosses(page).items():
        pen.rule((x - CROSS_ARM, y), (x + CROSS_ARM, y), INK, width=_HAIR)
        pen.rule((x, y - CROSS_ARM), (x, y + CROSS_ARM), INK, width=_HAIR)
        inward = 1 if x == CROSS else -1
        pen.letter(LETTERS[corner], x + inward * 9, y, 11, INK)
    heading = words.front if side is Side.FRONT else words.back
    pen.line(heading, Spot(width / 2, 24, 110, "centre"), Type(Weight.BOLD, 16, 9))
    _ruler(pen, "across", RULER_ACROSS)
    _ruler(pen, "down", RULER_DOWN)
    y = _sentences(pen, words)
    _boxes(pen, words, y)
    document.draw(pen.code)
    document.end_page()


def _ruler(pen: Pen, name: str, length: float) -> None:
    """A mark each mm, longer each five and ten, numbers each ten; they stand across from the marks."""
    (x, y), (right, below) = RULERS_AT[name], RULER_MARKS[name]
    down, longest = name == "down", abs(right + below)

    def at(along: float, aside: float) -> tuple[float, float]:
        x_aside, y_aside = right / longest * aside, below / longest * aside
        return (x + x_aside, y + along) if down else (x + along, y + y_aside)

    pen.rule(at(0, 0), at(length, 0), INK, width=_HAIR)
    for mark in range(int(length) + 1):
        size = longest if mark % 10 == 0 else 3.5 if mark % 5 == 0 else 2.0
        pen.rule(at(mark, 0), at(mark, size), INK, width=0.1)
        if mark % 10 == 0:
            along, aside = at(mark, 0)
            spot = (
                Spot(along + 2, aside + fonts.cap_height(8) / 2, 10)
                if down
                else Spot(along, aside - 2, 10, "centre")
            )
            pen.line(str(mark), spot, Type(Weight.REGULAR, 8))


def _sentences(pen: Pen, words: CalibrationWords) -> float:
    y = _TEXT_Y
    for sentence in words.sentences:
        for line in _lines(pen, sentence):
            pen.line(line, Spot(_TEXT_X, y, _TEXT_WIDTH), _SENTENCE)
            y += _LEADING
        y += _PARAGRAPH
    return y


def _lines(pen: Pen, sentence: str) -> Iterator[str]:
    yield from text.wrap(
        pen.clean(sentence, _SENTENCE), _SENTENCE.weight, _SENTENCE.size, _TEXT_WIDTH
    )


def _boxes(pen: Pen, words: CalibrationWords, y: float) -> None:
    wide, high = _BOX
    for label in (words.across, words.down):
        pen.line(
            label, Spot(_TEXT_X, y + high / 2 + 1.4, _TEXT_WIDTH - wide - 12),
            Type(Weight.SEMIBOLD, 11),
        )  # fmt: skip
        left = _TEXT_X + _TEXT_WIDTH - wide - 9
        pen.stroke(pen.rounded(left, y, wide, high, radius=1), INK)
        pen.line("mm", Spot(left + wide + 2, y + high / 2 + 1.4, 8), _SENTENCE, colour=INK2)
        y += high + 4
