"""Cards that were drawn elsewhere: vectors stay vectors, nothing else of the file comes along."""

import io
from dataclasses import replace

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest
from PIL import Image, ImageChops
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from tests.printing.lindhamn import ISSUER, SWEDISH, card
from tests.printing.reading import MM, placed, texts

from handslag.domain.sheets import Box, CardSheet, Page, find_sheet
from handslag.printing.cards import print_cards
from handslag.printing.faces import Artwork, CardFace, Paper, PaperProblem
from handslag.printing.preview import page_image

SHEET = find_sheet("Avery C32011-10")
APART = replace(SHEET, dy=58.0, rows=4, y0=20.0, page=Page.A4)
RED, BLUE = (200, 30, 30), (20, 40, 160)


def pdf(*, bleed: float = 0.0, **more: object) -> bytes:
    """A card of 85 x 54 in red, with blue in what is trimmed off and a text."""
    file = io.BytesIO()
    width, height = (85 + 2 * bleed) * MM, (54 + 2 * bleed) * MM
    canvas = Canvas(file, pagesize=(width, height), **more)
    canvas.setFillColorRGB(*[part / 255 for part in BLUE])
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    canvas.setFillColorRGB(*[part / 255 for part in RED])
    canvas.rect(bleed * MM, bleed * MM, 85 * MM, 54 * MM, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(20 * MM, 20 * MM, "Rör (ritad) \\ annorstädes")
    if bleed:
        canvas.setTrimBox((bleed * MM, bleed * MM, (85 + bleed) * MM, (54 + bleed) * MM))
    canvas.showPage()
    canvas.drawString(0, 0, "den andra sidan")
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def printed(content: bytes, kind: str = "application/pdf", sheet: CardSheet = SHEET) -> Paper:
    face = card(front=Artwork(kind, content))
    return print_cards(
        sheet, [(face, sheet.slots)], labels=SWEDISH, title="x", cut_marks=sheet is APART
    )


def colours(paper: Paper, *places: tuple[float, float], page: int = 0) -> list[object]:
    image = page_image(paper.pdf, page, dpi=150)
    return [image.getpixel((round(x / 25.4 * 150), round(y / 25.4 * 150))) for x, y in places]


def near(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) < 12 for one, other in zip(found, wanted, strict=True))


def test_a_pdf_page_stays_drawing_and_text() -> None:
    paper = printed(pdf())

    assert texts(paper.pdf)[0].count("Rör (ritad) \\ annorstädes") == SHEET.slots
    assert b"/Subtype /Image" not in paper.pdf
    assert paper.warnings == ()
    assert "den andra sidan" not in texts(paper.pdf)[0]


def test_a_pdf_page_is_in_the_file_once_and_lies_where_the_card_lies() -> None:
    paper = printed(pdf())

    assert paper.pdf.count(b"/ProcSet") <= 3
    box = SHEET.slot(0)
    assert placed(paper.pdf)[0] == pytest.approx(
        (box.x, box.y, box.x + box.width, box.y + box.height), abs=0.1
    )
    inner, outer = colours(paper, (box.x + 1, box.y + 1), (box.x - 1, box.y + 1))
    assert near(inner, RED)
    assert near(outer, (255, 255, 255))


def test_bleed_lies_outside_the_card_and_goes_no_farther_than_half_the_gap() -> None:
    on_perforated, cut = printed(pdf(bleed=3)), printed(pdf(bleed=3), sheet=APART)

    box = SHEET.slot(0)
    left, above = colours(on_perforated, (box.x + 0.7, box.y + 27), (box.x - 0.7, box.y + 27))
    assert near(left, RED)
    assert near(above, (255, 255, 255))
    box = APART.slot(0)
    inside, bled, between = colours(
        cut, (box.x + 0.7, box.y + 27), (box.x - 1, box.y + 27), (box.x - 2.7, box.y + 27)
    )
    assert near(inside, RED)
    assert near(bled, BLUE)
    assert near(between, (255, 255, 255))


