from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from handslag.ui.scanner import Scan, Scanner

CODE = "AS0GXG-01ZEX1-NEYVNB"


class Hand:
    """Presses keys at a pace that the test chooses; nobody sleeps."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.now = 1000.0
        self.scans: list[str] = []

    def clock(self) -> float:
        return self.now

    def press(self, text: str, *, milliseconds: float, into: QWidget, enter: bool = True) -> None:
        for character in text:
            self.now += milliseconds / 1000
            QTest.keyClicks(into, character)
        if enter:
            self.now += milliseconds / 1000
            QTest.keyClick(into, Qt.Key.Key_Return)

    def take(self, scan: Scan) -> None:
        self.scans.append(scan.text)


@pytest.fixture
def hand(qtbot: QtBot) -> Iterator[Hand]:
    made = Hand(qtbot)
    scanner = Scanner(clock=made.clock)
    scanner.scanned.connect(made.take)
    scanner.install()
    yield made
    scanner.remove()


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    window = QWidget()
    box = QVBoxLayout(window)
    box.addWidget(QLineEdit("before "))
    box.addWidget(QPushButton("A button"))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


@pytest.fixture
def line(desk: QWidget, qtbot: QtBot) -> QLineEdit:
    field = desk.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def test_a_scan_is_told_and_leaves_nothing_in_the_field(hand: Hand, line: QLineEdit) -> None:
    hand.press(CODE, milliseconds=5, into=line)

    assert hand.scans == [CODE]
    assert line.text() == "before "


def test_a_person_types_as_ever(hand: Hand, line: QLineEdit) -> None:
    hand.press("Johansson", milliseconds=80, into=line)

    assert hand.scans == []
    assert line.text() == "before Johansson"


def test_a_fast_word_without_enter_comes_through(hand: Hand, line: QLineEdit, qtbot: QtBot) -> None:
    hand.press("Petterson", milliseconds=10, into=line, enter=False)

    qtbot.waitUntil(lambda: line.text() == "before Petterson")
    assert hand.scans == []


def test_a_fast_word_and_a_pause_before_enter_is_no_scan(hand: Hand, line: QLineEdit) -> None:
    hand.press("Petterson", milliseconds=10, into=line, enter=False)
    hand.now += 0.5

    hand.press("", milliseconds=80, into=line)

    assert hand.scans == []
    assert line.text() == "before Petterson"


def test_a_few_quick_letters_are_no_scan(hand: Hand, line: QLineEdit) -> None:
    hand.press("Bo", milliseconds=10, into=line)

    assert hand.scans == []
    assert line.text() == "before Bo"


def test_a_scan_after_typing_keeps_what_was_typed(hand: Hand, line: QLineEdit) -> None:
    hand.press("Anna", milliseconds=90, into=line, enter=False)
    hand.now += 0.5

    hand.press(CODE, milliseconds=5, into=line)

    assert hand.scans == [CODE]
    assert line.text() == "before Anna"


def test_a_scan_works_where_no_field_has_the_focus(
    hand: Hand, line: QLineEdit, qtbot: QtBot
) -> None:
    button = line.window().findChild(QPushButton)
    assert isinstance(button, QPushButton)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    hand.press(CODE, milliseconds=5, into=button)

    assert hand.scans == [CODE]


class Forwarding(QPushButton):
    """A button that passes a letter on to a field, and the focus with it, as the till does."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__("Next")
        self.field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.field.setFocus()
        self.field.insert(event.text())


def test_a_scan_whose_first_key_moves_the_focus_is_whole(hand: Hand, qtbot: QtBot) -> None:
    window = QWidget()
    box = QVBoxLayout(window)
    field = QLineEdit("old")
    button = Forwarding(field)
    for widget in (field, button):
        box.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    hand.press(CODE[0], milliseconds=5, into=button, enter=False)
    hand.press(CODE[1:], milliseconds=5, into=field)

    assert hand.scans == [CODE]
    assert field.text() == "old"
    field.clearFocus()
