from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from tests.print_system import PrintSystem, posix_only, red_fields
from tests.printing.reading import texts
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.card_dialogs import CardDialogs
from tests.ui.office import open_window

from handslag.domain.printers import Deviation, PrinterChoice, Side
from handslag.domain.sheets import find_sheet
from handslag.printing.preview import page_count
from handslag.services import card_runs, part_used, partners, printers
from handslag.services.partners import PartnerEntry
from handslag.services.printers import PrinterEntry
from handslag.ui.card_printing.dialog import CardDialog
from handslag.ui.card_sheets.drawing import page_area, slot_area
from handslag.ui.pages.partners.page import PartnersPage

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEN = find_sheet("Avery C32011-10")


class Setting(CardDialogs):
    """The dialog with its preview."""

    def redraw(self) -> None:
        """Waits for the preview of what was changed last."""
        with self.qtbot.waitSignal(self.dialog.well.drawn):
            pass
        self.wait()


@pytest.fixture(autouse=True)
def own_dialogs() -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintSystem:
    made = PrintSystem(tmp_path / "programs", monkeypatch)
    made.install(["Office=The office’s laser", "Hall"], default="Hall")
    return made


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path, system: PrintSystem) -> Iterator[Setting]:
    with open_window(tmp_path / "profile", (PartnersPage,)) as window:
        yield Setting(qtbot, window)


def choose(choice: QComboBox, value: str) -> None:
    """Goes to *value* by the keyboard."""
    choice.setFocus()
    while choice.currentData() != value:
        last = choice.currentIndex() == choice.count() - 1
        QTest.keyClick(choice, Qt.Key.Key_Home if last else Qt.Key.Key_Down)


def pages_of(told: Sequence[str]) -> list[str]:
    return [line.split(" -P ")[1].split()[0] for line in told]


def file_of(told: str) -> Path:
    return Path(told.split(" -- ")[1])


@posix_only()
def test_one_partner_fills_a_sheet_and_it_is_told(shop: Setting) -> None:
    dialog = shop.open("Petters")

    assert dialog.well.fill.text() == "10 cards on 1 sheet, 0 places left"
    assert dialog.well.page.has_picture
    dialog.options.count.setValue(24)
    dialog.options.start.setValue(3)
    shop.redraw()

    assert dialog.well.fill.text() == "24 cards on 3 sheets, 4 places left"
    assert dialog.well.shown is not None
    assert dialog.well.shown.filled[0].used == tuple(range(3, 11))
    shop.close()


@posix_only()
def test_the_start_is_clicked_on_the_drawn_sheet(shop: Setting) -> None:
    dialog = shop.open("Petters")
    page = dialog.well.page
    area = page_area(TEN, QRectF(page.rect()))
    middle = slot_area(TEN, 6, area).center()

    QTest.mouseClick(
        page, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y()))
    )

    assert dialog.options.start.value() == 7
    assert dialog.options.slots.slot == 7
    shop.close()


