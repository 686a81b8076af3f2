"""A page of paper on the screen: the picture of the real PDF, and the perforation dashed over it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from handslag.domain.sheets import CardSheet, Filled
from handslag.ui import fonts, tokens
from handslag.words.catalogue import translate

_PERFORATION = "#858273"
_ON_PAPER = "#5E6768"
"""Of the light set: paper is white in the dark too."""


class PageView(QWidget):
    """One page; where it is a card sheet, its places are dashed and the free ones say so."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self._sheet: CardSheet | None = None
        self._filled: Filled | None = None

    def show_picture(self, pixmap: QPixmap) -> None:
        """Shows the page's picture; an empty one shows blank paper."""
        self._pixmap = pixmap
        self.update()

    def show_sheet(self, sheet: CardSheet | None, filled: Filled | None) -> None:
        """Dashes the places of *sheet*, and says of those without a card what they are."""
        self._sheet, self._filled = sheet, filled
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("white"))
        if not self._pixmap.isNull():
            painter.drawPixmap(self.rect(), self._pixmap)
        if self._sheet is not None:
            self._paint_places(painter, self._sheet)
        painter.setPen(QPen(tokens.colour("control"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_places(self, painter: QPainter, sheet: CardSheet) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / sheet.page.size[0]
        dashes = QPen(QColor(_PERFORATION), 1)
        dashes.setDashPattern([4, 3])
        painter.setFont(fonts.font("caption"))
        for index in range(sheet.slots):
            box = sheet.slot(index)
            place = QRectF(box.x, box.y, box.width, box.height)
            place = QRectF(place.topLeft() * scale, place.bottomRight() * scale)
            painter.setPen(dashes)
            radius = sheet.corner_radius * scale
            painter.drawRoundedRect(place, radius, radius)
            if self._filled is not None and index + 1 not in self._filled.used:
                painter.setPen(QColor(_ON_PAPER))
                words = _free() if index + 1 in self._filled.free else _used()
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


class PageScroll(QScrollArea):
    """Holds the page; takes the page keys, and the wheel with Ctrl."""

    def __init__(
        self,
        view: PageView,
        turn: Callable[[int], None],
        zoom: Callable[[int], None],
        fit: Callable[[], None],
    ) -> None:
        super().__init__()
        self._turn, self._zoom, self._fit = turn, zoom, fit
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(view)
        view.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self._turn(step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _free() -> str:
    #: In the preview of a card sheet: no card is printed in this place.
    return translate("ui-packs", "Free place")


def _used() -> str:
    #: In the preview of a card sheet: this place was used before.
    return translate("ui-packs", "Used before")
