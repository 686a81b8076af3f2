"""The buttons over a letter's text that put marks into it: bold, italic, list and heading."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from handslag.domain.letter_marks import STARS, Face, LineKind, around, in_stars, started
from handslag.ui.parts.buttons import Button
from handslag.ui.plain import tooltip
from handslag.words.catalogue import translate

_KEYS: dict[Face | LineKind, str] = {
    Face.BOLD: "Ctrl+B",
    Face.ITALIC: "Ctrl+I",
    LineKind.ITEM: "Ctrl+Shift+L",
    LineKind.HEADING: "Ctrl+Shift+H",
}


class MarkButtons(QWidget):
    """Marks what is selected in *text*, or takes the marks away where they stand already.

    Without a selection it is the word, or the line, that the cursor is in.

    Attributes:
        buttons: each by the mark that it puts.
    """

    def __init__(self, text: QPlainTextEdit) -> None:
        super().__init__()
        self._text = text
        self.buttons = {mark: Button("quiet", parent=self) for mark in _KEYS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for mark, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, mark=mark: self._put(mark))
            shortcut = QShortcut(QKeySequence(_KEYS[mark]), text)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda mark=mark: self._put(mark))
        row.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        for mark, button in self.buttons.items():
            words = _words(mark)
            button.set_words(words)
            keys = QKeySequence(_KEYS[mark]).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(tooltip(f"{words} ({keys})"))

    def _put(self, mark: Face | LineKind) -> None:
        if isinstance(mark, Face):
            self._put_around(mark)
        else:
            self._put_before(mark)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_around(self, face: Face) -> None:
        cursor = self._text.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        place = (cursor.selectionStart(), cursor.selectionEnd())
        start, end = around(self._characters(), *place, face)
        _select(cursor, start, end)
        if cursor.hasSelection():
            self._swap(cursor, in_stars(_selected(cursor), face))
            return
        stars = STARS[face]
        cursor.insertText(2 * stars)
        cursor.setPosition(start + len(stars))
        self._text.setTextCursor(cursor)

    def _put_before(self, kind: LineKind) -> None:
        cursor = self._text.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        start = cursor.position()
        cursor.setPosition(end)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        _select(cursor, start, cursor.position())
        several = "\u2029" in cursor.selectedText()
        self._swap(cursor, started(_selected(cursor), kind), select=several)

    def _swap(self, cursor: QTextCursor, words: str, *, select: bool = True) -> None:
        """Puts *words* in place of what is selected, in one step for Undo."""
        start = cursor.selectionStart()
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()
        if select:
            _select(cursor, start, cursor.position())
        self._text.setTextCursor(cursor)

    def _characters(self) -> str:
        """The text by the cursor's places, which count what is beyond U+FFFF twice."""
        return "".join(
            letter if ord(letter) < 0x10000 else letter + "\ufffd"
            for letter in self._text.toPlainText()
        )


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def _selected(cursor: QTextCursor) -> str:
    return cursor.selectedText().replace("\u2029", "\n")


def _words(mark: Face | LineKind) -> str:
    match mark:
        case Face.BOLD:
            #: Button over the text of a letter: makes what is selected bold.
            return translate("ui-packs", "Bold")
        case Face.ITALIC:
            #: Button over the text of a letter: makes what is selected italic.
            return translate("ui-packs", "Italic")
        case LineKind.ITEM:
            #: Button over the text of a letter: makes the lines a list.
            return translate("ui-packs", "List")
        case _:
            #: Button over the text of a letter: makes the line a heading.
            return translate("ui-packs", "Heading")