@posix_only()
def test_the_cards_go_to_the_printer_and_a_spoilt_sheet_once_more(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.open("Petters", "Lundstr")
    dialog.options.count.setValue(12)
    shop.redraw()
    assert not dialog.again.isVisible()

    shop.press(dialog.print)
    assert dialog.outcome == "3 pages were sent to Hall."
    assert len(card_runs.runs(shop.desk)) == 1
    assert [one.free for one in part_used.listed(shop.desk, TEN.name)] == [(5, 6, 7, 8, 9, 10)]
    dialog.options.take_sheet(find_sheet("Avery 25371"))  # the spoilt one stays an A4
    dialog.again._number.setValue(2)
    shop.press(dialog.again.button)
    dialog.options.take_sheet(TEN)
    dialog.options.begun.setChecked(False)

    assert "media=A4" in system.jobs[-1]
    assert dialog.outcome == "1 page was sent to Hall."
    assert pages_of(system.jobs) == ["1-3", "1-1"]
    assert len(card_runs.runs(shop.desk)) == 1
    assert dialog.options.begun.text() == "Part-used sheet: 6 places left"
    assert not dialog.options.begun.isChecked()
    shop.close()


@posix_only()
def test_what_the_printer_refused_is_not_counted_twice(shop: Setting, system: PrintSystem) -> None:
    dialog = shop.open("Petters")
    system.refuse('lp: Destination "Hall" is not accepting jobs.')
    shop.press(dialog.print)
    assert "takes no jobs now" in dialog.outcome
    assert not dialog.again.isVisible()

    system.take()
    shop.press(dialog.print)

    assert dialog.outcome == "1 page was sent to Hall."
    assert len(card_runs.runs(shop.desk)) == 1
    shop.close()


@posix_only()
def test_a_measured_printer_gets_its_correction_and_the_others_none(
    shop: Setting, system: PrintSystem
) -> None:
    off = Deviation(offset_x=2.3, offset_y=-1.2)
    printers.save(shop.desk, PrinterEntry(printer="Office", deviation=off))
    dialog = shop.open("Lundstr")

    shop.press(dialog.print)
    dialog.printer.setCurrentIndex(dialog.printer.findData("Office"))
    shop.press(dialog.print)

    straight, moved = (red_fields(file_of(told), 0, TEN) for told in system.jobs)
    correction = off.correction()
    for plain, corrected in zip(straight, moved, strict=True):
        assert corrected[:2] == pytest.approx(correction.at(plain[0], plain[1]), abs=0.1)
    assert printers.find(shop.desk, PrinterChoice("Office")) is not None
    shop.close()


@posix_only()
def test_backs_are_printed_on_both_sides(shop: Setting, system: PrintSystem) -> None:
    dialog = shop.open("Petters")
    assert not dialog.options.backs.look.isVisible()
    dialog.options.backs.turning.setFocus()
    QTest.keyClick(dialog.options.backs.turning, Qt.Key.Key_Down)
    shop.redraw()
    assert dialog.options.backs.look.isVisible()
    assert dialog.well._after.isVisible()

    dialog.well._after.click()
    assert dialog.well.page.accessibleName() == "Sheet 1 of 1, back"
    shop.press(dialog.print)

    assert "sides=two-sided-long-edge" in system.jobs[0]
    assert pages_of(system.jobs) == ["1-2"]
    shop.close()


@posix_only()
def test_each_partner_has_a_number_of_its_own_and_one_field_sets_all(shop: Setting) -> None:
    dialog = shop.open("Petters", "Lundstr", "Dahls")
    options = dialog.options
    assert options.numbers.values == (1, 1, 1)
    assert options.count.text() == "1"

    options.count.setValue(4)
    options.numbers.fields[1].setFocus()
    options.numbers.fields[1].selectAll()
    QTest.keyClicks(options.numbers.fields[1], "12")
    options.numbers.fields[2].setValue(0)
    shop.redraw()

    assert options.count.text() == "–"
    assert dialog.well.fill.text() == "16 cards on 2 sheets, 4 places left"
    assert [line.cards for line in options.order.lines] == [4, 12]
    options.count.setFocus()
    options.count.selectAll()
    QTest.keyClicks(options.count, "2")
    shop.redraw()
    assert options.numbers.values == (2, 2, 2)
    assert options.count.text() == "2"
    assert dialog.well.fill.text() == "6 cards on 1 sheet, 4 places left"
    for field in options.numbers.fields:
        field.setValue(0)
    shop.redraw()
    assert not dialog.print.isEnabled()
    assert dialog.well.fill.text()
    shop.close()


@posix_only()
def test_one_partner_has_one_number(shop: Setting) -> None:
    dialog = shop.open("Petters")

    assert not dialog.options.numbers.isVisible()
    assert dialog.options.order.lines[0].cards == 10
    shop.close()


@posix_only()
def test_the_backs_come_in_a_second_pass_on_the_fronts_that_were_printed(
    shop: Setting, system: PrintSystem
) -> None:
    off = Deviation(offset_x=2.3, offset_y=-1.2)
    printers.save(shop.desk, PrinterEntry(printer="Hall", side=Side.BACK, deviation=off))
    part_used.remember(shop.desk, TEN.name, [1, 2])
    dialog = shop.open("Petters", "Lundstr")
    options = dialog.options
    options.count.setValue(3)
    choose(options.backs.turning, "short")
    choose(options.backs.side, "fronts")
    shop.redraw()
    assert dialog.well.shown is not None
    assert (dialog.well.shown.pages, dialog.well.shown.sheets) == (2, 2)
    shop.press(dialog.print)
    assert dialog.outcome == "2 pages were sent to Hall. For the backs, choose “Backs only”."

    choose(options.backs.side, "backs")
    shop.redraw()
    assert "wall calendar" in options.backs.how.text()
    assert "on the fronts that you made on" in options.backs.how.text()
    assert not options.begun.isVisible()
    assert not options.start.isVisible()
    assert dialog.well.page.accessibleName() == "Sheet 1 of 2, back"
    shop.press(dialog.print)
    dialog.again._number.setValue(2)
    shop.press(dialog.again.button)

    assert dialog.outcome == "1 page was sent to Hall."
    assert [file_of(told).name == "corrected.pdf" for told in system.jobs] == [False, True, True]
    assert ["sides=one-sided" in told for told in system.jobs] == [True] * 3
    assert pages_of(system.jobs) == ["1-2", "1-2", "1-1"]
    assert len(card_runs.runs(shop.desk)) == 1
    assert not options.begun.isChecked()
    shop.close()


@posix_only()
def test_a_spoilt_front_is_printed_again_after_the_backs(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.open("Petters")
    options = dialog.options
    choose(options.backs.turning, "long")
    choose(options.backs.side, "fronts")
    shop.redraw()
    shop.press(dialog.print)
    front = texts(file_of(system.jobs[0]).read_bytes())
    choose(options.backs.side, "backs")
    shop.redraw()
    shop.press(dialog.print)
    back = texts(file_of(system.jobs[1]).read_bytes())
    choose(options.backs.side, "fronts")
    shop.redraw()

    shop.press(dialog.again.button)

    assert texts(file_of(system.jobs[2]).read_bytes()) == front != back
    shop.close()


@posix_only()
def test_backs_without_known_fronts_lie_where_the_fields_say(shop: Setting) -> None:
    dialog = shop.open("Petters")
    dialog.options.count.setValue(2)
    dialog.options.start.setValue(5)
    choose(dialog.options.backs.turning, "long")
    choose(dialog.options.backs.side, "backs")
    shop.redraw()

    assert dialog.options.start.isVisible()
    assert "page of a book" in dialog.options.backs.how.text()
    assert dialog.well.shown is not None
    assert dialog.well.shown.filled[0].used == (5, 6)
    assert dialog.well.page.accessibleName() == "Sheet 1 of 1, back"
    shop.press(dialog.print)
    assert not dialog.again.isVisible()
    shop.close()


@posix_only()
def test_without_a_printer_the_cards_are_saved_and_a_sheet_again(
    shop: Setting, system: PrintSystem, tmp_path: Path
) -> None:
    system.install([])
    dialog = shop.open("Petters")
    dialog.options.count.setValue(15)
    shop.redraw()
    assert not dialog.print.isVisible()
    assert "save the cards as PDF" in dialog.outcome

    shop.save(dialog.save_first, tmp_path / "cards.pdf")
    assert dialog.outcome == "cards.pdf is saved. Print it at actual size, 100 %."
    assert page_count((tmp_path / "cards.pdf").read_bytes()) == 2
    assert dialog.again.button.text() == "Save the sheet again"
    dialog.again._number.setValue(2)
    shop.save(dialog.again.button, tmp_path / "second.pdf")

    assert page_count((tmp_path / "second.pdf").read_bytes()) == 1
    shop.close()


@posix_only()
def test_a_folder_that_is_gone_is_told_and_nothing_is_remembered(
    shop: Setting, tmp_path: Path
) -> None:
    dialog = shop.open("Petters")

    shop.save(dialog.save, tmp_path / "gone" / "cards.pdf")

    assert dialog.outcome
    assert card_runs.runs(shop.desk) == ()
    assert part_used.listed(shop.desk) == ()
    shop.close()


@posix_only()
def test_a_card_that_cannot_be_printed_well_says_why(shop: Setting) -> None:
    partners.edit(shop.desk, "Petters", PartnerEntry(email=f"{'x' * 60}@{'y' * 60}.example"))

    dialog = shop.open("Petters")

    assert dialog.well._remarks.isVisible()
    assert "Pettersons Rör" in dialog.well._remarks.text()
    shop.close()


@posix_only()
def test_closing_while_cards_are_made_stops_them(shop: Setting) -> None:
    dialog = shop.open("Petters")
    dialog.options.count.setValue(1000)

    dialog.print.click()
    dialog.reject()
    shop.qtbot.waitUntil(lambda: not shop.window.findChildren(CardDialog), timeout=20_000)

    assert card_runs.runs(shop.desk) == ()


@posix_only()
def test_the_page_of_partners_opens_it_for_one_and_for_several(shop: Setting) -> None:
    shop.press(shop.page._detail.print)
    assert len(shop.dialog.options.order.lines) == 1
    shop.close()

    shop.page._table.selectAll()
    shop.press(shop.page._several.cards)

    assert len(shop.dialog.options.order.lines) == 12
    shop.close()


@posix_only()
def test_every_control_has_a_name_and_no_text_is_markup(shop: Setting) -> None:
    dialog = shop.open("Petters")

    assert unnamed_controls(dialog) == []
    assert rich_labels(dialog) == []
    shop.close()


@posix_only()
def test_nothing_is_left_in_english(shop: Setting) -> None:
    english = visible_words(shop.open("Petters"))
    shop.close()

    shop.window.office.tongue.choose("sv")

    same = frozenset({"Pettersons Rör", "Hall", "The office’s laser"})
    assert left_in_english(shop.open("Petters"), english, same=same) == set()
    shop.close()
