"""The one gate for pictures that a user chooses: what comes through is harmless and will print.

A raster is decoded once, within bounds that its head told before, and written anew: upright, without
metadata, and with no more pixels than a printer can use. An SVG is looked at element by element. Of
a PDF one page is kept. At last each is drawn as it will be for paper.
"""

import io
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from warnings import catch_warnings, simplefilter

from PIL import Image, ImageOps

from handslag.domain.errors import FileProblem, FileTrouble, Invalid, Problem
from handslag.exchange import pictures as exchanged
from handslag.printing.document import Document
from handslag.printing.faces import Artwork
from handslag.printing.pictures import Pictures
from handslag.services import pdf_page

PDF = "application/pdf"
LEAST_DPI = 300
"""Dots an inch below which print looks coarse."""

_MOST_DPI = 1200
_INCH = 25.4
_SMALLEST = 8
"""Pixels of a side that can still be called a picture."""

_HEADS = {b"\x89PNG\r\n\x1a\n": exchanged.PNG, b"\xff\xd8\xff": exchanged.JPEG}
_FORMATS = {exchanged.PNG: "PNG", exchanged.JPEG: "JPEG"}
_PDF_HEAD_WITHIN = 1024
_LENGTH = re.compile(r"\s*([\d.]+)\s*([a-z%]*)\s*")


