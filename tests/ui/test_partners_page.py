from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.builders import business_desk
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window

import translations
from handslag.domain.errors import NotFound
from handslag.services import partners, vouchers
from handslag.services.partners import PartnerEntry
from handslag.services.views import PartnerView
from handslag.services.vouchers import IssueOrder
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.pages.partners.writing import FIELDS, FieldName
from handslag.ui.parts.field import Field
from handslag.ui.window import Window

ROOT = Path(__file__).resolve().parents[2]


class Setting:
    """The page in a window."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.history = window.office.history
        self.page = cast("PartnersPage", window.page)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def names(self) -> list[str]:
        model = self.page._model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def chosen(self) -> str:
        return str(self.page._table.currentIndex().siblingAtColumn(0).data())

    def choose(self, name: str) -> PartnerView:
        view = partners.show(self.desk, name)
        self.page._table.choose(view.id)
        return view

    def field(self, name: FieldName) -> Field:
        return self.page._editor.field(name)

    def type_into(self, field: Field, text: str) -> None:
        field.editor.setFocus()
        assert isinstance(field.editor, QLineEdit)
        field.editor.selectAll()
        field.editor.insert(text)
        self.qtbot.keyClick(field.editor, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]  # pytest-qt
        self.wait()

    def press(self, key: Qt.Key, *, control: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        self.page._table.setFocus()
        self.qtbot.keyClick(self.page._table, key, held)  # type: ignore[no-untyped-call]  # pytest-qt

    def wait(self) -> None:
        """Until the worker has answered, and what it changed is shown."""
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)


@pytest.fixture
def town(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with open_window(tmp_path, (PartnersPage,)) as window:
        yield Setting(qtbot, window)


def test_shows_everybody_and_says_how_many(town: Setting) -> None:
    assert len(town.names) == 12
    assert town.names[-1].startswith("Öbergs Snickeri")
    assert town.page.subtitle() == "You and 11 businesses in Lindhamn that recommend each other"


def test_a_change_from_outside_keeps_selection_and_scroll(town: Setting) -> None:
    chosen = town.choose("Vivis Blommor")
    bar = town.page._table.verticalScrollBar()
    bar.setValue(bar.maximum() - 30)
    before = bar.value()
    assert before > 0
    assert len(town.names) == 12

    partners.edit(town.desk, "Öbergs", PartnerEntry(trade="painter"))
    partners.edit(town.desk, "Nyströms", PartnerEntry(name="Östra Cykel"))
    town.qtbot.waitUntil(lambda: any(name.startswith("Östra Cykel") for name in town.names))

    assert town.page._table.current_id == chosen.id
    assert bar.value() == before


def test_an_edit_is_saved_at_once_and_can_be_taken_back(town: Setting) -> None:
    before = town.choose("Pettersons")
    town.press(Qt.Key.Key_F2)
    town.type_into(town.field("contact"), "Eva Petterson")

    assert partners.show(town.desk, before.id).contact == "Eva Petterson"
    assert town.history.undo_text == "Edit Pettersons Rör"

    town.history.undo()
    town.wait()
    assert partners.show(town.desk, before.id) == before
    assert town.field("contact").value == before.contact

    town.history.redo()
    town.wait()
    assert partners.show(town.desk, before.id).contact == "Eva Petterson"


def test_undo_takes_back_its_own_field_alone(town: Setting) -> None:
    view = town.choose("Pettersons")
    town.press(Qt.Key.Key_F2)
    town.type_into(town.field("phones"), "0980-1, 0980-2; 0980-3")
    partners.edit(town.desk, view.id, PartnerEntry(web="www.petterson.example"))

    town.history.undo()
    town.wait()

    after = partners.show(town.desk, view.id)
    assert after.phones == view.phones
    assert after.web == "www.petterson.example"


def test_what_cannot_be_saved_stays_beside_the_reason(town: Setting) -> None:
    view = town.choose("Pettersons")
    town.press(Qt.Key.Key_F2)
    town.type_into(town.field("name"), "   ")

    assert town.field("name").error == "The name is empty. Please fill it in."
    assert town.field("name").value == "   "
    assert partners.show(town.desk, view.id).name == "Pettersons Rör"

    partners.edit(town.desk, view.id, PartnerEntry(town="Hamnby"))
    town.qtbot.waitUntil(lambda: town.field("town").value == "Hamnby")
    assert town.field("name").value == "   "


def test_a_deleted_partner_comes_back_by_undo(town: Setting) -> None:
    view = town.choose("Sjöbergs")
    town.press(Qt.Key.Key_Delete)
    town.qtbot.waitUntil(lambda: len(town.names) == 11)

    town.qtbot.waitUntil(town.page.messages.isVisible)
    assert town.chosen.startswith("Vivis")

    town.history.undo()
    town.qtbot.waitUntil(lambda: len(town.names) == 12)
    assert partners.show(town.desk, view.id) == view


def test_my_own_business_cannot_be_deleted(town: Setting) -> None:
    town.choose("Andersson")

    town.press(Qt.Key.Key_Delete)
    town.wait()

    assert len(town.names) == 12
    assert "Delete" not in {button.text() for button in visible(town.page, QPushButton)}


def test_a_new_partner_begins_with_its_name(town: Setting) -> None:
    town.press(Qt.Key.Key_N, control=True)
    shown = [name for name in FIELDS if town.field(name).isVisible()]
    assert shown == ["name"]

    town.type_into(town.field("name"), "Café Ågren")
    assert town.chosen.startswith("Café Ågren")
    assert town.field("trade").editor.hasFocus()

    town.type_into(town.field("trade"), "bageri")
    assert partners.show(town.desk, "Café").trade == "bakery"

    town.history.undo()
    town.history.undo()
    town.qtbot.waitUntil(lambda: len(town.names) == 12)
    with pytest.raises(NotFound):
        partners.show(town.desk, "Café Ågren")


def test_escape_leaves_the_form_and_nothing_is_made(town: Setting) -> None:
    town.press(Qt.Key.Key_N, control=True)
    town.qtbot.keyClick(town.field("name").editor, Qt.Key.Key_Escape)  # type: ignore[no-untyped-call]  # pytest-qt

    assert town.page._right.currentWidget() is town.page._detail
    assert len(town.names) == 12


@pytest.mark.parametrize("typed", ["öbergs", "OBERG sn", "snickare"])
def test_search_finds_by_any_spelling(town: Setting, typed: str) -> None:
    town.press(Qt.Key.Key_F, control=True)
    assert town.page._search.hasFocus()

    town.page._search.insert(typed)
    town.qtbot.waitUntil(lambda: 0 < len(town.names) < 12)

    assert any(name.startswith("Öbergs Snickeri") for name in town.names)
    assert not any(name.startswith("Vivis") for name in town.names)


def test_nobody_found_says_so_and_shows_all_again(town: Setting) -> None:
    town.page._search.setText("finns inte")
    town.qtbot.waitUntil(lambda: not town.names)
    assert "No partner fits “finns inte”." in texts(town.page)

    town.page._clear.click()
    assert len(town.names) == 12


def test_a_chip_narrows_the_list(town: Setting) -> None:
    chips = {button.text(): button for button in visible(town.page, QPushButton)}
    chips["On trial 1"].click()

    assert [name.split(",")[0] for name in town.names] == ["Ängströms Trädgård"]


def test_a_business_alone_sees_where_partners_come_from(qtbot: QtBot, tmp_path: Path) -> None:
    business_desk(tmp_path, "Nya Firman").store.close()
    with open_window(tmp_path, (PartnersPage,), role="") as window:
        alone = Setting(qtbot, window)
        assert "Your partners gather here" in texts(alone.page)
        primary = [b for b in visible(alone.page, QPushButton) if b.property("role") == "primary"]
        assert len(primary) == 1

        primary[0].click()
        alone.type_into(alone.field("name"), "Första Partnern")
        qtbot.waitUntil(lambda: len(alone.names) == 2)


def test_what_went_to_and_fro_stands_at_the_right_and_beside(town: Setting) -> None:
    view = town.choose("Pettersons")
    town.wait()
    row = town.names.index(next(name for name in town.names if name.startswith("Pettersons")))
    cell = town.page._model.index(row, 2)
    assert not cell.data()

    vouchers.issue(town.desk, IssueOrder(partners=(view.id,), count=2))
    town.qtbot.waitUntil(lambda: cell.data() == "2 / 0")

    assert "Given 2, received 0 this year" in visible_words(town.page)


def test_the_table_keeps_qts_rules(town: Setting, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(town.page._model)  # type: ignore[no-untyped-call]  # pytest-qt


def test_every_control_has_a_name_and_no_text_is_markup(town: Setting) -> None:
    partners.edit(town.desk, "Vivis", PartnerEntry(name="<b>Vivis</b>", notes="<i>ring</i>"))
    town.choose("Vivis")
    town.press(Qt.Key.Key_F2)
    town.wait()

    assert unnamed_controls(town.page) == []
    assert rich_labels(town.page) == []


def test_no_english_is_left_in_swedish(town: Setting) -> None:
    town.choose("Ängströms")
    town.press(Qt.Key.Key_F2)
    town.qtbot.wait(10)  # what was shown before is gone by then
    english = visible_words(town.page)

    town.window.office.tongue.choose("sv")

    town.qtbot.wait(10)
    spoken = translations.read(ROOT / "resources" / "translations" / "sv.ts")
    ours = {source for context, _, source in spoken if context == "ui-partners"}
    left = left_in_english(town.page, english, same=frozenset({"Partner"}))
    assert left & ours == set()
    assert visible_words(town.page) >= {"Klar", "Kontaktperson", "Ny partner", "Bransch"}


def visible(page: QWidget, kind: type[QPushButton]) -> list[QPushButton]:
    return [widget for widget in page.findChildren(kind) if widget.isVisible()]


def texts(page: QWidget) -> set[str]:
    found = {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
    found |= {button.text() for button in visible(page, QPushButton)}
    return found | {line.placeholderText() for line in page.findChildren(QLineEdit)}
