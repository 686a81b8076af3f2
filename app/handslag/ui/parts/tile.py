"""A partner's tile and the program's mark, as widgets."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from handslag.ui.painting import TileLook, paint_mark, paint_tile


class Tile(QWidget):
    """A monogram or logo of *size* px; decoration: the name stands beside it."""

    def __init__(
        self, look: TileLook | None = None, size: int = 48, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(size, size)

    def show_look(self, look: TileLook | None) -> None:
        """Shows another partner's tile, or nothing."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is not None:
            paint_tile(QPainter(self), QRectF(self.rect()), self._look)


class Mark(QWidget):
    """The program's mark, *size* px square."""

    def __init__(self, size: int = 30, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_mark(QPainter(self), QRectF(self.rect()))
