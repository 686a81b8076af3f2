"""The search field: tells what is looked for once typing pauses."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from handslag.ui import icons

_GLASS = 20

_PAUSE = 150
"""Milliseconds without a key (style rules of the house: search as you type)."""


class SearchField(QLineEdit):
    """A field with a magnifying glass. Escape empties it.

    Signals:
        searched: another text is looked for now, by pause or Enter; read ``text``. GUI thread.
    """

    searched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self.setTextMargins(_GLASS + 6, 0, 0, 0)
        self._clock = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock.timeout.connect(self._tell)
        self.textChanged.connect(self._clock.start)
        self.returnPressed.connect(self._tell)

    def set_words(self, text: str) -> None:
        """Says what is searched: placeholder and name."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def _tell(self) -> None:
        self._clock.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = (self.height() - _GLASS) // 2
        QPainter(self).drawPixmap(12, place, icons.pixmap("search", "ink2", _GLASS))
