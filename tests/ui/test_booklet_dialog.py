"""The dialog that makes the directory booklet, as a user goes through it."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from tests.print_system import PrintSystem, posix_only
from tests.printing.reading import texts
from tests.ui.audit import (
    cut_texts,
    left_in_english,
    missed_by_tab,
    rich_labels,
    unspoken_controls,
    visible_words,
)
from tests.ui.office import open_window
from tests.ui.viewer import open_viewer

from handslag.domain.partners import Membership
from handslag.services import partners
from handslag.services.partners import PartnerEntry
from handslag.ui.pages.partners.booklet import BookletDialog
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.window import Window

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Setting:
    """The page of partners, and the dialog over it."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.page = cast("PartnersPage", window.page)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy, timeout=20_000)

    def open(self) -> BookletDialog:
        action = next(one for one in self.page.actions() if one.data() == "printer")
        self.page.button_of(action).click()
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(BookletDialog)))
        self.wait()
        return self.window.findChildren(BookletDialog)[-1]

    def redraw(self, dialog: BookletDialog) -> None:
        with self.qtbot.waitSignal(dialog.well.drawn):
            pass
        self.wait()

    def save(self, dialog: BookletDialog, path: Path) -> None:
        dialog.save.click()
        asks = dialog.findChildren(QFileDialog)[-1]
        asks.fileSelected.emit(str(path))
        asks.reject()
        self.wait()

    def begin_print(self, dialog: BookletDialog) -> PrintDialog:
        dialog.print.click()
        self.qtbot.waitUntil(lambda: bool(dialog.findChildren(PrintDialog)))
        self.wait()
        return dialog.findChildren(PrintDialog)[-1]

    def send(self, printing: PrintDialog) -> None:
        step = printing.plain
        (step.later if step.first.isHidden() else step.first).click()
        self.wait()

    def close_print(self, dialog: BookletDialog) -> None:
        dialog.findChildren(PrintDialog)[-1].reject()
        self.qtbot.waitUntil(lambda: not dialog.findChildren(PrintDialog))

    def gone(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.findChildren(BookletDialog))


@pytest.fixture(autouse=True)
def own_dialogs() -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with open_window(tmp_path / "profile", (PartnersPage,)) as window:
        yield Setting(qtbot, window)


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintSystem:
    made = PrintSystem(tmp_path / "programs", monkeypatch)
    made.install(["Office=The office’s laser", "Hall"], default="Hall")
    return made


