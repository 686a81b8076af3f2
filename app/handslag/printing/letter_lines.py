"""The words of a letter in blocks: paragraphs, their lists and headings; lengths in mm."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from handslag.domain.letter_marks import Face, LineKind, MarkedLine, Paragraph, Piece, lines_of
from handslag.printing import fonts, text
from handslag.printing.fonts import Weight
from handslag.printing.letter_pages import LEADING, LEFT, WIDTH, Block
from handslag.printing.pen import Pen
from handslag.printing.text import Line, Type

BODY = Type(Weight.REGULAR, 11)
_HEADING = Type(Weight.BOLD, 13)
_ABOVE_HEADING = 2.8
_INDENT = 5.0
_BULLET, _BULLET_AT = "•", 1.4
_WEIGHTS = {Face.BOLD: Weight.BOLD, Face.ITALIC: Weight.ITALIC}

_SLACK = 0.005
"""mm, as in ``text``."""

Run = tuple[str, Weight]
"""Words of one cut."""


def paragraph_blocks(pen: Pen, paragraphs: Sequence[Paragraph], *, first_gap: float) -> list[Block]:
    """A block for each line; a single line of a paragraph is not left alone on a page.

    A heading stays with what follows it.
    """
    blocks = []
    for number, paragraph in enumerate(paragraphs):
        lines = [
            (draw, line.kind is LineKind.HEADING)
            for line in lines_of(paragraph)
            for draw in _set(pen, line)
        ]
        for place, (draw, heading) in enumerate(lines):
            gap = 0.0 if place else (LEADING if number else first_gap)
            if heading and place and not lines[place - 1][1]:
                gap = _ABOVE_HEADING
            edge = place in {0, len(lines) - 2} and len(lines) > 1
            blocks.append(Block(gap, LEADING, draw, keep=edge or heading))
    return blocks


def wrapped(runs: Sequence[Run], size: float, width: float) -> list[list[Run]]:
    """*runs* in lines of at most *width* mm, parted as ``text.wrap`` parts words of one cut."""
    if len(runs) == 1:
        (words, weight), *_ = runs
        return [[(line, weight)] for line in text.wrap(words, weight, size, width)]
    words = "".join(run for run, _ in runs)
    weights = [weight for run, weight in runs for _ in run]
    ends = [0.0]  # how far each letter reaches, mm
    for letter, weight in zip(words, weights, strict=True):
        ends.append(ends[-1] + fonts.width(letter, weight, size))
    return [
        [(words[run.start : run.stop], weights[run.start]) for run in _of_one_cut(weights, line)]
        for line in _lines(words, ends, width)
    ]


def _lines(words: str, ends: Sequence[float], width: float) -> Iterator[range]:
    """The places of each line's letters."""
    start = end = place = 0
    for word in words.split(" "):
        last = place + len(word)
        if start < end and ends[last] - ends[start] > width + _SLACK:
            yield range(start, end)
            start = place
        elif start == end:
            start = place
        end = last
        while ends[end] - ends[start] > width + _SLACK and end - start > 1:
            head = max(bisect_right(ends, ends[start] + width + _SLACK) - 1, start + 1)
            yield range(start, head)
            start = head
        place = last + 1
    if start < end:
        yield range(start, end)


def _of_one_cut(weights: Sequence[Weight], line: range) -> Iterator[range]:
    start = line.start
    for place in range(line.start + 1, line.stop):
        if weights[place] is not weights[start]:
            yield range(start, place)
            start = place
    yield range(start, line.stop)


def _set(pen: Pen, line: MarkedLine) -> Iterator[Callable[[Pen, float], None]]:
    """What draws each line that *line* takes on the paper, with its top at the height given."""
    type = _HEADING if line.kind is LineKind.HEADING else BODY
    indent = _INDENT if line.kind is LineKind.ITEM else 0.0
    runs = [(pen.clean(piece.text, cut), cut.weight) for piece, cut in _cuts(line, type)]
    for number, parts in enumerate(wrapped(runs, type.size, WIDTH - indent) or [[]]):
        bullet = _BULLET if indent and number == 0 else ""
        yield _line(parts, type, indent, bullet)


def _cuts(line: MarkedLine, type: Type) -> Iterator[tuple[Piece, Type]]:
    for piece in line.pieces:
        plain = piece.face is Face.PLAIN
        yield piece, type if plain else replace(type, weight=_WEIGHTS[piece.face])


def _line(
    runs: Sequence[Run], type: Type, indent: float, bullet: str
) -> Callable[[Pen, float], None]:
    def draw(pen: Pen, top: float) -> None:
        x, y = LEFT + indent, top + LEADING
        pen.set(Line(bullet, type.size), LEFT + _BULLET_AT, y, type)
        for words, weight in runs:
            pen.set(Line(words, type.size), x, y, replace(type, weight=weight))
            x += fonts.width(words, weight, type.size)

    return draw
