from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window

from handslag.domain.vouchers import VoucherState
from handslag.printing.scan import read_codes
from handslag.services import vouchers
from handslag.services.views import VoucherView
from handslag.services.vouchers import IssueOrder
from handslag.ui.pages.vouchers.asking import ReasonDialog
from handslag.ui.pages.vouchers.page import VouchersPage
from handslag.ui.parts.label import Label
from handslag.ui.window import Window

TOWN = ("Petterson", "Lundström", "Bergqvist", "Sjöberg", "Vivis", "Dahls")


class Setting:
    """The page in a window, with a voucher of each of six partners."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("VouchersPage", window.page)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        order = IssueOrder(partners=TOWN, customer="Johansson", count=3)
        self.issued = vouchers.issue(self.desk, order)
        qtbot.waitUntil(lambda: self.page.model.rowCount() == 18)

    def choose(self, view: VoucherView) -> None:
        assert self.page.table.choose(view.id)

    def state(self, view: VoucherView) -> VoucherState:
        return vouchers.show(self.desk, view.id).state

    def agree(self, reason: str) -> None:
        dialog = self.page.findChildren(ReasonDialog)[-1]
        QTest.keyClicks(dialog._line, reason)
        dialog.agree.click()
        self.wait()

    def says(self, text: str) -> bool:
        return any(text in label.text() for label in self.page.detail.findChildren(Label))

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)


@pytest.fixture
def drawer(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with open_window(tmp_path / "profile", (VouchersPage,)) as window:
        yield Setting(qtbot, window)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()


def test_an_empty_drawer_says_where_vouchers_come_from(qtbot: QtBot, tmp_path: Path) -> None:
    with open_window(tmp_path, (VouchersPage,)) as window:
        page = cast("VouchersPage", window.page)

        assert page._nothing.isVisible()
        assert not page.table.isVisible()
        assert page._first.text() == "Make a welcome pack"


def test_voiding_asks_why_and_is_told_in_the_timeline(drawer: Setting) -> None:
    voucher = drawer.issued[3]
    drawer.choose(voucher)

    drawer.page.void.trigger()
    drawer.agree("Moved away")
    drawer.qtbot.waitUntil(
        lambda: drawer.says("Voided by Andersson Fastighetsförmedling: Moved away")
    )

    assert drawer.state(voucher) is VoucherState.VOIDED
    assert drawer.page.table.current_id == voucher.id
    assert drawer.page.messages.accessibleName() == f"Voucher {voucher.code} is voided."
    assert not drawer.page.void.isEnabled()
    assert drawer.window.office.history.undo_text == ""


def test_closing_the_question_leaves_the_voucher_alone(drawer: Setting) -> None:
    drawer.choose(drawer.issued[0])
    drawer.page.void.trigger()

    drawer.page.findChildren(ReasonDialog)[-1].cancel.click()
    drawer.wait()

    assert drawer.state(drawer.issued[0]) is VoucherState.ISSUED


def test_a_replaced_voucher_makes_place_for_the_new_one(drawer: Setting) -> None:
    old = drawer.issued[0]
    drawer.choose(old)

    drawer.page.replace.trigger()
    drawer.agree("lost")

    assert drawer.state(old) is VoucherState.REPLACED
    assert vouchers.show(drawer.desk, drawer.page.table.current_id).serial == 4
    assert "Number 4" in drawer.page.messages.accessibleName()


def test_handing_out_is_noted(drawer: Setting) -> None:
    drawer.choose(drawer.issued[0])

    drawer.page.hand_out.trigger()
    drawer.wait()
    drawer.qtbot.waitUntil(lambda: drawer.says("Handed out by"))

    assert drawer.state(drawer.issued[0]) is VoucherState.HANDED_OUT
    assert not drawer.page.hand_out.isEnabled()


def test_one_voucher_is_saved_as_pdf(drawer: Setting, tmp_path: Path) -> None:
    drawer.choose(drawer.issued[0])
    path = tmp_path / "one.pdf"

    drawer.page.save.trigger()
    dialog = drawer.page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    drawer.wait()

    assert [code.text for code in read_codes(path)] == [drawer.issued[0].token]


def test_a_folder_that_is_gone_is_told(drawer: Setting, tmp_path: Path) -> None:
    drawer.choose(drawer.issued[0])

    drawer.page.save.trigger()
    dialog = drawer.page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(tmp_path / "gone" / "one.pdf"))
    dialog.reject()
    drawer.wait()

    assert "gone" in drawer.page.messages.accessibleName()
    assert drawer.page.save.isEnabled()


def test_chips_count_the_states_and_choose_among_them(drawer: Setting) -> None:
    vouchers.void(drawer.desk, drawer.issued[0].id)
    chip = drawer.page.filters.chip(VoucherState.VOIDED)
    drawer.qtbot.waitUntil(lambda: chip.text() == "Voided 1")

    chip.click()
    assert list(drawer.page.model.ids) == [drawer.issued[0].id]

    drawer.page.open_record(drawer.issued[5].id)
    assert drawer.page.table.current_id == drawer.issued[5].id
    assert drawer.page.model.rowCount() == 18


def test_a_voucher_is_found_by_its_code(drawer: Setting) -> None:
    wanted = drawer.issued[7]

    drawer.page.search.setFocus()
    QTest.keyClicks(drawer.page.search, wanted.code.replace("-", ""))
    QTest.keyClick(drawer.page.search, Qt.Key.Key_Return)
    assert list(drawer.page.model.ids) == [wanted.id]

    QTest.keyClicks(drawer.page.search, "xyzxyz")
    QTest.keyClick(drawer.page.search, Qt.Key.Key_Return)
    assert drawer.page._no_hits.isVisible()


def test_a_change_from_outside_keeps_selection_and_scroll(drawer: Setting) -> None:
    drawer.choose(drawer.issued[0])
    bar = drawer.page.table.verticalScrollBar()
    bar.setValue(bar.maximum() - 20)
    before, chosen = bar.value(), drawer.page.table.current_id
    assert before > 0

    vouchers.hand_out(drawer.desk, drawer.issued[9].id)
    chip = drawer.page.filters.chip(VoucherState.HANDED_OUT)
    drawer.qtbot.waitUntil(lambda: chip.text() == "Handed out 1")

    assert drawer.page.table.current_id == chosen
    assert bar.value() == before


def test_the_table_is_a_well_behaved_model(drawer: Setting, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(drawer.page.model)  # type: ignore[no-untyped-call]  # pytest-qt


def test_every_control_has_a_name_and_no_text_is_markup(drawer: Setting) -> None:
    drawer.choose(drawer.issued[0])
    drawer.page.void.trigger()

    assert unnamed_controls(drawer.page) == []
    assert rich_labels(drawer.page) == []
    drawer.page.findChildren(ReasonDialog)[-1].reject()


def test_nothing_is_left_in_english(drawer: Setting) -> None:
    vouchers.void(drawer.desk, drawer.issued[0].id)
    vouchers.replace(drawer.desk, drawer.issued[1].id)
    drawer.choose(drawer.issued[4])
    drawer.qtbot.waitUntil(lambda: drawer.page.filters.total == 19)
    english = visible_words(drawer.page)

    drawer.window.office.tongue.choose("sv")

    frame = {"Back to the list", "Close message", "Undo"}
    voucher = drawer.issued[4]
    same = frozenset({voucher.redeemer.name, "Familjen Johansson", voucher.code, *frame})
    assert left_in_english(drawer.page, english, same=same) == set()
