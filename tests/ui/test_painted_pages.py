"""Printing where there is no CUPS: the pages are painted at the printer's resolution."""

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QTimer
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from tests.builders import Clock
from tests.print_system import red_fields, red_pack, wanted_fields
from tests.printing.reading import document

from handslag.domain.errors import FileTrouble, PrintProblem, PrintTrouble
from handslag.domain.progress import Cancelled, Silent
from handslag.domain.sheets import Page, SmallPage, find_sheet
from handslag.printing.fonts import MM
from handslag.printing.preview import page_count
from handslag.services import booklets
from handslag.services.booklets import BookletOrder, Pages
from handslag.services.desk import Desk
from handslag.services.print_jobs import PrintJob
from handslag.ui.jobs import Jobs
from handslag.ui.print_out import qprinter
from handslag.ui.print_out.queue import queue
from handslag.words.booklet import booklet_words

SHEET = find_sheet("Avery C32011-10")
NEAR = 0.1
"""mm"""


def pdf_printer(path: Path, resolution: int) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(resolution)
    printer.setPageMargins(QMarginsF(12, 17, 4, 6), QPageLayout.Unit.Millimeter)  # a bad edge
    return printer


def job(path: Path, pages: range) -> PrintJob:
    return PrintJob(path=path, pages=pages, page=Page.A4, printer="Kontoret", title="Pack")


def ink(pdf: Path, page: int) -> tuple[float, ...]:
    """Left, top, right and bottom of what is printed on a page, mm."""
    with document(pdf.read_bytes()) as opened:
        picture = opened[page].render(scale=150 / 72).to_pil().convert("L")
    box = picture.point(lambda grey: 255 * (grey < 160)).getbbox()
    assert box is not None
    return tuple(dots * 25.4 / 150 for dots in box)


class StopsAt:
    """Somebody who has had enough at a page."""

    def __init__(self, page: int) -> None:
        self.page = page

    def step(self, done: int, total: int) -> None:
        if done >= self.page and done < total:
            raise Cancelled


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("resolution", [300, 600, 1200])
def test_painted_cards_lie_within_a_tenth_of_a_millimetre(
    desks: Callable[..., Desk], clock: Clock, tmp_path: Path, resolution: int
) -> None:
    made = red_pack(desks("andersson", clock=clock), tmp_path / "Pack.pdf", SHEET)
    paper = tmp_path / "paper.pdf"
    cards = range(made.pages - made.sheets, made.pages)

    qprinter.paint(pdf_printer(paper, resolution), job(made.path, cards), Silent())

    assert page_count(paper.read_bytes()) == 1
    found = red_fields(paper, 0, SHEET)
    for mine, theirs in zip(found, wanted_fields(SHEET), strict=True):
        assert mine == pytest.approx(theirs, abs=NEAR)


@pytest.mark.usefixtures("qapp")
def test_only_the_pages_that_were_asked_for_are_painted(
    desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    made = red_pack(desks("andersson", clock=clock), tmp_path / "Pack.pdf", SHEET)
    paper = tmp_path / "paper.pdf"

    plain = range(made.pages - made.sheets)
    qprinter.paint(pdf_printer(paper, 300), job(made.path, plain), Silent())

    assert page_count(paper.read_bytes()) == len(plain) == 3


@pytest.mark.usefixtures("qapp")
def test_a_small_page_is_painted_on_paper_of_its_size(
    desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    desk, path, paper = desks("andersson", clock=clock), tmp_path / "b.pdf", tmp_path / "paper.pdf"
    made = booklets.make(desk, BookletOrder(), path, words=booklet_words)
    small = replace(job(path, range(made.pages)), page=SmallPage.A5, edge="long")

    qprinter.paint(pdf_printer(paper, 300), small, Silent())

    with document(paper.read_bytes()) as opened:
        sizes = [page.get_size() for page in opened]
    assert len(sizes) == made.pages == 2
    for width, height in sizes:
        assert (width / MM, height / MM) == pytest.approx(SmallPage.A5.size, abs=0.5)


@pytest.mark.usefixtures("qapp")
def test_a_page_that_lies_on_its_side_is_painted_along_the_upright_paper(
    desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    desk, path, paper = desks("andersson", clock=clock), tmp_path / "b.pdf", tmp_path / "paper.pdf"
    folded = BookletOrder(pages=Pages.FOLDED)
    made = booklets.make(desk, folded, path, words=booklet_words)

    qprinter.paint(pdf_printer(paper, 300), job(path, range(made.pages)), Silent())

    for page in range(made.pages):
        (left, top, right, bottom), painted = ink(path, page), ink(paper, page)
        assert painted == pytest.approx((top, 297 - right, bottom, 297 - left), abs=0.3)


@pytest.mark.usefixtures("qapp")
def test_painting_stops_between_two_pages(
    desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    made = red_pack(desks("andersson", clock=clock), tmp_path / "Pack.pdf", SHEET)

    with pytest.raises(Cancelled):
        qprinter.paint(pdf_printer(tmp_path / "a.pdf", 300), job(made.path, range(3)), StopsAt(1))


@pytest.mark.usefixtures("qapp")
def test_a_file_that_is_gone_or_no_pdf_is_told(tmp_path: Path) -> None:
    path = tmp_path / "Pack.pdf"

    with pytest.raises(FileTrouble):
        qprinter.paint(pdf_printer(tmp_path / "a.pdf", 300), job(path, range(1)), Silent())
    path.write_bytes(b"no pdf")
    with pytest.raises(FileTrouble):
        qprinter.paint(pdf_printer(tmp_path / "b.pdf", 300), job(path, range(1)), Silent())


@pytest.mark.usefixtures("qapp")
def test_a_printer_that_qt_does_not_know_is_gone(tmp_path: Path) -> None:
    with pytest.raises(PrintTrouble) as caught:
        queue("win32").send(job(tmp_path / "Pack.pdf", range(1)), Silent())

    assert caught.value.problem is PrintProblem.GONE


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_place_where_nothing_can_be_written_is_told(
    desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    made = red_pack(desks("andersson", clock=clock), tmp_path / "Pack.pdf", SHEET)

    with pytest.raises(PrintTrouble) as caught:
        qprinter.paint(
            pdf_printer(tmp_path / "gone" / "a.pdf", 300), job(made.path, range(1)), Silent()
        )

    assert caught.value.problem is PrintProblem.FAILED


def test_the_window_goes_on_while_pages_are_painted(
    qtbot: QtBot, desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    made = red_pack(desks("andersson", clock=clock), tmp_path / "Pack.pdf", SHEET)
    jobs, beats = Jobs(), [time.perf_counter()]
    done: list[object] = []
    heart = QTimer(interval=1)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))

    heart.start()
    printer = pdf_printer(tmp_path / "paper.pdf", 600)
    jobs.run(
        lambda progress: qprinter.paint(printer, job(made.path, range(3)), progress),
        done=done.append,
        failed=done.append,
    )
    qtbot.waitUntil(lambda: bool(done), timeout=60_000)
    heart.stop()
    jobs.close()

    assert done == [None]
    waits = sorted(later - before for before, later in pairwise(beats))
    assert len(waits) > 20
    assert waits[len(waits) * 19 // 20] < 0.05
