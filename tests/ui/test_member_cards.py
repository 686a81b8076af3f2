"""A newcomer begins with the member card of the sponsor."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.builders import Clock, business_desk, percent_offer
from tests.ui.office import open_window

from handslag.services import introductions, partners
from handslag.services.desk import Desk
from handslag.ui.first_start import FirstStart
from handslag.ui.pages.exchange.arrival import ArrivalView
from handslag.ui.pages.exchange.page import ExchangePage
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


def wait(qtbot: QtBot, done: Callable[[], bool]) -> None:
    qtbot.waitUntil(done, timeout=20_000)


def choose_file(window: Window, path: Path) -> FirstStart:
    first = window.findChildren(FirstStart)[0]
    first._look_into(path)
    return first


def test_a_newcomer_begins_with_the_file_of_the_sponsor(
    qtbot: QtBot, tmp_path: Path, card: Path
) -> None:
    with open_window(tmp_path / "berg", (ExchangePage,), role="") as window:
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

        wait(qtbot, lambda: bool(window.findChildren(ArrivalView)))
        view = window.findChildren(ArrivalView)[0]
        wait(qtbot, view.accept.isVisible)
        view.accept.click()
        wait(qtbot, lambda: not window.office.jobs.busy)

        assert names(window.office.desk) == ["Bergs Bygg", "Nova Måleri"]


def test_a_newcomer_is_told_of_a_broken_file_before_anything_is_typed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.handslag"
    broken.write_bytes(b"no card at all")

    with open_window(tmp_path / "berg", (ExchangePage,), role="") as window:
        first = choose_file(window, broken)
        wait(qtbot, lambda: not window.office.jobs.busy)

        assert "broken.handslag" in first._trouble.text()
        assert not first._form.isVisible()
        assert first.findChildren(QFileDialog) == []
