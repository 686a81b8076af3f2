from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from tests.print_system import PrintSystem, posix_only
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window
from tests.ui.viewer import Viewer, open_viewer

from handslag.domain.printers import CARDS, PLAIN, Deviation, Readings, Side
from handslag.domain.sheets import Page
from handslag.printing.calibration import print_calibration
from handslag.printing.preview import page_count, page_png
from handslag.services import printers
from handslag.services.printers import PrinterEntry
from handslag.ui.printers.panel import PrintersPanel
from handslag.ui.printers.wizard import MeasureDialog
from handslag.ui.printers.words import deviation_words
from handslag.ui.settings_page import SettingsPage
from handslag.ui.window import Window
from handslag.words.paper import calibration_words

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

OFF = Deviation(offset_x=2.3, offset_y=1.2)


class Setting:
    """The settings in a window, and the dialog that measures a printer."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def panel(self) -> PrintersPanel:
        return self.window.findChildren(PrintersPanel)[-1]

    @property
    def dialog(self) -> MeasureDialog:
        return self.window.findChildren(MeasureDialog)[-1]

    def open(self) -> MeasureDialog:
        self.panel.measure.click()
        self.wait()
        return self.dialog

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)

    def press(self, button: QPushButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        self.wait()

    def type(self, readings: Readings) -> None:
        for name, field in self.dialog.readings.fields.items():
            value = getattr(readings, name)
            field.setText("" if value is None else f"{value:.1f}".replace(".", ","))

    def button(self, words: str) -> QPushButton:
        found = [one for one in self.panel.findChildren(QPushButton) if one.text() == words]
        return found[0]

    def close(self) -> None:
        self.dialog.reject()
        self.qtbot.waitUntil(lambda: not self.window.findChildren(MeasureDialog))


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintSystem:
    made = PrintSystem(tmp_path / "programs", monkeypatch)
    made.install(["Office=The office’s laser", "Hall"], default="Hall")
    return made


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path, system: PrintSystem) -> Iterator[Setting]:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with open_window(tmp_path / "profile", (SettingsPage,)) as window:
        yield Setting(qtbot, window)


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    with open_viewer() as made:
        yield made


@posix_only()
def test_a_printer_is_measured_from_the_page_to_the_list(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.open()
    assert dialog.place.printer_name == "Hall"

    shop.press(dialog.print)
    assert " -d Hall " in f" {system.jobs[0]}"
    assert dialog.readings.fields["top_left_side"].hasFocus()
    assert not dialog.keep.isEnabled()
    shop.type(Readings.of(OFF))
    assert dialog.told.text() == ("Everything lies 2.3 mm too far to the right and 1.2 mm too low.")
    shop.press(dialog.keep)

    shop.qtbot.waitUntil(lambda: not shop.window.findChildren(MeasureDialog))
    kept = printers.settings(shop.desk)
    assert [(one.printer, one.side) for one in kept] == [("Hall", Side.FRONT)]
    assert kept[0].deviation.offset_x == pytest.approx(2.3, abs=0.06)
    shop.qtbot.waitUntil(lambda: "Hall" in visible_words(shop.panel))


@posix_only()
def test_one_cross_is_enough_and_the_size_is_said_not_to_be_measured(shop: Setting) -> None:
    dialog = shop.open()
    shop.press(dialog.go_on)

    shop.type(Readings(top_left_side=21.0, top_left_edge=20.0))

    assert dialog.told.text() == (
        "Everything lies 1 mm too far to the right. The size was not measured."
    )
    assert dialog.keep.isEnabled()
    shop.close()


@posix_only()
def test_a_reading_that_does_not_fit_the_others_is_named(shop: Setting) -> None:
    dialog = shop.open()
    shop.press(dialog.go_on)
    shop.type(Readings.of(OFF))

    dialog.readings.fields["bottom_right_edge"].setText("24.8")

    assert "Measure this again: distance from cross D to the lower edge" in dialog.told.text()
    assert dialog.readings.fields["bottom_right_edge"].property("state") == "error"
    shop.close()


@posix_only()
@pytest.mark.parametrize("typed", ["tjugo", "200", "-3"])
def test_what_no_ruler_says_is_told_at_its_field(shop: Setting, typed: str) -> None:
    dialog = shop.open()
    shop.press(dialog.go_on)

    dialog.readings.fields["top_left_side"].setText(typed)

    assert "cross A" in dialog.told.text()
    assert dialog.readings.fields["top_left_side"].property("state") == "error"
    assert not dialog.keep.isEnabled()
    shop.close()


@posix_only()
def test_the_page_can_be_saved_for_a_printer_that_is_not_here(
    shop: Setting, system: PrintSystem, tmp_path: Path
) -> None:
    system.install([])
    dialog = shop.open()
    assert not dialog.save_page.isEnabled()

    box = dialog.place.printer.editor
    assert isinstance(box, QComboBox)
    box.setEditText("Tryckeriet")
    assert not dialog.print.isEnabled()
    dialog.save_page.click()
    asks = dialog.findChildren(QFileDialog)[-1]
    asks.fileSelected.emit(str(tmp_path / "page.pdf"))
    asks.reject()
    shop.wait()
    shop.type(Readings.of(OFF))
    shop.press(dialog.keep)

    assert page_count((tmp_path / "page.pdf").read_bytes()) == 1
    assert [one.printer for one in printers.settings(shop.desk)] == ["Tryckeriet"]


@posix_only()
def test_a_computer_without_a_printer_says_what_can_be_done(
    shop: Setting, system: PrintSystem
) -> None:
    system.install([])

    dialog = shop.open()

    assert "No printer was found" in dialog.told.text()
    assert not dialog.save_page.isEnabled()
    assert isinstance(dialog.place.printer.editor, QComboBox)
    dialog.place.printer.editor.setEditText("HP at home")
    assert dialog.save_page.isEnabled()
    shop.press(dialog.go_on)
    assert "No printer was found" not in dialog.told.text()


@posix_only()
def test_a_tray_is_chosen_of_those_that_the_printer_names(
    shop: Setting, system: PrintSystem
) -> None:
    system.name_trays("Auto", "Tray1", "Manual")
    dialog = shop.open()
    tray = dialog.place.tray.editor
    assert isinstance(tray, QComboBox)
    assert [tray.itemText(place) for place in range(tray.count())] == [
        "The usual tray", "Tray1", "Manual"
    ]  # fmt: skip
    assert not tray.isEditable()
    assert dialog.stock.value == CARDS

    tray.setCurrentIndex(2)
    shop.press(dialog.print)
    shop.type(Readings.of(OFF))
    shop.press(dialog.keep)

    assert "InputSlot=Manual" in system.jobs[0]
    [kept] = printers.settings(shop.desk)
    assert (kept.tray, kept.stock) == ("Manual", CARDS)
    shop.qtbot.waitUntil(
        lambda: any("Front, tray Manual, card sheets" in one for one in visible_words(shop.panel))
    )
    shop.press(shop.button("Print a check page"))
    assert "InputSlot=Manual" in system.jobs[1]


@posix_only()
def test_a_tray_can_be_typed_where_the_printer_names_none(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.open()
    tray = dialog.place.tray.editor
    assert isinstance(tray, QComboBox)
    assert tray.isEditable()

    tray.setEditText(" Lower tray ")
    dialog.stock.set_value(PLAIN)
    shop.press(dialog.print)
    shop.type(Readings.of(OFF))
    shop.press(dialog.keep)

    assert "InputSlot" not in system.jobs[0]
    [kept] = printers.settings(shop.desk)
    assert (kept.tray, kept.stock) == ("Lower tray", PLAIN)


@posix_only()
def test_the_same_printer_is_kept_for_each_tray(shop: Setting, system: PrintSystem) -> None:
    system.name_trays("Tray1", "Tray2")
    for place in (1, 2, 2):
        dialog = shop.open()
        tray = dialog.place.tray.editor
        assert isinstance(tray, QComboBox)
        tray.setCurrentIndex(place)
        shop.press(dialog.go_on)
        shop.type(Readings.of(OFF))
        shop.press(dialog.keep)
        shop.qtbot.waitUntil(lambda: not shop.window.findChildren(MeasureDialog))

    assert sorted(one.tray for one in printers.settings(shop.desk)) == ["Tray1", "Tray2"]


@posix_only()
def test_another_printer_has_other_trays_and_keeps_what_was_typed(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.open()
    printer, tray = dialog.place.printer.editor, dialog.place.tray.editor
    assert isinstance(printer, QComboBox)
    assert isinstance(tray, QComboBox)
    tray.setEditText("Lower tray")
    system.name_trays("Tray1")

    printer.setCurrentIndex(1)
    printer.activated.emit(1)
    shop.wait()

    assert [tray.itemText(place) for place in range(tray.count())] == ["The usual tray", "Tray1"]
    assert dialog.place.tray_name == ""
    printer.setEditText("At home")
    dialog.stock.editor.setFocus()
    assert tray.isEditable()
    shop.close()


def darkest(picture: QImage, x: float, y: float) -> int:
    """The lightness of the darkest dot at or beside a place."""
    at = round(x), round(y)
    beside = (-1, 0, 1)
    return min(
        picture.pixelColor(at[0] + right, at[1] + down).lightness()
        for right in beside
        for down in beside
    )


@posix_only()
def test_the_picture_has_the_rulers_where_the_page_has_them(shop: Setting) -> None:
    dialog = shop.open()
    shop.press(dialog.go_on)
    drawing = dialog.readings.drawing
    width, height = Page.A4.size
    scale = min((drawing.width() - 2) / width, (drawing.height() - 2) / height)
    left, top = (drawing.width() - width * scale) / 2, (drawing.height() - height * scale) / 2

    picture = drawing.grab().toImage()
    page = QImage.fromData(
        page_png(print_calibration(calibration_words("en")).pdf, 0, dpi=25.4 * 4)
    )

    ruled = ((57, 48), (153, 48), (38, 50), (38, 246), (20, 18), (190, 22), (20, 279))
    empty = ((105, 250), (45, 100), (105, 40), (34, 55), (150, 20))
    for x, y in (*ruled, *empty):
        drawn = darkest(picture, left + x * scale, top + y * scale)
        printed = darkest(page, x * 4, y * 4)
        assert ((drawn < 200), (printed < 200)) == (((x, y) in ruled),) * 2, (x, y)
    shop.close()


def test_escape_leaves_the_choices_as_they_are(shop: Setting) -> None:
    dialog = shop.open()

    QTest.keyClick(dialog.side.editor, Qt.Key.Key_Escape)

    assert dialog.side.value == Side.FRONT
    shop.qtbot.waitUntil(lambda: not shop.window.findChildren(MeasureDialog))


def test_a_back_is_measured_on_a_page_that_is_turned(shop: Setting, system: PrintSystem) -> None:
    dialog = shop.open()
    dialog.side.set_value(Side.BACK.value)

    shop.press(dialog.print)
    shop.type(Readings.of(OFF))
    shop.press(dialog.keep)

    assert "sides=two-sided-long-edge" in system.jobs[0]
    assert [one.side for one in printers.settings(shop.desk)] == [Side.BACK]


@posix_only()
def test_a_check_page_goes_to_its_printer_or_opens(
    shop: Setting, system: PrintSystem, viewer: Viewer
) -> None:
    printers.save(shop.desk, PrinterEntry(printer="Hall", deviation=OFF))
    shop.qtbot.waitUntil(lambda: "Hall" in visible_words(shop.panel))

    shop.press(shop.button("Print a check page"))
    assert len(system.jobs) == 1
    system.install([])
    shop.press(shop.button("Print a check page"))

    assert len(system.jobs) == 1
    assert [path.name for path in viewer.opened] == ["check.pdf"]


@posix_only()
def test_a_removed_printer_comes_back_by_undo(shop: Setting) -> None:
    printers.save(shop.desk, PrinterEntry(printer="Hall", deviation=OFF))
    shop.qtbot.waitUntil(lambda: "Hall" in visible_words(shop.panel))

    shop.press(shop.button("Remove"))
    assert printers.settings(shop.desk) == ()
    shop.window.office.history.undo()
    shop.wait()

    assert [one.deviation for one in printers.settings(shop.desk)] == [OFF]


@posix_only()
def test_a_refused_page_is_told(shop: Setting, system: PrintSystem) -> None:
    dialog = shop.open()
    system.refuse('lp: Destination "Hall" is not accepting jobs.')

    shop.press(dialog.print)

    assert "takes no jobs now" in dialog.told.text()
    assert dialog.print.isVisible()
    shop.close()


@pytest.mark.parametrize(
    ("deviation", "said"),
    [
        (Deviation(), "The print lies where it should."),
        (Deviation(offset_x=-0.4), "Everything lies 0.4 mm too far to the left."),
        (
            Deviation(offset_x=-1.05, offset_y=-1.485, scale_x=1.01, scale_y=1.01),
            "It is printed 1 % too large.",
        ),
        (
            Deviation(offset_x=0.525, scale_x=0.995),
            "It is 0.5 % too narrow.",
        ),
    ],
)
def test_a_deviation_is_said_in_words(deviation: Deviation, said: str) -> None:
    assert deviation_words(deviation) == said


@posix_only()
def test_every_control_has_a_name_and_no_text_is_markup(shop: Setting) -> None:
    printers.save(shop.desk, PrinterEntry(printer="Hall", deviation=OFF))
    shop.qtbot.waitUntil(lambda: "Hall" in visible_words(shop.panel))
    dialog = shop.open()

    for widget in (shop.panel, dialog):
        assert unnamed_controls(widget) == []
        assert rich_labels(widget) == []
    shop.close()


@posix_only()
def test_nothing_is_left_in_english(shop: Setting) -> None:
    printers.save(shop.desk, PrinterEntry(printer="Hall", deviation=OFF))
    shop.qtbot.waitUntil(lambda: "Hall" in visible_words(shop.panel))
    panel = visible_words(shop.panel)
    english = panel | visible_words(shop.open())
    shop.close()

    shop.window.office.tongue.choose("sv")

    same = frozenset({"Hall", "The office’s laser", "A", "B", "C", "D", "A4", "Letter"})
    shop.qtbot.waitUntil(lambda: left_in_english(shop.panel, english, same=same) == set())
    assert left_in_english(shop.open(), english, same=same) == set()
    shop.close()
