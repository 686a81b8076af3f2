"""Cards of many partners with long names, in a dialog that is no larger for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot
from tests.print_system import PrintSystem, posix_only
from tests.ui.audit import unspoken_controls, visible_words
from tests.ui.office import open_window

from handslag.domain.partners import Membership
from handslag.printing.preview import page_image
from handslag.services import partners
from handslag.services.partners import PartnerEntry
from handslag.ui.card_printing.dialog import CardDialog
from handslag.ui.card_printing.opening import open_cards
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.window import Window

# a dialog asks for more than a window without a screen can do
pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), posix_only()]

LONG = "Bröderna Lundström-Bergqvists Bilverkstad, Däckhotell och Släpvagnsuthyrning i Lindhamn och omnejd {}"


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    PrintSystem(tmp_path / "programs", monkeypatch).install(["Hall"])
    with open_window(tmp_path / "profile", (PartnersPage,)) as window:
        yield window


def opened(qtbot: QtBot, window: Window, many: int) -> CardDialog:
    desk = window.office.desk
    ids = [
        partners.add(
            desk, PartnerEntry(name=LONG.format(n), trade="mechanic", status=Membership.ACTIVE)
        ).id
        for n in range(many)
    ]
    open_cards(window.office, ids, window)
    qtbot.waitUntil(lambda: not window.office.jobs.busy)
    return window.findChildren(CardDialog)[-1]


def test_one_scroll_bar_leads_to_all_of_them(qtbot: QtBot, window: Window) -> None:
    dialog = opened(qtbot, window, 9)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    before, last = dialog.options.numbers.fields[-2:]
    (scroll,) = dialog.findChildren(QScrollArea)
    assert last.visibleRegion().isEmpty()
    assert scroll.horizontalScrollBar().maximum() == 0

    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)

    assert last.hasFocus()
    assert last.visibleRegion().boundingRect().height() == last.height()
    assert not dialog.print.visibleRegion().isEmpty()
    assert unspoken_controls(dialog) == []
    dialog.reject()


def test_three_of_what_to_see_to_are_told_and_how_many_more(qtbot: QtBot, window: Window) -> None:
    dialog = opened(qtbot, window, 9)

    (told,) = (words for words in visible_words(dialog) if "is too long and was cut" in words)

    assert told.count("is too long and was cut") == 3
    assert told.endswith("\nAnd 6 more.")
    dialog.reject()


@pytest.mark.parametrize("mark", ["cut_marks", "outlines"])
def test_what_to_cut_along_is_drawn_where_it_is_wanted(
    qtbot: QtBot, window: Window, mark: str
) -> None:
    dialog = opened(qtbot, window, 1)
    shown = dialog.well.shown
    assert shown is not None
    before = page_image(shown.pdf, 0, dpi=50).tobytes()

    with qtbot.waitSignal(dialog.well.drawn):
        getattr(dialog.options, mark).click()

    assert dialog.well.shown is not None
    assert page_image(dialog.well.shown.pdf, 0, dpi=50).tobytes() != before
    assert getattr(dialog.options.order.options, mark)
    dialog.reject()