class Place(StrEnum):
    """Where a partner's picture is printed."""

    LOGO = "logo"
    CARD_FRONT = "card_front"
    CARD_BACK = "card_back"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height at which it is printed at most, mm."""
        return (30.0, 30.0) if self is Place.LOGO else (85.0, 55.0)


@dataclass(frozen=True)
class Crop:
    """The part of a picture that is kept, as parts of its width and height from the upper left."""

    left: float
    top: float
    width: float
    height: float

    def check(self) -> None:
        """Raises Invalid for a part that does not lie in the picture, or is nothing of it."""
        right, bottom = self.left + self.width, self.top + self.height
        inside = 0 <= self.left < right <= 1.0001 and 0 <= self.top < bottom <= 1.0001
        if not inside or min(self.width, self.height) < 0.001:
            raise Invalid("crop", Problem.OUT_OF_RANGE)


@dataclass(frozen=True)
class Passed:
    """A picture that came through.

    Attributes:
        media_type: of *content*; a PDF has exactly one page.
        dpi: dots an inch where it is printed as large as its place allows; None for a drawing.
    """

    media_type: str
    content: bytes
    dpi: int | None

    @property
    def artwork(self) -> Artwork:
        """It, as printing takes it."""
        return Artwork(self.media_type, self.content)


def media_type_of(content: bytes, *, path: str = "") -> str:
    """What kind of picture this is, by its first bytes.

    Raises:
        FileTrouble: UNKNOWN_KIND, none that can be printed.
    """
    for head, media_type in _HEADS.items():
        if content.startswith(head):
            return media_type
    if b"%PDF-" in content[:_PDF_HEAD_WITHIN]:
        return PDF
    start = content[:_PDF_HEAD_WITHIN].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")
    if start.startswith(b"<"):
        return exchanged.SVG
    raise FileTrouble(FileProblem.UNKNOWN_KIND, path, "PNG, JPEG, SVG, PDF")


def let_through(
    content: bytes, name: str, place: Place, *, crop: Crop | None = None, page: int = 1
) -> Passed:
    """The picture in *content* made ready for keeping.

    Args:
        content: a whole file.
        name: the user's file, named in errors.
        place: where it will be printed.
        crop: the part that is kept; None keeps all.
        page: of a PDF, from 1.

    Raises:
        FileTrouble: UNKNOWN_KIND (none that can be printed, or not harmless), TOO_LARGE, DAMAGED,
            ENCRYPTED (a PDF with a password).
        Invalid: the crop is not in the picture, or there is no such page.
    """
    if crop is not None:
        crop.check()
    media_type = media_type_of(content, path=name)
    if media_type == PDF:
        passed = _pdf(content, name, place, crop, page)
    else:
        exchanged.check_picture(content, media_type, path=name)
        if media_type == exchanged.SVG:
            drawn = content if crop is None else _cropped_svg(content, crop, name)
            passed = Passed(media_type, drawn, None)
        else:
            passed = _raster(content, media_type, name, place, crop)
    if not _prints(passed.artwork):
        raise FileTrouble(FileProblem.DAMAGED, name)
    return passed


def shown(picture: Passed, pixels: int) -> Image.Image:
    """A picture as paper will show it, *pixels* on its longer side at most.

    Raises:
        FileTrouble: it cannot be drawn.
    """
    if picture.media_type in _FORMATS:
        image = _decoded(picture.content, _FORMATS[picture.media_type], "")
    else:
        pdf = picture.content if picture.media_type == PDF else _as_page(picture.artwork)
        size = pdf_page.size(pdf)
        image = pdf_page.drawn(pdf, dpi=pixels / (max(size) / _INCH))
    image.thumbnail((pixels, pixels), Image.Resampling.LANCZOS)
    return image


def _as_page(artwork: Artwork) -> bytes:
    with Document(title="", language="sv") as document:
        form = Pictures(document, widest=85.0).form_of(artwork)
        if form is None:
            raise FileTrouble(FileProblem.DAMAGED, "")
        document.start_page(form.width, form.height)
        document.place(form.name, (1, 0, 0, 1, 0, 0))
        document.end_page()
        return document.finish()


def _raster(content: bytes, media_type: str, name: str, place: Place, crop: Crop | None) -> Passed:
    image = _decoded(content, _FORMATS[media_type], name)
    if crop is not None:
        left, top = round(crop.left * image.width), round(crop.top * image.height)
        right = round((crop.left + crop.width) * image.width)
        bottom = round((crop.top + crop.height) * image.height)
        image = image.crop((left, top, max(right, left + 1), max(bottom, top + 1)))
    if min(image.size) < _SMALLEST:
        raise FileTrouble(FileProblem.DAMAGED, name, f"{image.width} x {image.height}")
    dpi = _dpi(image.size, place)
    if dpi > _MOST_DPI:
        part = _MOST_DPI / dpi
        size = (max(1, round(image.width * part)), max(1, round(image.height * part)))
        image = image.resize(size, Image.Resampling.LANCZOS)
        dpi = _MOST_DPI
    return Passed(*_encoded(image, media_type, name), dpi)


def _decoded(content: bytes, format: str, name: str) -> Image.Image:
    """The whole picture, upright, as RGB or RGBA."""
    with catch_warnings():
        simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(content), formats=[format]) as opened:
                opened.load()
                ImageOps.exif_transpose(opened, in_place=True)
                if opened.mode.startswith("I"):  # 16 bits a dot; convert() would only cut them off
                    return opened.point(lambda dot: dot * (1 / 256)).convert("L").convert("RGB")
                return opened.convert("RGBA" if opened.has_transparency_data else "RGB")
        except (OSError, ValueError, SyntaxError, IndexError, KeyError) as error:
            raise FileTrouble(FileProblem.DAMAGED, name) from error
        except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
            raise FileTrouble(FileProblem.TOO_LARGE, name) from error


def _encoded(image: Image.Image, media_type: str, name: str) -> tuple[str, bytes]:
    """A photograph as JPEG, all else as PNG; neither tells where or by whom it was made."""
    clean = Image.new(image.mode, image.size)
    clean.paste(image)
    file = io.BytesIO()
    if media_type == exchanged.JPEG:
        clean.convert("RGB").save(file, "JPEG", quality=92, subsampling=0, optimize=True)
        return exchanged.JPEG, file.getvalue()
    clean.save(file, "PNG", optimize=True)
    if len(file.getvalue()) > exchanged.LARGEST_RASTER:
        if clean.mode == "RGBA":
            raise FileTrouble(FileProblem.TOO_LARGE, name)
        return _encoded(clean, exchanged.JPEG, name)
    return exchanged.PNG, file.getvalue()


def _pdf(content: bytes, name: str, place: Place, crop: Crop | None, page: int) -> Passed:
    part = (crop.left, crop.top, crop.width, crop.height) if crop is not None else None
    single = pdf_page.single(content, page, part=part, path=name)
    if place is not Place.LOGO:
        printed = min(_scales((single.width, single.height), place))
        dpi = round(single.dpi / printed) if single.dpi is not None else None
        return Passed(PDF, single.content, dpi)
    # the card that partners exchange takes no PDF as a logo
    largest = max(single.width, single.height) / _INCH
    image = pdf_page.drawn(single.content, dpi=place.size[0] / _INCH * 600 / largest, path=name)
    media_type, drawn = _encoded(image, exchanged.PNG, name)
    return Passed(media_type, drawn, _dpi(image.size, place))


def _dpi(pixels: tuple[int, int], place: Place) -> int:
    """Dots an inch of a picture that fills its place one way or the other."""
    return round(_INCH / min(_scales(pixels, place)))


def _scales(size: tuple[float, float], place: Place) -> tuple[float, float]:
    return place.size[0] / size[0], place.size[1] / size[1]


def _cropped_svg(content: bytes, crop: Crop, name: str) -> bytes:
    """The drawing with a smaller window on it."""
    root = ET.fromstring(content)  # noqa: S314 - the gate lets no document type through
    x, y, width, height = _window(root, name)
    window = (
        x + crop.left * width,
        y + crop.top * height,
        crop.width * width,
        crop.height * height,
    )
    root.set("viewBox", " ".join(f"{number:.4f}" for number in window))
    for length, part in (("width", crop.width), ("height", crop.height)):
        said = _LENGTH.fullmatch(root.get(length, ""))
        if said is None or said[2] == "%":
            root.attrib.pop(length, None)
        else:
            root.set(length, f"{float(said[1]) * part:.4f}{said[2]}")
    ET.register_namespace("", "http://www.w3.org/2000/svg")
    return ET.tostring(root)


def _window(root: Any, name: str) -> tuple[float, float, float, float]:
    try:
        if box := root.get("viewBox"):
            x, y, width, height = (float(part) for part in re.split(r"[\s,]+", box.strip()))
        else:
            x = y = 0.0
            width, height = (
                float(_LENGTH.sub(r"\1", root.get(k, ""))) for k in ("width", "height")
            )
    except ValueError as error:
        raise FileTrouble(FileProblem.DAMAGED, name, "viewBox") from error
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise FileTrouble(FileProblem.DAMAGED, name, "viewBox")
    return x, y, width, height


def _prints(artwork: Artwork) -> bool:
    with Document(title="", language="sv") as document:
        return Pictures(document, widest=85.0).form_of(artwork) is not None
