"""A member card is opened in the window: who it is, the words to compare, and the new partner."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.builders import Clock, business_desk, percent_offer
from tests.ui.audit import unnamed_controls
from tests.ui.office import open_window

from handslag.services import businesses as own
from handslag.services import introductions, partners
from handslag.services.desk import Desk
from handslag.ui.first_start import FirstStart
from handslag.ui.pages.partners.introducing import IntroductionDialog
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def nova(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    desk = business_desk(tmp_path / "nova", "Nova Måleri", trade="painter", clock=clock)
    percent_offer(desk)
    yield desk
    desk.store.close()


@pytest.fixture
def card(nova: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "nova.handslag"
    introductions.export_card(nova, path)
    return path


def names(desk: Desk) -> list[str]:
    return [view.name for view in partners.listing(desk)[0]]


def dialog_of(qtbot: QtBot, window: Window) -> IntroductionDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(IntroductionDialog)))
    return window.findChildren(IntroductionDialog)[-1]


def wait(qtbot: QtBot, done: Callable[[], bool]) -> None:
    qtbot.waitUntil(done, timeout=20_000)


def test_a_stranger_is_shown_with_check_words_and_becomes_a_partner(
    qtbot: QtBot, tmp_path: Path, nova: Desk, card: Path
) -> None:
    with open_window(tmp_path / "berg", (PartnersPage,)) as window:
        window.take_files([card])
        dialog = dialog_of(qtbot, window)
        shown = {label.text() for label in dialog.findChildren(QLabel)}
        words = " ".join(own.identity(nova).words["en"])

        assert {"Nova Måleri", "Painter", words, "10% på första jobbet"} <= {
            text.replace("\u00a0", " ") for text in shown
        }
        assert unnamed_controls(dialog) == []
        assert "Nova Måleri" not in names(window.office.desk)
        QTest.keyClick(dialog.agree, Qt.Key.Key_Return)
        wait(qtbot, lambda: not window.office.jobs.busy)

        assert "Nova Måleri" in names(window.office.desk)
        assert window.page is not None
        assert window.page.messages.accessibleName() == "Nova Måleri is your partner now."


def test_the_same_card_once_more_asks_for_no_words(
    qtbot: QtBot, tmp_path: Path, nova: Desk, card: Path
) -> None:
    with open_window(tmp_path / "berg", (PartnersPage,)) as window:
        introductions.import_card(window.office.desk, card, accept=own.identity(nova).id)
        window.take_files([card])
        dialog = dialog_of(qtbot, window)

        assert "Check words" not in {label.text() for label in dialog.findChildren(QLabel)}
        dialog.agree.click()
        wait(qtbot, lambda: not window.office.jobs.busy)

        assert window.page is not None
        told = "Everything in the file from Nova Måleri is known already."
        assert window.page.messages.accessibleName() == told


def test_a_file_that_is_none_is_told_and_nothing_opens(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.handslag"
    broken.write_bytes(b"no card at all")

    with open_window(tmp_path / "berg", (PartnersPage,)) as window:
        before = names(window.office.desk)
        window.take_files([broken])
        wait(qtbot, lambda: not window.office.jobs.busy)

        assert window.page is not None
        assert "broken.handslag" in window.page.messages.accessibleName()
        assert window.findChildren(IntroductionDialog) == []
        assert names(window.office.desk) == before


def choose_file(window: Window, path: Path) -> FirstStart:
    first = window.findChildren(FirstStart)[0]
    first._look_into(path)
    return first


def test_a_newcomer_begins_with_the_file_of_the_sponsor(
    qtbot: QtBot, tmp_path: Path, card: Path
) -> None:
    with open_window(tmp_path / "berg", (PartnersPage,), role="") as window:
        first = choose_file(window, card)
        wait(qtbot, first._form.isVisible)
        lead = [label.text() for label in first._form.findChildren(QLabel)]
        assert any("The file is from Nova Måleri" in text for text in lead)
        for name, text in (("name", "Bergs Bygg"), ("trade", "Carpenter")):
            editor = first._form._fields[name].editor
            assert isinstance(editor, QLineEdit)
            editor.setText(text)
        next(
            button
            for button in first._form.findChildren(QPushButton)
            if button.text() == "Start my business"
        ).click()

        dialog_of(qtbot, window).agree.click()
        wait(qtbot, lambda: not window.office.jobs.busy)

        assert names(window.office.desk) == ["Bergs Bygg", "Nova Måleri"]


def test_a_newcomer_is_told_of_a_broken_file_before_anything_is_typed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.handslag"
    broken.write_bytes(b"no card at all")

    with open_window(tmp_path / "berg", (PartnersPage,), role="") as window:
        first = choose_file(window, broken)
        wait(qtbot, lambda: not window.office.jobs.busy)

        assert "broken.handslag" in first._trouble.text()
        assert not first._form.isVisible()
        assert first.findChildren(QFileDialog) == []
