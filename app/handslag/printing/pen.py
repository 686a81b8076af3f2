"""A pen that draws in one box, in mm from its top left, and never leaves it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from handslag.printing import colours, fonts, text
from handslag.printing.colours import INK
from handslag.printing.document import Document
from handslag.printing.faces import PaperProblem
from handslag.printing.fonts import MM
from handslag.printing.text import Line, Type

Align = Literal["left", "centre", "right"]

_CIRCLE = 0.5522848
"""Handle length of the Bézier quarter circle, as a part of the radius."""


@dataclass(frozen=True)
class Spot:
    """Where a line stands: *x* of its start, middle or end by *align*, baseline *y*, its room.

    All in mm.
    """

    x: float
    y: float
    width: float
    align: Align = "left"


class Pen:
    """Collects the drawing of one box.

    Attributes:
        document: where fonts and pictures come from and warnings go.
        whose: the name that warnings tell.
    """

    def __init__(
        self, document: Document, height: float, *, whose: str, black: bool = False
    ) -> None:
        """A pen for a box *height* mm high; *black* draws every colour as ink."""
        self.document = document
        self.whose = whose
        self.black = black
        self._height = height
        self._code: list[str] = []
        self._inner: dict[str, None] = {}
        self._warned: list[tuple[PaperProblem, str]] = []

    @property
    def code(self) -> str:
        """The operators."""
        return "\n".join(self._code)

    @property
    def inner(self) -> tuple[str, ...]:
        """Names of the forms that were placed."""
        return tuple(self._inner)

    @property
    def warned(self) -> tuple[tuple[PaperProblem, str], ...]:
        """What this pen remembered, for others that place what it drew."""
        return tuple(self._warned)

    def colour(self, wanted: str) -> str:
        """A partner's colour as it is printed: dark enough, or ink."""
        return INK if self.black else colours.readable(wanted)

    def raw(self, code: str) -> None:
        """Adds finished operators."""
        self._code.append(code)

    def point(self, x: float, y: float) -> str:
        """A place as PDF takes it."""
        return f"{x * MM:.3f} {(self._height - y) * MM:.3f}"

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        corner = self.point(x, y + height)
        self._code.append(
            f"{colours.operands(colour)} rg {corner} {width * MM:.3f} {height * MM:.3f} re f"
        )

    def rounded(self, x: float, y: float, width: float, height: float, *, radius: float) -> str:
        """The path of a rectangle with round corners."""
        return _rounded(self._height, x, y, width, height, radius)

    def fill(self, path: str, colour: str) -> None:
        """Fills a path."""
        self._code.append(f"{colours.operands(colour)} rg {path} f")

    def stroke(self, path: str, colour: str, *, width: float = 0.35, dash: str = "") -> None:
        """Draws along a path, *width* mm wide; *dash* is PDF's array in points."""
        pattern = f"[{dash}] 0 d " if dash else ""
        self._code.append(f"q {pattern}{width * MM:.3f} w {colours.operands(colour)} RG {path} S Q")

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str,
        *,
        width: float = 0.35,
        dash: str = "",
    ) -> None:
        """A straight line."""
        path = f"{self.point(*start)} m {self.point(*end)} l"
        self.stroke(path, colour, width=width, dash=dash)

    def half_disc(self, x: float, y: float, radius: float, *, side: int) -> str:
        """The path of a half disc with its flat side's middle at (x, y); *side* -1 bulges left."""
        return self.half_ring(x, y, radius, side=side) + " h"

    def half_ring(self, x: float, y: float, radius: float, *, side: int) -> str:
        """The path of its round side alone."""
        far, handle = x + side * radius, _CIRCLE * radius
        at = self.point
        return " ".join((
            at(x, y - radius), "m",
            at(x + side * handle, y - radius), at(far, y - handle), at(far, y), "c",
            at(far, y + handle), at(x + side * handle, y + radius), at(x, y + radius), "c",
        ))  # fmt: skip

    def place(
        self, form: str, x: float, y: float, *, scale: float = 1.0, quarters: int = 0
    ) -> None:
        """Draws a form with its lower left corner at (x, y), turned there.

        *quarters* is 0, 1 (to the left) or -1 (to the right).
        """
        self._inner.setdefault(form)
        name = self.document.inner_name(form)
        cos, sin = scale * (quarters == 0), scale * quarters
        turn = f"{cos:.6f} {sin:.6f} {0 - sin:.6f} {cos:.6f}"
        self._code.append(f"q {turn} {self.point(x, y)} cm /{name} Do Q")

    def letter(self, character: str, x: float, y: float, size: float, colour: str) -> None:
        """One capital with its middle at (x, y)."""
        type = Type(fonts.Weight.BOLD, size)
        wide = fonts.width(character, type.weight, size)
        baseline = y + fonts.cap_height(size) / 2
        self.set(Line(character, size), x - wide / 2, baseline, type, colour=colour)

    def line(
        self, words: str, spot: Spot, type: Type, *, colour: str = INK, spacing: float = 0.0
    ) -> float:
        """A text that fits its spot; cut with a warning where it cannot. Returns its size."""
        cleaned = self.clean(words, type)
        fitted = text.fit(cleaned, type, spot.width, spacing=spacing)
        if fitted.cut:
            self.warn(PaperProblem.CUT, words)
        return self._at(spot, fitted, type, colour, spacing)

    def whole(
        self, words: str, spot: Spot, type: Type, *, colour: str = INK, spacing: float = 0.0
    ) -> float:
        """A phone number or code: never cut, smaller than the floor with a warning."""
        cleaned = self.clean(words, type)
        fitted = text.fit_whole(cleaned, type, spot.width, spacing=spacing)
        if fitted.cut:
            self.warn(PaperProblem.TOO_WIDE, words)
        return self._at(spot, fitted, type, colour, spacing)

    def clean(self, words: str, type: Type) -> str:
        """*words* as the font can draw them; warns of what it cannot."""
        cleaned, missing = text.clean(words, type.weight)
        if missing:
            self.warn(PaperProblem.SUBSTITUTED, words)
        return cleaned

    def warn(self, kind: PaperProblem, words: str) -> None:
        """Remembers something to see to."""
        self._warned.append((kind, words))
        self.document.warn(self.whose, kind, words)

    def set(
        self,
        line: Line,
        x: float,
        y: float,
        type: Type,
        *,
        colour: str = INK,
        spacing: float = 0.0,
    ) -> None:
        """A fitted line from *x*, baseline *y*."""
        if not line.text:
            return
        shown = self.document.shown(line.text, type.weight, line.size)
        spaced = f"{spacing:g} Tc " if spacing else ""
        after = " 0 Tc" if spacing else ""
        self._code.append(
            f"BT {colours.operands(colour)} rg {spaced}{self.point(x, y)} Td {shown}{after} ET"
        )

    def _at(self, spot: Spot, line: Line, type: Type, colour: str, spacing: float) -> float:
        x = spot.x
        if spot.align != "left":
            wide = fonts.width(line.text, type.weight, line.size, spacing=spacing)
            x -= wide / 2 if spot.align == "centre" else wide
        self.set(line, x, spot.y, type, colour=colour, spacing=spacing)
        return line.size


@lru_cache(maxsize=256)
def _rounded(page: float, x: float, y: float, width: float, height: float, radius: float) -> str:
    right, bottom, handle = x + width, y + height, radius * (1 - _CIRCLE)

    def at(x: float, y: float) -> str:
        return f"{x * MM:.3f} {(page - y) * MM:.3f}"

    return " ".join((
        at(x + radius, y), "m", at(right - radius, y), "l",
        at(right - handle, y), at(right, y + handle), at(right, y + radius), "c",
        at(right, bottom - radius), "l",
        at(right, bottom - handle), at(right - handle, bottom), at(right - radius, bottom), "c",
        at(x + radius, bottom), "l",
        at(x + handle, bottom), at(x, bottom - handle), at(x, bottom - radius), "c",
        at(x, y + radius), "l",
        at(x, y + handle), at(x + handle, y), at(x + radius, y), "c h",
    ))  # fmt: skip
