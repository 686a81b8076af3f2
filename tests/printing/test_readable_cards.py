"""Cards that can be read: by people (contrast) and by telephones (codes on a poor photograph)."""

import ctypes
import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageFilter
from pypdfium2 import raw  # type: ignore[import-untyped]  # ships no types
from tests.printing.lindhamn import ISSUER, SWEDISH, card, three_vouchers
from tests.printing.reading import document

from handslag.domain.sheets import find_sheet
from handslag.printing.cards import print_cards
from handslag.printing.faces import CardFace, Paper, Template
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


def texts_on_grounds(pdf: bytes) -> list[tuple[Colour, Colour]]:
    """The colour of each text on the first card, and of the last field that was laid under it."""
    with document(pdf) as opened:
        fields: list[tuple[Edges, Colour]] = []
        found = []
        for each in opened[0].get_objects(max_depth=3):
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


def photographed(image: Image.Image) -> Image.Image:
    """Turned by 1.5 degrees, blurred by 1 pixel and noised by 12 of 255, as a poor camera has it."""
    grey = image.convert("L")
    skewed = grey.rotate(1.5, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    blurred = skewed.filter(ImageFilter.GaussianBlur(1))
    return ImageChops.add(blurred, Image.effect_noise(blurred.size, 12), 1, -128)


def test_vouchers_are_read_from_a_poor_photograph() -> None:
    faces = three_vouchers()
    image = page_image(print_vouchers(faces, labels=SWEDISH, title="x").pdf, 0, dpi=300)
    file = io.BytesIO()
    photographed(image).save(file, "PNG")

    assert [each.text for each in read_codes(file.getvalue())] == [face.token for face in faces]


CONTACTS = {
    "usual": card(template=Template.KOD),
    "long": card(
        "Bröderna Lundström-Bergqvists Bilverkstad och Däckhotell", template=Template.KOD,
        contact="Margareta Elisabet Wachtmeister", email="margareta.elisabet@brodernalundstrom.example",
    ),
    "Polish": card(
        "Zakład Świętosława", contact="Łukasz Błaszczykowski", template=Template.KOD, phones=()
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CONTACTS)
def test_a_contact_is_read_from_a_poor_photograph(name: str) -> None:
    image = photographed(page_image(printed(CONTACTS[name]).pdf, 0, dpi=300))

    found = zxingcpp.read_barcodes(image)

    assert len(found) == 1
    assert CONTACTS[name].name in found[0].text


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbarimg is not installed")
@pytest.mark.parametrize("name", CONTACTS)
def test_another_reader_says_the_same(name: str, tmp_path: Path) -> None:
    path = tmp_path / "card.png"
    page_image(printed(replace(CONTACTS[name])).pdf, 0, dpi=300).save(path)

    done = subprocess.run(
        ["zbarimg", "--raw", "--quiet", str(path)], capture_output=True, check=True
    )

    assert CONTACTS[name].name in done.stdout.decode()
