"""What the tests read back from a PDF: positions by PDFium, raw objects by their bytes."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdfium2 import raw

MM = 72 / 25.4
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in mm from the top left."""


@dataclass(frozen=True)
class Piece:
    """An object inside a form, in the form's own place."""

    kind: int
    box: Box

    @property
    def is_text(self) -> bool:
        return bool(self.kind == raw.FPDF_PAGEOBJ_TEXT)


@contextmanager
def document(pdf: bytes) -> Iterator[Any]:
    opened = pypdfium2.PdfDocument(pdf)
    try:
        yield opened
    finally:
        opened.close()


def texts(pdf: bytes) -> list[str]:
    with document(pdf) as opened:
        found = []
        for page in opened:
            words = page.get_textpage()
            found.append(words.get_text_range().replace("\r\n", "\n"))
            words.close()
        return found


def form_box(pdf: bytes) -> tuple[float, float, float, float]:
    """The /BBox of a file whose cards are all of one size; logos have smaller ones."""
    found = [match.group(1).split() for match in re.finditer(rb"/BBox \[([^\]]+)\]", pdf)]
    left, bottom, right, top = max(
        ([float(part) for part in box] for box in found), key=lambda box: box[2] - box[0]
    )
    return left, bottom, right, top


Place = tuple[float, float]
"""mm from the page's top left."""


def standing(pdf: bytes, page: int = 0) -> list[tuple[Place, Place, Place, Place]]:
    """The forms of a page as they stand: where top left, top right, bottom right, bottom left come.

    From PDFium's matrices and the forms' boxes.
    """
    left, bottom, right, top = form_box(pdf)
    with document(pdf) as opened:
        sheet = opened[page]
        height = sheet.get_height()
        found = []
        for each in sheet.get_objects(max_depth=1):
            if each.type != raw.FPDF_PAGEOBJ_FORM:
                continue
            a, b, c, d, e, f = each.get_matrix().get()
            one, two, three, four = (
                ((a * x + c * y + e) / MM, (height - b * x - d * y - f) / MM)
                for x, y in ((left, top), (right, top), (right, bottom), (left, bottom))
            )
            found.append((one, two, three, four))
        return found


def placed(pdf: bytes, page: int = 0) -> list[Box]:
    """Where the forms of a page lie."""
    boxes = []
    for corners in standing(pdf, page):
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    return boxes


def inside(pdf: bytes, page: int = 0, *, depth: int = 1) -> list[Piece]:
    """The objects of the first form of a page, in mm from the form's top left.

    At *depth* 2 a form that it places at its own corner is read in its stead.
    """
    _, _, _, top = form_box(pdf)
    with document(pdf) as opened:
        found = []
        forms = 0
        for each in opened[page].get_objects(max_depth=3):
            if each.level == 0:
                forms += each.type == raw.FPDF_PAGEOBJ_FORM
                continue
            opened_up = each.type == raw.FPDF_PAGEOBJ_FORM and each.level < depth
            if forms == 1 and each.level <= depth and not opened_up:
                x0, y0, x1, y1 = each.get_bounds()
                box = (x0 / MM, (top - y1) / MM, x1 / MM, (top - y0) / MM)
                found.append(Piece(each.type, box))
        return found


def overlap(first: Box, second: Box) -> bool:
    """Whether two boxes share more than a hair (0.15 mm)."""
    across = min(first[2], second[2]) - max(first[0], second[0])
    down = min(first[3], second[3]) - max(first[1], second[1])
    return across > 0.15 and down > 0.15
