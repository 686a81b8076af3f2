"""A page of cards on the screen: the picture of the real PDF, and its places dashed over it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from handslag.domain.sheets import CardSheet, Filled
from handslag.ui import fonts, tokens
from handslag.ui.card_sheets.drawing import page_area, slot_area
from handslag.words.catalogue import translate

_PERFORATION, _ON_PAPER = "#858273", "#5E6768"
"""Of the light set: paper is white in the dark too."""


class SheetPage(QWidget):
    """As large as it fits, in the middle.

    Signals:
        resized: a sharper picture may be wanted. GUI thread.
        place_chosen: the user clicked a place; read ``place``. GUI thread.

    Attributes:
        place: the place that was clicked, from 1.
    """

    resized = Signal()
    place_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self._sheet: CardSheet | None = None
        self._filled: Filled | None = None
        self.place = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 260)

    @property
    def dots(self) -> float:
        """Dots an inch that the page takes on this screen."""
        if self._sheet is None:
            return 72.0
        width = page_area(self._sheet, QRectF(self.rect())).width()
        return width * self.devicePixelRatio() / self._sheet.page.size[0] * 25.4

    @property
    def has_picture(self) -> bool:
        """Whether there is more to see than blank paper."""
        return not self._pixmap.isNull()

    def show_page(self, sheet: CardSheet, filled: Filled | None) -> None:
        """Shows a page of *sheet*; the places of *filled* that hold no card say what they are."""
        self._sheet, self._filled = sheet, filled
        self.update()

    def show_picture(self, pixmap: QPixmap) -> None:
        """Shows the page's picture; an empty one shows blank paper."""
        self._pixmap = pixmap
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(340, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._sheet is None:
            return
        area = page_area(self._sheet, QRectF(self.rect()))
        for index in range(self._sheet.slots):
            if slot_area(self._sheet, index, area).contains(event.position()):
                self.place = index + 1
                self.place_chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        area = page_area(self._sheet, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.fillRect(area, QColor("white"))
        if not self._pixmap.isNull():
            painter.drawPixmap(area.toRect(), self._pixmap)
        self._paint_places(painter, self._sheet, area)
        painter.setPen(QPen(tokens.colour("control"), 1))
        painter.drawRect(area)

    def _paint_places(self, painter: QPainter, sheet: CardSheet, area: QRectF) -> None:
        dashes = QPen(QColor(_PERFORATION), 1)
        dashes.setDashPattern([4, 3])
        painter.setFont(fonts.font("caption"))
        radius = sheet.corner_radius * area.width() / sheet.page.size[0]
        for index in range(sheet.slots):
            place = slot_area(sheet, index, area)
            painter.setPen(dashes)
            painter.drawRoundedRect(place, radius, radius)
            if self._filled is not None and index + 1 not in self._filled.used:
                painter.setPen(QColor(_ON_PAPER))
                words = _free() if index + 1 in self._filled.free else _used()
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def _free() -> str:
    #: In the preview of a card sheet: no card is printed in this place.
    return translate("ui-packs", "Free place")


def _used() -> str:
    #: In the preview of a card sheet: this place was used before.
    return translate("ui-packs", "Used before")
