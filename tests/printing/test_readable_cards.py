"""Cards that can be read: by people (contrast) and by telephones (codes on a poor photograph)."""

import ctypes
import itertools
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageFilter
from pypdfium2 import raw  # type: ignore[import-untyped]  # ships no types
from tests.printing.lindhamn import ISSUER, SWEDISH, card, six_cards, three_vouchers, voucher
from tests.printing.reading import document
from tests.printing.test_hostile_cards import HOSTILE

from handslag.domain.sheets import find_sheet
from handslag.printing.booklet import Pages, print_booklet
from handslag.printing.booklet_faces import BookletEntry, BookletFace, BookletGroup
from handslag.printing.cards import print_cards
from handslag.printing.faces import Back, CardFace, Paper, Template
from handslag.printing.preview import page_image
from handslag.printing.scan import read_codes
from handslag.printing.vouchers import print_vouchers

SHEET = find_sheet("Avery C32011-10")
COLOURS = ("#FFFF99", "#FFFFFF", "#00FF00", "#FFB000", "#808080", "#1F5A8C", "#000000", "red")
ENOUGH = 4.5
Colour = tuple[int, int, int]
Edges = tuple[float, float, float, float]


def printed(face: CardFace) -> Paper:
    return print_cards(SHEET, [(face, 1)], labels=SWEDISH, title="x")


