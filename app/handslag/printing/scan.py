"""QR codes read back from paper: photographs, scans and PDF files, many codes on a page."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from warnings import catch_warnings, simplefilter

import zxingcpp
from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.printing.preview import opened, rendered

MOST_PIXELS = 25_000_000
LARGEST_IMAGE = 10_000_000
LARGEST_PDF = 50_000_000
MOST_PAGES = 100
DPI = 300

_FORMATS = ["PNG", "JPEG"]
_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_MARGIN = 0.35
"""Around a code that was found but not read, as a part of its size."""

_SMALL = 6_000_000
"""Pixels up to which a whole image is also tried at double size (24 Mpx then)."""


@dataclass(frozen=True)
class Scanned:
    """A code's *text* and the *page* it is on; 0 is the first."""

    page: int
    text: str


@dataclass(frozen=True)
class _Found:
    """A code in an image: *text* is None when it was seen but not read; corners in pixels."""

    text: str | None
    left: int
    top: int
    right: int
    bottom: int

    def near(self, other: "_Found") -> bool:
        """Whether both are the same code on the paper."""
        middle = ((other.left + other.right) / 2, (other.top + other.bottom) / 2)
        return self.left <= middle[0] <= self.right and self.top <= middle[1] <= self.bottom


def read_codes(source: Path | bytes) -> list[Scanned]:
    """Every QR code in a PNG, JPEG or PDF: page by page, from top to bottom.

    A page without a code adds nothing, and a code that cannot be read is left out.

    Args:
        source: a file's path or its content.

    Raises:
        FileTrouble: missing, unreadable, of another kind, damaged, encrypted or too large.
    """
    path = str(source) if isinstance(source, Path) else ""
    content = _content(source) if isinstance(source, Path) else source
    _check_size(content, path)
    pages = _pdf_pages(content, path) if _is_pdf(content) else iter([_image(content, path)])
    return [Scanned(number, text) for number, image in enumerate(pages) for text in _texts(image)]


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_PDF + 1)
    except FileNotFoundError as error:
        raise FileTrouble(FileProblem.MISSING, str(path)) from error
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(path), error.strerror or "") from error


def _is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:1024]  # ISO 32000-1, annex H.3.4.1


def _check_size(content: bytes, path: str) -> None:
    if len(content) > (LARGEST_PDF if _is_pdf(content) else LARGEST_IMAGE):
        raise FileTrouble(FileProblem.TOO_LARGE, path)


def _pdf_pages(content: bytes, path: str) -> Iterator[Image.Image]:
    with opened(content, path=path) as document:
        count = len(document)
        if count > MOST_PAGES:
            raise FileTrouble(FileProblem.TOO_LARGE, path)
        for page in range(count):
            image = rendered(document, page, dpi=DPI, most_pixels=MOST_PIXELS, path=path)
            yield image.convert("L")


def _image(content: bytes, path: str) -> Image.Image:
    with catch_warnings():
        simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise FileTrouble(FileProblem.TOO_LARGE, path)
                upright = ImageOps.exif_transpose(image)
                return _flat(upright).convert("L")
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise FileTrouble(FileProblem.TOO_LARGE, path) from error
        except UnidentifiedImageError as error:
            known = content.startswith((b"\x89PNG", b"\xff\xd8\xff"))
            problem = FileProblem.DAMAGED if known else FileProblem.UNKNOWN_KIND
            raise FileTrouble(problem, path) from error
        except (OSError, ValueError, SyntaxError, Warning) as error:
            raise FileTrouble(FileProblem.DAMAGED, path) from error


def _flat(image: Image.Image) -> Image.Image:
    """Transparent pixels as white paper."""
    if not image.has_transparency_data:
        return image
    white = Image.new("RGBA", image.size, "white")
    white.alpha_composite(image.convert("RGBA"))
    return white


def _texts(image: Image.Image) -> list[str]:
    """The codes of one image, from top to bottom, each paper code once."""
    found = _read(image)
    if not found:
        for step in _LADDER:
            found = _read_step(image, step)
            if found:
                break
    codes = [each for each in found if each.text is not None]
    for missed in (each for each in found if each.text is None):
        if not any(missed.near(code) or code.near(missed) for code in codes):
            again = _read_again(image, missed)
            codes += [again] if again is not None else []
    codes.sort(key=lambda each: (each.top, each.left))
    return [each.text for each in codes if each.text is not None]


def _blurred(image: Image.Image) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(1))


def _median(image: Image.Image) -> Image.Image:
    return image.filter(ImageFilter.MedianFilter(3))


def _twice(image: Image.Image) -> Image.Image:
    return image.resize((image.width * 2, image.height * 2), Image.Resampling.BICUBIC)


def _thrice(image: Image.Image) -> Image.Image:
    return image.resize((image.width * 3, image.height * 3), Image.Resampling.BICUBIC)


_LADDER: tuple[tuple[Callable[[Image.Image], Image.Image], int], ...] = (
    (_blurred, 1),
    (_median, 1),
    (_twice, 2),
    (_thrice, 3),
)
"""What is tried when nothing was read as it is, with how much larger it makes the image."""


def _read_step(
    image: Image.Image, step: tuple[Callable[[Image.Image], Image.Image], int]
) -> list[_Found]:
    change, scale = step
    if image.width * image.height * scale**2 > max(MOST_PIXELS, 4 * _SMALL):
        return []
    return [
        _Found(
            each.text, *(edge // scale for edge in (each.left, each.top, each.right, each.bottom))
        )
        for each in _read(change(image))
    ]


def _read_again(image: Image.Image, missed: _Found) -> _Found | None:
    """A code that was seen and not read, cut out and tried down the ladder."""
    reach = round(_MARGIN * max(missed.right - missed.left, missed.bottom - missed.top)) + 8
    part = image.crop((
        max(missed.left - reach, 0), max(missed.top - reach, 0),
        min(missed.right + reach, image.width), min(missed.bottom + reach, image.height),
    ))  # fmt: skip
    for change, scale in _LADDER:
        if part.width * part.height * scale**2 > MOST_PIXELS:
            continue
        for each in _read(change(part)):
            if each.text is not None:
                return _Found(each.text, missed.left, missed.top, missed.right, missed.bottom)
    return None


def _read(image: Image.Image) -> list[_Found]:
    results = zxingcpp.read_barcodes(image, formats=_QR, return_errors=True)
    found = []
    for result in results:
        place = result.position
        corners = (place.top_left, place.top_right, place.bottom_left, place.bottom_right)
        xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
        text = result.text if result.valid else None
        found.append(_Found(text, min(xs), min(ys), max(xs), max(ys)))
    return found
