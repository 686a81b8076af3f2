"""Text made to fit: cleaned, measured, made smaller, wrapped and at last cut.

Always plain strings, never ReportLab's markup: "<b>" prints as it is.
"""

import unicodedata
from dataclasses import dataclass

from handslag.printing import fonts
from handslag.printing.fonts import Weight

ELLIPSIS = "…"
SUBSTITUTE = "?"
_STEP = 0.5
_SLACK = 0.005
"""mm; keeps a text that fills its box exactly from being shrunk by rounding."""


@dataclass(frozen=True)
class Type:
    """How a line is set: sizes in points; at *floor* shrinking ends."""

    weight: Weight
    size: float
    floor: float = 7.0


@dataclass(frozen=True)
class Line:
    """A line that fits: *size* in points, *cut* when it ends in an ellipsis."""

    text: str
    size: float
    cut: bool = False


def clean(text: str, weight: Weight) -> tuple[str, str]:
    """*text* with only what the font can draw, and the characters that it cannot.

    Line breaks and tabs become spaces, invisible marks go, what the font lacks becomes a question
    mark.
    """
    if text.isascii() and text.isprintable():
        return text, ""
    composed = unicodedata.normalize("NFC", text)
    known = fonts.letters(weight)
    if known.issuperset(composed):
        return composed, ""
    missing = []
    kept = []
    for character in composed:
        category = unicodedata.category(character)
        if category == "Cc":
            kept.append(" ")
        elif category == "Cf" or "\ufe00" <= character <= "\ufe0f":
            continue
        elif character in known:
            kept.append(character)
        else:
            kept.append(SUBSTITUTE)
            missing.append(character)
    return "".join(kept), "".join(missing)


def fit(text: str, type: Type, width: float, *, spacing: float = 0.0) -> Line:
    """*text* on one line of *width* mm: smaller in half points to the floor, then cut."""
    needed = fonts.width(text, type.weight, type.size, spacing=spacing)
    if needed <= width + _SLACK:
        return Line(text, type.size)
    size = shrunk(text, type, width, spacing=spacing)
    if fonts.width(text, type.weight, size, spacing=spacing) <= width + _SLACK:
        return Line(text, size)
    return Line(_cut(text, type.weight, size, width, spacing), size, cut=True)


def shrunk(text: str, type: Type, width: float, *, spacing: float = 0.0) -> float:
    """The largest size, in half points down to the floor, at which *text* fits; else the floor."""
    size = type.size
    while size > type.floor:
        if fonts.width(text, type.weight, size, spacing=spacing) <= width + _SLACK:
            return size
        size = max(size - _STEP, type.floor)
    return size


def fit_whole(text: str, type: Type, width: float, *, spacing: float = 0.0) -> Line:
    """Like ``fit``, for what is never cut: it gets smaller than the floor instead, and is marked."""
    size = shrunk(text, type, width, spacing=spacing)
    needed = fonts.width(text, type.weight, size, spacing=spacing)
    if needed <= width + _SLACK:
        return Line(text, size)
    spaces = spacing * max(len(text) - 1, 0) / fonts.MM
    room = max(width - spaces, width / 10)
    return Line(text, size * room / (needed - spaces), cut=True)


def fit_lines(text: str, type: Type, width: float, *, lines: int) -> tuple[Line, ...]:
    """*text* on at most *lines* lines of *width* mm, all of one size, the largest that does.

    At the floor the last line is cut.
    """
    size = type.size
    while True:
        parts = wrap(text, type.weight, size, width)
        if len(parts) <= lines and _unbroken(text, parts):
            return tuple(Line(part, size) for part in parts)
        if size <= type.floor:
            break
        size = max(size - _STEP, type.floor)
    if len(parts) <= lines:
        return tuple(Line(part, size) for part in parts)
    rest = " ".join(parts[lines - 1 :])
    last = Line(_cut(rest, type.weight, size, width, 0.0), size, cut=True)
    return (*(Line(part, size) for part in parts[: lines - 1]), last)


def wrap(text: str, weight: Weight, size: float, width: float) -> list[str]:
    """*text* in lines of at most *width* mm, parted at spaces (hard ones hold).

    Only a word that is wider than a line is parted inside.
    """
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if fonts.width(joined, weight, size) <= width + _SLACK:
            line = joined
            continue
        if line:
            lines.append(line)
        line = word
        while fonts.width(line, weight, size) > width + _SLACK and len(line) > 1:
            head = _head(line, weight, size, width)
            lines.append(line[:head])
            line = line[head:]
    return [*lines, line] if line else lines


def _unbroken(text: str, parts: list[str]) -> bool:
    return " ".join(parts).split() == text.split()


def _head(text: str, weight: Weight, size: float, width: float) -> int:
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if fonts.width(text[:middle], weight, size) <= width + _SLACK:
            low = middle
        else:
            high = middle - 1
    return low


def _cut(text: str, weight: Weight, size: float, width: float, spacing: float) -> str:
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        head = text[:middle].rstrip() + ELLIPSIS
        if fonts.width(head, weight, size, spacing=spacing) <= width + _SLACK:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" ,.;:-–") + ELLIPSIS
