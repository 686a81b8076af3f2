"""A list with a wide pane beside it: on this page there is more to say of a row than in the list."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_SHARE, _LEAST, _MOST = 0.38, 296, 480


class Split(QWidget):
    """``column`` takes the list; *pane* the rest."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__()
        self._left = QWidget()
        self.column = QVBoxLayout(self._left)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._left)
        row.addWidget(pane, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(max(_LEAST, min(_MOST, round(self.width() * _SHARE))))
