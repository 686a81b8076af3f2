"""Logos and finished artwork as forms: each once in a file, drawings kept as drawings."""

import io
import math
from dataclasses import dataclass
from typing import Any
from warnings import catch_warnings, simplefilter

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFResourceDictionary

from handslag.domain.errors import FileTrouble
from handslag.printing import drawings
from handslag.printing.document import Document
from handslag.printing.faces import Artwork
from handslag.printing.fonts import MM
from handslag.printing.pdf_pages import page_form
from handslag.printing.preview import page_image

MOST_PIXELS = 25_000_000
_DPI = 600
_SVG = "image/svg+xml"
_PDF = "application/pdf"
_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG"}


@dataclass(frozen=True)
class Picture:
    """A picture as a form of the file: *width* x *height* mm in its own measure.

    Attributes:
        pixels: across, of the file that it came from; 0 for a drawing.
        trim: what is cut off a finished page in the end (left, bottom, right, top), mm.
    """

    name: str
    width: float
    height: float
    pixels: int = 0
    trim: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


class Pictures:
    """The pictures of one file."""

    def __init__(self, document: Document, *, widest: float = 30.0) -> None:
        """No pictures yet; *widest* mm is the largest that one will be printed."""
        self._document = document
        self._pixels = math.ceil(widest / 25.4 * _DPI)
        self._known: dict[Artwork, Picture | None] = {}

    def form_of(self, artwork: Artwork) -> Picture | None:
        """The form of *artwork*, drawn when it is first asked for; None when it cannot be read."""
        if artwork not in self._known:
            self._known[artwork] = self._draw(artwork)
        return self._known[artwork]

    def _draw(self, artwork: Artwork) -> Picture | None:
        if artwork.media_type == _SVG:
            return self._draw_svg(artwork.content)
        if artwork.media_type == _PDF:
            copied = self._copy_page(artwork.content)
            if copied is not None:
                return copied
        image = read_image(artwork)
        return self._draw_image(image) if image is not None else None

    def _copy_page(self, pdf: bytes) -> Picture | None:
        page = page_form(self._document, pdf)
        if page is None:
            return None
        left, bottom, right, top = (part / MM for part in page.trim)
        return Picture(
            page.name, page.width / MM, page.height / MM, trim=(left, bottom, right, top)
        )

    def _draw_image(self, image: Image.Image) -> Picture:
        pixels = image.width
        image.thumbnail((self._pixels, self._pixels), Image.Resampling.LANCZOS)
        width, height = image.width / _DPI * 25.4, image.height / _DPI * 25.4
        canvas, name = self._document.canvas, self._document.new_name()
        canvas.beginForm(name, 0, 0, width * MM, height * MM)
        canvas.drawImage(_reader(image), 0, 0, width * MM, height * MM, mask="auto")
        canvas.endForm()
        return Picture(name, width, height, pixels)

    def _draw_svg(self, content: bytes) -> Picture | None:
        from reportlab.graphics import renderPDF  # noqa: PLC0415  # 128 ms with svglib

        drawing = drawings.drawing(content)
        if drawing is None:
            return None
        width, height = drawing.width / MM, drawing.height / MM
        canvas, name = self._document.canvas, self._document.new_name()
        canvas.beginForm(name, 0, 0, drawing.width, drawing.height)
        try:
            renderPDF.draw(drawing, canvas, 0, 0)
        except Exception:  # a broken drawing can fail as late as here
            return None
        finally:
            canvas.endForm(Resources=_resources(canvas))
        return Picture(name, width, height)


def read_image(artwork: Artwork) -> Image.Image | None:
    """A PNG, a JPEG, or the first page of a PDF as pixels; None when it cannot be read."""
    if artwork.media_type == _PDF:
        try:
            return page_image(artwork.content, 0, dpi=_DPI, most_pixels=MOST_PIXELS)
        except FileTrouble:
            return None
    kind = _FORMATS.get(artwork.media_type)
    if kind is None:
        return None
    with catch_warnings():
        simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(artwork.content), formats=[kind]) as image:
                if image.width * image.height > MOST_PIXELS:
                    return None
                upright = ImageOps.exif_transpose(image)
                return upright.convert("RGBA" if upright.has_transparency_data else "RGB")
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
            return None  # PIL says "cannot be read" in all these ways


def _resources(canvas: Any) -> PDFResourceDictionary:
    """What a form that is being drawn needs; ReportLab's own would leave out how opaque it is."""
    resources = PDFResourceDictionary()
    resources.basicFonts()
    resources.allProcs()
    opacity = canvas._extgstate.getState()  # noqa: SLF001  # the only door to it
    if opacity is not None:
        resources.ExtGState = opacity
    return resources


def _reader(image: Image.Image) -> ImageReader:
    """An image for ReportLab: without metadata; photographs stay JPEG."""
    if image.mode == "RGB" and image.getcolors(256) is None:
        file = io.BytesIO()
        image.save(file, "JPEG", quality=90, optimize=True)
        file.seek(0)
        return ImageReader(file)
    return ImageReader(image)
