"""One page of a PDF, taken out of its file and drawn."""

import ctypes
import io
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PIL import Image
from pypdfium2 import raw

from handslag.domain.errors import FileProblem, FileTrouble, Invalid, Problem
from handslag.printing import preview
from handslag.printing.settled import settled

LARGEST_FILE = 50_000_000
LARGEST_PAGE = 10_000_000
"""Bytes of a page that is kept."""

_LEAST, _MOST = 14.0, 2_400.0
"""Points of a page's side: 5 mm to 85 cm, which is A1."""

_MOST_PIXELS = 25_000_000
_MM = 25.4 / 72


@dataclass(frozen=True)
class SinglePage:
    """A file of one page: its size in mm, and the dots an inch of its coarsest picture or None."""

    content: bytes
    width: float
    height: float
    dpi: int | None


def count(content: bytes, *, path: str = "") -> int:
    """How many pages a PDF has.

    Raises:
        FileTrouble: TOO_LARGE, DAMAGED, or ENCRYPTED.
    """
    _check_size(content, LARGEST_FILE, path)
    with preview.opened(content, path=path) as document:
        return len(document)


def size(content: bytes, *, path: str = "") -> tuple[float, float]:
    """Width and height of the first page, upright, mm.

    Raises:
        FileTrouble: DAMAGED, or ENCRYPTED.
    """
    with preview.opened(content, path=path) as document:
        try:
            width, height = document.get_page_size(0)
        except pypdfium2.PdfiumError as error:
            raise FileTrouble(FileProblem.DAMAGED, path) from error
        return max(width, 1.0) * _MM, max(height, 1.0) * _MM


def single(
    content: bytes, page: int, *, part: tuple[float, float, float, float] | None, path: str
) -> SinglePage:
    """A page as a file of its own, without notes, forms, scripts and what else a file carries.

    The same page is the same bytes.

    Args:
        content: a whole PDF.
        page: from 1.
        part: left, top, width and height of what is kept, as parts of the upright page.
        path: the user's file, named in errors.

    Raises:
        FileTrouble: TOO_LARGE, DAMAGED, or ENCRYPTED.
        Invalid: there is no such page.
    """
    _check_size(content, LARGEST_FILE, path)
    with preview.opened(content, path=path) as document:
        if not 1 <= page <= len(document):
            raise Invalid("page", Problem.OUT_OF_RANGE, str(page), f"1..{len(document)}")
        try:
            with closing(pypdfium2.PdfDocument.new()) as alone:
                alone.import_pages(document, [page - 1])
                with closing(alone[0]) as sheet:
                    width, height = _prepared(sheet, part, path)
                    dpi = _coarsest(sheet)
                file = io.BytesIO()
                with closing(pypdfium2.PdfDocument.new()) as clean:
                    clean.import_pages(alone)  # what was taken off stays behind
                    clean.save(file)
                alone_pdf = settled(file.getvalue())
        except (pypdfium2.PdfiumError, ctypes.ArgumentError, ValueError, MemoryError) as error:
            raise FileTrouble(FileProblem.DAMAGED, path) from error
    _check_size(alone_pdf, LARGEST_PAGE, path)
    return SinglePage(alone_pdf, width * _MM, height * _MM, dpi)


def drawn(content: bytes, *, dpi: float, path: str = "", page: int = 1) -> Image.Image:
    """A page as an RGB image.

    Raises:
        FileTrouble: TOO_LARGE, DAMAGED, or ENCRYPTED.
    """
    _check_size(content, LARGEST_FILE, path)
    return preview.page_image(content, page - 1, dpi=dpi, most_pixels=_MOST_PIXELS, path=path)


def _prepared(
    sheet: Any, part: tuple[float, float, float, float] | None, path: str
) -> tuple[float, float]:
    """Takes notes off a page and cuts it; its size in points, upright."""
    while raw.FPDFPage_GetAnnotCount(sheet) > 0:
        if not raw.FPDFPage_RemoveAnnot(sheet, 0):
            break
    size = sheet.get_size()
    if not all(_LEAST <= side <= _MOST for side in size):
        problem = FileProblem.TOO_LARGE if max(size) > _MOST else FileProblem.DAMAGED
        raise FileTrouble(problem, path)
    if part is not None:
        _cut(sheet, part)
        raw.FPDFPage_GenerateContent(sheet)
    width, height = sheet.get_size()
    return width, height


def _cut(sheet: Any, part: tuple[float, float, float, float]) -> None:
    """Makes the part of the upright page the whole of it; a turned page is cut as it is turned."""
    x, y, wide, high = part
    right, below = max(0.0, 1 - x - wide), max(0.0, 1 - y - high)
    # what is cut off left, bottom, right and top of the page as it lies in the file
    cuts = {
        0: (x, below, right, y),
        90: (y, x, below, right),
        180: (right, y, x, below),
        270: (below, right, y, x),
    }[sheet.get_rotation() % 360]
    box = sheet.get_cropbox()
    across, up = box[2] - box[0], box[3] - box[1]
    kept = (
        box[0] + cuts[0] * across, box[1] + cuts[1] * up,
        box[2] - cuts[2] * across, box[3] - cuts[3] * up,
    )  # fmt: skip
    for set_box in (sheet.set_mediabox, sheet.set_cropbox, sheet.set_trimbox):
        set_box(*kept)


def _coarsest(sheet: Any) -> int | None:
    found = []
    for picture in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        facts = picture.get_metadata()
        found.append(min(facts.horizontal_dpi, facts.vertical_dpi))
    return round(min(found)) if found else None


def _check_size(content: bytes, most: int, path: str) -> None:
    if len(content) > most:
        raise FileTrouble(FileProblem.TOO_LARGE, path, f"{len(content)} bytes")
