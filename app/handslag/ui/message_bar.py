"""The message bar: what has just been done, with Undo; never a dialog, never over a button."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate

_STAYS = 10_000
"""Milliseconds; longer while the pointer or the focus is in it."""


class MessageBar(QWidget):
    """One message at a time; the next one replaces it.

    Signals:
        undo_wanted: the user pressed Undo. GUI thread.
    """

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = QFrame()
        frame.setProperty("role", "message")
        frame.setFixedHeight(48)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 16, 0, 0)
        box.addWidget(frame)
        self._picture = Picture("circle-check", "window", 20)
        self._sentence = Label("body", "window", elides=True)
        self._undo = Button("message")
        self._close = Button("message_icon", "x")
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 0, 4, 0)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._clock = QTimer(self, singleShot=True, interval=_STAYS)
        self._clock.timeout.connect(self.hide)
        self._undo.clicked.connect(self._wish)
        self._close.clicked.connect(self.hide)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]  # it is there
        self.retranslate()
        self.hide()

    def show_message(self, sentence: str, *, undo: bool, icon: str = "circle-check") -> None:
        """Shows *sentence*, for ten seconds or as long as the user is in it."""
        self._picture.set_icon(icon, "window")
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self.setAccessibleName(sentence)
        self._undo.setVisible(undo)
        self.show()
        self._clock.start()

    def withdraw_undo(self) -> None:
        """Takes the Undo away: it would undo something else by now."""
        self._undo.hide()

    def retranslate(self) -> None:
        """Reads the words again; the sentence stays in the language that it was said in."""
        self._undo.set_words(translate("ui-frame", "Undo"))
        self._close.set_name(translate("ui-frame", "Close message"))

    def _wish(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if not self.isVisible():
            return
        if now is not None and self.isAncestorOf(now):
            self._clock.stop()
        elif before is not None and self.isAncestorOf(before):
            self._clock.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
