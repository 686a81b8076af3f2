"""Pages as pixels, drawn from the very bytes that will be printed (PDFium)."""

import ctypes
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PIL import Image
from pypdfium2 import raw

from handslag.domain.errors import FileProblem, FileTrouble

_lock = threading.RLock()
"""PDFium is not safe on two threads at once."""

_POINTS = 72
_PASSWORD_ERROR = raw.FPDF_ERR_PASSWORD


def page_png(pdf: bytes, page: int, *, dpi: float) -> bytes:
    """Page *page* (0 is the first) of *pdf* as PNG at *dpi* dots an inch.

    Raises:
        FileTrouble: it cannot be read.
    """
    file = io.BytesIO()
    page_image(pdf, page, dpi=dpi).save(file, "PNG", dpi=(dpi, dpi))
    return file.getvalue()


def page_image(
    pdf: bytes, page: int, *, dpi: float, most_pixels: int = 25_000_000, path: str = ""
) -> Image.Image:
    """Page *page* as an RGB image; large pages at fewer dpi, so that it has *most_pixels*.

    Raises:
        FileTrouble: the file is damaged, encrypted, or has no such page; *path* is named in it.
    """
    with opened(pdf, path=path) as document:
        if not 0 <= page < len(document):
            raise FileTrouble(FileProblem.DAMAGED, path)
        return rendered(document, page, dpi=dpi, most_pixels=most_pixels, path=path)


def page_count(pdf: bytes) -> int:
    """How many pages *pdf* has.

    Raises:
        FileTrouble: it cannot be read.
    """
    with opened(pdf) as document:
        return len(document)


@contextmanager
def opened(pdf: bytes, *, path: str = "") -> Iterator[pypdfium2.PdfDocument]:
    """An open PDF; other threads wait for it.

    Raises:
        FileTrouble: it is damaged or encrypted; *path* is named in it.
    """
    with _lock:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) == _PASSWORD_ERROR
            problem = FileProblem.ENCRYPTED if locked else FileProblem.DAMAGED
            raise FileTrouble(problem, path) from error
        try:
            yield document
        finally:
            document.close()


def rendered(
    document: pypdfium2.PdfDocument, page: int, *, dpi: float, most_pixels: int, path: str
) -> Image.Image:
    """A page of an open PDF as an image of its own (it outlives the document).

    Raises:
        FileTrouble: the page is damaged.
    """
    try:
        sheet = document[page]
        width, height = sheet.get_size()
        scale = dpi / _POINTS
        area = max(width * height, 1.0)
        scale = min(scale, (most_pixels / area) ** 0.5)
        bitmap = sheet.render(scale=scale, may_draw_forms=False)
        image: Image.Image = bitmap.to_pil().convert("RGB").copy()
        return image
    except (pypdfium2.PdfiumError, ctypes.ArgumentError, ValueError, MemoryError) as error:
        raise FileTrouble(FileProblem.DAMAGED, path) from error
