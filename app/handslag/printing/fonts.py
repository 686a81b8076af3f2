"""The type: Lato in three weights and an italic, static TrueType (ReportLab takes neither OTF nor variable)."""

import io
import threading
from enum import StrEnum
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from handslag import resources

MM = 72 / 25.4
"""Points in a millimetre."""

CAP_HEIGHT = 0.7165
"""Height of Lato's capitals and figures, as a part of the type size."""


class Weight(StrEnum):
    """A cut of Lato, by its PostScript name."""

    REGULAR = "Lato-Regular"
    SEMIBOLD = "Lato-Semibold"
    BOLD = "Lato-Bold"
    ITALIC = "Lato-Italic"


_lock = threading.Lock()
_registered: dict[Weight, Any] = {}


def font(weight: Weight) -> Any:
    """ReportLab's font object; read from the disk once in the life of the process."""
    found = _registered.get(weight)
    return found if found is not None else _register(weight)


def _register(weight: Weight) -> Any:
    with _lock:
        if weight not in _registered:
            made = TTFont(weight.value, io.BytesIO(resources.read_bytes(f"fonts/{weight}.ttf")))
            pdfmetrics.registerFont(made)
            _registered[weight] = made
        return _registered[weight]


@cache
def letters(weight: Weight) -> frozenset[str]:
    """Every character that the font can draw."""
    return frozenset(chr(code) for code in font(weight).face.charToGlyph if code >= 0x20)


def width(text: str, weight: Weight, size: float, *, spacing: float = 0.0) -> float:
    """How wide *text* is, in mm; *size* and the letter *spacing* are in points."""
    widths = _widths.get(weight) or _measure(weight)
    points = sum(map(widths.__getitem__, text)) * size
    return (points + spacing * max(len(text) - 1, 0)) / MM


class _Widths(dict[str, float]):
    """Advance widths for a size of 1; a character that the font lacks is as wide as its box."""

    def __init__(self, face: Any) -> None:
        super().__init__((chr(code), wide / 1000) for code, wide in face.charWidths.items())
        self._other: float = face.defaultWidth / 1000

    def __missing__(self, character: str) -> float:
        return self._other


_widths: dict[Weight, _Widths] = {}
"""A fourth of the time of ReportLab's stringWidth, from the same numbers."""


def _measure(weight: Weight) -> _Widths:
    return _widths.setdefault(weight, _Widths(font(weight).face))


def cap_height(size: float) -> float:
    """How high the capitals of *size* points are, in mm."""
    return CAP_HEIGHT * size / MM


def forget(document: object) -> None:
    """Lets go of what the fonts keep for a *document* that was given up."""
    for made in _registered.values():
        made.state.pop(document, None)
