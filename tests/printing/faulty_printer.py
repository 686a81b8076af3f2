"""A printer that stretches, turns and moves what it prints, and the ruler of whoever measures it.

It works on the dots of the rendered page and does its own arithmetic, so that nothing of what it
finds comes from the program's own formulas.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from handslag.domain.printers import Readings
from handslag.printing.preview import page_image

DPI = 600
PIXEL = DPI / 25.4
_MARK = 2.2
"""mm of ink above one another: a ruler's first and last mark have more, the figures beside it less."""


@dataclass(frozen=True)
class FaultyPrinter:
    """Print is *scale* as long as drawn, turned clockwise by *degrees*, then moved by *offset* mm."""

    offset: tuple[float, float]
    scale: float
    degrees: float

    def lands(self, x: float, y: float) -> tuple[float, float]:
        """Where on the paper the page's place (x, y) comes out; mm from the top left."""
        turn = math.radians(self.degrees)
        right, down = self.scale * x, self.scale * y
        return (
            self.offset[0] + right * math.cos(turn) - down * math.sin(turn),
            self.offset[1] + right * math.sin(turn) + down * math.cos(turn),
        )

    def printed(self, pdf: bytes, page: int) -> Image.Image:
        """The ink on the paper: 255 where it is black."""
        drawn = page_image(pdf, page, dpi=DPI, most_pixels=40_000_000).convert("L")
        ink = drawn.point(lambda grey: 255 - grey)
        turn = math.radians(self.degrees)
        along, aside = math.cos(turn) / self.scale, math.sin(turn) / self.scale
        x, y = (part * PIXEL for part in self.offset)
        # Pillow asks for each dot of the paper where on the page it comes from
        return ink.transform(
            ink.size, Image.Transform.AFFINE,
            (along, aside, -along * x - aside * y, -aside, along, aside * x - along * y),
            Image.Resampling.BICUBIC,
        )  # fmt: skip


def measured(paper: Image.Image, *, ruler: float = 0.1) -> Readings:
    """What a careful user reads off a printed calibration page, to *ruler* mm: the page asks for 0.1."""
    width, height = (side / PIXEL for side in paper.size)
    found: dict[str, float] = {}
    for corner, (x, y) in nominal_crosses(width, height).items():
        across, down = cross(paper, x, y)
        found[f"{corner}_side"] = across if x < width / 2 else width - across
        found[f"{corner}_edge"] = down if y < height / 2 else height - down
    found["across"] = _ruler(paper, (55, 48), 100, down=False)
    found["down"] = _ruler(paper, (38, 48), 200, down=True)
    return Readings(
        **{name: round(round(value / ruler) * ruler, 3) for name, value in found.items()}
    )


def nominal_crosses(width: float, height: float) -> dict[str, tuple[float, float]]:
    """Where the calibration page has its crosses, from what its text says: 20 mm from the edges."""
    return {
        f"{row}_{side}": (x, y)
        for row, y in (("top", 20.0), ("bottom", height - 20))
        for side, x in (("left", 20.0), ("right", width - 20))
    }


def cross(paper: Image.Image, x: float, y: float) -> tuple[float, float]:
    """The middle of the cross that lies within 8 mm of (x, y), in mm."""
    part = (x - 8, y - 8, x + 8, y + 8)
    return x - 8 + _middle(_ink(paper, part, down=False)), y - 8 + _middle(
        _ink(paper, part, down=True)
    )


def _middle(ink: Sequence[float]) -> float:
    most = max(ink)
    strong = [(place, much) for place, much in enumerate(ink) if much > most / 2]
    return sum((place + 0.5) * much for place, much in strong) / sum(m for _, m in strong) / PIXEL


def _ruler(paper: Image.Image, start: tuple[float, float], length: float, *, down: bool) -> float:
    """The printed length of a ruler: from its first long mark to its last."""
    x, y = start
    ends = []
    for at, pick in ((0.0, min), (length, max)):
        along = (y if down else x) + at
        part = (
            (x - 11, along - 6.5, x + 3, along + 6.5)
            if down
            else (along - 6.5, y - 5, along + 6.5, y + 9)
        )
        ink = _ink(paper, part, down=down)
        marks = [place for place, much in enumerate(ink) if much > _MARK]
        first = pick(marks)
        near = [place for place in marks if abs(place - first) < PIXEL / 2]
        weight = sum(ink[place] for place in near)
        middle = sum((place + 0.5) * ink[place] for place in near) / weight
        ends.append(along - 6.5 + middle / PIXEL)
    return ends[1] - ends[0]


def _ink(paper: Image.Image, part: tuple[float, float, float, float], *, down: bool) -> list[float]:
    """How many mm of full ink lie on each row (*down*) or column of a part of the paper."""
    left, top, right, bottom = (side * PIXEL for side in part)
    box = (left, top, right, bottom)
    wide, high = round(right - left), round(bottom - top)
    size = (1, high) if down else (wide, 1)
    means = paper.convert("F").resize(size, Image.Resampling.BOX, box=box)
    across = (right - left if down else bottom - top) / PIXEL
    return [mean / 255 * across for mean in _floats(means)]


def _floats(image: Image.Image) -> list[float]:
    return [float(value) for value in image.get_flattened_data()]  # type: ignore[arg-type]  # mode F
