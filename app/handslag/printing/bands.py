"""A page at a printer's resolution, in bands, so that memory stays bounded (PDFium)."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdfium2 import raw

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.printing.preview import opened

_BYTES = 2_000_000
"""Of one band. Larger ones are no faster (a pack of 8 pages at 600 dots an inch: 3.1 s), smaller slower."""

_POINTS = 72
_WHITE = (255, 255, 255, 255)
_FLAGS = (
    raw.FPDF_PRINTING
    | raw.FPDF_RENDER_NO_SMOOTHTEXT  # at a printer's resolution grey edges are printed as dots
    | raw.FPDF_RENDER_NO_SMOOTHPATH
)


@dataclass(frozen=True)
class Band:
    """Some rows of a page, over its whole width.

    Attributes:
        top: the first row's number, from 0 at the page's top.
        pixels: four bytes each: blue, green, red, one unused; row by row.
        last: nothing of the page comes after it.
    """

    top: int
    width: int
    height: int
    pixels: bytes
    last: bool

    @property
    def blank(self) -> bool:
        """Whether all of it is white."""
        return not self.pixels.strip(b"\xff")


def bands(pdf: bytes, page: int, *, dpi: float) -> Iterator[Band]:
    """Page *page* (0 is the first) from top to bottom; no other thread draws until it is read out.

    Raises:
        FileTrouble: the file is damaged or has no such page.
    """
    with opened(pdf) as document:
        if not 0 <= page < len(document):
            raise FileTrouble(FileProblem.DAMAGED, "")
        sheet = document[page]
        points = sheet.get_size()
        width, height = (max(round(length / _POINTS * dpi), 1) for length in points)
        rows = max(_BYTES // (width * 4), 1)
        for top in range(0, height, rows):
            count = min(rows, height - top)
            pixels = _drawn(sheet, top=top, width=width, count=count, height=height)
            yield Band(top, width, count, pixels, last=top + count >= height)


def _drawn(sheet: pypdfium2.PdfPage, *, top: int, width: int, count: int, height: int) -> bytes:
    bitmap = pypdfium2.PdfBitmap.new_native(width, count, raw.FPDFBitmap_BGRx)
    try:
        bitmap.fill_rect(_WHITE, 0, 0, width, count)
        # the whole page each time, shifted: every row lies where it would in one large picture
        raw.FPDF_RenderPageBitmap(bitmap, sheet, 0, -top, width, height, 0, _FLAGS)
        return bytes(bitmap.buffer)
    finally:
        bitmap.close()
