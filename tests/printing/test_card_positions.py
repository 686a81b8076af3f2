"""Every card lies where the sheet has it; read back from the PDF."""

from dataclasses import replace

import pytest
from tests.printing.lindhamn import ISSUER, SWEDISH, card, six_cards
from tests.printing.reading import placed, standing

from handslag.domain.errors import Invalid, NotAllowed
from handslag.domain.printers import Correction
from handslag.domain.progress import Cancelled
from handslag.domain.sheets import Box, CardSheet, Page, catalogue, find_sheet
from handslag.printing.cards import print_cards, print_job
from handslag.printing.faces import CardJob, Edge, Paper, Sides, Template
from handslag.printing.preview import page_image

SHEET = find_sheet("Avery C32011-10")
NEAR = 0.1


def corners(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.x + box.width, box.y + box.height


def full(sheet: CardSheet, *, backs: Edge | None = None, sides: Sides = "together") -> Paper:
    job = CardJob(
        sheet=sheet, placements=[(card(issuer_name=ISSUER), sheet.slots)], backs=backs, sides=sides
    )
    return print_job(job, labels=SWEDISH, title="Visitkort")


def test_the_catalogue_has_every_sheet() -> None:
    assert len(catalogue()) == 332


@pytest.mark.parametrize("edge", ["long", "short"])
def test_on_every_sheet_fronts_lie_in_their_places_and_backs_on_their_fronts(edge: Edge) -> None:
    for sheet in catalogue():
        paper = full(sheet, backs=edge)

        check_pair(sheet, edge, front=(paper.pdf, 0), back=(paper.pdf, 1))


@pytest.mark.parametrize("edge", ["long", "short"])
def test_on_every_sheet_a_second_pass_lays_the_backs_on_their_fronts(edge: Edge) -> None:
    for sheet in catalogue():
        first, second = (full(sheet, backs=edge, sides=side) for side in ("fronts", "backs"))

        assert (first.pages, second.pages) == (1, 1)
        check_pair(sheet, edge, front=(first.pdf, 0), back=(second.pdf, 0))


def check_pair(
    sheet: CardSheet, edge: Edge, *, front: tuple[bytes, int], back: tuple[bytes, int]
) -> None:
    """Fronts in their places; each back turned over there as one turns the leaf of a book."""
    fronts, backs = standing(*front), standing(*back)
    width, height = sheet.page.size
    assert len(fronts) == len(backs) == sheet.slots
    for slot, (before, behind) in enumerate(zip(fronts, backs, strict=True)):
        place = sheet.slot(slot)
        xs, ys = [x for x, _ in before], [y for _, y in before]
        assert (min(xs), min(ys), max(xs), max(ys)) == pytest.approx(corners(place), abs=NEAR), (
            sheet.name
        )
        top_left, top_right, bottom_right, bottom_left = (
            (width - x, y) if edge == "long" else (x, height - y) for x, y in behind
        )
        for mine, theirs in zip(
            before, (top_right, top_left, bottom_left, bottom_right), strict=True
        ):
            assert mine == pytest.approx(theirs, abs=NEAR), sheet.name


def test_a_card_on_a_rendered_page_lies_where_its_sheet_has_it() -> None:
    """At 600 dpi, for the eye of a ruler: the field of colour at the top of each card."""
    for name in ("Avery C32011-10", "Avery 5371"):
        sheet = find_sheet(name)
        face = card(name="", trade="", town="", template=Template.SKYLT, colour="#000000")
        pdf = print_cards(sheet, [(face, sheet.slots)], labels=SWEDISH, title="x").pdf
        dots = 600 / 25.4

        image = page_image(pdf, 0, dpi=600, most_pixels=40_000_000).convert("L")

        for slot in range(sheet.slots):
            box = sheet.slot(slot)
            line = image.crop(
                (0, round((box.y + 3) * dots), image.width, round((box.y + 3) * dots) + 1)
            ).tobytes()
            column = image.crop(
                (round((box.x + 9) * dots), 0, round((box.x + 9) * dots) + 1, image.height)
            ).tobytes()
            near_left, near_top = round((box.x - 1) * dots), round((box.y - 1) * dots)
            if slot % sheet.columns == 0:
                left = next(i for i in range(near_left, len(line)) if line[i] < 128)
                assert left / dots == pytest.approx(box.x, abs=NEAR), name
            top = next(i for i in range(near_top, len(column)) if column[i] < 128)
            assert top / dots == pytest.approx(box.y, abs=NEAR), name


def test_backs_double_the_pages_but_not_the_sheets() -> None:
    paper = print_cards(
        SHEET, [(six_cards()[5], 12)], labels=SWEDISH, title="Visitkort", backs="long"
    )

    assert (paper.pages, paper.sheets, paper.cards, paper.free_slots) == (4, 2, 12, 8)


def test_a_part_used_sheet_is_filled_from_its_first_free_place() -> None:
    paper = print_cards(SHEET, [(card(), 9)], start_slot=4, labels=SWEDISH, title="Visitkort")

    assert (paper.pages, paper.sheets, paper.cards, paper.free_slots) == (2, 2, 9, 8)
    assert placed(paper.pdf)[0] == pytest.approx(corners(SHEET.slot(3)), abs=NEAR)
    assert placed(paper.pdf, 1)[0] == pytest.approx(corners(SHEET.slot(0)), abs=NEAR)


def test_each_distinct_card_is_in_the_file_once() -> None:
    paper = print_cards(SHEET, [(card(), 40)], labels=SWEDISH, title="Visitkort")

    assert paper.pages == 4
    assert paper.pdf.count(b"/Subtype /Form") == 1


def test_a_correction_moves_and_stretches_what_is_printed() -> None:
    skewed = Correction(xx=1.005, xy=0.002, dx=1.5, yx=-0.001, yy=0.99, dy=-0.5)

    paper = print_cards(SHEET, [(card(), 10)], labels=SWEDISH, title="Visitkort", correction=skewed)

    plain = print_cards(SHEET, [(card(), 10)], labels=SWEDISH, title="Visitkort")
    for moved, at_rest in zip(standing(paper.pdf), standing(plain.pdf), strict=True):
        for mine, (x, y) in zip(moved, at_rest, strict=True):
            assert mine == pytest.approx(skewed.at(x, y), abs=0.01)


def test_cut_marks_bring_bleed_only_where_there_is_a_gap() -> None:
    apart = replace(SHEET, dy=58.0, rows=4, y0=20.0, page=Page.A4)
    face = card(template=Template.SKYLT)

    bled = print_cards(apart, [(face, 8)], labels=SWEDISH, title="Visitkort", cut_marks=True)
    closed = print_cards(SHEET, [(face, 10)], labels=SWEDISH, title="Visitkort", cut_marks=True)

    first = apart.slot(0)
    grown = Box(first.x - 2, first.y - 2, first.width + 4, first.height + 4)
    assert placed(bled.pdf)[0] == pytest.approx(corners(grown), abs=NEAR)
    assert placed(closed.pdf)[0] == pytest.approx(corners(SHEET.slot(0)), abs=NEAR)


def test_a_start_beyond_the_sheet_is_refused() -> None:
    with pytest.raises(Invalid):
        print_cards(SHEET, [(card(), 1)], start_slot=11, labels=SWEDISH, title="Visitkort")


def test_nothing_to_print_is_refused() -> None:
    with pytest.raises(NotAllowed):
        print_cards(SHEET, [(card(), 0)], labels=SWEDISH, title="Visitkort")


def test_a_long_run_can_be_stopped() -> None:
    class Impatient:
        def step(self, done: int, total: int) -> None:
            if done > 20:
                raise Cancelled

    with pytest.raises(Cancelled):
        print_cards(SHEET, [(card(), 40)], labels=SWEDISH, title="Visitkort", progress=Impatient())
