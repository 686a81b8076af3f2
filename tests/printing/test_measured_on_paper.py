"""The whole way of a printer that prints wrong: its page, a ruler, the correction, and its cards."""

import math
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from tests.builders import Clock
from tests.printing.faulty_printer import PIXEL, FaultyPrinter, cross, measured, nominal_crosses
from tests.printing.reading import standing

from handslag.domain.printers import PrinterChoice, Side, measure
from handslag.domain.sheets import Page, find_sheet
from handslag.printing.faces import Edge
from handslag.services import cards, printers
from handslag.services.cards import CardOrder
from handslag.services.desk import Desk
from handslag.services.printers import PrinterEntry
from handslag.words.paper import calibration_words, paper_words

NEAR = 0.1
FRONT = FaultyPrinter(offset=(2.3, -1.7), scale=0.985, degrees=0.3)
BACK = FaultyPrinter(offset=(-1.1, 3.4), scale=1.006, degrees=-0.2)
NAME = "HP på kontoret"
Desks = Callable[..., Desk]


@pytest.fixture(params=[0.02, 0.1], ids=["loupe", "ruler"])
def measured_desk(
    request: pytest.FixtureRequest, desks: Desks, clock: Clock, tmp_path: Path
) -> Desk:
    """A shop that has measured both sides of its printer on the page that the program gave it."""
    desk = desks("andersson", clock=clock)
    path = tmp_path / "page.pdf"
    printers.calibration_page(desk, path, words=calibration_words("sv"), backs="long")
    for number, (side, printer) in enumerate(((Side.FRONT, FRONT), (Side.BACK, BACK))):
        readings = measured(printer.printed(path.read_bytes(), number), ruler=request.param)
        fit = measure(readings, Page.A4)
        assert fit.suspect == ""
        printers.save(desk, PrinterEntry(printer=NAME, side=side, deviation=fit.deviation))
    return desk


@pytest.mark.slow
def test_a_measured_printer_brings_every_corner_within_a_tenth_of_a_millimetre(
    measured_desk: Desk, tmp_path: Path
) -> None:
    edges: tuple[Edge, ...] = ("long", "short")
    for edge, name in product(edges, ("Avery C32011-10", "Russian A4 5x9")):
        order = CardOrder(
            sheet=name, path=tmp_path / "cards.pdf", partners=("Petterson",),
            copies=find_sheet(name).slots, backs=edge, printer=NAME,
        )  # fmt: skip
        cards.print_out(measured_desk, order, words=paper_words)

        pdf = order.path.read_bytes()
        sheet = find_sheet(name)
        width, height = sheet.page.size
        pairs = zip(standing(pdf, 0), standing(pdf, 1), strict=True)
        for slot, (front, back) in enumerate(pairs):
            box = sheet.slot(slot)
            wanted = [
                (x, y) for y in (box.y, box.y + box.height) for x in (box.x, box.x + box.width)
            ]
            on_front = [FRONT.lands(*corner) for corner in front]
            behind = [
                (width - x, y) if edge == "long" else (x, height - y)
                for x, y in (BACK.lands(*corner) for corner in back)
            ]
            for corners in (on_front, behind):
                assert max(min(math.dist(one, each) for each in corners) for one in wanted) <= NEAR
            assert math.dist(middle(on_front), middle(behind)) <= NEAR

    page = tmp_path / "checked.pdf"
    printers.calibration_page(
        measured_desk, page, words=calibration_words("en"), check=PrinterChoice(NAME)
    )
    paper = FRONT.printed(page.read_bytes(), 0)
    for x, y in nominal_crosses(paper.width / PIXEL, paper.height / PIXEL).values():
        assert math.dist(cross(paper, x, y), (x, y)) <= NEAR


def middle(corners: list[tuple[float, float]]) -> tuple[float, float]:
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


@pytest.mark.parametrize("edge", ["long", "short"])
def test_without_a_measuring_the_same_printer_misses_by_millimetres(
    desks: Desks, clock: Clock, tmp_path: Path, edge: Edge
) -> None:
    sheet = find_sheet("Avery C32011-10")
    order = CardOrder(
        sheet=sheet.name, path=tmp_path / "cards.pdf", partners=("Petterson",), backs=edge
    )

    cards.print_out(desks("andersson", clock=clock), order, words=paper_words)

    [front] = standing(order.path.read_bytes(), 0)
    assert math.dist(FRONT.lands(*front[0]), front[0]) > 2
