"""Marks in the user's own letter: ``**bold**``, ``*italic*``, ``- `` before a list's line, ``# `` a heading.

They stand in what the user wrote, never in what a blank is filled with. What is no whole pair of
stars stays as typed, and nothing is nested: stars inside a pair are stars.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Face(StrEnum):
    """How a piece of a line is set."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"


class LineKind(StrEnum):
    """What a line is."""

    TEXT = "text"
    ITEM = "item"
    HEADING = "heading"


@dataclass(frozen=True)
class Piece:
    """Words of one face, without the stars around them."""

    text: str
    face: Face = Face.PLAIN


@dataclass(frozen=True)
class MarkedLine:
    """A line of the letter: its pieces in order, without the mark that it begins with."""

    kind: LineKind
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def marked(self) -> bool:
        """Whether there is any mark in it."""
        plain = all(piece.face is Face.PLAIN for piece in self.pieces)
        return self.kind is not LineKind.TEXT or not plain


@dataclass(frozen=True)
class Marked:
    """A paragraph with marks, line by line."""

    lines: tuple[MarkedLine, ...]


Paragraph = str | Marked
"""A paragraph of a letter; in a plain one stars are stars."""

STARS = {Face.BOLD: "**", Face.ITALIC: "*"}
STARTS = {LineKind.ITEM: "- ", LineKind.HEADING: "# "}

_STARS = re.compile(r"\*+")


def lines_of(paragraph: Paragraph) -> tuple[MarkedLine, ...]:
    """The lines of a paragraph; those of a plain one have no marks."""
    if isinstance(paragraph, Marked):
        return paragraph.lines
    parts = paragraph.split("\n")
    return tuple(MarkedLine(LineKind.TEXT, (Piece(part),)) for part in parts)


def text_of(paragraph: Paragraph) -> str:
    """The words of a paragraph, without its marks."""
    return "\n".join(line.text for line in lines_of(paragraph))


def read(text: str) -> Paragraph:
    """A paragraph as the user typed it; one without marks comes back as it is."""
    lines = tuple(_line(part) for part in text.split("\n"))
    return Marked(lines) if any(line.marked for line in lines) else text


def filled(paragraph: Paragraph, fill: Callable[[str, str], str]) -> Paragraph:
    """*paragraph* with each piece's text through *fill*, which also gets what stands before it.

    The marks stay where they were: what *fill* puts in is never read for any.
    """
    if isinstance(paragraph, str):
        return fill(paragraph, "")
    lines, before = [], ""
    for line in paragraph.lines:
        if line.kind is not LineKind.TEXT:
            before = ""
        pieces = []
        for piece in line.pieces:
            pieces.append(replace(piece, text=fill(piece.text, before)))
            before += piece.text
        lines.append(replace(line, pieces=tuple(pieces)))
        before = f"{before}\n" if line.kind is LineKind.TEXT else ""
    return Marked(tuple(lines))


def in_stars(text: str, face: Face) -> str:
    """*text* as *face*, line by line, or plain again where every line is so already.

    Spaces at the ends of a line, and the mark that it begins with, stay outside.
    """
    stars = STARS.get(face, "")
    parts = [_parted(line) for line in text.split("\n")]
    words = [middle for _, middle, _ in parts if middle]
    off = bool(words) and all(_is_in(middle, stars) for middle in words)
    size = len(stars)

    def changed(middle: str) -> str:
        if off:
            return middle[size:-size]
        return middle if not middle or _is_in(middle, stars) else f"{stars}{middle}{stars}"

    return "\n".join(f"{a}{changed(middle) if middle else ''}{b}" for a, middle, b in parts)


def around(text: str, start: int, end: int, face: Face) -> tuple[int, int]:
    """The place from *start* to before *end*, with the stars of *face* where they stand around it."""
    size = len(STARS.get(face, ""))
    before = len(text[:start]) - len(text[:start].rstrip("*"))
    after = len(text[end:]) - len(text[end:].lstrip("*"))
    return (start - size, end + size) if before == after == size else (start, end)


def started(text: str, kind: LineKind) -> str:
    """*text* with every line as *kind*, or as text again where they are so already."""
    start = STARTS.get(kind, "")
    bare = [(line, _bare(line)) for line in text.split("\n")]
    told = [line for line, rest in bare if rest.strip()]
    if not told:
        return start + text
    if all(line.startswith(start) for line in told):
        return "\n".join(rest for _, rest in bare)
    return "\n".join(start + rest if rest.strip() else line for line, rest in bare)


def _line(text: str) -> MarkedLine:
    for kind, start in STARTS.items():
        if text.startswith(start) and text[len(start) :].strip():
            return MarkedLine(kind, tuple(_pieces(text[len(start) :].strip())))
    return MarkedLine(LineKind.TEXT, tuple(_pieces(text)))


def _pieces(text: str) -> Iterator[Piece]:
    """The pieces of a line; in time that grows with its length alone."""
    done = 0
    opened: dict[int, int] = {}  # where a pair may begin, by its number of stars
    for found in _STARS.finditer(text):
        start, end, stars = found.start(), found.end(), len(found[0])
        if stars > len(STARS[Face.BOLD]):
            continue
        if (begin := opened.get(stars)) is not None and _closes(text, start, end, stars):
            if begin > done:
                yield Piece(text[done:begin])
            face = Face.BOLD if stars == len(STARS[Face.BOLD]) else Face.ITALIC
            yield Piece(text[begin + stars : start], face)
            done = end
            opened.clear()
        elif _opens(text, start, end, stars):
            opened[stars] = start
    if done < len(text) or not text:
        yield Piece(text[done:])


def _opens(text: str, start: int, end: int, stars: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    # a single star inside a word or a sum ("2*3*4") is a star
    return bool(after.strip()) and (stars > 1 or not before.isalnum())


def _closes(text: str, start: int, end: int, stars: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(before.strip()) and (stars > 1 or not after.isalnum())


def _is_in(text: str, stars: str) -> bool:
    size = len(stars)
    if len(text) <= 2 * size or not (text.startswith(stars) and text.endswith(stars)):
        return False
    return _STARS.match(text) is not None and [*_pieces(text)] == [
        Piece(text[size:-size], Face.BOLD if size > 1 else Face.ITALIC)
    ]


def _parted(line: str) -> tuple[str, str, str]:
    """The line's start and spaces, its words, and the spaces after them."""
    rest = _bare(line)
    middle = rest.strip()
    at = len(line) - len(rest.lstrip()) if middle else len(line)
    return line[:at], middle, line[at + len(middle) :]


def _bare(line: str) -> str:
    for start in STARTS.values():
        if line.startswith(start):
            return line[len(start) :]
    return line
