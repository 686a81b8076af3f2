"""Shows that a page takes the file that is dragged over it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from handslag.ui import tokens
from handslag.ui.parts.label import Label


class DropTarget(QWidget):
    """Lies over *page* while a file is dragged over it; otherwise hidden."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._sentence = Label("empty")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(self._sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, sentence: str) -> None:
        """Covers the page and shows *sentence* in the middle."""
        self._sentence.setText(sentence)
        self.setGeometry(self._page.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), tokens.colour("window"))
        pen = QPen(tokens.colour("primary"), 2)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 16, -16, -16), 10, 10)
