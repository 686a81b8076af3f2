"""Tabs: words beside each other, the chosen one underlined."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from handslag.ui import fonts, tokens

_APART, _HIGH = 20, 36


class Tabs(QTabBar):
    """A row of tabs; ``currentChanged`` tells the choice, the page shows what belongs to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)

    def set_words(self, *texts: str) -> None:
        """Shows these tabs; the chosen place stays chosen."""
        for place, text in enumerate(texts):
            words = text.replace("&", "&&")
            if place < self.count():
                self.setTabText(place, words)
            else:
                self.addTab(words)
            self.setAccessibleTabName(place, text)

    def tabSizeHint(self, index: int) -> QSize:
        text = self.tabText(index).replace("&&", "&")
        width = QFontMetrics(fonts.font("strong")).horizontalAdvance(text)
        return QSize(width + self._apart(index), fonts.scaled(_HIGH))

    def _apart(self, index: int) -> int:
        """How many px the next tab is apart; behind the last one there is none."""
        return _APART if index + 1 < self.count() else 0

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place in range(self.count()):
            chosen = place == self.currentIndex()
            area = self.tabRect(place)
            painter.setFont(fonts.font("strong" if chosen else "body"))
            painter.setPen(tokens.colour("ink" if chosen else "ink2"))
            text = self.tabText(place).replace("&&", "&")
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            if chosen:
                width = area.width() - self._apart(place)
                line = QRect(area.left(), area.bottom() - 1, width, 2)
                painter.fillRect(line, tokens.colour("primary"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
