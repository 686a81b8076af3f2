"""A row of small things that goes on in the next line where it is too long."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Puts its widgets beside each other, *gap* px apart, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Places the widgets, or only measures; the height that they need."""
        left, top, high = rect.left(), rect.top(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        lines = [line]
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if left > rect.left() and left + size.width() > rect.right() + 1:
                left, top, high = rect.left(), top + high + self._gap, 0
                line = []
                lines.append(line)
            line.append((item, QRect(QPoint(left, top), size)))
            left += size.width() + self._gap
            high = max(high, size.height())
        if place:
            for line in lines:
                _place(line)
        return top + high - rect.top()


def _place(line: Sequence[tuple[QLayoutItem, QRect]]) -> None:
    """Low things stand in the middle of their line."""
    high = max((area.height() for _, area in line), default=0)
    for item, area in line:
        item.setGeometry(area.translated(0, (high - area.height()) // 2))
