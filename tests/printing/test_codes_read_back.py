"""Codes read back from photographs, scans and PDF files; bad files are told, never a crash."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageFilter, PngImagePlugin
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from tests.printing.lindhamn import SWEDISH, three_vouchers, voucher

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.printing import scan
from handslag.printing.preview import page_count, page_image, page_png
from handslag.printing.scan import read_codes
from handslag.printing.vouchers import print_vouchers

TOKENS = [face.token for face in three_vouchers()]


def sheet(dpi: int = 300) -> Image.Image:
    pdf = print_vouchers(three_vouchers(), labels=SWEDISH, title="x").pdf
    return page_image(pdf, 0, dpi=dpi)


def saved(image: Image.Image, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


def turned(image: Image.Image, degrees: float) -> Image.Image:
    return image.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor="white")


CHANGES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "as it is": lambda image: image,
    "turned and blurred": lambda image: turned(image, 1.5).filter(ImageFilter.GaussianBlur(1.5)),
    "turned the other way": lambda image: turned(image, -1.5).filter(ImageFilter.BoxBlur(1)),
    "grey and pale": lambda image: image.convert("L").point(lambda value: 120 + value // 2),
}


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("name", CHANGES)
def test_a_scanned_sheet_gives_all_its_codes_from_top_to_bottom(name: str, kind: str) -> None:
    found = read_codes(saved(CHANGES[name](sheet()), kind))

    assert [each.text for each in found] == TOKENS


def test_a_sheet_upside_down_is_read_from_its_own_top() -> None:
    found = read_codes(saved(sheet().rotate(180)))

    assert [each.text for each in found] == TOKENS[::-1]


def test_a_small_blurred_photograph_is_read_at_last() -> None:
    small = sheet(90).filter(ImageFilter.GaussianBlur(0.6))

    assert [each.text for each in read_codes(saved(small))] == TOKENS


def test_a_pdf_is_read_page_by_page(tmp_path: Path) -> None:
    faces = [voucher(number) for number in range(5)]
    path = tmp_path / "scan.pdf"
    path.write_bytes(print_vouchers(faces, labels=SWEDISH, title="x").pdf)

    found = read_codes(path)

    assert [(each.page, each.text) for each in found] == [
        (number // 3, face.token) for number, face in enumerate(faces)
    ]


def test_a_page_without_a_code_gives_nothing() -> None:
    assert read_codes(saved(Image.new("RGB", (600, 800), "white"))) == []


def test_a_code_on_transparent_ground_is_read() -> None:
    clear = sheet(150).convert("RGBA")
    clear.putalpha(clear.convert("L").point(lambda value: 255 - value))

    assert [each.text for each in read_codes(saved(clear))] == TOKENS


def encrypted() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def many_pages() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    for _ in range(scan.MOST_PAGES + 1):
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def bomb() -> bytes:
    """A PNG of 30,000 x 30,000 pixels by its head."""
    file = io.BytesIO()
    Image.new("1", (8, 8)).save(file, "PNG")
    content = bytearray(file.getvalue())
    content[16:24] = (30_000).to_bytes(4, "big") * 2
    content[29:33] = PngImagePlugin._crc32(bytes(content[12:29])).to_bytes(4, "big")
    return bytes(content)


BROKEN = {
    "nothing": (b"", FileProblem.UNKNOWN_KIND),
    "a text": (b"hello", FileProblem.UNKNOWN_KIND),
    "half a PNG": (saved(sheet(72))[:3000], FileProblem.DAMAGED),
    "half a JPEG": (saved(sheet(72), "JPEG")[:300], FileProblem.DAMAGED),
    "a bare PNG head": (b"\x89PNG\r\n\x1a\n", FileProblem.DAMAGED),
    "a bare PDF head": (b"%PDF-1.7\n", FileProblem.DAMAGED),
    "an encrypted PDF": (encrypted(), FileProblem.ENCRYPTED),
    "a PDF of many pages": (many_pages(), FileProblem.TOO_LARGE),
    "a large image": (b"\x89PNG" + bytes(scan.LARGEST_IMAGE), FileProblem.TOO_LARGE),
    "a large PDF": (b"%PDF-1.7" + bytes(scan.LARGEST_PDF), FileProblem.TOO_LARGE),
    "a PNG bomb": (bomb(), FileProblem.TOO_LARGE),
    "too many pixels": (saved(Image.new("1", (6000, 6000))), FileProblem.TOO_LARGE),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_bad_file_is_told(name: str, tmp_path: Path) -> None:
    content, problem = BROKEN[name]
    path = tmp_path / "scan"
    path.write_bytes(content)

    with pytest.raises(FileTrouble) as caught:
        read_codes(path)

    assert caught.value.problem is problem
    assert caught.value.path == str(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        read_codes(tmp_path / "none.png")
    assert caught.value.problem is FileProblem.MISSING


def test_a_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        read_codes(tmp_path)
    assert caught.value.problem is FileProblem.UNREADABLE


def test_a_preview_shows_the_page_at_the_size_asked_for() -> None:
    pdf = print_vouchers(three_vouchers(), labels=SWEDISH, title="x").pdf

    image = Image.open(io.BytesIO(page_png(pdf, 0, dpi=72)))

    assert page_count(pdf) == 1
    assert image.format == "PNG"
    assert image.size == pytest.approx((595, 842), abs=1)


def test_a_preview_of_a_page_that_is_not_there_is_told() -> None:
    pdf = print_vouchers(three_vouchers(), labels=SWEDISH, title="x").pdf

    for page in (-1, 1):
        with pytest.raises(FileTrouble):
            page_png(pdf, page, dpi=72)
