from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.builders import business_desk
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window

import translations
from handslag.services import customers, vouchers
from handslag.services.customers import CustomerEntry
from handslag.services.views import CustomerView
from handslag.services.vouchers import IssueOrder
from handslag.ui.pages.customers.page import CustomersPage
from handslag.ui.pages.customers.writing import FieldName
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
        self.page = cast("CustomersPage", window.page)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def names(self) -> list[str]:
        model = self.page._model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def texts(self) -> set[str]:
        labels = self.page.findChildren(QLabel)
        return {label.text() for label in labels if label.isVisible()}

    def choose(self, name: str) -> CustomerView:
        view = customers.show(self.desk, name)
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
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with open_window(tmp_path, (CustomersPage,)) as window:
        yield Setting(qtbot, window)


def test_shows_every_household_with_its_consents(office: Setting) -> None:
    office.choose("Johansson")

    assert office.names == ["Emma and David Clarke", "Familjen Johansson", "Lena Wikström"]
    office.qtbot.waitUntil(lambda: "Given on 2 November 2026" in office.texts)
    assert "Kept until 30 November 2028" in office.texts


def test_a_change_from_outside_keeps_selection_and_scroll(office: Setting) -> None:
    for number in range(20):
        customers.add(office.desk, CustomerEntry(name=f"Hushåll {number:02}"))
    chosen = customers.show(office.desk, "Hushåll 15")
    office.qtbot.waitUntil(lambda: len(office.names) == 23)
    office.page._table.choose(chosen.id)
    before = office.page._table.verticalScrollBar().value()
    assert before > 0

    customers.edit(office.desk, "Lena", CustomerEntry(name="Östen Wikström"))
    office.qtbot.waitUntil(lambda: office.names[-1] == "Östen Wikström")

    assert office.page._table.current_id == chosen.id
    assert office.page._table.verticalScrollBar().value() == before


def test_an_edit_is_saved_at_once_and_can_be_taken_back(office: Setting) -> None:
    before = office.choose("Lena")
    office.press(Qt.Key.Key_F2)
    office.type_into(office.field("address"), "Nygatan 1")

    assert customers.show(office.desk, before.id).address == "Nygatan 1"

    office.history.undo()
    office.wait()
    assert customers.show(office.desk, before.id) == before
    office.history.redo()
    office.wait()
    assert customers.show(office.desk, before.id).address == "Nygatan 1"


def test_what_cannot_be_saved_stays_beside_the_reason(office: Setting) -> None:
    office.choose("Lena")
    office.press(Qt.Key.Key_F2)

    office.type_into(office.field("email"), "x" * 201)

    assert "too long" in office.field("email").error
    assert office.field("email").value == "x" * 201
    assert customers.show(office.desk, "Lena").email == "lena.wikstrom@lindhamnspost.example"


def test_a_deleted_customer_comes_back_by_undo(office: Setting) -> None:
    view = office.choose("Familjen")
    office.press(Qt.Key.Key_Delete)
    office.qtbot.waitUntil(lambda: len(office.names) == 2)
    office.wait()

    assert office.page.messages.isVisible()
    assert "Familjen Johansson is in the trash" in office.texts

    office.history.undo()
    office.qtbot.waitUntil(lambda: len(office.names) == 3)
    assert customers.show(office.desk, view.id) == view


def test_a_new_customer_begins_with_its_name(office: Setting) -> None:
    office.press(Qt.Key.Key_N, control=True)
    office.type_into(office.field("name"), "Familjen Ek")
    office.type_into(office.field("phones"), "070-174 06 99")

    assert customers.show(office.desk, "Ek").phones[0].e164 == "+46701740699"
    assert office.page._table.current_id == customers.show(office.desk, "Ek").id


def test_a_consent_is_noted_in_the_customers_language(office: Setting) -> None:
    office.choose("Lena")
    consents = office.page._detail.consents
    consents.begin.click()
    assert consents.wording.value.startswith("Jag vill ha ett välkomstpaket.")

    consents.note.click()
    office.wait()

    assert len(customers.show(office.desk, "Lena").consents) == 2
    assert "The consent is noted with today's date" in office.texts


def test_an_empty_consent_is_refused_beside_the_field(office: Setting) -> None:
    office.choose("Lena")
    consents = office.page._detail.consents
    consents.begin.click()
    assert isinstance(consents.wording.editor, QPlainTextEdit)
    consents.wording.editor.setPlainText(" ")

    consents.note.click()
    office.wait()

    assert consents.wording.error == "The consent is empty. Please fill it in."
    assert len(customers.show(office.desk, "Lena").consents) == 1


def test_shows_what_a_customer_was_given(office: Setting) -> None:
    view = office.choose("Lena")
    vouchers.issue(office.desk, IssueOrder(partners=("Pettersons",), customer=view.id))

    office.qtbot.waitUntil(lambda: "15% at Pettersons Rör" in office.texts)


def test_search_finds_by_any_spelling(office: Setting) -> None:
    office.press(Qt.Key.Key_F, control=True)
    assert office.page._search.hasFocus()

    office.page._search.insert("WIKSTROM ringv")
    office.qtbot.waitUntil(lambda: office.names == ["Lena Wikström"])


def test_the_first_customer_has_one_clear_button_and_a_promise(
    qtbot: QtBot, tmp_path: Path
) -> None:
    business_desk(tmp_path, "Nya Firman").store.close()
    with open_window(tmp_path, (CustomersPage,), role="") as window:
        office = Setting(qtbot, window)
        assert "Your customers' details stay on your own computers." in office.texts
        buttons = [b for b in office.page.findChildren(QPushButton) if b.isVisible()]
        primary = [b for b in buttons if b.property("role") == "primary"]
        assert [b.text() for b in primary] == ["Add a customer"]

        primary[0].click()
        office.type_into(office.field("name"), "Familjen Först")
        qtbot.waitUntil(lambda: office.names == ["Familjen Först"])

        office.history.undo()
        qtbot.waitUntil(primary[0].isVisible)


def test_the_table_keeps_qts_rules(office: Setting, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(office.page._model)  # type: ignore[no-untyped-call]  # pytest-qt


def test_every_control_has_a_name_and_no_text_is_markup(office: Setting) -> None:
    customers.edit(office.desk, "Lena", CustomerEntry(name="<b>Lena</b>", consent="<i>ja</i>"))
    office.choose("Lena")
    office.press(Qt.Key.Key_F2)
    office.wait()

    assert unnamed_controls(office.page) == []
    assert rich_labels(office.page) == []


def test_no_english_is_left_in_swedish(office: Setting) -> None:
    office.choose("Lena")
    office.page._detail.consents.begin.click()
    office.qtbot.wait(10)  # what was shown before is gone by then
    english = visible_words(office.page)

    office.window.office.tongue.choose("sv")

    office.qtbot.wait(10)
    spoken = translations.read(ROOT / "resources" / "translations" / "sv.ts")
    ours = {source for context, _, source in spoken if context == "ui-customers"}
    assert left_in_english(office.page, english) & ours == set()
    assert visible_words(office.page) >= {
        "Samtycken",
        "Ny kund",
        "Klar",
        "Sparas till 30 november 2028",
    }
