"""Finished pages as a printer needs them: moved, stretched and turned, with everything still vector."""

import ctypes
import io
import re
from collections.abc import Mapping

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdfium2 import raw

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.printers import Correction
from handslag.printing.preview import opened

_MM = 72 / 25.4

_ID = re.compile(rb"/ID\[<([0-9A-F]{32})><([0-9A-F]{32})>\]>>\s+startxref\s+\d+\s+%%EOF\s*\Z")
"""At the end of a file as PDFium writes it: what it was at first, and what it is now."""


def moved(pdf: bytes, by: Mapping[int, Correction]) -> bytes:
    """*pdf* with each page of *by* (0 is the first) drawn as its correction wants it.

    The same pages moved the same way are the same bytes.

    Raises:
        FileTrouble: it cannot be read, or has no such page.
    """
    with opened(pdf) as document:
        for number, correction in by.items():
            if not 0 <= number < len(document):
                raise FileTrouble(FileProblem.DAMAGED, "")
            _move(document[number], correction)
        file = io.BytesIO()
        document.save(file)
        return _settled(file.getvalue())


def _settled(pdf: bytes) -> bytes:
    """*pdf* without the identifier that PDFium draws by lot for every file that it writes."""
    found = _ID.search(pdf, max(0, len(pdf) - 1024))
    if found is None:
        return pdf
    return pdf[: found.start(2)] + found[1] + pdf[found.end(2) :]


def _move(page: pypdfium2.PdfPage, by: Correction) -> None:
    width, height = page.get_size()
    matrix = raw.FS_MATRIX(
        by.xx, -by.yx, -by.xy, by.yy,
        by.xy * height + by.dx * _MM, height - by.yy * height - by.dy * _MM,
    )  # fmt: skip
    whole = raw.FS_RECTF(0, height, width, 0)
    if not raw.FPDFPage_TransFormWithClip(page, ctypes.byref(matrix), ctypes.byref(whole)):
        raise FileTrouble(FileProblem.DAMAGED, "")
