"""The pane beside the list: a body that scrolls, and buttons at its foot."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.picture import Picture

_RING = 6
"""Room inside the scrolled body for the focus ring, px."""


class Pane(Panel):
    """``body`` takes the content, ``foot`` the buttons from the left."""

    def __init__(self) -> None:
        super().__init__()
        self.box.setContentsMargins(24 - _RING, 20 - _RING, 24 - _RING, 20)
        inner = QWidget()
        inner.setMinimumWidth(1)  # a long name is cut, the fields are not
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(_RING, _RING, _RING, _RING)
        self.body.setSpacing(0)
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(_RING, 12, _RING, 0)
        self.foot.setSpacing(12)
        self.box.addWidget(self.area, 1)
        self.box.addLayout(self.foot)

    def scroll_to_top(self) -> None:
        """Shows the beginning of the body."""
        self.area.verticalScrollBar().setValue(0)


class FactRow(QWidget):
    """One line of a record: an icon, and a text that wraps."""

    def __init__(self, icon: str, text: str, name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(12)
        label = Label("body", text=text, wraps=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(f"{name}: {text}")
        picture = QVBoxLayout()
        picture.setContentsMargins(0, 2, 0, 0)  # its middle is the first line's
        picture.addWidget(Picture(icon))
        picture.addStretch(1)
        row.addLayout(picture)
        row.addWidget(label, 1)


def empty(layout: QLayout) -> None:
    """Takes everything out of *layout*."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
