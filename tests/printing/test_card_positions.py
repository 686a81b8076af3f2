"""Every card lies where the sheet has it; read back from the PDF."""

from dataclasses import replace

import pytest
from tests.printing.lindhamn import ISSUER, SWEDISH, card, six_cards
from tests.printing.reading import placed

from handslag.domain.errors import Invalid, NotAllowed
from handslag.domain.printers import Correction
from handslag.domain.progress import Cancelled
from handslag.domain.sheets import Box, CardSheet, Page, catalogue, find_sheet
from handslag.printing.cards import print_cards
from handslag.printing.faces import Edge, Paper, Template

SHEET = find_sheet("Avery C32011-10")
NEAR = 0.1


def corners(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.x + box.width, box.y + box.height


def full(sheet: CardSheet, *, backs: Edge | None = None) -> Paper:
    face = card(issuer_name=ISSUER)
    return print_cards(sheet, [(face, sheet.slots)], labels=SWEDISH, title="Visitkort", backs=backs)


def test_the_cards_of_every_sheet_lie_within_a_tenth_of_a_millimetre() -> None:
    assert len(catalogue()) == 332
    for sheet in catalogue():
        found = placed(full(sheet).pdf)

        wanted = [corners(sheet.slot(slot)) for slot in range(sheet.slots)]
        assert len(found) == len(wanted)
        for mine, theirs in zip(found, wanted, strict=True):
            assert mine == pytest.approx(theirs, abs=NEAR), sheet.name


@pytest.mark.parametrize("edge", ["long", "short"])
def test_backs_lie_behind_their_fronts(edge: Edge) -> None:
    for sheet in catalogue()[::15]:
        paper = full(sheet, backs=edge)

        width, height = sheet.page.size
        fronts, backs = placed(paper.pdf, 0), placed(paper.pdf, 1)
        for front, back in zip(fronts, backs, strict=True):
            x, y = (front[0] + front[2]) / 2, (front[1] + front[3]) / 2
            wanted = (width - x, y) if edge == "long" else (x, height - y)
            middle = ((back[0] + back[2]) / 2, (back[1] + back[3]) / 2)
            assert middle == pytest.approx(wanted, abs=NEAR)


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

    pixels = print_cards(SHEET, [(card(), 10)], labels=SWEDISH, title="Visitkort")
    assert paper.pdf != pixels.pdf
    assert b"PrintScaling /None" in paper.pdf


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
