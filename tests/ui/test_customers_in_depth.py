"""The customers page beyond the list: timeline, consents, a fair, everything in a file, purge."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.builders import NOON
from tests.ui.audit import unnamed_controls
from tests.ui.office import open_window

from handslag.domain.ids import CustomerId
from handslag.services import customers, vouchers
from handslag.services.customers import CustomerEntry
from handslag.services.vouchers import IssueOrder
from handslag.ui.pages.customers.fair import FairDialog
from handslag.ui.pages.customers.more import EraseDialog
from handslag.ui.pages.customers.page import CustomersPage
from handslag.ui.pages.customers.purging import PurgeDialog
from handslag.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Setting:
    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("CustomersPage", window.page)

    def choose(self, name: str) -> CustomerId:
        id = CustomerId(customers.show(self.desk, name).id)
        assert self.page._table.choose(id)
        return id

    @property
    def texts(self) -> set[str]:
        labels = self.page._detail.findChildren(QLabel)
        return {label.text().replace("\u00a0", " ") for label in labels if label.isVisible()}

    def dialog(self, kind: type[QDialog]) -> QDialog:
        self.qtbot.waitUntil(lambda: bool(self.page.findChildren(kind)))
        found = self.page.findChildren(kind)[-1]
        assert isinstance(found, QDialog)
        return found

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)


@pytest.fixture
def town(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with open_window(tmp_path, (CustomersPage,)) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        made = Setting(qtbot, window)
        made.wait()
        yield made


def test_the_timeline_tells_what_happened(town: Setting) -> None:
    town.choose("Johansson")
    order = IssueOrder(partners=("Petterson",), customer="Johansson")
    vouchers.issue(town.desk, order)
    told = {"What happened", "Voucher issued: 15% at Pettersons Rör"}
    town.qtbot.waitUntil(lambda: told <= town.texts)

    assert "Consent given" in town.texts


def withdrawing(town: Setting) -> list[QPushButton]:
    buttons = town.page._detail.findChildren(QPushButton)
    return [one for one in buttons if one.isVisible() and one.text() == "Withdraw the consent"]


def test_a_consent_is_withdrawn_and_it_can_be_taken_back(town: Setting) -> None:
    town.choose("Johansson")
    town.qtbot.waitUntil(lambda: bool(withdrawing(town)))
    withdrawing(town)[0].click()
    town.wait()
    assert customers.show(town.desk, "Johansson").consents[0].withdrawn == NOON.date()

    town.window.office.history.undo()
    town.wait()

    assert customers.show(town.desk, "Johansson").consents[0].withdrawn is None


def test_customers_at_a_fair_are_taken_one_after_the_other(town: Setting) -> None:
    town.page._fair.trigger()
    dialog = town.dialog(FairDialog)
    assert isinstance(dialog, FairDialog)
    assert unnamed_controls(dialog) == []
    name, reach = dialog.name.editor, dialog.reach.editor
    assert isinstance(name, QLineEdit)
    assert isinstance(reach, QLineEdit)
    for person, way in (("Ada Berg", "070-123 45 67, ada@berg.example"), ("Bo Ek", "")):
        QTest.keyClicks(name, person)
        QTest.keyClicks(reach, way)
        QTest.keyClick(reach, Qt.Key.Key_Return)
        town.wait()
    dialog.accept()

    ada, bo = (customers.show(town.desk, one) for one in ("Ada Berg", "Bo Ek"))
    assert (ada.phones[0].e164, ada.email) == ("+46701234567", "ada@berg.example")
    assert [len(one.consents) for one in (ada, bo)] == [1, 1]
    assert "Andersson" in bo.consents[0].wording


def test_a_customer_at_a_fair_without_a_name_is_told_beside_the_field(town: Setting) -> None:
    before = customers.listing(town.desk)[1]
    town.page._fair.trigger()
    dialog = cast("FairDialog", town.dialog(FairDialog))

    dialog.save.click()
    town.wait()

    assert dialog.name.error
    assert dialog.save.isEnabled()
    assert customers.listing(town.desk)[1] == before
    dialog.reject()


@pytest.mark.parametrize("ending", ["json", "pdf"])
def test_everything_about_a_customer_is_saved(town: Setting, tmp_path: Path, ending: str) -> None:
    town.choose("Johansson")
    town.page._save.trigger()
    dialog = town.page.findChildren(QFileDialog)[-1]
    path = tmp_path / f"all.{ending}"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    town.wait()

    assert (
        town.page.messages.accessibleName() == f"Everything about the customer is in all.{ending}"
    )
    content = path.read_bytes()
    if ending == "json":
        assert "Familjen Johansson" in json.dumps(json.loads(content), ensure_ascii=False)
    else:
        assert content.startswith(b"%PDF")


def test_erasing_asks_first_and_cannot_be_undone(town: Setting) -> None:
    id = town.choose("Wikström")
    town.page._erase.trigger()
    first = cast("EraseDialog", town.dialog(EraseDialog))
    first.reject()
    assert customers.rows(town.desk, [id])

    town.page._erase.trigger()
    cast("EraseDialog", town.dialog(EraseDialog)).erase.click()
    town.wait()

    assert customers.rows(town.desk, [id]) == []
    assert town.window.office.history.undo_text == ""
    assert town.page.messages.accessibleName() == "The customer is erased for good."


def test_the_purge_proposes_asks_and_erases(town: Setting) -> None:
    assert not town.page._purge.isVisible()
    past = (NOON.date() - timedelta(days=3)).isoformat()
    for name in ("Johansson", "Wikström"):
        customers.edit(town.desk, name, CustomerEntry(retain_until=past))
    town.qtbot.waitUntil(lambda: town.page._purge.text() == "2 to purge")

    town.page._purge.trigger()
    dialog = cast("PurgeDialog", town.dialog(PurgeDialog))
    assert unnamed_controls(dialog) == []
    kept, *_ = dialog.rows
    kept[1].setChecked(False)
    dialog.erase.click()
    town.wait()

    left = {view.id for view in customers.listing(town.desk)[0]}
    assert kept[0] in left
    assert len(left) == 2


def test_the_day_of_retention_is_typed_and_a_wrong_one_told(town: Setting) -> None:
    town.choose("Johansson")
    town.page._edit.trigger()
    field = town.page._editor._fields["retain_until"]
    assert isinstance(field.editor, QLineEdit)
    for typed in ("someday", "2029-05-01"):
        field.editor.setFocus()
        field.editor.setText(typed)
        QTest.keyClick(field.editor, Qt.Key.Key_Return)
        town.wait()
        assert bool(field.error) is (typed == "someday")

    assert customers.show(town.desk, "Johansson").retain_until == date(2029, 5, 1)