def luminance(colour: Colour) -> float:
    """WCAG 2.2, relative luminance."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def fill_of(piece: object) -> Colour:
    parts = [ctypes.c_uint() for _ in range(4)]
    assert raw.FPDFPageObj_GetFillColor(piece, *parts)
    red, green, blue, _ = (part.value for part in parts)
    return red, green, blue


def texts_on_grounds(pdf: bytes, page: int = 0) -> list[tuple[Colour, Colour]]:
    """The colour of each text on the first card, and of the last field that was laid under it."""
    with document(pdf) as opened:
        fields: list[tuple[Edges, Colour]] = []
        found = []
        for each in opened[page].get_objects(max_depth=3):
            if each.level != 1:
                continue
            left, bottom, right, top = each.get_bounds()
            if each.type == raw.FPDF_PAGEOBJ_PATH:
                mode, stroke = ctypes.c_int(), ctypes.c_int()
                raw.FPDFPath_GetDrawMode(each, mode, stroke)
                if mode.value:
                    fields.append(((left, bottom, right, top), fill_of(each)))
            elif each.type == raw.FPDF_PAGEOBJ_TEXT:
                x, y = (left + right) / 2, (bottom + top) / 2
                under = [
                    colour for (x0, y0, x1, y1), colour in fields if x0 <= x <= x1 and y0 <= y <= y1
                ]
                found.append((fill_of(each), under[-1] if under else (255, 255, 255)))
        return found


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("colour", COLOURS)
def test_every_text_stands_out_from_its_ground(template: Template, colour: str) -> None:
    face = card(colour=colour, template=template, issuer_name=ISSUER, issuer_colour=colour)

    found = texts_on_grounds(printed(face).pdf)

    assert len(found) >= 4
    for ink, ground in found:
        assert contrast(ink, ground) >= ENOUGH - 0.03  # colours are kept in whole 255ths


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_stand_out_too(name: str, template: Template) -> None:
    pale = replace(
        HOSTILE[name], template=template, colour="#FFE680", issuer_name=ISSUER,
        issuer_colour="#FFFFFF", benefit="15\u00a0%", applies_to="på första jobbet",
    )  # fmt: skip
    for back in (Back.PAIR, Back.OFFER, Back.CODE, Back.LOGO):
        paper = print_cards(
            SHEET, [(replace(pale, back_design=back), 1)], labels=SWEDISH, title="x", backs="long"
        )

        for page in (0, 1):
            for ink, ground in texts_on_grounds(paper.pdf, page):
                assert contrast(ink, ground) >= ENOUGH - 0.03


def photographed(image: Image.Image) -> Image.Image:
    """Turned by 1.5 degrees, blurred by 1 pixel and noised by 12 of 255, as a poor camera has it."""
    grey = image.convert("L")
    skewed = grey.rotate(1.5, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    blurred = skewed.filter(ImageFilter.GaussianBlur(1))
    return ImageChops.add(blurred, Image.effect_noise(blurred.size, 12), 1, -128)


CONTACTS = (
    card(),
    card("Åkes Ängar & Östra Gårdar", contact="Örjan Åström-Öberg"),
    card(
        "Bröderna Lundström-Bergqvists Bilverkstad och Däckhotell",
        contact="Margareta Elisabet Wachtmeister", email="margareta.elisabet@brodernalundstrom.example",
    ),
    card("Zakład Świętosława", contact="Łukasz Błaszczykowski", phones=()),
    card("Ταβέρνα Ακρόπολη", contact="Γιώργος Παπαδόπουλος"),
    *six_cards()[2:],
)  # fmt: skip


def voucher_sheet() -> tuple[bytes, int, list[str]]:
    faces = three_vouchers()
    pdf = print_vouchers(faces, labels=SWEDISH, title="x").pdf
    return pdf, 0, [face.token for face in faces]


def small_vouchers() -> tuple[bytes, int, list[str]]:
    faces = [voucher(number) for number in range(1, 9)]
    pdf = print_vouchers(faces, labels=SWEDISH, title="x", per_page=8).pdf
    return pdf, 0, [face.token for face in faces]


def middle_vouchers() -> tuple[bytes, int, list[str]]:
    faces = [voucher(number) for number in range(1, 6)]
    pdf = print_vouchers(faces, labels=SWEDISH, title="x", per_page=5).pdf
    return pdf, 0, [face.token for face in faces]


def booklet() -> tuple[bytes, int, list[str]]:
    """A whole first page, among them addresses of both sizes of code."""
    webs = [f"HTTPS://WWW.FORETAG{number}.EXAMPLE" for number in range(5)]
    webs += ["HTTPS://ABC.SE", "HTTPS://LINDHAMN.EXAMPLE/foretag/oberg"]
    entries = tuple(BookletEntry(name=f"F {number}", web=web) for number, web in enumerate(webs))
    face = BookletFace(title="T", under_title="u", foot="f", groups=(BookletGroup("G", entries),))
    pdf = print_booklet(face, pages=Pages.A5, title="x", language="sv").pdf
    return pdf, 0, webs


def fronts() -> tuple[bytes, int, list[str]]:
    faces = [replace(face, template=Template.KOD) for face in CONTACTS]
    pdf = print_cards(SHEET, [(face, 1) for face in faces], labels=SWEDISH, title="x").pdf
    return pdf, 0, [face.name for face in faces]


def backs() -> tuple[bytes, int, list[str]]:
    """Behind cards of every design."""
    faces = [
        replace(face, template=template, back_design=Back.CODE)
        for face, template in zip(CONTACTS, itertools.cycle(Template), strict=False)
    ]
    pdf = print_cards(
        SHEET, [(face, 1) for face in faces], labels=SWEDISH, title="x", backs="long"
    ).pdf
    return pdf, 1, [face.name for face in faces]


PAGES = {
    "vouchers": voucher_sheet,
    "five vouchers": middle_vouchers,
    "small vouchers": small_vouchers,
    "booklet": booklet,
    "fronts": fronts,
    "backs": backs,
}
SEEN_WHOLE = PAGES.keys() - {"booklet"}


@pytest.mark.parametrize("name", PAGES)
def test_every_code_is_read_from_a_poor_photograph(name: str, tmp_path: Path) -> None:
    pdf, page, wanted = PAGES[name]()
    path = tmp_path / "photograph.png"
    photographed(page_image(pdf, page, dpi=300)).save(path, compress_level=1)

    found = [each.text for each in read_codes(path)]

    check_said(found, wanted)


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbarimg is not installed")
@pytest.mark.parametrize("name", PAGES)
def test_another_reader_reads_every_code_too(name: str, tmp_path: Path) -> None:
    pdf, page, wanted = PAGES[name]()
    path = tmp_path / "photograph.png"
    photograph = photographed(page_image(pdf, page, dpi=300))
    views = [photograph] if name in SEEN_WHOLE else list(each_code(photograph))
    said: list[str] = []
    for view in views:
        view.save(path, compress_level=1)
        done = subprocess.run(
            ["zbarimg", "--raw", "--quiet", str(path)], capture_output=True, check=True
        )
        said += re.split(r"\n(?=HS1\.|BEGIN:VCARD|HTTPS:)", done.stdout.decode().strip())

    check_said(said, wanted)


def each_code(photograph: Image.Image) -> Iterator[Image.Image]:
    """What a telephone sees that is held over one code after the other: its square and 4 mm around.

    Of a whole page of small codes zbar 0.23 misses one of a hundred, whatever their size: where it
    tries three corners that belong to different codes, it overwrites the points that it measured on
    them (qrdec.c, qr_finder_ransac copies where its comment says to swap). With that one word put
    right it read each of the pages that it had failed.
    """
    around = round(4 / 25.4 * 300)
    for found in zxingcpp.read_barcodes(photograph):
        corner, opposite = found.position.top_left, found.position.bottom_right
        left, right = sorted((corner.x, opposite.x))
        top, bottom = sorted((corner.y, opposite.y))
        yield photograph.crop((left - around, top - around, right + around, bottom + around))


def check_said(found: list[str], wanted: list[str]) -> None:
    """Each code says one of *wanted*, a contact by its vCard, and each is said once."""
    assert len(found) == len(wanted)
    for words in wanted:
        saying = [one for one in found if one == words or f"\nORG:{words}" in one.replace("\r", "")]
        assert len(saying) == 1, words
