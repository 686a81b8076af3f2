from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.print_system import PrintSystem, posix_only
from tests.printing.reading import document
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window
from tests.ui.viewer import open_viewer

from handslag.domain.packs import PackLine
from handslag.domain.printers import CARDS as CARD_SHEETS
from handslag.domain.printers import PLAIN, Deviation
from handslag.domain.sheets import find_sheet
from handslag.printing.fonts import MM
from handslag.services import customers, part_used, previews, printers, sheet_library
from handslag.services.printers import PrinterEntry
from handslag.ui.card_sheets.own import OwnSheetDialog
from handslag.ui.card_sheets.picker import SheetPicker
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.pages.packs.preview import CARDS
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.window import Window
from handslag.words.sheets import doubts_sentence

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEN = "Avery C32011-10"


class Setting:
    """The page of packs, and the dialog that its sheet field opens."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("PacksPage", window.page)
        self.form = self.page.form
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def picker(self) -> SheetPicker:
        return self.page.findChildren(SheetPicker)[-1]

    @property
    def names(self) -> list[str]:
        rows = self.picker.list.rows
        return [rows.item(row).text() for row in range(rows.rowCount())]

    def browse(self) -> SheetPicker:
        self.form.sheet_field.setFocus()
        QTest.keyClick(self.form.sheet_field, Qt.Key.Key_Return)
        self.qtbot.waitUntil(self.picker.isActiveWindow)
        return self.picker

    def look_for(self, text: str) -> None:
        self.picker.search.setFocus()
        self.picker.search.clear()
        QTest.keyClicks(self.picker.search, text)
        with self.qtbot.waitSignal(self.picker.search.searched):
            pass

    def try_out(self) -> PrintDialog:
        self.picker.trial.click()
        self.qtbot.waitUntil(lambda: bool(self.picker.findChildren(PrintDialog)))
        self.wait()
        return self.picker.findChildren(PrintDialog)[-1]

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)

    def close(self) -> None:
        self.picker.reject()
        self.qtbot.waitUntil(lambda: not self.page.findChildren(SheetPicker))

    def compose(self, cards: int) -> None:
        partner = previews.find_partners(self.desk, "Petters", without=(), limit=1)[0]
        self.form.show_lines((PackLine(partner.id, cards, 1),))
        self.form.take_sheet(find_sheet(TEN))
        self.page._choose(customers.show(self.desk, "Johansson").id)

    def wait_for_preview(self) -> None:
        self.qtbot.waitUntil(lambda: self.page.well.picture is not None)


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with open_window(tmp_path / "profile", (PacksPage,)) as window:
        yield Setting(qtbot, window)


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintSystem:
    made = PrintSystem(tmp_path / "programs", monkeypatch)
    made.install(["Hall", "Office"], default="Hall")
    return made


def corner(pdf: Path) -> tuple[float, float]:
    """Left and top of what is drawn first on a page, mm."""
    with document(pdf.read_bytes()) as opened:
        height = opened[0].get_height()
        left, _, _, top = next(opened[0].get_objects(max_depth=2)).get_bounds()
    return left / MM, (height - top) / MM


def test_a_sheet_is_found_by_its_code_and_taken_by_enter(shop: Setting) -> None:
    picker = shop.browse()
    assert shop.names[0] == TEN

    shop.look_for("l7414")
    assert shop.names == ["Avery L7414"]
    QTest.keyClick(picker.search, Qt.Key.Key_Return)

    shop.qtbot.waitUntil(lambda: not shop.page.findChildren(SheetPicker))
    assert shop.form.sheet.name == "Avery L7414"
    assert shop.form.sheet_field.text().startswith("Avery L7414")


def test_the_sheet_that_is_called_as_typed_comes_first_and_is_taken(shop: Setting) -> None:
    sheet_library.set_favourite(shop.desk, "Avery 25371", favourite=True)
    shop.form.take_sheet(find_sheet("Avery 25371"))
    picker = shop.browse()

    shop.look_for("5371")

    assert shop.names == ["Avery 5371", "Avery 25371"]
    assert picker.list.current is not None
    assert picker.list.current.sheet.name == "Avery 5371"
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    picker.star.click()
    shop.wait()
    assert picker.list.current.sheet.name == "Avery 25371"
    shop.close()


def test_two_doubts_of_a_sheet_give_one_advice(shop: Setting) -> None:
    picker = shop.browse()

    shop.look_for("J8414")

    told = picker._doubt.text()
    assert told.count("test print") == 1
    assert "centred" in told
    assert "two sources differ" in told
    shop.close()


def test_arrows_lead_from_the_search_into_the_list(shop: Setting) -> None:
    picker = shop.browse()

    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker.list.hasFocus()
    QTest.keyClick(picker.list, Qt.Key.Key_Return)

    assert shop.form.sheet.name == "Avery 32015"


def test_a_card_is_found_by_its_measured_size_either_way_up(shop: Setting) -> None:
    picker = shop.browse()

    QTest.keyClicks(picker.width_field, "54,2")
    QTest.keyClicks(picker.height_field, "85")

    sizes = [
        view.sheet for view in sheet_library.search(shop.desk) if view.sheet.name in shop.names
    ]
    assert TEN in shop.names
    assert all(
        sorted((sheet.width, sheet.height)) == pytest.approx([54.2, 85], abs=1.01)
        for sheet in sizes
    )
    shop.close()


def test_chips_narrow_by_page_and_by_kind(shop: Setting) -> None:
    picker = shop.browse()

    for name in ("A4", "Letter", "cards"):
        picker.chips[name].click()

    assert not picker.chips["A4"].isChecked()
    found = [sheet_library.find(shop.desk, name) for name in shop.names]
    assert {(sheet.page.value, sheet.kind) for sheet in found} == {("Letter", "business-card")}
    picker.chips["used"].click()
    assert shop.names == []
    assert picker._none.isVisible()
    assert not picker.take.isEnabled()
    shop.close()


def test_a_star_brings_a_sheet_to_the_top(shop: Setting) -> None:
    picker = shop.browse()
    shop.look_for("L7414")

    picker.star.click()
    shop.wait()
    picker.search.clear()
    shop.look_for("avery")

    assert shop.names[0] == "Avery L7414"
    assert picker.star.text() == "No favourite any more"
    picker.chips["favourites"].click()
    assert shop.names == ["Avery L7414"]
    shop.close()


@posix_only()
def test_a_doubtful_sheet_says_so_and_can_be_tried_out(shop: Setting, system: PrintSystem) -> None:
    doubtful = next(view for view in sheet_library.search(shop.desk) if view.doubts)
    picker = shop.browse()
    assert not picker._doubt_row.isVisible()

    shop.look_for(doubtful.sheet.code)
    assert picker._doubt_row.isVisible()
    assert picker._doubt.text() == doubts_sentence(doubtful.doubts)
    printing = shop.try_out()
    assert any("against the light" in words for words in visible_words(printing))
    printing.plain.first.click()
    shop.wait()

    assert printing.plain.outcome == "1 front was sent to Hall."
    (job,) = system.jobs
    assert f"-o media={doubtful.sheet.page} -o sides=one-sided -P 1 --" in job
    printing.reject()
    shop.close()


@posix_only()
def test_outlines_are_printed_as_plain_paper_was_measured(
    shop: Setting, system: PrintSystem, tmp_path: Path
) -> None:
    off = Deviation(offset_x=2.0, offset_y=1.0)
    for printer, stock in (("Hall", PLAIN), ("Office", CARD_SHEETS)):
        printers.save(shop.desk, PrinterEntry(printer=printer, stock=stock, deviation=off))
    shop.browse()
    printing = shop.try_out()

    for printer in ("Hall", "Office"):
        printing.plain.printer.setCurrentIndex(printing.plain.printer.findData(printer))
        printing.plain.show_sides("fronts")
        (printing.plain.first if printing.plain.first.isVisible() else printing.plain.later).click()
        shop.wait()

    ours = tmp_path / "ours.pdf"
    sheet_library.outline_page(shop.desk, ours, TEN, language="en")
    on_plain, on_cards = (Path(job.split(" -- ")[1]) for job in system.jobs)
    assert corner(on_cards) == pytest.approx(corner(ours), abs=0.1)
    assert off.at(*corner(on_plain)) == pytest.approx(corner(ours), abs=0.1)
    printing.reject()
    shop.close()


@posix_only()
def test_outlines_of_backs_can_follow_the_fronts(shop: Setting, system: PrintSystem) -> None:
    shop.browse()
    step = shop.try_out().plain

    for side in ("front", "back"):
        assert step.first.text() == f"Print the {side}s"
        step.first.click()
        shop.wait()
        assert step.outcome == f"1 {side} was sent to Hall."

    assert ["-o sides=one-sided -P 1" in told for told in system.jobs] == [True, False]
    assert shop.try_out().plain.way.sides == "fronts"
    shop.close()


@posix_only()
def test_without_a_printer_the_outlines_open_in_another_program(
    shop: Setting, system: PrintSystem
) -> None:
    system.install([])
    picker = shop.browse()
    printing = shop.try_out()

    with open_viewer() as viewer:
        printing.file_first.click()
        shop.wait()

    assert [path.suffix for path in viewer.opened] == [".pdf"]
    assert viewer.opened[0].read_bytes().startswith(b"%PDF")
    assert "against the light" in picker._doubt.text()
    shop.close()


def test_an_own_sheet_can_be_chosen_and_seen(shop: Setting) -> None:
    own = replace(find_sheet(TEN), maker="Kontoret", code="K1", columns=1, rows=3)
    sheet_library.add(shop.desk, own)
    shop.compose(2)

    picker = shop.browse()
    shop.look_for("kontoret")
    place = picker.list.visualRect(picker.list.currentIndex()).center()
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    shop.qtbot.waitUntil(lambda: shop.form.sheet.name == "Kontoret K1")
    shop.wait_for_preview()
    assert shop.page.save.isEnabled()


def test_a_part_used_sheet_is_filled_first_and_the_preview_shows_it(shop: Setting) -> None:
    part_used.remember(shop.desk, TEN, (2, 5, 9, 10))

    shop.compose(6)
    assert shop.form.begun.isVisible()
    assert shop.form.begun.text() == "Part-used sheet: 4 places left"
    assert shop.form.begun.isChecked()
    shop.wait_for_preview()

    assert shop.page.well.tabs.currentIndex() == CARDS
    assert [one.used for one in shop.page.well._shown.pack.filled] == [(2, 5, 9, 10), (1, 2)]  # type: ignore[union-attr]  # it is shown
    assert not shop.form.slot.isVisible()
    shop.form.begun.click()
    assert shop.page._composition().part_used == ()  # type: ignore[union-attr]  # it is composed
    assert shop.form.slot.isVisible()


def test_a_pack_on_a_part_used_sheet_empties_it_and_is_issued_once(
    shop: Setting, tmp_path: Path
) -> None:
    part_used.remember(shop.desk, TEN, (2, 5, 9, 10))
    shop.compose(4)

    shop.page._save(tmp_path / "a.pdf")
    shop.wait()
    shop.page._save(tmp_path / "b.pdf")
    shop.wait()

    assert not shop.form.begun.isVisible()
    assert previews.last_pack(shop.desk, customers.show(shop.desk, "Johansson").id).vouchers == 1  # type: ignore[union-attr,arg-type]  # it was made
    assert (tmp_path / "b.pdf").exists()
    assert all(one.free != (2, 5, 9, 10) for one in part_used.listed(shop.desk, TEN))


def own_sheet(shop: Setting) -> OwnSheetDialog:
    return shop.page.findChildren(OwnSheetDialog)[-1]


def type_into(dialog: OwnSheetDialog, **values: str) -> None:
    for name, text in values.items():
        editor = dialog.fields[name].editor
        assert isinstance(editor, QLineEdit)
        editor.setText(text)


def test_an_own_sheet_is_added_by_its_measures_and_removed(shop: Setting) -> None:
    picker = shop.browse()
    picker.add.click()
    dialog = own_sheet(shop)
    assert not dialog.keep.isEnabled()

    type_into(dialog, maker="Kontoret", code="K1", columns="1", rows="3", dy="60,5")
    assert dialog.told == "3 cards of 85 × 54 mm on A4"
    dialog.keep.click()
    shop.wait()
    shop.qtbot.waitUntil(lambda: not shop.page.findChildren(OwnSheetDialog))
    assert sheet_library.show(shop.desk, "Kontoret K1").own
    assert sheet_library.find(shop.desk, "Kontoret K1").dy == 60.5
    current = picker.list.current
    assert current is not None
    assert current.sheet.name == "Kontoret K1"
    picker.change.click()
    own_sheet(shop).remove.click()
    shop.wait()

    assert "Kontoret K1" not in shop.names
    assert not picker.change.isVisible()
    shop.close()


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("dx", "80"),
        ("x0", "60"),
        ("rows", "9"),
        ("rows", "2,5"),
        ("columns", "99999999"),
        ("width", "bred"),
        ("height", ""),
        ("corner_radius", "nan"),
    ],
)
def test_what_cannot_be_a_sheet_is_told_and_not_kept(shop: Setting, name: str, typed: str) -> None:
    shop.form.take_sheet(find_sheet(TEN))
    picker = shop.browse()
    picker.add.click()
    dialog = own_sheet(shop)
    type_into(dialog, code="K1")
    assert dialog.keep.isEnabled()

    type_into(dialog, **{name: typed})
    dialog.grab()

    assert not dialog.keep.isEnabled()
    assert dialog.fields[name].editor.property("state") == "error"
    assert dialog.told
    dialog.reject()
    shop.close()


def test_the_dialog_of_an_own_sheet_has_names_and_both_languages(shop: Setting) -> None:
    shop.browse().add.click()
    assert unnamed_controls(own_sheet(shop)) == []
    assert rich_labels(own_sheet(shop)) == []
    english = visible_words(own_sheet(shop))
    own_sheet(shop).reject()
    shop.close()

    shop.window.office.tongue.choose("sv")
    shop.browse().add.click()

    same = frozenset({"A4", "Letter"})
    assert left_in_english(own_sheet(shop), english, same=same) == set()
    own_sheet(shop).reject()
    shop.close()


def test_every_control_has_a_name_and_no_text_is_markup(
    shop: Setting, qtmodeltester: ModelTester
) -> None:
    picker = shop.browse()

    assert unnamed_controls(picker) == []
    assert rich_labels(picker) == []
    qtmodeltester.check(picker.list.rows)  # type: ignore[no-untyped-call]  # pytest-qt
    shop.close()


def test_nothing_is_left_in_english(shop: Setting) -> None:
    english = visible_words(shop.browse())
    shop.close()

    shop.window.office.tongue.choose("sv")

    assert left_in_english(shop.browse(), english, same=frozenset({"A4", "Letter"})) == set()
    shop.close()
