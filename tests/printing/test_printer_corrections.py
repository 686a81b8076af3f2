"""A printer that shifts, shrinks and turns: measured as a user does, it prints right."""

import math
from dataclasses import asdict
from itertools import pairwise

import pytest
from PIL import Image
from tests.printing.lindhamn import ISSUER, SWEDISH, card
from tests.printing.reading import MM, document, form_box, texts

from handslag.domain.printers import Correction, Deviation, Readings, crosses, measure
from handslag.domain.sheets import CardSheet, Page, catalogue, find_sheet
from handslag.printing.calibration import (
    CalibrationWords,
    print_calibration,
    print_outlines,
)
from handslag.printing.cards import print_cards, turned_over
from handslag.printing.faces import Edge
from handslag.printing.preview import page_image

NEAR = 0.1
FRONT = Deviation(2.3, -1.7, 0.985, 0.985, 0.3)
BACK = Deviation(-1.1, 3.4, 0.992, 1.006, -0.2)
WORDS = CalibrationWords(
    language="sv", title="Skrivarkalibrering", front="Framsida", back="Baksida",
    sentences=("Mät från papperets kant till mitten av varje kors.", "Skriv in talen i Handslag."),
    across="Linjalen på tvären", down="Linjalen nedåt",
)  # fmt: skip
Corner = tuple[float, float]


def measured(printer: Deviation, page: Page = Page.A4) -> Correction:
    """What the user's ruler tells, read to a tenth of a millimetre."""
    exact = asdict(Readings.of(printer, page))
    read = Readings(**{name: round(value, 1) for name, value in exact.items()})
    return measure(read, page).deviation.correction()


def drawn(pdf: bytes, page: int) -> list[list[Corner]]:
    """The four corners of each card as the page has them: mm from the top left."""
    left, bottom, right, top = form_box(pdf)
    with document(pdf) as opened:
        sheet = opened[page]
        height = sheet.get_height()
        found = []
        for each in sheet.get_objects(max_depth=1):
            a, b, c, d, e, f = each.get_matrix().get()
            found.append(
                [
                    ((a * x + c * y + e) / MM, (height - b * x - d * y - f) / MM)
                    for x in (left, right)
                    for y in (bottom, top)
                ]
            )
        return found


def wanted(sheet: CardSheet, slot: int, edge: Edge | None) -> list[Corner]:
    box = turned_over(sheet.slot(slot), sheet, edge)
    return [(x, y) for x in (box.x, box.x + box.width) for y in (box.y, box.y + box.height)]


def worst(
    pdf: bytes, page: int, sheet: CardSheet, printer: Deviation, edge: Edge | None = None
) -> float:
    """How far the worst corner of a card lands from its place, in mm."""
    found = drawn(pdf, page)
    assert len(found) == sheet.slots
    return max(
        min(math.dist(printer.at(*corner), place) for corner in corners)
        for slot, corners in enumerate(found)
        for place in wanted(sheet, slot, edge)
    )


@pytest.mark.parametrize("edge", ["long", "short"])
def test_every_corner_of_every_card_lands_within_a_tenth_of_a_millimetre(edge: Edge) -> None:
    for name in ("Avery C32011-10", "Avery 5371", "Zweckform 32015", "Herma 5028"):
        sheet = find_sheet(name)

        paper = print_cards(
            sheet, [(card(issuer_name=ISSUER), sheet.slots)], labels=SWEDISH, title="x",
            backs=edge, correction=measured(FRONT), back_correction=measured(BACK),
        )  # fmt: skip

        assert worst(paper.pdf, 0, sheet, FRONT) <= NEAR, name
        assert worst(paper.pdf, 1, sheet, BACK, edge) <= NEAR, name


def test_without_its_correction_the_same_printer_misses_by_millimetres() -> None:
    sheet = find_sheet("Avery C32011-10")

    paper = print_cards(sheet, [(card(), sheet.slots)], labels=SWEDISH, title="x")

    assert worst(paper.pdf, 0, sheet, FRONT) > 3


@pytest.mark.parametrize("edge", ["long", "short"])
def test_the_middle_of_every_back_lies_on_its_fronts(edge: Edge) -> None:
    face = card(issuer_name=ISSUER)
    fronts, backs = FRONT.correction(), BACK.correction()
    for sheet in catalogue():
        width, height = sheet.page.size

        paper = print_cards(
            sheet, [(face, sheet.slots)], labels=SWEDISH, title="x", backs=edge,
            correction=fronts, back_correction=backs,
        )  # fmt: skip

        pairs = zip(drawn(paper.pdf, 0), drawn(paper.pdf, 1), strict=True)
        for slot, (front, back) in enumerate(pairs):
            x, y = FRONT.at(*middle(front))
            behind_x, behind_y = BACK.at(*middle(back))
            through = (
                (width - behind_x, behind_y) if edge == "long" else (behind_x, height - behind_y)
            )
            assert (x, y) == pytest.approx(through, abs=NEAR), sheet.name
            box = sheet.slot(slot)
            assert (x, y) == pytest.approx(
                (box.x + box.width / 2, box.y + box.height / 2), abs=NEAR
            ), sheet.name