def turned(content: bytes, rotation: int) -> bytes:
    file = io.BytesIO()
    opened = pypdfium2.PdfDocument(content)
    opened[0].set_rotation(rotation)
    opened.save(file)
    opened.close()
    return file.getvalue()


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_is_taken_as_a_viewer_shows_it(rotation: int) -> None:
    content = turned(pdf(), rotation)
    seen = page_image(content, 0, dpi=150)
    if seen.height > seen.width:
        seen = seen.rotate(90, expand=True)

    paper = printed(content)

    assert texts(paper.pdf)[0].count("annorstädes") == SHEET.slots
    box = SHEET.slot(0)
    image = page_image(paper.pdf, 0, dpi=150)
    card_of = image.crop([round(part / 25.4 * 150) for part in edges(box)])  # type: ignore[arg-type]  # four
    scale = min(card_of.width / seen.width, card_of.height / seen.height)
    small = seen.resize((round(seen.width * scale), round(seen.height * scale)))
    canvas = Image.new("RGB", card_of.size, "white")
    canvas.paste(small, ((canvas.width - small.width) // 2, (canvas.height - small.height) // 2))
    assert likeness(card_of, canvas) > 0.97


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_bleed_is_cut_off_a_turned_page_on_the_right_sides(rotation: int) -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(97 * MM, 60 * MM))
    canvas.setFillColorRGB(*[part / 255 for part in BLUE])
    canvas.rect(0, 0, 97 * MM, 60 * MM, stroke=0, fill=1)
    canvas.setFillColorRGB(*[part / 255 for part in RED])
    canvas.rect(8 * MM, 5 * MM, 85 * MM, 54 * MM, stroke=0, fill=1)
    canvas.setTrimBox((8 * MM, 5 * MM, 93 * MM, 59 * MM))
    canvas.showPage()
    canvas.save()

    paper = printed(turned(file.getvalue(), rotation))

    box = SHEET.slot(0)
    inset = ((1, 1), (84, 1), (1, 53), (84, 53))
    for colour in colours(paper, *((box.x + x, box.y + y) for x, y in inset)):
        assert near(colour, RED)


def test_an_upright_card_is_laid_on_its_side_to_fill_a_lying_one() -> None:
    content = turned(pdf(bleed=3), 90)

    paper = printed(content)

    box = SHEET.slot(0)
    inset = ((1, 1), (84, 1), (1, 53), (84, 53))
    for colour in colours(paper, *((box.x + x, box.y + y) for x, y in inset)):
        assert near(colour, RED)


def test_an_upright_card_has_the_top_of_its_back_where_its_front_has_it() -> None:
    """The red half is the top of both sides; turned about the long edge the paper's left is right."""
    half = Image.new("RGB", (638, 1004), BLUE)
    half.paste(RED, (0, 0, 638, 502))
    file = io.BytesIO()
    half.save(file, "PNG")
    side = Artwork("image/png", file.getvalue())

    paper = print_cards(
        SHEET, [(card(front=side, back=side), 1)], labels=SWEDISH, title="x", backs="long"
    )

    box = SHEET.slot(0)
    width = SHEET.page.size[0]
    left, right = (box.x + 10, box.y + 27), (box.x + 75, box.y + 27)
    front = colours(paper, left, right)
    back = colours(paper, (width - left[0], left[1]), (width - right[0], right[1]), page=1)
    for red, blue in (front, back):
        assert near(red, RED)
        assert near(blue, BLUE)


def edges(box: Box) -> list[float]:
    return [box.x, box.y, box.x + box.width, box.y + box.height]


def likeness(one: Image.Image, other: Image.Image) -> float:
    """The part of the pixels that are nearly the same."""
    grey = ImageChops.difference(one, other).convert("L")
    return sum(grey.histogram()[:40]) / (grey.width * grey.height)


def test_scripts_notes_and_names_stay_where_they_were() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(85 * MM, 54 * MM))
    canvas.setAuthor("Hemlig Person")
    canvas.linkURL("https://example.invalid/hemlig", (0, 0, 100, 100))
    canvas.textAnnotation("hemlig anteckning", Rect=[0, 0, 10, 10])
    canvas.drawString(10, 10, "öppet")
    canvas.showPage()
    canvas.save()

    paper = printed(file.getvalue())

    assert "öppet" in texts(paper.pdf)[0]
    for secret in (b"Hemlig", b"hemlig", b"/Annot", b"/URI", b"/JS"):
        assert secret not in paper.pdf


def broken() -> dict[str, bytes]:
    whole = pdf()
    locked = pdf(encrypt=StandardEncryption("secret", canPrint=1))
    return {
        "nothing": b"",
        "a head": b"%PDF-1.7\n",
        "half": whole[: len(whole) // 3],
        "locked": locked,
        "a text": b"hello",
    }


@pytest.mark.parametrize("name", broken())
def test_a_file_that_cannot_be_read_leaves_the_design_and_is_told(name: str) -> None:
    paper = printed(broken()[name])

    assert "Pettersons Rör" in texts(paper.pdf)[0]
    assert [one.kind for one in paper.warnings] == [PaperProblem.PICTURE]


def test_the_same_artwork_gives_the_same_bytes() -> None:
    content = pdf(bleed=3)

    assert printed(content).pdf == printed(content).pdf


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), RED).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize(("kind", "type"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_picture_of_300_dots_an_inch_is_good_and_fewer_are_told(kind: str, type: str) -> None:
    good = printed(picture(1004, 638, kind), type)
    coarse = printed(picture(502, 319, kind), type)

    assert good.warnings == ()
    assert [(one.card, one.kind) for one in coarse.warnings] == [
        ("Pettersons Rör", PaperProblem.COARSE)
    ]
    assert 148 <= int(coarse.warnings[0].text) <= 152


def test_a_coarse_logo_is_told_too() -> None:
    logo = Artwork("image/png", picture(60, 60))

    paper = print_cards(SHEET, [(card(logo=logo), 1)], labels=SWEDISH, title="x")

    assert [one.kind for one in paper.warnings] == [PaperProblem.COARSE]


def test_a_drawing_is_never_coarse() -> None:
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="85" height="54" viewBox="0 0 85 54">'
        b'<rect width="85" height="54" fill="#c81e1e"/></svg>'
    )

    paper = printed(drawing, "image/svg+xml")

    assert paper.warnings == ()
    assert b"/Subtype /Image" not in paper.pdf
    assert near(colours(paper, (SHEET.x0 + 40, SHEET.y0 + 27))[0], RED)


def test_cards_at_the_edge_of_the_page_are_told_once() -> None:
    edge = replace(SHEET, columns=1, rows=1, x0=2.0)

    paper = print_cards(edge, [(card(), 2)], labels=SWEDISH, title="x")

    assert [(one.card, one.kind) for one in paper.warnings] == [
        (SHEET.name, PaperProblem.AT_THE_EDGE)
    ]


def test_artwork_on_front_and_back_needs_no_design() -> None:
    face = CardFace(
        name="Petterson", issuer_name=ISSUER, front=Artwork("application/pdf", pdf()),
        back=Artwork("image/png", picture(1004, 638)),
    )  # fmt: skip

    paper = print_cards(SHEET, [(face, 1)], labels=SWEDISH, title="x", backs="long")

    front, back = texts(paper.pdf)
    assert "Petterson" not in front
    assert back == ""
    assert paper.warnings == ()
