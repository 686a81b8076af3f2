"""The dialog that makes the directory booklet, as a user goes through it."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
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

from handslag.domain.partners import Membership
from handslag.services import partners
from handslag.services.partners import PartnerEntry
from handslag.ui.pages.partners.booklet import BookletDialog
from handslag.ui.pages.partners.page import PartnersPage
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

    def gone(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.findChildren(BookletDialog))


@pytest.fixture(autouse=True)
def own_dialogs() -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with open_window(tmp_path / "profile", (PartnersPage,)) as window:
        yield Setting(qtbot, window)


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
