from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.print_system import PrintSystem, posix_only, red_fields, wanted_fields
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window
from tests.ui.viewer import Viewer, open_viewer

from handslag.domain.packs import PackLine
from handslag.domain.printers import Deviation
from handslag.domain.sheets import find_sheet
from handslag.printing.preview import page_count
from handslag.services import customers, previews, printers, vouchers
from handslag.services.printers import PrinterEntry
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.print_out.step import PrintStep
from handslag.ui.window import Window

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHEET = find_sheet("Avery C32011-10")
NEAR = 0.1
"""mm"""


class Setting:
    """The page of packs with a pack put together, and the dialog that prints it."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.page = cast("PacksPage", window.page)
        customer = customers.show(window.office.desk, "Johansson")
        partner = previews.find_partners(window.office.desk, "Petters", without=(), limit=1)[0]
        self.page.form.show_lines((PackLine(partner.id, 12, 1),))
        self.page.form.show_sheet(SHEET)
        self.page._choose(customer.id)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def issued(self) -> int:
        return vouchers.listing(self.window.office.desk)[1]

    @property
    def dialog(self) -> PrintDialog:
        return self.page.findChildren(PrintDialog)[-1]

    @property
    def cards(self) -> PrintStep:
        assert self.dialog.cards is not None
        return self.dialog.cards

    def begin(self) -> PrintDialog:
        self.page.print.trigger()
        self.wait()
        self.qtbot.waitUntil(self.dialog.isActiveWindow)
        return self.dialog

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)

    def press(self, step: PrintStep) -> None:
        button = step.first if step.first.isVisible() else step.later
        assert button.isEnabled()
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        self.wait()

    def close(self) -> None:
        self.dialog.reject()
        self.qtbot.waitUntil(lambda: not self.page.findChildren(PrintDialog))


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintSystem:
    made = PrintSystem(tmp_path / "programs", monkeypatch)
    made.install(["Office=The office’s laser", "Hall"], default="Hall")
    return made


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    with open_viewer() as made:
        yield made


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with open_window(tmp_path / "profile", (PacksPage,)) as window:
        yield Setting(qtbot, window)


@posix_only()
def test_each_paper_is_printed_from_the_pack_that_was_made_once(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.begin()
    assert (shop.issued, system.jobs) == (0, [])
    assert dialog.plain.first.hasFocus()
    assert shop.cards.later.isVisible()

    shop.press(dialog.plain)
    assert shop.issued == 1
    assert dialog.plain.outcome == "3 pages were sent to Hall."
    assert shop.cards.first.hasFocus()
    shop.press(shop.cards)
    assert shop.cards.outcome == "2 pages were sent to Hall."
    assert dialog.close_button.hasFocus()
    shop.press(dialog.plain)

    assert shop.issued == 1
    assert [told.split(" -P ")[1].split()[0] for told in system.jobs] == ["1-3", "4-5", "1-3"]
    file = Path(system.jobs[0].split(" -- ")[1])
    assert page_count(file.read_bytes()) == 5
    shop.close()


@posix_only()
def test_the_same_pack_once_more_issues_nothing(shop: Setting, system: PrintSystem) -> None:
    shop.press(shop.begin().plain)
    shop.close()

    for again in (shop.page.print.trigger, shop.page._given.again.click):
        again()
        shop.wait()
        shop.press(shop.cards)
        shop.close()

    assert shop.issued == 1
    assert len(system.jobs) == 3


@posix_only()
def test_closing_without_printing_issues_nothing(shop: Setting, system: PrintSystem) -> None:
    dialog = shop.begin()

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    shop.qtbot.waitUntil(lambda: not shop.page.findChildren(PrintDialog))

    assert (shop.issued, system.jobs) == (0, [])


@posix_only()
def test_each_paper_remembers_its_own_printer(shop: Setting, system: PrintSystem) -> None:
    dialog = shop.begin()
    assert dialog.plain.printer.currentText() == "Hall"
    shop.cards.printer.setFocus()
    QTest.keyClick(shop.cards.printer, Qt.Key.Key_Down)
    assert shop.cards.printer.currentText() == "The office’s laser"
    shop.press(shop.cards)
    assert shop.cards.outcome == "2 pages were sent to The office’s laser."
    shop.close()

    dialog = shop.begin()

    assert dialog.plain.printer.currentData() == "Hall"
    assert shop.cards.printer.currentData() == "Office"
    assert " -d Office " in f" {system.jobs[0]}"
    shop.close()


@posix_only()
def test_the_cards_are_corrected_for_the_printer_that_they_go_to(
    shop: Setting, system: PrintSystem
) -> None:
    desk = shop.window.office.desk
    off = Deviation(offset_x=2.3, offset_y=-1.2, scale_x=1.003)
    printers.save(desk, PrinterEntry(printer="Hall", deviation=off))
    partner = previews.find_partners(desk, "Lundstr", without=(), limit=1)[0]
    shop.page.form.show_lines((PackLine(partner.id, SHEET.slots, 1),))
    shop.page._changed()
    dialog = shop.begin()

    shop.press(dialog.plain)
    shop.press(shop.cards)
    shop.cards.printer.setCurrentIndex(shop.cards.printer.findData("Office"))
    shop.press(shop.cards)

    letter, corrected, straight = (Path(told.split(" -- ")[1]) for told in system.jobs)
    assert letter == straight
    assert shop.issued == 1
    correction = off.correction()
    for found, place in zip(red_fields(corrected, 3, SHEET), wanted_fields(SHEET), strict=True):
        assert found[:2] == pytest.approx(correction.at(place[0], place[1]), abs=NEAR)
    for found, place in zip(red_fields(straight, 3, SHEET), wanted_fields(SHEET), strict=True):
        assert found == pytest.approx(place, abs=NEAR)
    shop.close()


@posix_only()
def test_a_refused_job_is_told_beside_its_paper_and_can_be_sent_again(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.begin()
    system.refuse('lp: Destination "Hall" is not accepting jobs.')

    shop.press(dialog.plain)

    assert "takes no jobs now" in dialog.plain.outcome
    assert dialog.plain.first.hasFocus()
    assert shop.issued == 1
    system.take()
    shop.press(dialog.plain)
    assert dialog.plain.outcome == "3 pages were sent to Hall."
    assert shop.issued == 1
    shop.close()


@posix_only()
def test_a_paused_printer_is_told(shop: Setting, system: PrintSystem) -> None:
    system.install(["Hall"], paused="Hall")
    dialog = shop.begin()

    shop.press(dialog.plain)

    assert "3 pages wait for Hall, which is paused." in dialog.plain.outcome
    shop.close()


@posix_only()
@pytest.mark.parametrize("without", ["printers", "cups"])
def test_without_a_printer_the_pack_opens_in_another_program(
    shop: Setting, viewer: Viewer, system: PrintSystem, without: str
) -> None:
    if without == "printers":
        system.install([])
    else:
        (system.folder / "lpstat").unlink()
    dialog = shop.begin()
    assert not dialog.plain.isVisible()
    assert dialog.file_first.isVisible()
    assert "open the pack in a pdf program" in dialog.lack.text().casefold()

    QTest.keyClick(dialog.file_first, Qt.Key.Key_Return)
    shop.wait()

    assert shop.issued == 1
    assert [path.name for path in viewer.opened] == ["Welcome pack Johansson.pdf"]


@posix_only()
@pytest.mark.usefixtures("system")
def test_every_control_of_the_dialog_has_a_name_and_no_text_is_markup(shop: Setting) -> None:
    dialog = shop.begin()

    assert unnamed_controls(dialog) == []
    assert rich_labels(dialog) == []
    names = [step.printer.accessibleName() for step in dialog.steps]
    assert names == ["Printer: 1. Letter and vouchers", "Printer: 2. Visiting cards"]
    shop.close()


@posix_only()
@pytest.mark.usefixtures("system")
def test_nothing_of_the_dialog_is_left_in_english(shop: Setting) -> None:
    dialog = shop.begin()
    english = visible_words(dialog)
    shop.close()

    shop.window.office.tongue.choose("sv")
    dialog = shop.begin()

    assert left_in_english(dialog, english, same=frozenset({"Hall", "The office’s laser"})) == set()
    shop.close()
