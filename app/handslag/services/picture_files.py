"""A picture that a user chose, before it is a partner's: its file, and how finely it will print."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.services import pdf_page, picture_gate
from handslag.services.picture_gate import PDF, Crop, Place

KINDS = (".png", ".jpg", ".jpeg", ".svg", ".pdf")
"""Endings of files that can become a partner's picture."""

WHOLE = Crop(0, 0, 1, 1)

_INCH = 25.4
_ORIENTATION = 0x0112
_TURNED = range(5, 9)
"""Values of the tag Orientation that lay a picture on its side (Exif 3.0, 4.6.5)."""


@dataclass(frozen=True)
class Dots:
    """The dots of a whole picture, upright; of a PDF those of its coarsest picture."""

    width: float
    height: float

    def an_inch(self, place: Place, crop: Crop = WHOLE) -> int:
        """Dots an inch where the part in *crop* fills its place one way or the other."""
        across, down = place.size
        largest = max(crop.width * self.width / across, crop.height * self.height / down)
        return round(_INCH * largest)


def read(path: Path) -> bytes:
    """The whole file.

    Raises:
        FileTrouble: MISSING, UNREADABLE, or TOO_LARGE for any picture.
    """
    try:
        with path.open("rb") as file:
            content = file.read(pdf_page.LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise FileTrouble(FileProblem.MISSING, path.name) from error
    except (OSError, ValueError) as error:
        raise FileTrouble(FileProblem.UNREADABLE, path.name) from error
    if len(content) > pdf_page.LARGEST_FILE:
        raise FileTrouble(FileProblem.TOO_LARGE, path.name)
    return content


def from_dots(rgba: bytes, width: int, height: int) -> bytes:
    """A PNG of the dots of a picture, four bytes each, row by row; for the clipboard."""
    file = io.BytesIO()
    Image.frombytes("RGBA", (width, height), rgba).save(file, "PNG", compress_level=1)
    return file.getvalue()


def dots(content: bytes, name: str, *, page: int = 1) -> Dots | None:
    """How many dots a picture has that ``partner_pictures.look`` has let through.

    Args:
        content: a whole file.
        name: the user's file, named in errors.
        page: of a PDF, from 1.

    Returns:
        None for a drawing, which is sharp at any size.

    Raises:
        FileTrouble, Invalid: as ``partner_pictures.look``.
    """
    media_type = picture_gate.media_type_of(content, path=name)
    if media_type == PDF:
        single = pdf_page.single(content, page, part=None, path=name)
        if single.dpi is None:
            return None
        return Dots(single.width / _INCH * single.dpi, single.height / _INCH * single.dpi)
    if not media_type.endswith(("png", "jpeg")):
        return None
    try:
        with Image.open(io.BytesIO(content), formats=["PNG", "JPEG"]) as opened:
            width, height = opened.size
            turned = opened.getexif().get(_ORIENTATION) in _TURNED
    except (OSError, ValueError, SyntaxError) as error:
        raise FileTrouble(FileProblem.DAMAGED, name) from error
    return Dots(height, width) if turned else Dots(width, height)
