"""A heading with what explains it at the right."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from handslag.ui.parts.label import Label


class Head(QWidget):
    """A heading with what explains it at the right, or below it where both do not fit."""

    def __init__(self, heading: str, legend: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._parts = (Label("heading", text=heading), legend)
        self._row.addWidget(self._parts[0])
        self._row.addWidget(legend, 1)
        self.setMinimumWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = sum(part.sizeHint().width() for part in self._parts) + self._row.spacing()
        fits = wanted <= self.width()
        side = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not side:
            self._row.setDirection(side)
