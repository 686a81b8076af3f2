"""Printers: how their print deviates from the page, measured with a ruler, and how to undo it.

A printer moves, stretches and turns what it prints, each tray, side and stock in its own way. The
calibration page has four crosses, 20 mm from the page's edges, and two rulers; what a user measures
on the printed page tells the deviation, and its inverse goes before all drawing of a card page.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Self

from handslag.domain.errors import Invalid, Problem
from handslag.domain.sheets import Page

CROSS = 20.0
"""mm from the page's edges to the middle of each cross (PAPER.md 6)."""

RULER_ACROSS, RULER_DOWN = 100.0, 200.0
"""mm, the lengths of the calibration page's rulers."""

CROSS_ARM = 5.0
"""mm from a cross's middle to its ends."""

RULERS_AT = {"across": (55.0, 48.0), "down": (38.0, 48.0)}
"""mm from the top left to where each ruler begins, on every format of paper."""

RULER_MARKS = {"across": (0.0, 5.0), "down": (-5.0, 0.0)}
"""mm right and down from the edge that is measured to the end of a ruler's longest marks."""

CARDS, PLAIN = "cards", "plain"
"""The stocks that have no name of their own: any perforated card sheet, and plain paper."""

_FARTHEST = 15.0
"""mm that a cross can be off before it is taken for a misreading."""

_STRETCH = 0.1
_DOUBTFUL = 0.5
"""mm between a reading and what all others say; more is hardly the ruler's fault."""

_ROUNDS = 6
_NO_PIVOT = 1e-9


class Side(StrEnum):
    """The sides of a sheet of paper."""

    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True)
class PrinterChoice:
    """A printer to print on.

    Attributes:
        name: as it was measured, in any case.
        tray: "" for whichever.
        stock: ``CARDS``, ``PLAIN``, a card sheet's maker and code, or the paper's own name; "" for
            whichever.
    """

    name: str
    tray: str = ""
    stock: str = ""