def middle(corners: list[Corner]) -> Corner:
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


@pytest.mark.parametrize("page", Page)
def test_the_crosses_can_be_measured_on_the_rendered_page(page: Page) -> None:
    dots = 600
    image = page_image(print_calibration(WORDS, page=page).pdf, 0, dpi=dots, most_pixels=40_000_000)

    for x, y in crosses(page).values():
        column, row = (dark_middle(image, x, y, dots, across=across) for across in (True, False))
        assert (column, row) == pytest.approx((x, y), abs=0.05)


def dark_middle(image: Image.Image, x: float, y: float, dots: int, *, across: bool) -> float:
    """The middle of the line that crosses a short stroke beside the cross, in mm."""
    pixel = dots / 25.4
    beside = 3.5  # mm along the other arm, where only one line is
    first = (x - 2) * pixel if across else (y - 2) * pixel
    dark = []
    for step in range(round(4 * pixel)):
        along = round(first) + step
        at = (
            (along, round((y + beside) * pixel)) if across else (round((x + beside) * pixel), along)
        )
        pixels = image.getpixel(at)
        assert isinstance(pixels, tuple)
        if sum(pixels[:3]) < 3 * 128:
            dark.append(along + 0.5)
    return sum(dark) / len(dark) / pixel


def test_a_printed_calibration_page_is_corrected_on_the_pixels_too() -> None:
    """The whole way: drawn, printed by a faulty printer (pixels moved), and measured on the sheet."""
    dots = 300
    corrected = print_calibration(WORDS, correction=measured(FRONT))
    image = page_image(corrected.pdf, 0, dpi=dots)
    pixel = dots / 25.4
    back = FRONT.correction()  # PIL asks for each printed pixel where it comes from
    printed = image.transform(
        image.size, Image.Transform.AFFINE,
        (back.xx, back.xy, back.dx * pixel, back.yx, back.yy, back.dy * pixel),
        Image.Resampling.BICUBIC, fillcolor="white",
    )  # fmt: skip

    for x, y in crosses(Page.A4).values():
        column, row = (dark_middle(printed, x, y, dots, across=across) for across in (True, False))
        assert (column, row) == pytest.approx((x, y), abs=0.15)


def test_the_calibration_page_says_what_to_do_on_both_sides() -> None:
    pdf = print_calibration(WORDS, backs="long").pdf

    front, back = texts(pdf)
    assert "Framsida" in front
    assert "Baksida" in back
    for letter in "ABCD":
        assert letter in front
    assert "Skriv in talen" in front
    assert "200" in front


def test_the_rulers_are_as_long_as_they_say() -> None:
    with document(print_calibration(WORDS).pdf) as opened:
        boxes = [each.get_bounds() for each in opened[0].get_objects(max_depth=2)]
    middles = [
        ((left + right) / 2 / MM, (bottom + top) / 2 / MM, (right - left) / MM, (top - bottom) / MM)
        for left, bottom, right, top in boxes
    ]
    across = sorted(x for x, _, wide, high in middles if wide < 0.6 and 1.5 < high < 6)
    down = sorted(y for _, y, wide, high in middles if high < 0.6 and 1.5 < wide < 6)

    assert (len(across), len(down)) == (101, 201)
    assert across[-1] - across[0] == pytest.approx(100, abs=0.02)
    assert down[-1] - down[0] == pytest.approx(200, abs=0.02)
    assert [b - a for a, b in pairwise(down)] == pytest.approx([1] * 200, abs=0.02)


def test_a_test_print_has_only_the_outlines_where_the_cards_lie() -> None:
    sheet = find_sheet("Avery C32011-10")

    pdf = print_outlines(sheet, language="sv", backs="long").pdf

    assert texts(pdf) == ["", ""]
    with document(pdf) as opened:
        height = opened[0].get_height()
        boxes = [each.get_bounds() for each in opened[0].get_objects(max_depth=2)]
    assert len(boxes) == sheet.slots
    for (left, bottom, right, top), slot in zip(boxes, range(sheet.slots), strict=True):
        box = sheet.slot(slot)
        found = (left / MM, (height - top) / MM, right / MM, (height - bottom) / MM)
        edges = (box.x, box.y, box.x + box.width, box.y + box.height)
        assert found == pytest.approx(edges, abs=0.1)
