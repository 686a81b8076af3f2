"""Measured printers are kept by tray, side and stock, and correct what is printed on them."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from tests.builders import Clock, open_desk
from tests.printing.reading import document, placed, texts

from handslag.domain.errors import FileTrouble, Invalid, Kind, NotFound
from handslag.domain.packs import PackLine
from handslag.domain.printers import (
    CARDS,
    PLAIN,
    Deviation,
    PrinterChoice,
    Readings,
    Side,
    measure,
)
from handslag.domain.sheets import find_sheet
from handslag.printing.faces import Edge
from handslag.printing.fonts import MM
from handslag.services import cards, finding, packs, previews, printers, sheet_library
from handslag.services.cards import CardOrder
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.services.printers import PrinterEntry
from handslag.words.paper import calibration_words, paper_words

Desks = Callable[..., Desk]
SHEET = find_sheet("Avery C32011-10")
SLIPPED = Deviation(2.3, -1.7, 0.985, 0.985, 0.3)


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "profile", clock=clock)
    yield opened
    opened.store.close()


def entry(deviation: Deviation = SLIPPED, **changes: object) -> PrinterEntry:
    values: dict[str, object] = {"printer": "HP på kontoret", "deviation": deviation, **changes}
    return PrinterEntry(**values)  # type: ignore[arg-type]  # any field


def test_a_measuring_is_kept_and_a_newer_one_takes_its_place(desk: Desk, clock: Clock) -> None:
    printers.save(desk, entry(Deviation(1, 1)))
    clock.move(days=21)

    kept = printers.save(desk, entry(printer="  hp PÅ kontoret "))

    assert printers.settings(desk) == (kept,)
    assert (kept.deviation, kept.at) == (SLIPPED, clock.moment)


def test_each_tray_side_and_stock_has_its_own(desk: Desk) -> None:
    wanted = {
        ("", Side.FRONT, ""): Deviation(1, 0),
        ("", Side.BACK, ""): Deviation(2, 0),
        ("Fack 2", Side.FRONT, ""): Deviation(3, 0),
        ("Fack 2", Side.FRONT, SHEET.name): Deviation(4, 0),
        ("", Side.FRONT, SHEET.name): Deviation(5, 0),
    }
    for (tray, side, stock), deviation in wanted.items():
        printers.save(desk, entry(deviation, tray=tray, side=side, stock=stock))

    def offset(tray: str, stock: str, side: Side = Side.FRONT) -> float | None:
        found = printers.find(desk, PrinterChoice("HP på kontoret", tray, stock), side)
        return found.deviation.offset_x if found else None

    assert len(printers.settings(desk)) == 5
    assert offset("", "") == 1
    assert offset("", "", Side.BACK) == 2
    assert offset("fack 2", "") == 3
    assert offset("Fack 2", SHEET.name) == 4
    assert offset("", SHEET.name) == 5
    assert offset("Fack 1", SHEET.name) == 5
    assert offset("Fack 2", "annat papper") == 3
    assert offset("Fack 2", "annat papper", Side.BACK) == 2


def test_a_removed_measuring_can_be_put_back(desk: Desk) -> None:
    kept = printers.save(desk, entry())

    gone = printers.remove(desk, kept.id)

    assert gone == kept
    assert printers.settings(desk) == ()
    with pytest.raises(NotFound):
        printers.remove(desk, kept.id)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"printer": " "}, "printer"),
        ({"printer": "x" * 201}, "printer"),
        ({"deviation": Deviation(offset_x=31)}, "offset_x"),
        ({"deviation": Deviation(scale_y=0.5)}, "scale_y"),
        ({"deviation": Deviation(skew=float("nan"))}, "skew"),
    ],
)
def test_a_measuring_that_cannot_be_is_refused(
    desk: Desk, changes: dict[str, object], field: str
) -> None:
    values: dict[str, object] = {"printer": "HP", "deviation": SLIPPED, **changes}

    with pytest.raises(Invalid) as refused:
        printers.save(desk, PrinterEntry(**values))  # type: ignore[arg-type]  # any field

    assert refused.value.field == field
    assert printers.settings(desk) == ()


def test_a_printer_that_was_never_measured_is_not_found(desk: Desk) -> None:
    printers.save(desk, entry())

    with pytest.raises(NotFound) as refused:
        printers.find(desk, PrinterChoice("Canon"))

    assert refused.value == NotFound(Kind.PRINTER, "Canon")
    assert printers.find(desk, PrinterChoice("HP på kontoret"), Side.BACK) is None


def test_the_calibration_page_speaks_and_can_check_a_correction(desk: Desk, tmp_path: Path) -> None:
    printers.save(desk, entry())
    plain, checked = tmp_path / "a.pdf", tmp_path / "b.pdf"

    done = printers.calibration_page(desk, plain, words=calibration_words("sv"), backs="long")
    printers.calibration_page(
        desk, checked, words=calibration_words("en"), check=PrinterChoice("hp på kontoret")
    )

    assert done.pages == 2
    assert "baksida" in texts(plain.read_bytes())[1]
    assert "Measure from the middle" in texts(checked.read_bytes())[0]
    with pytest.raises(NotFound):
        printers.calibration_page(
            desk, plain, words=calibration_words("sv"), check=PrinterChoice("Canon")
        )
    with pytest.raises(FileTrouble):
        printers.calibration_page(desk, tmp_path / "a.txt", words=calibration_words("sv"))


def corrected(desk: Desk) -> None:
    """Measures the printer as a user does, to a tenth of a millimetre."""
    read = {name: round(value, 1) for name, value in asdict(Readings.of(SLIPPED)).items()}
    printers.save(desk, entry(measure(Readings(**read)).deviation))


def lands(box: tuple[float, float, float, float]) -> tuple[float, float]:
    """Where the faulty printer puts the middle of what is drawn there."""
    return SLIPPED.at((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def test_cards_and_packs_land_where_they_should_on_a_measured_printer(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    desk = desks("andersson", clock=clock)
    corrected(desk)
    first = SHEET.slot(0)
    wanted = (first.x + first.width / 2, first.y + first.height / 2)

    cards.print_out(
        desk,
        CardOrder(
            sheet="C32011-10", path=tmp_path / "a.pdf", partners=("Petterson",),
            printer="hp på kontoret", tray="Fack 2",
        ),
        words=paper_words,
    )  # fmt: skip
    pack = packs.print_out(
        desk,
        PackOrder(
            customer="Johansson", sheet="C32011-10", path=tmp_path / "b.pdf",
            partners=("Petterson",), printer="HP på kontoret",
        ),
        words=paper_words,
    )  # fmt: skip

    card = placed((tmp_path / "a.pdf").read_bytes())[0]
    assert lands(card) == pytest.approx(wanted, abs=0.1)
    in_pack = placed((tmp_path / "b.pdf").read_bytes(), pack.pages - 1)
    assert len(in_pack) == 1


def test_a_preview_of_a_pack_is_corrected_as_its_print_is(desks: Desks, clock: Clock) -> None:
    desk = desks("andersson", clock=clock)
    corrected(desk)
    recipe = previews.find_partners(desk, "Petterson", without=(), limit=1)
    lines = (PackLine(recipe[0].id, 1, None),)
    with desk.store.read() as work:
        customer = finding.customer(work, "Johansson").id

    def pdf(printer: PrinterChoice | None) -> bytes:
        of = previews.Composition(customer=customer, lines=lines, sheet=SHEET.name, printer=printer)
        return previews.preview(desk, of, words=paper_words).pdf

    assert pdf(None) != pdf(PrinterChoice("HP på kontoret"))
    with pytest.raises(NotFound):
        pdf(PrinterChoice("Canon"))


def test_a_measuring_for_card_sheets_holds_for_every_sheet_and_for_no_plain_paper(
    desk: Desk,
) -> None:
    for stock, right in ((CARDS, 1), (PLAIN, 2), ("Avery 8414", 3)):
        printers.save(desk, entry(Deviation(right, 0), tray="Manual", stock=stock))

    def offset(stock: str, tray: str = "Manual") -> float | None:
        found = printers.find(desk, PrinterChoice("HP på kontoret", tray, stock))
        return found.deviation.offset_x if found else None

    assert [offset(stock) for stock in (SHEET.name, "avery 8414", CARDS, PLAIN)] == [1, 3, 1, 2]
    assert offset("") is None
    assert offset(SHEET.name, "") is None


def test_the_trays_that_were_measured_are_told_the_newest_first(desk: Desk, clock: Clock) -> None:
    for tray, stock in (("1", CARDS), ("2", SHEET.name), ("3", PLAIN), ("", ""), ("1", "")):
        printers.save(desk, entry(tray=tray, stock=stock))
        clock.move(days=1)

    assert printers.measured_trays(desk, "hp på  KONTORET", stock=SHEET.name) == ("1", "", "2")
    assert printers.measured_trays(desk, "HP på kontoret", stock=PLAIN) == ("1", "", "3")
    assert printers.measured_trays(desk, "Canon", stock=SHEET.name) == ()


def test_outlines_are_corrected_as_plain_paper_is(desk: Desk, tmp_path: Path) -> None:
    off = Deviation(offset_x=2.0, offset_y=1.0)
    place = SHEET.slot(0)

    def printed(printer: str | None, backs: Edge | None = None) -> tuple[float, float, list[str]]:
        path = tmp_path / "outlines.pdf"
        choice = PrinterChoice(printer) if printer else None
        done = sheet_library.outline_page(
            desk, path, SHEET.name, language="sv", backs=backs, printer=choice
        )
        with document(path.read_bytes()) as opened:
            height = opened[0].get_height()
            left, _, _, top = next(opened[0].get_objects(max_depth=2)).get_bounds()
        return left / MM, (height - top) / MM, [remark.problem for remark in done.remarks]

    printers.save(desk, entry(stock=CARDS))
    x, y, told = printed("HP på kontoret", "long")
    assert (x, y) == pytest.approx((place.x, place.y), abs=0.1)
    assert told == ["front_not_measured", "back_not_measured"]

    printers.save(desk, entry(off, stock=PLAIN))
    x, y, told = printed("HP på kontoret")
    assert off.at(x, y) == pytest.approx((place.x, place.y), abs=0.1)
    assert told == []

    assert printed(None)[:2] == pytest.approx((place.x, place.y), abs=0.1)