@dataclass(frozen=True)
class Correction:
    """What a printer must be told so that its print lands where it should.

    A place (x, y), in mm from the top left, is drawn at (xx x + xy y + dx, yx x + yy y + dy).
    """

    xx: float = 1.0
    xy: float = 0.0
    dx: float = 0.0
    yx: float = 0.0
    yy: float = 1.0
    dy: float = 0.0

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where the place (x, y) is drawn."""
        return (self.xx * x + self.xy * y + self.dx, self.yx * x + self.yy * y + self.dy)


UNCHANGED = Correction()
"""Of a printer that prints where it should, as far as is known."""


@dataclass(frozen=True)
class Deviation:
    """How a printer's print lies on the paper: first stretched, then turned, then moved.

    Attributes:
        offset_x, offset_y: where the page's top left corner lands, mm right of and below the
            paper's.
        scale_x, scale_y: printed length for drawn length; 0.985 prints too small.
        skew: degrees; positive where the right side of the page comes out lower.
    """

    offset_x: float = 0.0
    offset_y: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0
    skew: float = 0.0

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where on the paper the page's place (x, y) comes out; mm from the top left."""
        turn = math.radians(self.skew)
        across, down = self.scale_x * x, self.scale_y * y
        return (
            self.offset_x + across * math.cos(turn) - down * math.sin(turn),
            self.offset_y + across * math.sin(turn) + down * math.cos(turn),
        )

    def correction(self) -> Correction:
        """What undoes it: the inverse map."""
        cos, sin = math.cos(math.radians(self.skew)), math.sin(math.radians(self.skew))
        xx, xy = cos / self.scale_x, sin / self.scale_x
        yx, yy = -sin / self.scale_y, cos / self.scale_y
        return Correction(
            xx=xx, xy=xy, dx=-xx * self.offset_x - xy * self.offset_y,
            yx=yx, yy=yy, dy=-yx * self.offset_x - yy * self.offset_y,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Readings:
    """What a user measured on a printed calibration page, in mm; None was not measured.

    How exact they must be: as exact as the cards shall lie. With readings to 0.1 mm (each at most
    0.05 off) all ten bring every corner of ten cards of 85 x 54 on an A4 within 0.1 mm across and as
    much down, whatever way the errors fall (0.102 where all ten fall the worst way). With readings to
    half a millimetre that bound is 0.51 mm, and about 0.2 mm is usual: enough for text, not for a
    colour that ends at a cut.

    Attributes:
        top_left_side, top_right_side, bottom_left_side, bottom_right_side: from the middle of the
            cross to the paper's nearest side.
        top_left_edge, top_right_edge, bottom_left_edge, bottom_right_edge: from the middle of the
            cross to the paper's nearest upper or lower edge.
        across, down: printed length of the rulers of 100 and 200.
    """

    top_left_side: float | None = None
    top_left_edge: float | None = None
    top_right_side: float | None = None
    top_right_edge: float | None = None
    bottom_left_side: float | None = None
    bottom_left_edge: float | None = None
    bottom_right_side: float | None = None
    bottom_right_edge: float | None = None
    across: float | None = None
    down: float | None = None

    @classmethod
    def of(cls, deviation: Deviation, page: Page = Page.A4) -> Self:
        """What an exact ruler would read on the calibration page of a printer that deviates so."""
        values: dict[str, float] = {
            "across": RULER_ACROSS * deviation.scale_x,
            "down": RULER_DOWN * deviation.scale_y,
        }
        width, height = page.size
        for corner, (x, y) in crosses(page).items():
            found_x, found_y = deviation.at(x, y)
            values[f"{corner}_side"] = found_x if x == CROSS else width - found_x
            values[f"{corner}_edge"] = found_y if y == CROSS else height - found_y
        return cls(**values)

    def check(self) -> None:
        """Raises Invalid for the first reading that no printer can have caused, named by field."""
        for each in fields(self):
            value = getattr(self, each.name)
            low, high = CROSS - _FARTHEST, CROSS + _FARTHEST
            ruler = {"across": RULER_ACROSS, "down": RULER_DOWN}.get(each.name)
            if ruler is not None:
                low, high = ruler * (1 - _STRETCH), ruler * (1 + _STRETCH)
            if value is not None and not low <= value <= high:
                raise Invalid(each.name, Problem.OUT_OF_RANGE, f"{value:g}", f"{low:g}..{high:g}")


@dataclass(frozen=True)
class Fit:
    """What readings tell of a printer.

    Attributes:
        deviation: what was not measured is as with a perfect printer.
        measured: names of the deviation's fields that the readings settle; the two scales are one
            where they settle no more.
        residual: mm between the worst reading and what the deviation would have given; always 0
            where there are no more readings than unknowns.
        suspect: the reading to measure again, by field of ``Readings``, or "" where all agree
            within half a millimetre.
    """

    deviation: Deviation
    measured: frozenset[str]
    residual: float
    suspect: str


@dataclass(eq=False, kw_only=True)
class PrinterSetting:
    """A printer's deviation as it was measured here; this computer's alone.

    Attributes:
        printer: its name, as the system calls it.
        tray: "" for any.
        stock: ``CARDS``, ``PLAIN``, a card sheet's maker and code, or the paper's own name; "" for
            any.
        at: when it was measured.
    """

    id: str
    printer: str
    tray: str = ""
    side: Side
    stock: str = ""
    offset_x: float
    offset_y: float
    scale_x: float
    scale_y: float
    skew: float
    at: datetime

    @property
    def deviation(self) -> Deviation:
        """How its print lies."""
        return Deviation(self.offset_x, self.offset_y, self.scale_x, self.scale_y, self.skew)


def crosses(page: Page) -> dict[str, tuple[float, float]]:
    """The middles of the calibration page's crosses, by corner; mm from the top left."""
    width, height = page.size
    return {
        "top_left": (CROSS, CROSS),
        "top_right": (width - CROSS, CROSS),
        "bottom_left": (CROSS, height - CROSS),
        "bottom_right": (width - CROSS, height - CROSS),
    }


def measure(readings: Readings, page: Page = Page.A4) -> Fit:
    """The deviation that fits *readings* best (least squares of mm).

    What is settled depends on what was measured:

    - one cross: where the page lies (offset), nothing else;
    - and a ruler: also one scale, taken for both directions;
    - two crosses: offset, one scale for both directions, and skew;
    - and a ruler, or a third cross: offset, both scales, and skew;
    - one cross and both rulers: offset and both scales.

    Where only sides or only edges were measured, the offset is known in that direction alone.

    Raises:
        Invalid: a reading is out of bounds, or there is none from a cross.
    """
    readings.check()
    rows = list(_rows(readings, page))
    kinds = {row.kind for row in rows}
    if not kinds & {"side", "edge"}:
        raise Invalid("top_left_side", Problem.MISSING)
    offsets = [name for name, kind in _OFFSETS if kind in kinds]
    for model in _MODELS:
        names = [*offsets, *model]
        found = _solved(rows, names)
        if found is not None:
            return _fit(found, names, rows)
    raise Invalid("top_left_side", Problem.MISSING)


@dataclass(frozen=True)
class _Row:
    """A reading: *field*, its kind ("side", "edge", "across", "down"), place and where it landed."""

    field: str
    kind: str
    x: float
    y: float
    landed: float

    def predicted(self, of: Deviation) -> float:
        """Where *of* would have put it."""
        match self.kind:
            case "side":
                return of.at(self.x, self.y)[0]
            case "edge":
                return of.at(self.x, self.y)[1]
            case "across":
                return RULER_ACROSS * of.scale_x
            case _:
                return RULER_DOWN * of.scale_y


_OFFSETS = (("offset_x", "side"), ("offset_y", "edge"))
_MODELS = (
    ("scale_x", "scale_y", "skew"),
    ("scale", "skew"),
    ("scale_x", "scale_y"),
    ("scale",),
    (),
)
"""What is solved for, the richest first; "scale" is both in one."""

_STEP = {"offset_x": 1e-3, "offset_y": 1e-3, "skew": 1e-3}
_SMALL_STEP = 1e-5


def _rows(readings: Readings, page: Page) -> Iterator[_Row]:
    width, height = page.size
    for corner, (x, y) in crosses(page).items():
        side = getattr(readings, f"{corner}_side")
        edge = getattr(readings, f"{corner}_edge")
        if side is not None:
            yield _Row(f"{corner}_side", "side", x, y, side if x == CROSS else width - side)
        if edge is not None:
            yield _Row(f"{corner}_edge", "edge", x, y, edge if y == CROSS else height - edge)
    for ruler in ("across", "down"):
        length = getattr(readings, ruler)
        if length is not None:
            yield _Row(ruler, ruler, 0, 0, length)


def _fit(found: Deviation, names: Sequence[str], rows: Sequence[_Row]) -> Fit:
    off = {row.field: abs(row.landed - row.predicted(found)) for row in rows}
    worst = max(off, key=lambda field: off[field])
    measured = {name for name in names if name != "scale"}
    if "scale" in names:
        measured |= {"scale_x", "scale_y"}
    suspect = worst if off[worst] > _DOUBTFUL else ""
    return Fit(found, frozenset(measured), round(off[worst], 6), suspect)


def _solved(rows: Sequence[_Row], names: Sequence[str]) -> Deviation | None:
    """The best deviation of those parameters (Gauss-Newton), or None where rows do not settle it."""
    if len(rows) < len(names):
        return None
    found = Deviation()
    for _ in range(_ROUNDS):
        slopes = [_slopes(row.predicted, found, names) for row in rows]
        off = [row.landed - row.predicted(found) for row in rows]
        steps = _least_squares(slopes, off)
        if steps is None:
            return None
        for name, step in zip(names, steps, strict=True):
            found = _moved(found, name, step)
    return found


def _slopes(of: Callable[[Deviation], float], at: Deviation, names: Sequence[str]) -> list[float]:
    here = of(at)
    steps = [_STEP.get(name, _SMALL_STEP) for name in names]
    return [
        (of(_moved(at, name, step)) - here) / step for name, step in zip(names, steps, strict=True)
    ]


def _moved(of: Deviation, name: str, step: float) -> Deviation:
    moved = {each.name: getattr(of, each.name) for each in fields(of)}
    for field in ("scale_x", "scale_y") if name == "scale" else (name,):
        moved[field] += step
    return Deviation(**moved)


def _least_squares(slopes: Sequence[Sequence[float]], off: Sequence[float]) -> list[float] | None:
    """The steps that make *off* smallest, by the normal equations; None where they are singular."""
    size = len(slopes[0])
    lengths = [math.hypot(*(row[i] for row in slopes)) for i in range(size)]
    if min(lengths) < _NO_PIVOT:
        return None
    scaled = [[part / length for part, length in zip(row, lengths, strict=True)] for row in slopes]
    matrix = [
        [sum(row[i] * row[j] for row in scaled) for j in range(size)]
        + [sum(row[i] * gap for row, gap in zip(scaled, off, strict=True))]
        for i in range(size)
    ]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(matrix[k][i]))
        matrix[i], matrix[pivot] = matrix[pivot], matrix[i]
        if abs(matrix[i][i]) < _NO_PIVOT:
            return None
        for k in range(size):
            if k != i:
                factor = matrix[k][i] / matrix[i][i]
                matrix[k] = [a - factor * b for a, b in zip(matrix[k], matrix[i], strict=True)]
    return [matrix[i][size] / matrix[i][i] / lengths[i] for i in range(size)]
