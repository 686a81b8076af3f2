"""Panels, wells and lines: 1 px of border and a surface, no shadow. LOOK.md 5."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from handslag.ui import tokens

_RADIUS = 10


class Panel(QFrame):
    """A surface with rounded corners; ``box`` is its layout.

    ``flush`` panels hold a table or rows that reach their border: no margins but the border's, and
    the corners stay round over what is inside.
    """

    def __init__(
        self,
        role: Literal["panel", "well"] = "panel",
        *,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.box = QVBoxLayout(self)
        self.box.setSpacing(0)
        self.box.setContentsMargins(*((0, 0, 0, 0) if flush else (24, 20, 24, 20)))
        if flush:
            _Corners(self)


class _Corners(QWidget):
    """Lies over a flush panel and keeps its corners round."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.ChildAdded}:
            self.setGeometry(self._panel.rect())
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside = QPainterPath()
        inside.addRoundedRect(border, _RADIUS - 0.5, _RADIUS - 0.5)
        painter.fillPath(outside.subtracted(inside), tokens.colour("window"))
        painter.setPen(QPen(tokens.colour("line"), 1))
        painter.drawPath(inside)


def divider(parent: QWidget | None = None) -> QFrame:
    """A line of 1 px between rows or groups."""
    made = QFrame(parent)
    made.setProperty("role", "divider")
    made.setFixedHeight(1)
    return made
