"""Finished pages as a printer needs them: moved, stretched and turned, with everything still vector."""

import ctypes
import io
from collections.abc import Mapping

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdfium2 import raw

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.printers import Correction
from handslag.printing.preview import opened
from handslag.printing.settled import settled

_MM = 72 / 25.4


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
        return settled(file.getvalue())


def _move(page: pypdfium2.PdfPage, by: Correction) -> None:
    width, height = page.get_size()
    matrix = raw.FS_MATRIX(
        by.xx, -by.yx, -by.xy, by.yy,
        by.xy * height + by.dx * _MM, height - by.yy * height - by.dy * _MM,
    )  # fmt: skip
    whole = raw.FS_RECTF(0, height, width, 0)
    if not raw.FPDFPage_TransFormWithClip(page, ctypes.byref(matrix), ctypes.byref(whole)):
        raise FileTrouble(FileProblem.DAMAGED, "")
