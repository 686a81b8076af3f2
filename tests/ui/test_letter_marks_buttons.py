"""The buttons over a letter's text: they put marks in, take them away, and are undone in one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.ui.office import dress

from handslag.domain.letter_marks import Face, LineKind
from handslag.ui.pages.packs.letter_text import LetterText

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def letter(qtbot: QtBot) -> LetterText:
    dress()
    shown = LetterText()
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def write(text: QPlainTextEdit, words: str, start: int, end: int) -> None:
    """*words* with what is between *start* and *end* selected."""
    text.setPlainText(words)
    cursor = text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    text.setFocus()


def test_what_is_selected_becomes_bold_and_plain_again(letter: LetterText) -> None:
    write(letter.text, "Ett fett ord", 4, 8)
    bold = letter.marks.buttons[Face.BOLD]

    bold.click()
    assert letter.text.toPlainText() == "Ett **fett** ord"
    assert letter.letter.sv == "Ett **fett** ord"
    bold.click()
    assert letter.text.toPlainText() == "Ett fett ord"


def test_the_keys_do_the_same_for_the_word_under_the_cursor(letter: LetterText) -> None:
    write(letter.text, "Ett fett ord", 6, 6)

    QTest.keyClick(letter.text, Qt.Key.Key_B, CTRL)
    assert letter.text.toPlainText() == "Ett **fett** ord"
    write(letter.text, "Ett **fett** ord", 8, 8)
    QTest.keyClick(letter.text, Qt.Key.Key_B, CTRL)
    assert letter.text.toPlainText() == "Ett fett ord"
    QTest.keyClick(letter.text, Qt.Key.Key_I, CTRL)
    assert letter.text.toPlainText() == "Ett *fett* ord"


def test_letters_beyond_the_first_plane_move_nothing(letter: LetterText) -> None:
    write(letter.text, "😀😀 **fett** ord", 8, 8)

    QTest.keyClick(letter.text, Qt.Key.Key_B, CTRL)

    assert letter.text.toPlainText() == "😀😀 fett ord"


def test_where_nothing_is_written_the_cursor_stands_between_the_stars(letter: LetterText) -> None:
    write(letter.text, "", 0, 0)

    letter.marks.buttons[Face.BOLD].click()
    QTest.keyClicks(letter.text, "ja")

    assert letter.text.toPlainText() == "**ja**"


def test_lines_become_a_list_or_a_heading_and_undo_takes_one_step(letter: LetterText) -> None:
    write(letter.text, "en\ntvå\ntre", 1, 5)

    letter.marks.buttons[LineKind.ITEM].click()
    assert letter.text.toPlainText() == "- en\n- två\ntre"
    letter.text.undo()
    assert letter.text.toPlainText() == "en\ntvå\ntre"

    write(letter.text, "Rubrik\ntext", 2, 2)
    QTest.keyClick(letter.text, Qt.Key.Key_H, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert letter.text.toPlainText() == "# Rubrik\ntext"
    QTest.keyClicks(letter.text, "en")
    assert letter.text.toPlainText() == "# Rubriken\ntext"


def test_the_buttons_tell_their_names_and_keys(letter: LetterText) -> None:
    names = [button.accessibleName() for button in letter.marks.buttons.values()]

    assert names == ["Bold", "Italic", "List", "Heading"]
    assert "Bold (Ctrl+B)" in letter.marks.buttons[Face.BOLD].toolTip()
