"""The left column: the form, scrolled where the window is low, and the message bar at its foot."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget, QWidgetItem

_WIDEST, _NARROWEST = 520, 420
_RING = 4
"""The focus ring stands this far outside its field, px."""


class FormColumn(QWidget):
    """Holds *form*; ``foot`` is the layout below it."""

    def __init__(self, form: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(form)
        form.setContentsMargins(_RING, 0, _RING, _RING)
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDEST + 2 * _RING)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(_RING, 0, _RING, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(self.foot)


class Outset(QWidgetItem):
    """Gives the scrolled column the room that the focus ring takes beside its fields."""

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect.adjusted(-_RING, 0, _RING, 0))
