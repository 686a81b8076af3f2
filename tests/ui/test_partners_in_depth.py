"""The partners page beyond the list: card, notes, advice, several at once, filters, order, files."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.audit import unnamed_controls
from tests.ui.office import open_window

from handslag.domain.ids import PartnerId
from handslag.domain.lists import PartnerSort
from handslag.services import partner_notes, partners
from handslag.services.partners import PartnerEntry
from handslag.ui.pages.partners.card import PartnerCard
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.pages.partners.writing import FieldName
from handslag.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Setting:
    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("PartnersPage", window.page)

    def id(self, name: str) -> PartnerId:
        return PartnerId(partners.show(self.desk, name).id)

    def choose(self, *names: str) -> None:
        table = self.page._table
        table.choose(self.id(names[0]))
        model = table.selectionModel()
        for name in names[1:]:
            row = self.page._model.row_of(self.id(name))
            index = self.page._model.index(row, 0)
            model.select(index, model.SelectionFlag.Select | model.SelectionFlag.Rows)

    def edit(self, name: FieldName, text: str) -> None:
        field = self.page._editor.field(name)
        assert isinstance(field.editor, QLineEdit)
        field.editor.setFocus()
        field.editor.setText(text)
        QTest.keyClick(field.editor, Qt.Key.Key_Return)
        self.wait()

    @property
    def names(self) -> list[str]:
        model = self.page._model
        return [model.index(row, 0).data().split(",")[0] for row in range(model.rowCount())]

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)


@pytest.fixture
def town(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with open_window(tmp_path, (PartnersPage,)) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield Setting(qtbot, window)


def ground(card: PartnerCard) -> str:
    """The colour of the card at its upper edge."""
    image = card.grab().toImage()
    return image.pixelColor(image.width() // 2, 10).name()


def test_the_card_is_drawn_as_it_will_be_printed(town: Setting) -> None:
    town.choose("Lundström")
    card = town.page._detail.card
    town.qtbot.waitUntil(lambda: card.is_drawn)
    assert ground(card) == "#8e3b2b"

    partners.edit(town.desk, town.id("Lundström"), PartnerEntry(template="klar"))
    town.qtbot.waitUntil(lambda: card.is_drawn and ground(card) == "#ffffff")

    assert card.accessibleName() == "Visiting card of Lundströms Bilverkstad"


def test_a_note_is_written_deleted_and_taken_back(town: Setting) -> None:
    town.choose("Petterson")
    notes = town.page._detail.dated
    notes.line.setFocus()
    QTest.keyClicks(notes.line, "Rang om taket")
    QTest.keyClick(notes.line, Qt.Key.Key_Return)
    town.wait()
    id = town.id("Petterson")
    assert [note.text for note in partner_notes.listing(town.desk, id)] == ["Rang om taket"]
    assert "Rang om taket" in {label.text() for label in notes.findChildren(QLabel)}
    assert unnamed_controls(town.page) == []

    town.window.office.history.undo()
    town.wait()
    assert partner_notes.listing(town.desk, id) == []
    town.window.office.history.redo()
    town.wait()

    assert [note.text for note in partner_notes.listing(town.desk, id)] == ["Rang om taket"]


def test_what_looks_wrong_is_told_below_its_field_and_kept(town: Setting) -> None:
    town.choose("Petterson")
    town.page._edit.trigger()

    town.edit("email", "goran@@example")
    town.edit("postcode", "99911")

    email, postcode = (town.page._editor.field(name) for name in ("email", "postcode"))
    town.qtbot.waitUntil(lambda: bool(email.advice) and "999 11" in postcode.advice)
    assert partners.show(town.desk, "Petterson").email == "goran@@example"
    town.edit("email", "goran@pettersonsror.example")
    town.qtbot.waitUntil(lambda: email.advice == "")


def test_a_partner_that_is_there_already_is_noticed_while_typing(town: Setting) -> None:
    town.page._new.trigger()
    field = town.page._editor.field("name")
    assert isinstance(field.editor, QLineEdit)
    QTest.keyClicks(field.editor, "Pettersons Ror")
    similar = town.page._editor.similar
    town.qtbot.waitUntil(similar.isVisible)

    similar.look.click()

    assert town.page._table.current_id == town.id("Petterson")


def test_several_are_tagged_and_deleted_and_it_is_taken_back(town: Setting) -> None:
    town.choose("Petterson", "Lundström", "Sjöberg")
    several = town.page._several
    assert town.page._right.currentWidget() is several
    several.tag.setText("Torget, Hamnen")
    several.add.click()
    town.wait()
    tags = [set(partners.show(town.desk, name).tags) for name in ("Petterson", "Sjöberg")]
    assert all({"Torget", "Hamnen"} <= each for each in tags)
    assert town.page._table.chosen_ids == [*several.ids]

    several.delete.click()
    town.wait()
    assert len(town.names) == 9
    town.window.office.history.undo()
    town.wait()
    town.window.office.history.undo()
    town.wait()

    assert len(town.names) == 12
    assert "Torget" not in partners.show(town.desk, "Petterson").tags


def actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        yield action
        if (part := action.menu()) is not None:
            yield from actions(cast("QMenu", part))


def pick(town: Setting, text: str) -> None:
    town.page._narrowing.click()
    town.wait()
    menu = town.page._narrowing.menu_shown
    assert menu is not None
    [action for action in actions(menu) if action.text() == text][-1].trigger()
    menu.close()
    town.wait()


def test_the_menu_narrows_and_orders_the_list(town: Setting) -> None:
    pick(town, "Plumber (1)")
    assert town.names == ["Pettersons Rör"]
    assert town.page._narrowing.text() == "Filter 1"
    assert town.page._narrowing.isChecked()

    pick(town, "Show all partners")
    pick(town, "Trade")

    assert len(town.names) == 12
    assert town.page._narrowing.sort is PartnerSort.TRADE
    trades = [partners.show(town.desk, name).trade for name in town.names]
    expected = partners.listing(town.desk, sort=PartnerSort.TRADE)[0]
    assert sorted(trades) == sorted(view.trade for view in expected)
    assert not town.page._narrowing.isChecked()


def test_a_change_from_outside_leaves_several_chosen(town: Setting) -> None:
    town.choose("Petterson", "Sjöberg")

    partners.edit(town.desk, "Dahls", PartnerEntry(town="Norrhamn"))
    town.wait()

    assert set(town.page._table.chosen_ids) == {town.id("Petterson"), town.id("Sjöberg")}


@pytest.mark.parametrize("ending", ["vcf", "csv", "xlsx"])
def test_chosen_partners_are_saved_to_a_file(town: Setting, tmp_path: Path, ending: str) -> None:
    town.choose("Petterson", "Sjöberg")
    town.page._several.export.click()
    dialog = town.page.findChildren(QFileDialog)[-1]
    path = tmp_path / f"partners.{ending}"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    town.wait()

    assert path.stat().st_size > 100
    assert town.page.messages.accessibleName() == f"2 partners are in partners.{ending}"


def test_a_file_in_a_folder_that_is_gone_is_told(town: Setting, tmp_path: Path) -> None:
    town.page._save_all.trigger()
    dialog = town.page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(tmp_path / "gone" / "partners.csv"))
    dialog.reject()
    town.wait()

    assert "gone" in town.page.messages.accessibleName()