def test_a_booklet_is_seen_before_it_is_saved(shop: Setting, tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    dialog = shop.open()

    assert dialog.title.value == "Företag i Lindhamn"  # my business speaks Swedish
    assert dialog.well.words == "11 businesses on 2 pages"
    assert dialog.well.shown is not None
    assert dialog.save.isEnabled()
    shop.save(dialog, path)
    shop.gone()

    assert path.read_bytes() == dialog.well.shown.pdf
    assert "booklet.pdf is saved: 2 pages of A5." in visible_words(shop.window)


def test_title_paper_and_trades_are_as_chosen(shop: Setting, tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    dialog = shop.open()

    dialog.title.editor.setFocus()
    cast("QLineEdit", dialog.title.editor).setText("Friends of the harbour")
    dialog.paper.setCurrentIndex(1)
    dialog.trades["home"].click()
    shop.redraw(dialog)

    assert dialog.well.words == "6 businesses on 1 sheet of A4"
    shop.save(dialog, path)
    shop.gone()
    pages = texts(path.read_bytes())
    assert len(pages) == 2
    assert "Friends of the harbour" in pages[0]
    assert "Pettersons Rör" not in "".join(pages)
    assert "booklet.pdf is saved: 2 sides of A4 to fold." in visible_words(shop.window)


def test_chosen_partners_alone_stand_in_it(shop: Setting, tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    table, several = shop.page._table, shop.page._several
    for name in ("Petterson", "Bergqvist"):
        id = partners.show(shop.window.office.desk, name).id
        place = shop.page._model.index(shop.page._model.row_of(id), 0)
        flags = QItemSelectionModel.SelectionFlag
        how = flags.ClearAndSelect if name == "Petterson" else flags.Select
        table.selectionModel().setCurrentIndex(place, how | flags.Rows)
    assert several.isVisible()

    several.booklet.click()
    shop.qtbot.waitUntil(lambda: bool(shop.window.findChildren(BookletDialog)))
    shop.wait()
    dialog = shop.window.findChildren(BookletDialog)[-1]

    assert dialog.well.words == "2 businesses on 1 page"
    assert list(dialog.trades) == ["home"]
    shop.save(dialog, path)
    shop.gone()
    text = "".join(texts(path.read_bytes()))
    assert "Pettersons Rör" in text
    assert "Lundströms Bilverkstad" not in text


def test_without_a_trade_there_is_nothing_to_save(shop: Setting) -> None:
    dialog = shop.open()

    for box in dialog.trades.values():
        box.click()
    shop.redraw(dialog)

    assert not dialog.save.isEnabled()
    assert dialog.well.words.startswith("There is nothing to print.")
    dialog.trades["car"].click()
    shop.redraw(dialog)
    assert dialog.save.isEnabled()
    dialog.reject()
    shop.gone()


def test_a_folder_that_is_not_there_is_told_and_the_dialog_stays(
    shop: Setting, tmp_path: Path
) -> None:
    dialog = shop.open()

    shop.save(dialog, tmp_path / "nowhere" / "booklet.pdf")

    assert "booklet.pdf" in dialog.outcome
    assert dialog.isVisible()
    assert dialog.save.isEnabled()
    shop.save(dialog, tmp_path / "booklet.pdf")
    shop.gone()
    assert (tmp_path / "booklet.pdf").exists()


def test_what_to_see_to_is_told_below_the_page(shop: Setting) -> None:
    long = "Bröderna Lundström-Bergqvists Bilverkstad och Däckhotell i Lindhamn med omnejd, ägare"
    entry = PartnerEntry(name="Aal", trade="plumber", address=long * 2, status=Membership.ACTIVE)
    partners.add(shop.window.office.desk, entry)
    dialog = shop.open()

    assert any("is too long and was cut" in words for words in visible_words(dialog))
    dialog.reject()
    shop.gone()


@pytest.mark.parametrize("text", [100, 130])
def test_every_part_is_named_reached_and_whole(shop: Setting, text: int) -> None:
    shop.window.office.theme.set_text_size(text)
    dialog = shop.open()
    dialog.activateWindow()
    shop.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.paper.setCurrentIndex(1)
    shop.redraw(dialog)

    assert unspoken_controls(dialog) == []
    assert missed_by_tab(dialog) == []
    assert rich_labels(dialog) == []
    assert cut_texts(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    shop.gone()
    shop.window.office.theme.set_text_size(100)


def test_escape_closes_at_once_while_a_title_is_typed_and_drawn(shop: Setting) -> None:
    dialog = shop.open()
    dialog.activateWindow()
    shop.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.title.editor.setFocus()
    QTest.keyClicks(dialog.title.editor, " och omnejd")
    shop.qtbot.waitUntil(lambda: shop.window.office.jobs.busy)

    QTest.keyClick(dialog.title.editor, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    shop.gone()


def test_nothing_is_left_in_english(shop: Setting) -> None:
    dialog = shop.open()
    english = visible_words(dialog)
    dialog.reject()
    shop.gone()

    shop.window.office.tongue.choose("sv")

    dialog = shop.open()
    assert "Nätverkets katalog" in visible_words(dialog)
    assert left_in_english(dialog, english, same=frozenset({"Företag i Lindhamn"})) == set()
    dialog.reject()
    shop.gone()


def test_the_pages_are_turned_and_read_in_the_language_that_is_chosen(shop: Setting) -> None:
    dialog = shop.open()
    assert not dialog.well.before.isEnabled()

    with shop.qtbot.waitSignal(dialog.well.drawn):
        dialog.well.after.click()
    assert dialog.well.page.accessibleName() == "Page 2 of 2"
    assert not dialog.well.after.isEnabled()

    assert dialog.language.currentData() == "sv"
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    shop.redraw(dialog)

    assert dialog.title.value == "Businesses in Lindhamn"
    assert dialog.well.shown is not None
    words = "\n".join(texts(dialog.well.shown.pdf))
    assert "20% off the first haircut" in words


def test_a_title_of_ones_own_stays_in_another_language(shop: Setting) -> None:
    dialog = shop.open()
    dialog.title.set_value("Nätverket i Lindhamn")

    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    shop.redraw(dialog)

    assert dialog.title.value == "Nätverket i Lindhamn"


@posix_only()
def test_pages_of_a5_are_printed_on_both_sides_or_one_of_a5_paper(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.open()
    printing = shop.begin_print(dialog)
    step = printing.plain
    assert visible_words(printing) >= {"2 pages of A5.", "Lay plain A5 paper in the tray."}

    shop.send(printing)
    assert step.outcome == "2 pages were sent to Hall."
    step.sides.setCurrentText("One side of the paper")
    step.printer.setCurrentText("The office’s laser")
    shop.send(printing)
    shop.close_print(dialog)

    both, one = system.jobs
    assert "-d Hall -t Booklet -n 1" in both
    assert "-o print-scaling=none -o fit-to-page=false -o media=A5" in both
    assert "-o sides=two-sided-long-edge -P 1-2 --" in both
    assert "-d Office" in one
    assert "-o media=A5 -o sides=one-sided" in one
    assert dialog.well.shown is not None
    assert Path(both.split(" -- ")[1]).read_bytes() == dialog.well.shown.pdf
    again = shop.begin_print(dialog).plain
    assert (again.printer.currentData(), again.way.code) == ("Office", "one")
    QTest.keyClick(again.printer, Qt.Key.Key_Up)  # each printer has its own way
    assert (again.printer.currentData(), again.way.code) == ("Hall", "long")
    shop.close_print(dialog)
    dialog.reject()
    shop.gone()


@posix_only()
def test_a_folded_booklet_is_turned_about_the_short_edge(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.open()
    dialog.paper.setCurrentIndex(1)

    printing = shop.begin_print(dialog)
    assert printing.plain.way.sides == "together"
    assert "1 sheet of A4 to fold in the middle." in visible_words(printing)
    shop.send(printing)
    shop.close_print(dialog)

    (job,) = system.jobs
    assert "-o media=A4 -o sides=two-sided-short-edge -P 1-2 --" in job
    assert len(texts(Path(job.split(" -- ")[1]).read_bytes())) == 2
    assert dialog.isVisible()
    dialog.reject()
    shop.gone()


@posix_only()
def test_a_folded_booklet_is_printed_side_by_side_where_the_printer_cannot_turn_it(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.open()
    dialog.paper.setCurrentIndex(1)
    printing = shop.begin_print(dialog)
    step = printing.plain

    step.show_sides("fronts")
    assert "Print the fronts" in visible_words(printing)
    assert step._lay_in.isVisible()
    shop.send(printing)
    assert (step.sent, step.way.code) == (False, "backs")
    assert step.outcome == "1 front was sent to Hall."
    seen = visible_words(printing)
    assert any("the top edge becomes the bottom edge" in words for words in seen)
    assert "Print the backs" in seen
    assert not step._lay_in.isVisible()  # fresh paper is not wanted now
    shop.send(printing)

    assert step.sent
    assert step.outcome == "1 back was sent to Hall."
    assert "Print the backs again" in visible_words(printing)
    assert [told.split(" -o sides=")[1].split(" --")[0] for told in system.jobs] == [
        "one-sided -P 1", "one-sided -P 2",
    ]  # fmt: skip
    shop.close_print(dialog)
    assert shop.begin_print(dialog).plain.way.code == "fronts"
    shop.close_print(dialog)
    dialog.reject()
    shop.gone()


@posix_only()
def test_a_printer_that_refuses_is_told_and_a_booklet_can_be_changed_and_printed_again(
    shop: Setting, system: PrintSystem
) -> None:
    dialog = shop.open()
    printing = shop.begin_print(dialog)
    system.refuse('lp: Destination "Hall" is not accepting jobs.')

    shop.send(printing)
    assert "takes no jobs now" in printing.plain.outcome
    shop.close_print(dialog)
    system.take()
    cast("QLineEdit", dialog.title.editor).setText("Friends of the harbour")
    shop.send(shop.begin_print(dialog))
    shop.close_print(dialog)

    (job,) = system.jobs
    assert "Friends of the harbour" in texts(Path(job.split(" -- ")[1]).read_bytes())[0]
    dialog.reject()
    shop.gone()


@posix_only()
def test_without_a_printer_the_booklet_opens_in_another_program(
    shop: Setting, system: PrintSystem
) -> None:
    system.install([])
    dialog = shop.open()
    printing = shop.begin_print(dialog)
    assert "open the booklet in a PDF program" in printing.lack.text()

    with open_viewer() as viewer:
        printing.file_first.click()
        shop.wait()
    dialog.reject()
    shop.gone()

    (file,) = viewer.opened
    assert file.name == "Företag i Lindhamn.pdf"
    assert file.exists()  # while the other program has it


@posix_only()
@pytest.mark.usefixtures("system")
def test_nothing_of_printing_a_booklet_is_left_in_english_or_without_a_name(shop: Setting) -> None:
    dialog = shop.open()
    printing = shop.begin_print(dialog)
    english = visible_words(printing)
    assert unspoken_controls(printing) == []
    assert cut_texts(printing) == []
    shop.close_print(dialog)
    dialog.reject()
    shop.gone()

    shop.window.office.tongue.choose("sv")

    dialog = shop.open()
    printing = shop.begin_print(dialog)
    same = frozenset({"Hall", "The office’s laser"})
    assert left_in_english(printing, english, same=same) == set()
    assert "Skriv ut katalogen" in visible_words(printing)
    shop.close_print(dialog)
    dialog.reject()
    shop.gone()
