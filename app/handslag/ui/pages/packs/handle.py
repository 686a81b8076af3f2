"""Six dots at the beginning of a row."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from handslag.ui import icons


class Handle(QPushButton):
    """Six dots to drag a row by; the keys are Alt+Up and Alt+Down.

    Signals:
        dragged: the pointer has moved with the row; read ``pointer``, global. GUI thread.
    """

    dragged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "quiet")
        self.setFixedSize(32, 40)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.pointer = QPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.pointer = event.globalPosition().toPoint()
            self.dragged.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = icons.pixmap("grip-vertical", "ink2", 18)
        QPainter(self).drawPixmap(self.rect().center() - QPoint(8, 8), picture)
