"""Several chosen vouchers are saved and printed together."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from tests.builders import token_of
from tests.print_system import PrintSystem, posix_only
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window

from handslag.printing.preview import page_count
from handslag.printing.scan import read_codes
from handslag.services import vouchers
from handslag.services.views import VoucherView
from handslag.services.vouchers import IssueOrder
from handslag.ui.pages.vouchers.page import VouchersPage
from handslag.ui.parts.label import Label
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.window import Window

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TOWN = ("Petterson", "Lundström", "Bergqvist")


class Setting:
    """The page in a window, with three vouchers of each of three partners."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("VouchersPage", window.page)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        order = IssueOrder(partners=TOWN, customer="Johansson", count=3)
        self.issued = vouchers.issue(self.desk, order)
        qtbot.waitUntil(lambda: self.page.model.rowCount() == 9)

    def choose(self, views: list[VoucherView]) -> None:
        """Chooses all of them, as with Ctrl held down."""
        flags = QItemSelectionModel.SelectionFlag
        self.page.table.choose(views[0].id)
        for one in views[1:]:
            place = self.page.model.index(self.page.model.row_of(one.id), 0)
            self.page.table.selectionModel().setCurrentIndex(place, flags.Select | flags.Rows)
        self.wait()

    @property
    def said(self) -> str:
        """All that the panel says."""
        panel = self.page.several
        assert panel.isVisible()
        return "\n".join(one.text() for one in panel.findChildren(Label) if one.isVisible())

    def save(self, path: Path) -> None:
        self.page.save.trigger()
        dialog = self.page.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy, timeout=20_000)
        QApplication.processEvents()


@pytest.fixture
def drawer(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with open_window(tmp_path / "profile", (VouchersPage,)) as window:
        yield Setting(qtbot, window)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()


def test_several_are_saved_together_as_many_to_a_page_as_is_chosen(
    drawer: Setting, tmp_path: Path
) -> None:
    drawer.choose(drawer.issued)
    assert "9 vouchers chosen" in drawer.said
    assert "All of them can be used" in drawer.said
    assert "3 sheets of plain A4" in drawer.said

    per_page = drawer.page.several.per_page
    per_page.setCurrentIndex(2)
    per_page.activated.emit(2)
    assert "2 sheets of plain A4" in drawer.said
    drawer.save(tmp_path / "all.pdf")

    read = [code.text for code in read_codes(tmp_path / "all.pdf")]
    assert sorted(read) == sorted(token_of(one) for one in drawer.issued)
    assert page_count((tmp_path / "all.pdf").read_bytes()) == 2
    assert "all.pdf is ready, with 9 vouchers." in drawer.page.messages.accessibleName()


def test_what_cannot_be_used_is_named_and_left_out(drawer: Setting, tmp_path: Path) -> None:
    gone, *others = drawer.issued[:4]
    vouchers.void(drawer.desk, gone.id)
    drawer.wait()

    drawer.choose([gone, *others])
    assert "3 of them can be used" in drawer.said
    assert f"{gone.code}: Voided" in drawer.said
    drawer.save(tmp_path / "some.pdf")

    read = [code.text for code in read_codes(tmp_path / "some.pdf")]
    assert sorted(read) == sorted(token_of(one) for one in others)
    assert "1 voucher that cannot be used was left out." in drawer.page.messages.accessibleName()


def test_when_none_can_be_used_there_is_nothing_to_press(drawer: Setting) -> None:
    for one in drawer.issued[:2]:
        vouchers.void(drawer.desk, one.id)
    drawer.wait()

    drawer.choose(drawer.issued[:2])

    assert "None of them can be used" in drawer.said
    for action in (drawer.page.save, drawer.page.print, drawer.page.void, drawer.page.hand_out):
        assert not action.isEnabled()


def test_one_that_is_voided_meanwhile_is_left_out_at_once(drawer: Setting) -> None:
    drawer.choose(drawer.issued[:3])
    assert "All of them" in drawer.said

    vouchers.void(drawer.desk, drawer.issued[1].id)

    drawer.qtbot.waitUntil(lambda: "2 of them can be used" in drawer.said)


def test_a_single_one_has_its_own_panel_again(drawer: Setting) -> None:
    drawer.choose(drawer.issued[:3])

    drawer.page.table.choose(drawer.issued[4].id)

    assert drawer.page.detail.isVisible()
    assert drawer.page.void.isEnabled()
    assert drawer.page.save.isEnabled()


@posix_only()
def test_several_are_printed_without_a_pack_around_them(
    drawer: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = PrintSystem(tmp_path / "cups", monkeypatch)
    system.install(["Hall"], default="Hall")
    drawer.choose(drawer.issued[:4])

    drawer.page.print.trigger()
    drawer.wait()
    (dialog,) = drawer.page.findChildren(PrintDialog)
    drawer.qtbot.waitUntil(dialog.plain.first.isEnabled)
    assert dialog.windowTitle() == "Print vouchers"
    assert dialog.cards is None
    dialog.plain.first.click()
    drawer.wait()

    (told,) = system.jobs
    assert "-t Vouchers" in told
    assert "-P 1-2" in told
    assert "media=A4" in told
    dialog.reject()


def test_every_control_has_a_name_and_nothing_is_left_in_english(drawer: Setting) -> None:
    vouchers.void(drawer.desk, drawer.issued[0].id)
    drawer.wait()
    drawer.choose(drawer.issued[:4])
    assert unnamed_controls(drawer.page) == []
    assert rich_labels(drawer.page) == []
    english = visible_words(drawer.page.several)

    drawer.window.office.tongue.choose("sv")

    assert left_in_english(drawer.page.several, english, same=frozenset()) == set()
